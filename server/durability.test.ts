import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import { aMember, anOpenCase, aRelation, aRunningService } from "#fixtures/cases.ts";
import { aMeeting } from "#fixtures/meetings.ts";
import { aUnit, aWorker } from "#fixtures/people.ts";
import { ownerRows } from "#fixtures/rows.ts";
import { addDays } from "#core/kernel/local-date.ts";
import { dayInHelsinki, systemClock } from "#server/platform/clock.ts";
import { newSessionToken } from "#server/platform/session-cookie.ts";

// What a worker was told is signed must be there after the power went, once, with its event and its log row. The server
// and then its PostgreSQL are killed with -9 in the middle of two hundred commands sent at once, and started again.
const launchScript = fileURLToPath(new URL("../scripts/launch.ts", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "rinnalla-durability-"));
const families = 20;
const meetingsEach = 10;
let server: { child: ChildProcess; address: string; gone: Promise<unknown> } | undefined;

async function start() {
  const { DATABASE_URL: _url, DATA_KEY: _key, ...inherited } = process.env;
  const child = spawn(process.execPath, [launchScript], {
    env: { ...inherited, DATA_DIR: folder, HOST: "127.0.0.1", PORT: "0", DEMO: "off", LOG_LEVEL: "fatal" },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (text: Buffer) => (output += text.toString()));
  const gone = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const listening = new Promise<string>((resolve) => {
    child.on("message", (message) => {
      if (typeof message === "object" && "listening" in message) resolve(String(message.listening));
    });
  });
  const address = await Promise.race([listening, gone]);
  if (address === undefined) throw new Error(`the server did not start:\n${output}`);
  server = { child, address, gone };
  return server;
}

afterAll(async () => {
  server?.child.kill("SIGTERM");
  await server?.gone;
  await rm(folder, { recursive: true, force: true });
});

async function ownerUrl(): Promise<string> {
  const password = (await readFile(join(folder, "keys", "database-owner"), "utf8")).trim();
  return `postgres://rinnalla_owner:${encodeURIComponent(password)}@localhost/rinnalla?host=${encodeURIComponent(join(folder, "run"))}`;
}

type Sending = { caseId: string; meetingId: string; entryId: string; commandId: string; body: object };
const today = dayInHelsinki(systemClock.now());
const yesterday = addDays(today, -1);

/** Families with planned meetings of yesterday, ready to be recorded, and the cookie of the one who records them. */
async function aFullWeek(): Promise<{ cookie: string; sendings: Sending[] }> {
  const rows = ownerRows(await ownerUrl());
  const unitId = await aUnit(rows, { name: "Kuormatiimi", kind: "provider", services: ["family-work"] });
  const lead = await aWorker(rows, { name: "Maija Korhonen", role: "unitLead", unitId });
  const purchaser = await aWorker(rows, { name: "Timo Ranta", role: "purchaser" });
  const keyWorker = await aWorker(rows, { name: "Leena Aho", role: "familyWorker", unitId });
  const sendings: Sending[] = [];
  for (let n = 0; n < families; n += 1) {
    const caseId = await anOpenCase(rows, { name: `Perhe ${n}`, purchaserId: purchaser });
    const mother = await aMember(rows, caseId, {
      givenName: "Saana",
      familyName: `Perhe${n}`,
      birthDate: "1990-04-02",
      role: "parent",
    });
    const { periodId } = await aRunningService(rows, {
      caseId,
      purchaserId: purchaser,
      unitId,
      leadId: lead,
      startedOn: addDays(today, -60),
    });
    await aRelation(rows, caseId, keyWorker, "keyWorker", addDays(today, -60));
    // The families' own way so far is not what is tested here: the plan's rule is set aside.
    await rows
      .insertInto("deviation")
      .values({
        id: uuidv7(),
        case_id: caseId,
        period_id: periodId,
        rule: "plan.first",
        reason: "x",
        requested_by: keyWorker,
        requested_on: addDays(today, -50),
        status: "approved",
        answered_by: lead,
        answered_on: addDays(today, -50),
      })
      .execute();
    const family = [
      { personId: mother, party: "family" as const },
      { staffId: keyWorker, party: "worker" as const },
    ];
    await aMeeting(rows, {
      caseId,
      periodId,
      kind: "start",
      startsAt: `${addDays(today, -58)}T08:00:00Z`,
      status: "held",
      takePart: [...family, { staffId: purchaser, party: "purchaser" }],
    });
    for (let m = 0; m < meetingsEach; m += 1) {
      const meetingId = await aMeeting(rows, {
        caseId,
        periodId,
        kind: "regular",
        startsAt: `${yesterday}T08:00:00Z`,
        takePart: family,
      });
      const entryId = uuidv7();
      sendings.push({
        caseId,
        meetingId,
        entryId,
        commandId: uuidv7(),
        body: {
          id: entryId,
          version: 1,
          content: {
            on: yesterday,
            from: "10:00",
            durationMinutes: 60,
            placeKind: "home",
            place: "Koti",
            methods: [],
            assessed: "",
            said: [],
            present: [
              { kind: "member", id: mother },
              { kind: "worker", id: keyWorker },
            ],
            observed: `Käynti ${n}/${m}: ilta sujui sovitusti.`,
            childVoice: [],
            goals: [],
            concernRaised: false,
          },
        },
      });
    }
  }
  const { token, hash } = newSessionToken();
  await rows
    .insertInto("session")
    .values({
      id: uuidv7(),
      token_hash: hash,
      staff_id: keyWorker,
      method: "demo",
      created_at: "2026-01-01T00:00:00Z",
      last_seen_at: "2099-01-01T00:00:00Z",
      expires_at: "2100-01-01T00:00:00Z",
    })
    .execute();
  await rows.destroy();
  return { cookie: `rinnalla=${token}`, sendings };
}

/** Sends one command. True when the server said it is done; false when the line broke or the server said it failed. */
async function send(address: string, cookie: string, sending: Sending): Promise<boolean> {
  try {
    const reply = await fetch(`${address}/api/cases/${sending.caseId}/meetings/${sending.meetingId}/record`, {
      method: "POST",
      headers: { cookie, "command-id": sending.commandId, "content-type": "application/json" },
      body: JSON.stringify(sending.body),
    });
    const text = await reply.text();
    if (reply.status !== 200 && reply.status < 500) throw new Error(`refused: ${reply.status} ${text}`);
    return reply.status === 200;
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("refused")) throw error;
    return false;
  }
}

