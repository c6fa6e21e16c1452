// npm start. Installs what is missing, then runs the server on the pinned Node and stays as its guardian: signals
// are passed on, and when this process goes away in any manner, the server notices on the channel between them.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { checkNode, installPackages, pinnedNode, root } from "./install.mjs";

checkNode();
installPackages();

const server = spawn(
  pinnedNode(),
  ["--disable-warning=ExperimentalWarning", join(root, "scripts", "launch.ts"), ...process.argv.slice(2)],
  {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  },
);
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"])
  process.on(signal, () => server.kill(signal === "SIGHUP" ? "SIGTERM" : signal));
server.on("error", (error) => {
  console.error(`The server could not be started: ${error.message}`);
  process.exit(1);
});
server.on("exit", (code, signal) => {
  if (signal === null) process.exit(code ?? 1);
  // Killed from outside: say so and pass it on as a shell would.
  console.error(`The server was ended by ${signal}.`);
  process.exit(signal === "SIGKILL" ? 137 : 143);
});

// npm itself killed with -9 tells nobody; the process we belong to is then another one.
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && server.kill("SIGTERM"), 1000).unref();
}
