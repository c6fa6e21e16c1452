import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import pg from "pg";
import type { z } from "zod";
import { actionRow, allowedActions, groundFor, type Relation, type Role } from "#core/access/actions.ts";
import { refuse } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Language } from "#core/kernel/text.ts";
import type { Endpoint, Media } from "#contract/endpoint.ts";
import { refusalOf, type Answer } from "#server/platform/answers.ts";
import { dayInHelsinki, type Clock } from "#server/platform/clock.ts";
import { commandIdOf, contentHash } from "#server/platform/command-of.ts";
import { bindTx, type Pool, type Tx } from "#server/platform/database.ts";
import { framesOf, sendError } from "#server/platform/errors.ts";
import { beginAs, finish, logOnly, type LogRow } from "#server/platform/request-transaction.ts";
import { sessionTokenHash } from "#server/platform/session-cookie.ts";

export type Actor = { readonly id: string; readonly name: string; readonly language: Language };

/** What a handler is given: who asks, how they stand to the case, the day it is, and the transaction they ask in. */
export type Context = {
  readonly actor: Actor;
  readonly roles: readonly { role: Role; unitId: string | null }[];
  readonly relations: readonly Relation[];
  readonly sessionId: string | null;
  readonly today: LocalDate;
  readonly now: string;
  readonly caseId: string;
  /** The voice that a handed-over session answers for; `caseId` is then its family's. */
  readonly voiceId: string | null;
  readonly tx: Tx;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Adds to this request's log row: what was touched, how many rows, which case (or which families) when it isn't in the path. */
  about(
    what: Partial<
      Pick<
        LogRow,
        | "caseId"
        | "caseIds"
        // Where it isn't the role or the relation to the case that gives the ground: leading a group.
        | "relation"
        | "objectKind"
        | "objectId"
        | "objectVersion"
        | "rowCount"
        | "purpose"
        | "detail"
        // Who asks, where a secret address stands for signing in.
        | "actorId"
        | "actorName"
      >
    >,
  ): void;
  /** Appends to the case's history; written with the log row, in the same transaction. */
  event(
    kind: string,
    what?: { caseId?: string; subjectKind?: string; subjectId?: string; data?: unknown },
  ): void;
};

type Input<E extends Endpoint> = {
  readonly params: z.output<NonNullable<E["params"]>>;
  readonly query: z.output<NonNullable<E["query"]>>;
  readonly body: z.output<NonNullable<E["body"]>>;
};
export type Handler<E extends Endpoint> = (
  input: Input<E>,
  context: Context,
) => Promise<Answer<z.input<E["reply"]>, E["refusals"][number]>>;

export type Route = { readonly endpoint: Endpoint; readonly handler: Handler<Endpoint> };

/** Joins an endpoint of the contract to what answers it. */
export const route = <E extends Endpoint>(endpoint: E, handler: Handler<E>): Route => ({
  endpoint,
  handler: handler as unknown as Handler<Endpoint>,
});

export type ServeOptions = {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly appVersion: string;
  readonly cookieName: string;
  /** Brings the process's service models up to the revision that this request sees, when another process has released more. */
  readonly keepModels: (client: pg.ClientBase, revision: number) => Promise<void>;
  /** Runs after each write about a case, before the commit: the derived duties. */
  readonly afterCaseWrite: (caseId: string, context: Context) => Promise<void>;
};

const openWrites = { max: 20, timeWindow: "10 minutes" };

