// The server as it runs: sessions, relations, row-level security, access log, validation both ways.
import { startServer } from "#server/main.ts";

import { clockFrom } from "./clock-from.ts";

const [databaseUrl = "", today = "", dataKey = ""] = process.argv.slice(2);
const { address } = await startServer({
  databaseUrl,
  dataKey: Buffer.from(dataKey, "base64"),
  clock: clockFrom(today),
  host: "127.0.0.1",
  port: 0,
  logLevel: "warn",
});
process.send?.({ listening: address });
