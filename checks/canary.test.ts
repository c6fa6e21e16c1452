import { describe, expect, it } from "vitest";
import { sql } from "kysely";
import pg from "pg";
import { uuidv7 } from "uuidv7";
import type { Endpoint } from "#contract/endpoint.ts";
import { actionRow } from "#core/access/actions.ts";
import { sampleOf } from "#checks/sample.ts";
import { testClient, type TestClient } from "#fixtures/client.ts";
import { testDataKey } from "#fixtures/database.ts";
import { canary } from "#fixtures/canary.ts";
import { aForeignFamily } from "#fixtures/foreign-family.ts";
import { aWorker } from "#fixtures/people.ts";
import { aWorld } from "#fixtures/world.ts";
import { allRoutes } from "#server/main.ts";
import { newSessionToken } from "#server/platform/session-cookie.ts";

// A family that nobody here stands to sings in every text it has. Whatever anybody asks, in whatever way, the song is heard in no
// answer, and its rows stay as they were.
const world = await aWorld();
const { rows, people } = world;
const foreign = await aForeignFamily(world, { singing: true });
const { ids } = foreign;
const analyst = await aWorker(rows, { name: "Anni Luku", role: "analyst" });

const outsiders: Record<string, TestClient> = {
  otherWorker: world.as("otherWorker"),
  keyWorker: world.as("keyWorker"),
  lead: world.as("lead"),
  otherPurchaser: world.as("otherPurchaser"),
  administrator: world.as("administrator"),
  privacyOfficer: world.as("privacyOfficer"),
  analyst: await signedIn(analyst),
  nobody: world.nobody,
};

async function signedIn(staffId: string): Promise<TestClient> {
  const { token, hash } = newSessionToken();
  const until = { last_seen_at: "2099-01-01T00:00:00Z", expires_at: "2100-01-01T00:00:00Z" };
  await rows
    .insertInto("session")
    .values({
      id: uuidv7(),
      token_hash: hash,
      staff_id: staffId,
      method: "demo",
      created_at: "2026-11-23T07:00:00Z",
      ...until,
    })
    .execute();
  return testClient(world.app, `rinnalla=${token}`);
}

