// npm test. Installs what is missing, then runs the stages on the pinned Node.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { checkNode, installPackages, pinnedNode, root } from "./install.mjs";

checkNode();
installPackages();

const stages = spawn(pinnedNode(), [join(root, "scripts", "test-stages.ts"), ...process.argv.slice(2)], {
  stdio: "inherit",
});
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => stages.kill(signal));
stages.on("exit", (code) => process.exit(code ?? 1));
