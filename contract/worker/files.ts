import { z } from "zod";

/** A file that leaves: the browser saves it under the name. */
export const fileReply = z.object({ name: z.string(), media: z.string(), text: z.string() });
