// A server whose clock the test moves: months of family work pass between two steps. Only tests start it.
import { startServer } from "#server/main.ts";
import { systemClock } from "#server/platform/clock.ts";
import { webFolder } from "#scripts/web-build.ts";

let ahead = 0;
const server = await startServer({
  host: "127.0.0.1",
  port: 0,
  databaseUrl: process.env["DATABASE_URL"] ?? "",
  dataKey: Buffer.from(process.env["DATA_KEY"] ?? "", "base64"),
  logLevel: process.env["LOG_LEVEL"] ?? "warn",
  clock: { now: () => new Date(systemClock.now().getTime() + ahead) },
  webFolder,
});
process.on("message", (message) => {
  if (typeof message !== "object" || message === null || !("ahead" in message)) return;
  ahead = Number(message.ahead);
  process.send?.({ movedTo: ahead });
});
process.on("SIGTERM", () => void server.close().then(() => process.exit(0)));
process.send?.({ listening: server.address });
