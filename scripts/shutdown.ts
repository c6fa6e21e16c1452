import { reasonOf, StartFault } from "#server/platform/start-fault.ts";

export interface Shutdown {
  /** Adds something to be closed; the last added is closed first. */
  add(close: () => Promise<void>): void;
  /** Ends the process after a fault: one line, exit code 1. */
  fail(error: unknown): Promise<void>;
}

const patience = 20_000; // ms, for everything together

/**
 * Ends the process in order when it is told to: by a signal, or by the loss of the process that started it.
 * Requests come first, then their connections, the database last.
 */
export function shutdown(): Shutdown {
  const closes: (() => Promise<void>)[] = [];
  let ending: Promise<void> | undefined;

  async function closeAll(): Promise<void> {
    const late = setTimeout(() => process.exit(1), patience);
    for (let close = closes.pop(); close !== undefined; close = closes.pop()) {
      await close().catch((error: unknown) => console.error(reasonOf(error)));
    }
    clearTimeout(late);
  }

  function end(code: number): Promise<void> {
    ending ??= closeAll().then(() => process.exit(code));
    return ending;
  }

  function fail(error: unknown, show: (error: unknown) => string = whole): Promise<void> {
    if (ending !== undefined) return ending; // faults of what is being closed are no news
    if (error instanceof StartFault) console.error(`Rinnalla can't start: ${error.message}`);
    else console.error(`Rinnalla ends because of a fault of its own: ${show(error)}`);
    return end(1);
  }

  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => void end(0));
  process.on("uncaughtException", (error) => void fail(error, framesOnly));
  process.on("unhandledRejection", (error) => void fail(error, framesOnly));
  // The channel to the process that started us closes when that ends, even by kill -9.
  process.on("disconnect", () => void end(0));
  process.channel?.unref();
  return {
    add: (close) => {
      closes.push(close);
      // Told to end while this was starting.
      if (ending !== undefined) ending = closeAll().then(() => process.exit(0));
    },
    fail,
  };
}

function whole(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** A fault while requests are served may quote what somebody wrote: only its kind and place are shown. */
function framesOnly(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const frames = (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  return [error.name, ...frames].join("\n");
}