/** The foreign family's rows that places of a path and fields of a body point to. */
const pointed: Record<string, string> = {
  caseId: foreign.caseId,
  meetingId: ids.meeting,
  entryId: ids.entry,
  planId: ids.plan,
  goalId: ids.goal,
  documentId: ids.document,
  concernId: ids.concern,
  referralId: ids.referral,
  agreementId: ids.agreement,
  discussionId: ids.discussion,
  deviationId: ids.deviation,
  viewId: ids.closing_view,
  groupId: ids.peer_group,
  leaderId: ids.group_leader,
  sessionId: ids.group_session,
  enrolmentId: ids.enrolment,
  noticeId: ids.group_notice,
  coordinatorId: ids.support_coordinator,
  supportPersonId: ids.support_person,
  matchId: ids.support_match,
  expenseId: ids.support_expense,
  orderId: ids.service_order,
  memberId: ids.case_worker,
  householdId: ids.household,
  personId: ids.person,
  guardianId: ids.person,
  childId: ids.person,
  contactId: ids.contact,
  consultationId: ids.consultation,
  resourceId: ids.family_resource,
  targetId: ids.meeting,
  roundId: ids.answering_round,
  voiceId: ids.answering_voice,
  alertId: ids.answer_alert,
  wishId: ids.time_wish,
  absenceId: ids.absence,
  bookableId: ids.bookable,
  feedId: ids.calendar_feed,
  replaces: ids.document,
  partnerId: ids.partner,
  consentId: ids.sharing_consent,
  appointmentId: ids.family_appointment,
};
const rowOfPath: [RegExp, string][] = [
  [/\/members\//, ids.case_member],
  [/\/people\//, ids.person],
  [/\/households\//, ids.household],
  [/\/residents\//, ids.household_member],
  [/\/guardianships\//, ids.guardianship],
  [/\/partners\//, ids.partner],
  [/\/alerts\//, ids.alert],
];
const idOf = (path: string, name: string): string | undefined =>
  name === "rowId" ? rowOfPath.find(([at]) => at.test(path))?.[1] : pointed[name];

function paramsOf(endpoint: Endpoint, caseId: string, nested: (name: string) => string | undefined) {
  const sample = (sampleOf(endpoint.params) ?? {}) as Record<string, string>;
  return Object.fromEntries(
    Object.entries(sample).map(([name, value]) => [
      name,
      name === "caseId" ? caseId : (nested(name) ?? value),
    ]),
  );
}

const freeWords = new Set(["words", "name", "actor", "family", "familyName"]);
/** A body that points to the foreign family wherever it can, and looks for its song. */
function pointing(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointing);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [
      name,
      typeof held === "string" && freeWords.has(name) ? canary : (pointed[name] ?? pointing(held)),
    ]),
  );
}
const bodyOf = (endpoint: Endpoint): object => {
  const words = endpoint.action === "log.read" ? { family: canary } : { words: canary, name: canary };
  const asked = endpoint.path.endsWith("/find") ? words : {};
  return pointing({ ...((sampleOf(endpoint.body) ?? {}) as object), ...asked }) as object;
};

// Signing out would silence the one who asks and not the family.
const routes = allRoutes({ secure: false, dataKey: testDataKey })
  .map(({ endpoint }) => endpoint)
  .filter(({ action }) => action !== "session.end");
const name = (endpoint: Endpoint) => `${endpoint.method} ${endpoint.path}`;

/** What the family sings; the word alone is what is asked and written here. */
const song = new RegExp(`${canary} [a-z_]+\\.[a-z_]+`);
/** What somebody is told by design: the officer looks in the log for a family by its name. */
const byDesign: Record<string, RegExp> = {
  privacyOfficer: new RegExp(`${canary} family_case\\.name`, "g"),
};
function expectSilence(who: string, text: string, what: string): void {
  const heard = byDesign[who] ? text.replace(byDesign[who], "") : text;
  expect(song.test(heard), `${who} heard in ${what}: ${heard.slice(0, 300)}`).toBe(false);
}

async function snapshot(): Promise<unknown[]> {
  const tables = [...new Set(foreign.sung.map((column) => column.split(".")[0] ?? ""))];
  return Promise.all(
    tables.map(async (table) => {
      const mine = table === "person" ? sql`id = ${foreign.child}` : sql`case_id = ${foreign.caseId}`;
      const found = await sql<{ row: unknown }>`
        select to_jsonb(t) as row from ${sql.table(table)} t where ${mine} order by to_jsonb(t)::text`.execute(
        rows,
      );
      return [table, found.rows];
    }),
  );
}
const before = await snapshot();

it("the family sings in its tables", () => {
  const tables = new Set(foreign.sung.map((column) => column.split(".")[0]));
  expect(tables.size).toBeGreaterThan(24);
  for (const column of [
    "entry.observed",
    "document.content",
    "alert.words",
    "contact.about",
    "person.phone",
    "draft.content",
  ])
    expect(foreign.sung).toContain(column);
});

describe.each(routes.map((endpoint) => [name(endpoint), endpoint] as const))("%s", (_name, endpoint) => {
  it("lets nobody from outside hear it", async () => {
    for (const [who, client] of Object.entries(outsiders)) {
      const asked = { query: (sampleOf(endpoint.query) ?? {}) as object, body: bodyOf(endpoint) };
      const nested = (place: string) => idOf(endpoint.path, place);
      // The foreign family's own address; and one's own family's with the foreign rows under it.
      for (const caseId of [foreign.caseId, world.caseId]) {
        const params = paramsOf(endpoint, caseId, nested);
        const got = await client.call(endpoint, { params, ...asked } as never);
        expectSilence(who, got.text, name(endpoint));
        const isTheirs = caseId === foreign.caseId && actionRow(endpoint.action).relations;
        const answers = isTheirs ? [400, who === "nobody" ? 401 : 404] : [got.status];
        expect(answers, `${who}: ${got.text}`).toContain(got.status);
      }
    }
  });
});

describe("a row of another family under one's own", () => {
  // A draft is one's own, about whatever one names; it is read by nobody else.
  const nested = routes.filter(
    ({ path, action }) =>
      actionRow(action).relations && !path.includes("/drafts/") && /:caseId\/.*:(?!kind)\w+/.test(path),
  );
  it.each(nested.map((endpoint) => [name(endpoint), endpoint] as const))(
    "%s answers like one that never was",
    async (_name, endpoint) => {
      const clients = {
        keyWorker: world.as("keyWorker"),
        lead: world.as("lead"),
        purchaser: world.as("purchaser"),
      };
      for (const [who, client] of Object.entries(clients)) {
        const ask = async (other: (place: string) => string | undefined) => {
          const params = paramsOf(endpoint, world.caseId, other);
          const sent = { params, query: (sampleOf(endpoint.query) ?? {}) as object, body: bodyOf(endpoint) };
          const got = await client.call(endpoint, sent as never);
          return { status: got.status, answer: { ...got.error, traceId: "" } };
        };
        const never = uuidv7();
        const [there, nowhere] = [
          await ask((place) => idOf(endpoint.path, place)),
          await ask((place) => (idOf(endpoint.path, place) === undefined ? undefined : never)),
        ];
        expect(there, who).toEqual(nowhere);
      }
    },
  );
});

it("none of its rows was changed by all that", async () => {
  expect(await snapshot()).toEqual(before);
});

describe("in the database itself", () => {
  it("its rows exist for those who stand to it and for nobody else", async () => {
    const tables = [...new Set(foreign.sung.map((column) => column.split(".")[0] ?? ""))].filter(
      (table) => table !== "person",
    );
    const app = new pg.Client({ connectionString: world.database.ownerUrl, options: "-c role=rinnalla_app" });
    await app.connect();
    const seenBy = async (staffId: string) => {
      await app.query("begin");
      await app.query(
        "select set_config('app.actor_id', $1, true), set_config('app.today', '2026-11-23', true)",
        [staffId],
      );
      const found: string[] = [];
      for (const table of tables) {
        const { rowCount } = await app.query(
          `select 1 from ${pg.escapeIdentifier(table)} where case_id = $1`,
          [foreign.caseId],
        );
        if (rowCount) found.push(table);
      }
      const persons = await app.query("select 1 from person where id = $1", [foreign.child]);
      if (persons.rowCount) found.push("person");
      await app.query("commit");
      return found;
    };
    try {
      // Drafts are their author's, who is the key worker; one's looks are one's own. What somebody is answering is theirs alone.
      const own = await seenBy(foreign.worker);
      const seen = tables.filter((table) => table !== "voice_answers");
      expect(own.sort()).toEqual([...seen, "person"].sort());
      for (const who of [
        "otherWorker",
        "keyWorker",
        "lead",
        "otherLead",
        "purchaser",
        "otherPurchaser",
        "administrator",
        "privacyOfficer",
      ] as const)
        expect(await seenBy(people[who]), who).toEqual([]);
      expect(await seenBy(analyst), "analyst").toEqual([]);
      expect(await seenBy(people.intake), "the front door keeps what was told to it").toEqual(["contact"]);
    } finally {
      await app.end();
    }
  });
});
