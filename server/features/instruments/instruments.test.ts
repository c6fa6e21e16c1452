import { sql } from "kysely";
import { uuidv7 } from "uuidv7";
import { afterAll, describe, expect, it } from "vitest";
import * as contract from "#contract/worker/instruments.ts";
import { joinOwnInstruments } from "#core/instruments/catalogue.ts";
import { instrumentOf } from "#core/instruments/instruments.ts";
import { questionnaireOf } from "#core/instruments/fhir/questionnaire.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { testClient } from "#fixtures/client.ts";
import { testDataKey } from "#fixtures/database.ts";
import { aWorld } from "#fixtures/world.ts";
import { buildServer } from "#server/main.ts";

const world = await aWorld();
const administrator = world.as("administrator");
const reason = "Kaksi kysymystä lisää perhekeskuksen toiveesta.";
// Other files of this process have no instruments of ours.
afterAll(() => joinOwnInstruments([]));

async function aDraft(instrument = "daily-life", newInstrument?: string): Promise<string> {
  const id = uuidv7();
  const reply = await administrator.call(contract.beginInstrumentDraft, {
    body: { id, from: { instrument, version: 1 }, ...(newInstrument ? { newInstrument } : {}) },
  });
  if (reply.status !== 200) throw new Error(reply.text);
  return id;
}
const draftOf = async (draftId: string) =>
  (await administrator.call(contract.instrumentDraft, { params: { draftId } })).body;
const save = (draftId: string, version: number, instrument: object) =>
  administrator.call(contract.saveInstrumentDraft, {
    params: { draftId },
    body: { version, instrument: instrument as Record<string, unknown> },
  });
async function change(draftId: string, changes: object): Promise<number> {
  const { version, instrument } = await draftOf(draftId);
  const reply = await save(draftId, version, { ...instrument, ...changes });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.body.version;
}
const release = (draftId: string, version: number) =>
  administrator.call(contract.releaseInstrumentDraft, { params: { draftId }, body: { version, reason } });
const renamed = { name: { fi: "Arki meillä", sv: "Vardagen hos oss", en: "Everyday life here" } };

describe("a draft of an instrument", () => {
  it("is saved as it is typed, and says what is still wrong with the place", async () => {
    const draftId = await aDraft();
    expect((await draftOf(draftId)).problems).toEqual([]);
    const { instrument } = await draftOf(draftId);
    const items = (instrument["items"] as Instrument["items"]).map((item) =>
      item.linkId === "home" ? { ...item, scale: "none", text: { ...item.text, sv: "" } } : item,
    );
    await change(draftId, { items });
    expect((await draftOf(draftId)).problems).toContainEqual({ path: "items.home.text.sv", code: "empty" });
    await change(draftId, { items: items.map((item) => ({ ...item, text: instrument["name"] })) });
    expect((await draftOf(draftId)).problems).toEqual([{ path: "items.home.scale", code: "unknown_scale" }]);
    expect((await release(draftId, 3)).error.code).toBe("instrument_has_problems");
  });

  it("isn't overwritten by one who hasn't seen it, nor made another's", async () => {
    const draftId = await aDraft();
    const { version, instrument } = await draftOf(draftId);
    await change(draftId, renamed);
    const late = await save(draftId, version, instrument);
    expect(late.status).toBe(412);
    expect((await save(draftId, version + 1, { ...instrument, id: "epds" })).error.code).toBe(
      "draft_of_other_instrument",
    );
    expect((await save(draftId, version + 1, { ...instrument, version: 1 })).error.code).toBe(
      "draft_of_other_instrument",
    );
    expect((await release(draftId, version)).status).toBe(412);
    const gone = await administrator.call(contract.discardInstrumentDraft, {
      params: { draftId },
      body: { version: version + 1 },
    });
    expect(gone.status).toBe(200);
    expect((await release(draftId, version + 2)).error.code).toBe("draft_not_open");
  });

  it("that says the same as its base isn't released", async () => {
    const draftId = await aDraft();
    expect((await release(draftId, 1)).error.code).toBe("nothing_changed");
  });
});