/** Sends all at once and calls `blow` when `after` of them have been acknowledged. @returns ids of the acknowledged */
async function sendAll(
  address: string,
  cookie: string,
  sendings: readonly Sending[],
  after: number,
  blow: () => void,
): Promise<Set<string>> {
  const acknowledged = new Set<string>();
  let blown = false;
  await Promise.all(
    sendings.map(async (sending) => {
      if (!(await send(address, cookie, sending))) return;
      acknowledged.add(sending.entryId);
      if (acknowledged.size >= after && !blown) {
        blown = true;
        blow();
      }
    }),
  );
  return acknowledged;
}

/** How often each entry, its event and its log row stand in the database. */
async function kept(sendings: readonly Sending[]) {
  const client = new pg.Client(await ownerUrl());
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; entries: number; events: number; logged: number }>(
      `
      select s.id,
        (select count(*)::int from entry e where e.id = s.id) as entries,
        (select count(*)::int from case_event v where v.case_id = s.case_id and v.kind = 'meeting_recorded'
          and (v.subject_id in (s.id, s.meeting_id) or v.data::text like '%' || s.id || '%')) as events,
        (select count(*)::int from access_log l join processed_command p on p.id = s.command_id
          where l.case_id = s.case_id and l.action = 'meeting.record' and l.outcome = 'ok' and l.detail = ''
            and l.object_id in (s.id, s.meeting_id)) as logged
      from jsonb_to_recordset($1::jsonb) as s (id uuid, case_id uuid, meeting_id uuid, command_id uuid)`,
      [
        JSON.stringify(
          sendings.map((one) => ({
            id: one.entryId,
            case_id: one.caseId,
            meeting_id: one.meetingId,
            command_id: one.commandId,
          })),
        ),
      ],
    );
    return new Map(
      rows.map((row) => [row.id, { entries: row.entries, events: row.events, logged: row.logged }]),
    );
  } finally {
    await client.end();
  }
}

const once = { entries: 1, events: 1, logged: 1 };
const nothing = { entries: 0, events: 0, logged: 0 };

async function expectKept(sendings: readonly Sending[], acknowledged: ReadonlySet<string>) {
  const found = await kept(sendings);
  for (const { entryId } of sendings) {
    // Acknowledged: there once, with event and log row. Not acknowledged: whole or not at all.
    const allowed = acknowledged.has(entryId) ? [once] : [once, nothing];
    expect(allowed).toContainEqual(found.get(entryId));
  }
}

async function untilReady(address: string): Promise<void> {
  await expect
    .poll(
      () =>
        fetch(`${address}/readyz`).then(
          (reply) => reply.status,
          () => 0,
        ),
      { timeout: 30_000, interval: 100 },
    )
    .toBe(200);
}

describe("200 records sent at once", () => {
  it("survive kill -9 of the server", { timeout: 180_000 }, async () => {
    const first = await start();
    const { cookie, sendings } = await aFullWeek();
    const acknowledged = await sendAll(first.address, cookie, sendings, 60, () =>
      first.child.kill("SIGKILL"),
    );
    await first.gone;
    expect(acknowledged.size).toBeGreaterThanOrEqual(60);
    expect(acknowledged.size, "the kill came in the middle").toBeLessThan(sendings.length);

    const second = await start();
    await expectKept(sendings, acknowledged);
    // The worker's phone sends again what it has no answer to; what had been done is not done twice.
    const rest = sendings.filter(({ entryId }) => !acknowledged.has(entryId));
    expect(await Promise.all(rest.map((one) => send(second.address, cookie, one)))).not.toContain(false);
    await expectKept(sendings, new Set(sendings.map(({ entryId }) => entryId)));
  });

  it("survive kill -9 of the embedded PostgreSQL", { timeout: 180_000 }, async () => {
    const { address } = server ?? (await start());
    const { cookie, sendings } = await aFullWeek();
    const postmaster = Number(
      (await readFile(join(folder, "postgres", "postmaster.pid"), "utf8")).split("\n")[0],
    );
    const acknowledged = await sendAll(address, cookie, sendings, 60, () =>
      process.kill(postmaster, "SIGKILL"),
    );
    expect(acknowledged.size).toBeGreaterThanOrEqual(60);

    await untilReady(address);
    await expectKept(sendings, acknowledged);
    const rest = sendings.filter(({ entryId }) => !acknowledged.has(entryId));
    expect(await Promise.all(rest.map((one) => send(address, cookie, one)))).not.toContain(false);
    await expectKept(sendings, new Set(sendings.map(({ entryId }) => entryId)));
  });
});
