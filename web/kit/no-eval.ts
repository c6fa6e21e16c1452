import { config } from "zod/v4/core";

// zod would try to make functions of text, which the content security policy forbids and the browser's
// console would tell of. To be imported before any contract.
config({ jitless: true });
