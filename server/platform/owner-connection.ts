import pg from "pg";
import { codeOf, reasonOf, StartFault } from "#server/platform/start-fault.ts";

const patience = 10_000; // ms

/**
 * One connection as the owner of the database, for what is done before requests are served.
 * @throws StartFault saying which server could not be reached and why, without the password
 */
export async function connectAsOwner(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: patience,
    application_name: "rinnalla start",
  });
  client.on("error", () => undefined); // a lost connection also rejects the statement that was waiting
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new StartFault(
      `the database ${nameOf(client)} can't be reached: ${whyOf(error)}; see DATABASE_URL`,
    );
  }
}

function nameOf(client: pg.Client): string {
  const place = client.host.startsWith("/") ? client.host : `${client.host}:${client.port}`;
  return `${client.database ?? ""} at ${place}`.trim();
}

function whyOf(error: unknown): string {
  const known: Record<string, string> = {
    ECONNREFUSED: "nothing answers there",
    ENOENT: "there is no such socket",
    ENOTFOUND: "no machine has that name",
    EAI_AGAIN: "the name could not be looked up",
    ETIMEDOUT: "no answer in time",
    EHOSTUNREACH: "there is no way to that machine",
    "28P01": "the password is wrong",
    "28000": "this login is not allowed",
    "3D000": "there is no such database",
    "53300": "it has no connection free",
    "57P03": "it is starting up or shutting down",
  };
  return known[codeOf(error) ?? ""] ?? reasonOf(error);
}
