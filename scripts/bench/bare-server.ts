// The yardstick: Node's own HTTP server and pg, running the same handlers' SQL with neither rights nor log. It has no
// session, no relation check, no row-level security (the owner's policy lets everything through), no log row, no kept
// command, no validation of what comes or goes. One connection pool per actor, because who asks is fixed at connect.
import http from "node:http";
import pg from "pg";
import { actionRow } from "#core/access/actions.ts";
import type { Context, Route } from "#server/platform/serve.ts";
import { allRoutes } from "#server/main.ts";
import { refreshDuties } from "#server/features/duties/commands.ts";
import { dayInHelsinki } from "#server/platform/clock.ts";
import { bindTx, readableTypes } from "#server/platform/database.ts";
import { clockFrom } from "./clock-from.ts";

const [url = "", day = ""] = process.argv.slice(2);
const clock = clockFrom(day);
const routes = allRoutes({ secure: false, dataKey: Buffer.alloc(32) }).map((route) => ({
  route,
  pattern: new RegExp(`^${route.endpoint.path.replace(/:(\w+)/g, "(?<$1>[^/]+)")}$`),
}));
const pools = new Map<string, pg.Pool>();
const today = dayInHelsinki(clock.now());

function poolOf(actorId: string): pg.Pool {
  const known =
    pools.get(actorId) ??
    new pg.Pool({
      connectionString: url,
      max: 1,
      idleTimeoutMillis: 0,
      types: readableTypes,
      options: `-c app.actor_id=${actorId} -c app.today=${today} -c jit=off -c plan_cache_mode=force_generic_plan`,
    });
  pools.set(actorId, known);
  return known;
}

type Roles = Context["roles"];
const roles = new Map<string, Roles>();

/** What somebody leads bounds some lists: known once for each who asks, as the screens would know it. */
async function rolesOf(client: pg.PoolClient, actorId: string): Promise<Roles> {
  const known = roles.get(actorId);
  if (known) return known;
  const found = await client.query<Roles[number]>(
    `select role, unit_id as "unitId" from staff_role where staff_id = $1 and valid_to is null`,
    [actorId],
  );
  roles.set(actorId, found.rows);
  return found.rows;
}

async function answer(request: http.IncomingMessage): Promise<unknown> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://bare");
  const found = routes.find(
    ({ route, pattern }) => route.endpoint.method === request.method && pattern.test(pathname),
  );
  if (!found) throw new Error(`no route ${request.method} ${pathname}`);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body: unknown = chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString());
  const params = { ...found.pattern.exec(pathname)?.groups };
  const actorId = String(request.headers["x-actor"]);
  const client = await poolOf(actorId).connect();
  try {
    const context = {
      ...bareContext(client, actorId, params),
      roles: await rolesOf(client, actorId),
    };
    // A reading that takes names is a POST; it is a reading all the same.
    if (!actionRow(found.route.endpoint.action).write)
      return await run(found.route, { params, query: Object.fromEntries(searchParams), body }, context);
    await client.query("begin");
    const reply = await run(found.route, { params, query: {}, body }, context);
    await refreshDuties(context.tx, context.caseId, today);
    await client.query("commit");
    return reply;
  } finally {
    client.release();
  }
}

async function run(
  { endpoint, handler }: Route,
  input: { params: unknown; query: unknown; body: unknown },
  context: Context,
) {
  // Defaults of the query's shape belong to the question, not to the checking of it.
  const query = endpoint.query ? endpoint.query.parse(input.query) : {};
  const body = endpoint.body && input.body ? endpoint.body.parse(input.body) : input.body;
  const reply = await handler({ params: input.params, query, body } as never, context);
  if (
    typeof reply === "object" &&
    reply !== null &&
    ("ok" in reply || "notFound" in reply || "invalid" in reply || "stale" in reply)
  )
    throw new Error(`not done: ${JSON.stringify(reply).slice(0, 300)}`);
  return reply;
}

type Params = Readonly<Record<string, string>>;
const bareContext = (client: pg.PoolClient, actorId: string, { caseId = "", unitId }: Params): Context => ({
  actor: { id: actorId, name: "", language: "fi" },
  roles: unitId === undefined ? [] : [{ role: "unitLead", unitId }],
  relations: ["keyWorker"],
  sessionId: null,
  today,
  now: clock.now().toISOString(),
  caseId,
  voiceId: null,
  tx: bindTx(client, "owner"),
  request: undefined as never,
  reply: undefined as never,
  about: () => {},
  event: () => {},
});

http
  .createServer((request, reply) => {
    answer(request).then(
      (value) => reply.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value)),
      (error: Error) => reply.writeHead(500).end(error.message),
    );
  })
  .listen(0, "127.0.0.1", function listening(this: http.Server) {
    const address = this.address();
    process.send?.({ listening: `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}` });
  });
