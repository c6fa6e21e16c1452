import { createServer } from "node:net";
import { codeOf, StartFault } from "#server/platform/start-fault.ts";

/** Turns what the operating system says about an address into a line for the person who starts the server. */
export function listenFault(error: unknown, host: string, port: number): unknown {
  switch (codeOf(error)) {
    case "EADDRINUSE":
      return new StartFault(`port ${port} is in use on ${host}: stop what uses it, or set PORT to another`);
    case "EACCES":
      return new StartFault(`port ${port} may not be used by this account: set PORT to 1024 or more`);
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return new StartFault(
        `this machine has no address ${host}: set HOST to one of its own, or 0.0.0.0 for all`,
      );
    default:
      return error;
  }
}

/**
 * Looks whether a port can be had, before the long steps of a first start are taken.
 * @throws StartFault when it can't
 */
export function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(listenFault(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
