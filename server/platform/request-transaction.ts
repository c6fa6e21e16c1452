import pg from "pg";
import type { Relation, Role } from "#core/access/actions.ts";
import type { Language } from "#core/kernel/text.ts";

/** One row of the access log; see the table. No content of the data ever goes here. */
export type LogRow = {
  action: string;
  outcome: "ok" | "denied" | "refused" | "not_found" | "stale" | "failed";
  requestId: string;
  appVersion: string;
  caseId: string | null;
  /** Whose data a page about several families showed, once for each row: each family gets a row of its own in the log. */
  caseIds?: readonly string[];
  actorId?: string;
  actorName?: string;
  sessionId?: string;
  role?: string;
  relation?: string;
  objectKind?: string;
  objectId?: string;
  objectVersion?: number;
  serviceTask?: string;
  purpose?: string;
  detail?: string;
  rowCount?: number;
};

export type Entered = {
  readonly sessionId: string;
  readonly actor: { id: string; name: string; language: Language };
  readonly roles: { role: Role; unitId: string | null }[];
  readonly relations: Relation[];
  /** The relation reaches all of the case: the transaction runs in the role that sees this case and no other. */
  readonly wholeCase: boolean;
  readonly caseStatus: "open" | "closed" | null;
  readonly replay?: { same: boolean; reply: unknown };
  /** The session was handed over for this voice, and the request is one of answering. */
  readonly voice?: { id: string; caseId: string };
  /** The session was handed over, and the request is none of answering: there is nothing but who it was. */
  readonly handedOver?: true;
};

type Asked = {
  token: string | null;
  now: string;
  today: string;
  case: string | null;
  background: boolean;
  /** By an endpoint of answering, the only ones that a handed-over session may use. */
  answering: boolean;
  command: { id: string; action: string; hash: string } | null;
};

// Begin, who asks and how they stand to the case go in one round trip, and so do the log row and the commit: round trips,
// not policies, are what a request costs. Several statements in one message can't carry parameters, so that the one
// argument is JSON quoted by the driver's own escaping.
const json = (value: unknown): string => pg.escapeLiteral(JSON.stringify(value));

/**
 * Begins the actor's transaction. `entered` is null when the token belongs to no live session; `revision` says which service models
 * have been released by now.
 */
export async function beginAs(
  client: pg.ClientBase,
  asked: Asked,
): Promise<{ entered: Entered | null; revision: number }> {
  const results = (await client.query(
    `begin; select app.begin_request(${json(asked)}) as entered, app.catalogue_revision() as revision`,
  )) as unknown as pg.QueryResult[];
  return results[1]?.rows[0] as { entered: Entered | null; revision: number };
}

/** Writes the log row, the case's events and the command's kept reply, and commits. No log, no data: a failure rolls back. */
export async function finish(
  client: pg.ClientBase,
  done: {
    log: LogRow;
    events: readonly unknown[];
    command: { id: string; status: number; reply: unknown } | null;
  },
): Promise<void> {
  await client.query(`select app.finish(${json(done)}); commit`);
}

/** Undoes whatever was begun and leaves only the log row of a denial, refusal or failure. */
export async function logOnly(client: pg.ClientBase, log: LogRow): Promise<void> {
  await client.query(`rollback; begin; select app.finish(${json({ log })}); commit`);
}
