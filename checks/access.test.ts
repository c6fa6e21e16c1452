import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import {
  actionRow,
  caseRelations,
  groundFor,
  staffRoles,
  type Relation,
  type Role,
} from "#core/access/actions.ts";
import { temporaryIdentityCode } from "#core/families/identity-code.ts";
import { localDate } from "#core/kernel/local-date.ts";
import { sampleOf } from "#checks/sample.ts";
import { testDataKey } from "#fixtures/database.ts";
import { aRelation } from "#fixtures/cases.ts";
import { aUnit, aWorker } from "#fixtures/people.ts";
import { aWorld } from "#fixtures/world.ts";
import { newSessionToken } from "#server/platform/session-cookie.ts";
import { allRoutes } from "#server/main.ts";

// Every endpoint there is, tried by everybody who must not: a new endpoint is covered the day it is registered.
const world = await aWorld();
const routes = allRoutes({ secure: false, dataKey: testDataKey });

const analyst = await aWorker(world.rows, { name: "Anni Luku", role: "analyst" });

/** Somebody for each way of standing to the world's family. */
const standing: Readonly<Record<Relation, string>> = {
  purchaser: world.people.purchaser,
  keyWorker: world.people.keyWorker,
  familyWorker: world.people.familyWorker,
  unitLead: world.people.lead,
  intake: world.people.intake,
  therapist: await related("therapist"),
  standIn: await related("standIn"),
  emergency: await related("emergency"),
  askedLead: await leadOf("sent"),
  formerLead: await leadOf("ended"),
};

async function related(relation: "therapist" | "standIn" | "emergency"): Promise<string> {
  const staffId = await aWorker(world.rows, { name: `Vain ${relation}`, role: "familyWorker" });
  await aRelation(world.rows, world.caseId, staffId, relation, "2026-11-01");
  return staffId;
}

async function leadOf(status: "sent" | "ended"): Promise<string> {
  const unitId = await aUnit(world.rows, {
    name: `Tiimi ${status}`,
    kind: "provider",
    services: ["family-work"],
  });
  await world.rows
    .insertInto("service_order")
    .values({
      id: uuidv7(),
      case_id: world.caseId,
      service: "family-work",
      service_version: 1,
      service_task: "family-services",
      legal_basis: "shl_18",
      purchaser_id: world.people.purchaser,
      provider_unit_id: unitId,
      grounds: "Arki.",
      wished_outcome: "Lepo.",
      amount: 1,
      amount_unit: "hours",
      valid_from: "2026-11-23",
      valid_to: "2027-01-01",
      ordered_at: "2026-11-23T08:00:00Z",
      ordered_on: "2026-11-23",
      status,
    })
    .execute();
  return aWorker(world.rows, { name: `Johtaja ${status}`, role: "unitLead", unitId });
}

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
const timeWish = {
  kind: "suits",
  weekdays: [1],
  fromTime: "09:00",
  toTime: "12:00",
  from: "2026-11-23",
};
const bodies: Record<string, object> = {
  "POST /api/cases/:caseId/time-wishes": { id: uuidv7(), ...timeWish },
  "PUT /api/cases/:caseId/time-wishes/:wishId": { version: 1, ...timeWish },
  "POST /api/people/find": { name: "Virtanen" },
  "PUT /api/cases/:caseId/notifications/:contactId/told/:personId": {
    id: uuidv7(),
    version: 0,
    toldOn: "2026-11-23",
  },
  "POST /api/contacts/calls": { id: uuidv7(), sender: { name: "Ulla" }, about: "Illat ovat levottomia." },
  "POST /api/consultations/:consultationId/contact": {
    version: 1,
    contactId: uuidv7(),
    isNotification: false,
    children: [{ givenName: "Helmi" }],
    about: "Huoli.",
    familyKnows: true,
  },
  "POST /api/cases/:caseId/resources": {
    id: uuidv7(),
    whose: "family",
    name: "Mummo",
    offers: "Hakee lapset.",
  },
  "PUT /api/cases/:caseId/closing/views/:viewId": { version: 0, words: "Meni hyvin." },
  "PUT /api/cases/:caseId/people/:rowId/identity-code": {
    version: 1,
    identityCode: temporaryIdentityCode(localDate("2017-02-03"), 913),
  },
};

async function attempt(endpoint: Endpoint, cookie: string, caseId = world.caseId) {
  const params = (sampleOf(endpoint.params) ?? {}) as Record<string, string>;
  const url = endpoint.path
    .replace(":caseId", caseId)
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
      await expectDenied(endpoint, analyst, 404);
      // To the letter like a case that never was.
      const cookie = await cookieOf(world.people.otherWorker);
      const [there, never] = [await attempt(endpoint, cookie), await attempt(endpoint, cookie, uuidv7())];
      const said = (reply: typeof there) => ({
        ...reply.json<object>(),
        traceId: "",
        status: reply.statusCode,
      });
      expect(said(there)).toEqual(said(never));
      expect(Object.keys(there.headers).sort()).toEqual(Object.keys(never.headers).sort());
    },
  );
});

describe("an endpoint of a case refuses those who stand to it otherwise", () => {
  it("each relation has somebody to try", () => {
    expect(Object.keys(standing).sort()).toEqual([...caseRelations].sort());
  });
  it.each(ofCases.map(({ endpoint }) => [name(endpoint), endpoint] as const))(
    "%s",
    async (_name, endpoint) => {
      const refused = caseRelations.filter(
        (relation) =>
          groundFor(endpoint.action, { signedIn: true, roles: [], relations: [relation] }) === null,
      );
      for (const relation of refused) await expectDenied(endpoint, standing[relation], 403);
      expect(refused.length, "somebody may").toBeLessThan(caseRelations.length);
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
