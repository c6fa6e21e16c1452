import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import { actionRow, groundFor, staffRoles, type Relation, type Role } from "#core/access/actions.ts";
import { temporaryIdentityCode } from "#core/families/identity-code.ts";
import { localDate } from "#core/kernel/local-date.ts";
import { sampleOf } from "#checks/sample.ts";
import { testDataKey } from "#fixtures/database.ts";
import { aWorker } from "#fixtures/people.ts";
import { aWorld } from "#fixtures/world.ts";
import { newSessionToken } from "#server/platform/session-cookie.ts";
import { allRoutes } from "#server/main.ts";

// Every endpoint there is, tried by everybody who must not: a new endpoint is covered the day it is registered.
const world = await aWorld();
const routes = allRoutes({ secure: false, dataKey: testDataKey });

const cookies = new Map<string, string>();
async function cookieOf(staffId: string): Promise<string> {
  const known = cookies.get(staffId);
  if (known !== undefined) return known;
  const { token, hash } = newSessionToken();
  await world.rows
    .insertInto("session")
    .values({
      id: uuidv7(),
      token_hash: hash,
      staff_id: staffId,
      method: "demo",
      created_at: "2026-11-23T07:00:00Z",
      last_seen_at: "2099-01-01T00:00:00Z",
      expires_at: "2100-01-01T00:00:00Z",
    })
    .execute();
  cookies.set(staffId, `rinnalla=${token}`);
  return `rinnalla=${token}`;
}

type Endpoint = (typeof routes)[number]["endpoint"];
const name = (endpoint: Endpoint) => `${endpoint.method} ${endpoint.path}`;

/** Where a shape's own conditions ask for more than its parts do. */
const bodies: Record<string, object> = {
  "POST /api/people/find": { name: "Virtanen" },
  "PUT /api/cases/:caseId/closing/views/:viewId": { version: 0, words: "Meni hyvin." },
  "PUT /api/cases/:caseId/people/:rowId/identity-code": {
    version: 1,
    identityCode: temporaryIdentityCode(localDate("2017-02-03"), 913),
  },
};

async function attempt(endpoint: Endpoint, cookie: string) {
  const params = (sampleOf(endpoint.params) ?? {}) as Record<string, string>;
  const url = endpoint.path
    .replace(":caseId", world.caseId)
    .replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const query = new URLSearchParams((sampleOf(endpoint.query) ?? {}) as Record<string, string>);
  return world.app.inject({
    method: endpoint.method,
    url: query.size > 0 ? `${url}?${query}` : url,
    headers: { ...(cookie ? { cookie } : {}), "command-id": uuidv7() },
    ...(endpoint.method === "GET"
      ? {}
      : { payload: bodies[name(endpoint)] ?? ((sampleOf(endpoint.body) ?? {}) as object) }),
  });
}

async function expectDenied(endpoint: Endpoint, staffId: string, status: number) {
  const count = async () => {
    const { n } = await world.rows
      .selectFrom("access_log")
      .select((e) => e.fn.countAll<string>().as("n"))
      .where("actor_id", "=", staffId)
      .where("outcome", "=", "denied")
      .executeTakeFirstOrThrow();
    return Number(n);
  };
  const before = await count();
  const reply = await attempt(endpoint, await cookieOf(staffId));
  expect(reply.statusCode, `${endpoint.method} ${endpoint.path}: ${reply.body}`).toBe(status);
  expect(Object.keys(reply.json()).sort(), "the body carries nothing").toEqual(["error", "traceId"]);
  expect(await count(), "the denial is in the log").toBe(before + 1);
}

const ofCases = routes.filter(({ endpoint }) => actionRow(endpoint.action).relations);
const ofRoles = routes.filter(({ endpoint }) => {
  const { roles } = actionRow(endpoint.action);
  return roles && !roles.includes("anyone");
});

describe("an endpoint of a case answers as if the case never was", () => {
  it.each(ofCases.map(({ endpoint }) => [name(endpoint), endpoint] as const))(
    "%s",
    async (_name, endpoint) => {
      for (const who of [
        "otherWorker",
        "otherPurchaser",
        "otherLead",
        "administrator",
        "privacyOfficer",
      ] as const) {
        await expectDenied(endpoint, world.people[who], 404);
      }
    },
  );
});

describe("an endpoint of a case refuses those who stand to it otherwise", () => {
  const standing: Record<string, Relation> = {
    purchaser: "purchaser",
    keyWorker: "keyWorker",
    familyWorker: "familyWorker",
    lead: "unitLead",
    intake: "intake",
  };
  it.each(ofCases.map(({ endpoint }) => [name(endpoint), endpoint] as const))(
    "%s",
    async (_name, endpoint) => {
      for (const [who, relation] of Object.entries(standing)) {
        const allowed = groundFor(endpoint.action, { signedIn: true, roles: [], relations: [relation] });
        if (allowed === null)
          await expectDenied(endpoint, world.people[who as keyof typeof world.people], 403);
      }
      expect(Object.keys(standing).length).toBeGreaterThan(0);
    },
  );
});

describe("an endpoint of a role refuses every other role", () => {
  const holders = new Map<Role, Promise<string>>();
  const holder = (role: Role): Promise<string> => {
    const known = holders.get(role) ?? aWorker(world.rows, { name: `Vain ${role}`, role, unitId: null });
    holders.set(role, known);
    return known;
  };
  it.each(ofRoles.map(({ endpoint }) => [name(endpoint), endpoint] as const))(
    "%s",
    async (_name, endpoint) => {
      for (const role of staffRoles) {
        if (groundFor(endpoint.action, { signedIn: true, roles: [role], relations: [] }) === null) {
          await expectDenied(endpoint, await holder(role), 403);
        }
      }
      expect((await attempt(endpoint, "")).statusCode, "nobody signed in").toBe(401);
    },
  );
});

it("every endpoint of a case asks who one is", async () => {
  for (const { endpoint } of ofCases)
    expect((await attempt(endpoint, "")).statusCode, name(endpoint)).toBe(401);
  expect(ofCases.length).toBeGreaterThan(0);
});