it.each(["release", "discard"] as const)(
  "an edit kept while a %s is under way isn't lost by it",
  async (way) => {
    const draftId = await aDraft();
    const { version } = await draftOf(draftId);
    const readyVersion = way === "release" ? await change(draftId, renamed) : version;
    const params = { draftId };
    const ended = await world.rows.transaction().execute(async (save) => {
      // Somebody's save has taken the row, and isn't done yet.
      await save
        .updateTable("instrument_draft")
        .set((e) => ({ version: e("version", "+", 1) }))
        .where("id", "=", draftId)
        .execute();
      const going =
        way === "release"
          ? release(draftId, readyVersion)
          : administrator.call(contract.discardInstrumentDraft, { params, body: { version: readyVersion } });
      await expect
        .poll(async () => {
          const waiting = await sql<{ n: number }>`
          select count(*)::int as n from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`.execute(world.rows);
          return waiting.rows[0]?.n;
        })
        .toBe(1);
      return { going };
    });
    expect((await ended.going).status).toBe(412);
    expect(await draftOf(draftId)).toMatchObject({ version: readyVersion + 1, state: "open" });
  },
);

describe("a released version", () => {
  it("is what is answered from then on, also in another process, and its words reach every worker", async () => {
    const other = await buildServer({
      databaseUrl: world.database.ownerUrl,
      dataKey: testDataKey,
      clock: { now: () => new Date("2026-11-23T08:00:00Z") },
      logLevel: "silent",
      databasePool: 2,
    });
    try {
      const draftId = await aDraft();
      const copy = await aDraft();
      const version = await change(draftId, renamed);
      expect((await release(draftId, version)).body).toEqual({ instrument: "daily-life", version: 1001 });
      const worker = testClient(other.app, world.as("keyWorker").cookie);
      const got = await worker.call(contract.instrumentContent, {
        params: { instrument: "daily-life", version: 1001 },
      });
      expect(got.body).toMatchObject({ instrument: renamed, retired: false });
      const listed = (await worker.call(contract.instrumentsToAnswer)).body.instruments;
      expect(listed.filter(({ id }) => id === "daily-life")).toMatchObject([
        { version: 1001, perspectives: ["child", "parent", "close_person", "worker"] },
      ]);
      // A copy made before it would lose what it changed.
      expect((await release(copy, await change(copy, renamed))).error.code).toBe("newer_instrument_released");
    } finally {
      await other.close();
    }
  });

  it("is told with who released it, why and by what hash", async () => {
    const { versions } = (await administrator.call(contract.instrumentList)).body;
    const own = versions.filter(({ id }) => id === "daily-life");
    expect(own).toMatchObject([
      { version: 1, own: false, inUse: false, sha256: null },
      { version: 1001, own: true, inUse: true, reason, releasedBy: "Olli Virta" },
    ]);
    expect(own[1]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it("is never edited, not even by the owner's hand, and no text passes under another's hash", async () => {
    await expect(
      sql`update instrument_release set reason = 'toinen' where version = 1001`.execute(world.rows),
    ).rejects.toThrow(/never changed/);
    await expect(sql`delete from instrument_release`.execute(world.rows)).rejects.toThrow(/never changed/);
    await expect(
      sql`insert into instrument_release select ${uuidv7()}::uuid, instrument, 1999, content || ' ', sha256, based_on_instrument,
        based_on, reason, released_by, released_at from instrument_release limit 1`.execute(world.rows),
    ).rejects.toThrow(/check constraint/);
  });

  it("goes out of use and comes back; what was answered by it is read as before", async () => {
    const retire = (retired: boolean) =>
      administrator.call(contract.retireInstrument, {
        params: { instrument: "daily-life", version: 1001 },
        body: { id: uuidv7(), retired, reason: "Palataan aiempaan." },
      });
    expect((await retire(false)).error.code).toBe("instrument_not_retired");
    expect((await retire(true)).body).toEqual({ retired: true });
    expect((await retire(true)).error.code).toBe("instrument_already_retired");
    const listed = (await administrator.call(contract.instrumentsToAnswer)).body.instruments;
    expect(listed.find(({ id }) => id === "daily-life")?.version).toBe(1);
    const old = await administrator.call(contract.instrumentContent, {
      params: { instrument: "daily-life", version: 1001 },
    });
    expect(old.body).toMatchObject({ retired: true, instrument: renamed });
    expect((await retire(false)).body).toEqual({ retired: false });
  });
});

describe("a file of FHIR R4", () => {
  const bring = (questionnaire: object, instrument = "sleep", perspectives = ["parent"]) => {
    const id = uuidv7();
    const body = { id, instrument, perspectives, questionnaire } as never;
    return administrator.call(contract.importInstrument, { body }).then((got) => ({ ...got, id }));
  };

  it("that was exported becomes a draft of its own, whole", async () => {
    const file = (
      await world.as("keyWorker").call(contract.instrumentQuestionnaire, {
        params: { instrument: "session-feedback", version: 1 },
      })
    ).body;
    expect(file["resourceType"]).toBe("Questionnaire");
    expect((await bring(file, "session-feedback")).error.code).toBe("instrument_already_there");
    const got = await bring(file, "our-feedback", []);
    expect(got.status, got.text).toBe(200);
    const draft = await draftOf(got.id);
    expect(draft).toMatchObject({ base: null, problems: [] });
    expect(draft.instrument).toEqual({
      ...instrumentOf("session-feedback", 1),
      id: "our-feedback",
      version: 1001,
    });
    expect((await release(got.id, draft.version)).body).toEqual({
      instrument: "our-feedback",
      version: 1001,
    });
  });

  it("with a part that can't be kept is refused with its place", async () => {
    const file = questionnaireOf(instrumentOf("epds")!);
    const got = await bring({ ...file, item: [{ ...file.item[0], type: "quantity" }] });
    expect([got.status, got.error.code]).toEqual([409, "questionnaire_not_taken"]);
    expect(got.text).toContain("Questionnaire.item[0].type");
    const { extension: _own, ...foreign } = file;
    expect((await bring({ ...foreign, item: [{ ...file.item[0], type: "quantity" }] })).text).toContain(
      "Questionnaire.item[0].type",
    );
  });
});

it("only the administrator comes here; what an instrument asks is every worker's to read", async () => {
  const others = ["keyWorker", "lead", "purchaser", "intake", "privacyOfficer"] as const;
  const draftId = await aDraft("zones-of-concern");
  const { instrument, version } = await draftOf(draftId);
  const params = { draftId };
  await world.denied(contract.instrumentList, {}, others);
  await world.denied(contract.instrumentDraft, { params }, others);
  await world.denied(contract.saveInstrumentDraft, { params, body: { version, instrument } }, others);
  await world.denied(contract.releaseInstrumentDraft, { params, body: { version, reason } }, others);
  await world.denied(contract.discardInstrumentDraft, { params, body: { version } }, others);
  const from = { instrument: "epds", version: 1 };
  await world.denied(contract.beginInstrumentDraft, { body: { id: uuidv7(), from } }, others);
  await world.denied(
    contract.importInstrument,
    { body: { id: uuidv7(), instrument: "x", perspectives: [], questionnaire: {} } },
    others,
  );
  await world.denied(
    contract.retireInstrument,
    { params: from, body: { id: uuidv7(), retired: true, reason } },
    others,
  );
  const open = await world.as("keyWorker").call(contract.instrumentContent, { params: from });
  expect(open.status).toBe(200);
  const signedOut = await world.nobody.call(contract.instrumentContent, { params: from });
  expect(signedOut.status).toBe(401);
});