/** Registers an endpoint's shapes with the HTTP server, for validation and for the API description. */
export function describeRoute(
  app: FastifyInstance,
  { endpoint }: Pick<Route, "endpoint">,
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
): void {
  const row = actionRow(endpoint.action);
  const open = row.roles?.includes("anyone") ?? false;
  // What anybody may send without signing in is limited by address.
  const limit = endpoint.limit ?? (open && row.write && endpoint.method !== "GET" ? openWrites : undefined);
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    schema: {
      summary: endpoint.summary,
      tags: [endpoint.audience],
      ...(open ? {} : { security: [{ session: [] }] }),
      ...(endpoint.params ? { params: endpoint.params } : {}),
      ...(endpoint.query ? { querystring: endpoint.query } : {}),
      ...(endpoint.body && endpoint.method !== "GET" ? { body: endpoint.body } : {}),
      response: { 200: endpoint.reply },
    },
    ...(limit ? { config: { rateLimit: { ...limit, keyGenerator: ({ ip }: FastifyRequest) => ip } } } : {}),
    handler,
  });
}

const nobody: Actor = { id: "00000000-0000-0000-0000-000000000000", name: "", language: "fi" };

/** Registers one route: the only way a request reaches the database. */
export function serve(app: FastifyInstance, { endpoint, handler }: Route, options: ServeOptions): void {
  const row = actionRow(endpoint.action);
  const signedOutAllowed = row.roles?.includes("anyone") ?? false;
  if (row.relations && !endpoint.path.includes(":caseId")) {
    throw new Error(
      `${endpoint.method} ${endpoint.path}: action ${endpoint.action} needs :caseId in the path`,
    );
  }
  describeRoute(app, { endpoint }, answer);

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const instant = options.clock.now();
    const now = instant.toISOString();
    const today = dayInHelsinki(instant);
    const params = (request.params ?? {}) as { caseId?: string };
    const caseId = params.caseId ?? null;
    const token = sessionTokenHash(request, options.cookieName);
    const commandId = row.write && !signedOutAllowed ? commandIdOf(request) : null;
    if (row.write && !signedOutAllowed && commandId === null) {
      return sendError(reply, 400, { error: "invalid", issues: [{ path: "command-id", code: "missing" }] });
    }
    const log: LogRow = {
      action: endpoint.action,
      outcome: "ok",
      requestId: request.id,
      appVersion: options.appVersion,
      caseId,
    };
    const client = await options.pool.connect();
    let broken: Error | undefined;
    try {
      const { entered: found, revision } = await beginAs(client, {
        token,
        now,
        today,
        case: caseId,
        background: request.headers["x-background"] === "1",
        answering: endpoint.audience === "answerer",
        command:
          commandId === null ? null : { id: commandId, action: endpoint.action, hash: contentHash(request) },
      });
      await options.keepModels(client, revision);
      // Of a handed-over device everything but answering is refused; what anybody may ask signed out, it asks as nobody.
      if (found?.handedOver && !signedOutAllowed) {
        const { actor, sessionId } = found;
        const who = { actorId: actor.id, actorName: actor.name, sessionId };
        await logOnly(client, { ...log, ...who, outcome: "denied", detail: "handed_over" });
        return sendError(reply, 401, { error: "handed_over" });
      }
      const entered = found?.handedOver ? null : found;
      if (entered === null && !signedOutAllowed) {
        await logOnly(client, { ...log, outcome: "denied", detail: "signed_out" });
        return sendError(reply, 401, { error: "unauthorized" });
      }
      const roles = entered?.roles ?? [];
      const standing = {
        signedIn: entered !== null,
        roles: roles.map((held) => held.role),
        relations: entered?.voice ? [] : (entered?.relations ?? []),
        handed: entered?.voice !== undefined,
      };
      const ground = groundFor(endpoint.action, standing);
      Object.assign(log, {
        actorId: entered?.actor.id,
        actorName: entered?.actor.name,
        sessionId: entered?.sessionId,
        role: roles.map((held) => held.role).join(" "),
        relation: ground ?? "",
        ...(entered?.voice && { caseId: entered.voice.caseId }),
      });
      const replay = entered?.replay;
      // The same person has sent this before and got this answer: they get it again, though by it their part may have ended.
      if (replay?.same && replay.reply !== null) {
        await logOnly(client, { ...log, detail: "repeated_command" });
        return sendJson(reply, replay.reply);
      }
      if (ground === null) {
        await logOnly(client, { ...log, outcome: "denied" });
        // A case that isn't yours answers like one that never was.
        return row.relations && standing.relations.length === 0
          ? sendError(reply, 404, { error: "not_found" })
          : sendError(reply, 403, { error: "forbidden" });
      }
      if (replay) {
        await logOnly(client, { ...log, outcome: "refused", detail: "repeated_command" });
        return sendError(reply, 409, { error: "refused", code: "command_id_reused" });
      }
      const closed = entered?.caseStatus === "closed";
      const events: unknown[] = [];
      const context: Context = {
        actor: entered?.actor ?? nobody,
        roles,
        relations: standing.relations,
        sessionId: entered?.sessionId ?? null,
        today,
        now,
        caseId: entered?.voice?.caseId ?? caseId ?? "",
        voiceId: entered?.voice?.id ?? null,
        tx: bindTx(client, entered?.wholeCase ? "rinnalla_case" : "rinnalla_app"),
        request,
        reply,
        about: (what) => void Object.assign(log, what),
        event: (kind, what = {}) => void events.push({ caseId: what.caseId ?? log.caseId, kind, ...what }),
      };
      const ofCase = row.relations !== undefined || entered?.voice !== undefined;
      const answered =
        closed && row.write && ofCase && !row.onClosed
          ? refuse("case_closed")
          : await handler(
              { params: request.params, query: request.query, body: request.body } as Input<Endpoint>,
              context,
            );
      const refused = refusalOf(answered);
      if (refused) {
        await logOnly(client, { ...log, outcome: refused.outcome, detail: refused.detail });
        return sendError(reply, refused.status, refused.body);
      }
      const value = endpoint.reply.parse(answered) as Record<string, unknown>;
      if (!row.write && row.relations) value["can"] = allowedActions(standing, closed);
      // What is done by role alone (opening a case, emergency access) changes nothing that duties follow from.
      if (row.write && ofCase && log.caseId) await options.afterCaseWrite(log.caseId, context);
      await finish(client, {
        log,
        events,
        command: commandId === null ? null : { id: commandId, status: 200, reply: value },
      });
      return endpoint.media ? sendFile(reply, endpoint.media, String(value["text"])) : sendJson(reply, value);
    } catch (error) {
      broken = error instanceof Error ? error : new Error(String(error));
      return await failed(client, request, reply, log, broken);
    } finally {
      // A connection that lost its server is thrown away, not handed to the next request.
      client.release(broken !== undefined && !(broken instanceof pg.DatabaseError) ? broken : undefined);
    }
  }
}

async function failed(
  client: pg.PoolClient,
  request: FastifyRequest,
  reply: FastifyReply,
  log: LogRow,
  error: Error,
) {
  request.log.error(
    { err: { type: error.name, code: codeOf(error), stack: framesOf(error) }, traceId: request.id },
    "request failed",
  );
  try {
    await logOnly(client, { ...log, outcome: "failed", detail: codeOf(error) });
  } catch {
    // The database itself is away: there is nothing to write the row to, and nothing was read or changed either.
  }
  // A client-made id that is already taken never touches the row that has it.
  if (codeOf(error) === "23505") return sendError(reply, 409, { error: "refused", code: "id_in_use" });
  return sendError(reply, 500, { error: "internal" });
}

const codeOf = (error: Error): string => (error instanceof pg.DatabaseError ? (error.code ?? "") : "");

function sendJson(reply: FastifyReply, value: unknown): FastifyReply {
  return reply
    .code(200)
    .header("content-type", "application/json; charset=utf-8")
    .send(JSON.stringify(value));
}

const sendFile = (reply: FastifyReply, media: Media, text: string): FastifyReply =>
  reply
    .code(200)
    .header("content-type", media)
    .send(media === "application/pdf" ? Buffer.from(text, "base64") : text);
