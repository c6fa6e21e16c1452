import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as orders from "#contract/worker/orders.ts";
import * as publicServices from "#contract/public/services.ts";
import * as contract from "#contract/worker/service-models.ts";
import { withValue } from "#core/services/drafts/model-path.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import { aNewFamily, anOrder, sentOrder } from "#fixtures/orders.ts";
import { aWorld } from "#fixtures/world.ts";
import { buildServer } from "#server/main.ts";
import { testClient } from "#fixtures/client.ts";
import { testDataKey } from "#fixtures/database.ts";

const world = await aWorld();
const administrator = world.as("administrator");
const reason = "Kartoitus lyhenee: kokemus kahdesta tapaamisesta on hyvä.";

async function aDraft(service = "family-work", version = 1, newService?: string): Promise<string> {
  const id = uuidv7();
  const from = { service, version };
  const reply = await administrator.call(contract.beginModelDraft, {
    body: { id, from, ...(newService ? { newService } : {}) },
  });
  if (reply.status !== 200) throw new Error(reply.text);
  return id;
}
const draftOf = async (draftId: string) =>
  (await administrator.call(contract.modelDraft, { params: { draftId } })).body;

/** Changes places of the draft as it is. @returns its new version */
async function change(draftId: string, changes: Readonly<Record<string, unknown>>): Promise<number> {
  const draft = await draftOf(draftId);
  let { model } = draft;
  for (const [path, value] of Object.entries(changes)) model = withValue(model, path, value as never);
  const reply = await administrator.call(contract.saveModelDraft, {
    params: { draftId },
    body: { version: draft.version, model },
  });
  if (reply.status !== 200) throw new Error(reply.text);
  return reply.body.version;
}
const shorter = {
  "rules/mapping.enough/parameters/what/min": 2,
  "rules/mapping.ceiling/parameters/max": 4,
};

async function tried(draftId: string, version: number) {
  let done = 0;
  for (;;) {
    const reply = await administrator.call(contract.tryModelDraft, {
      params: { draftId },
      body: { version, done },
    });
    if (reply.status !== 200) throw new Error(reply.text);
    if (reply.body.done >= reply.body.total) return reply.body;
    done = reply.body.done;
  }
}
const release = (draftId: string, version: number, validFrom = "2026-11-23") =>
  administrator.call(contract.releaseModelDraft, {
    params: { draftId },
    body: { version, validFrom, reason },
  });

describe("a model's copy", () => {
  it("is saved as it is typed, and says what is still wrong by the same schema as released models", async () => {
    const draftId = await aDraft();
    expect((await draftOf(draftId)).problems).toEqual([]);
    await change(draftId, { "rules/mapping.ceiling/parameters/max": 0, "name/sv": "" });
    const { problems } = await draftOf(draftId);
    expect(problems).toContainEqual({
      path: "rules/mapping.ceiling/parameters/max",
      code: "too_small",
      values: { min: 1 },
    });
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toContain("name/sv empty");
  });

  it("isn't overwritten by one who hasn't seen it, nor made another service's", async () => {
    const draftId = await aDraft();
    const { model, version } = await draftOf(draftId);
    await change(draftId, shorter);
    const save = (sent: { version: number; model: Record<string, unknown> }) =>
      administrator.call(contract.saveModelDraft, { params: { draftId }, body: sent });
    expect((await save({ version, model })).status).toBe(412);
    const now = (await draftOf(draftId)).version;
    expect((await save({ version: now, model: { ...model, id: "start-team" } })).error.code).toBe(
      "draft_of_other_service",
    );
    expect((await save({ version: now, model: { ...model, version: 1 } })).error.code).toBe(
      "draft_of_other_service",
    );
  });

  it("is released only when it is whole, changed, tried as it is, and from today on at the earliest", async () => {
    const draftId = await aDraft("family-guidance");
    let { version } = await draftOf(draftId);
    expect((await release(draftId, version)).error.code).toBe("nothing_changed");
    version = await change(draftId, { "rules/mapping.ceiling/parameters/max": 4, "name/en": "" });
    expect((await release(draftId, version)).error.code).toBe("model_has_problems");
    expect(
      (await administrator.call(contract.tryModelDraft, { params: { draftId }, body: { version, done: 0 } }))
        .error.code,
    ).toBe("model_has_problems");
    version = await change(draftId, { "name/en": "Guidance" });
    expect((await release(draftId, version)).error.code).toBe("trial_missing");
    await tried(draftId, version);
    expect((await release(draftId, version, "2026-11-22")).error.code).toBe("release_in_past");
    const before = version;
    version = await change(draftId, { "name/en": "Family guidance here" });
    expect((await release(draftId, before)).status).toBe(412);
    expect((await release(draftId, version)).error.code, "tried was another text").toBe("trial_missing");
    await administrator.call(contract.discardModelDraft, { params: { draftId }, body: { version } });
    expect((await release(draftId, version + 1)).error.code).toBe("draft_not_open");
  });

  it("can be a service of its own, under an id that none has", async () => {
    const taken = await administrator.call(contract.beginModelDraft, {
      body: { id: uuidv7(), from: { service: "family-work", version: 1 }, newService: "start-team" },
    });
    expect(taken.error.code).toBe("service_already_there");
    const draftId = await aDraft("family-work", 1, "evening-family-work");
    const name = { fi: "Iltaperhetyö", sv: "Familjearbete på kvällen", en: "Evening family work" };
    const version = await change(draftId, { name });
    await tried(draftId, version);
    expect((await release(draftId, version)).body).toEqual({ service: "evening-family-work", version: 1001 });
    const { body } = await world.nobody.call(publicServices.publicService, {
      params: { serviceId: "evening-family-work" },
    });
    expect(body.name.fi).toBe("Iltaperhetyö");
  });
});

describe("what would have changed", () => {
  it("is counted by rule over past and present cases, without naming any", async () => {
    const draftId = await aDraft();
    const version = await change(draftId, { "rules/start.meeting_soon/parameters/due/within/days": 80 });
    const reply = await administrator.call(contract.tryModelDraft, {
      params: { draftId },
      body: { version, done: 0 },
    });
    expect(reply.body).toMatchObject({ of: version, done: 1, total: 1, on: "2026-11-23" });
    expect(reply.body.result).toMatchObject({ cases: 1, changed: 1 });
    expect(reply.body.result.rules["start.meeting_soon"]).toMatchObject({
      cases: 1,
      duties: { was: 1, now: 0 },
    });
    expect(reply.text).not.toMatch(/Virtanen|Oona|Saana/);
    expect(reply.text).not.toContain(world.caseId);
    const log = await world.rows
      .selectFrom("access_log")
      .select(["actor_id", "object_version", "row_count"])
      .where("action", "=", "model.test")
      .where("object_id", "=", draftId)
      .execute();
    expect(log).toEqual([{ actor_id: world.people.administrator, object_version: version, row_count: 1 }]);
  });

  it("goes on only from where it was", async () => {
    const draftId = await aDraft();
    const version = await change(draftId, shorter);
    const reply = await administrator.call(contract.tryModelDraft, {
      params: { draftId },
      body: { version, done: 5 },
    });
    expect(reply.error.code).toBe("trial_went_elsewhere");
  });

  it("reads facts by a function that has neither names nor words, and answers nobody else", async () => {
    await world.rows.connection().execute(async (db) => {
      const { sql } = await import("kysely");
      await sql`select set_config('app.actor_id', ${world.people.administrator}, false), set_config('app.today', '2026-11-23', false)`.execute(
        db,
      );
      const found = await sql<{
        found: unknown;
      }>`select app.facts_of_service('family-work', 0, 10) as found`.execute(db);
      const said = JSON.stringify(found.rows);
      expect(said).toContain('"startedOn":"2026-10-01"');
      expect(said).not.toMatch(/Virtanen|Oona|Saana|Arki kuormittaa|Leena/);
      await sql`select set_config('app.actor_id', ${world.people.lead}, false)`.execute(db);
      await expect(sql`select app.facts_of_service('family-work', 0, 10)`.execute(db)).rejects.toThrow(
        /only the administrator/,
      );
    });
  });
});

describe("a released version", () => {
  it("is what a new order uses, while an old case keeps its own; the public page shows it", async () => {
    const before = await aNewFamily(world, "Ennen");
    const old = await sentOrder(world, before.caseId);
    const draftId = await aDraft();
    const title = {
      fi: "Kartoitus, 2–4 tapaamista",
      sv: "Kartläggning, 2–4 möten",
      en: "Mapping, 2–4 meetings",
    };
    const version = await change(draftId, { ...shorter, "steps/2/title": title });
    await tried(draftId, version);
    const released = await release(draftId, version);
    expect(released.body).toEqual({ service: "family-work", version: 1001 });

    const after = await aNewFamily(world, "Jälkeen");
    const fresh = await sentOrder(world, after.caseId);
    const versionOf = async (id: string) =>
      (
        await world.rows
          .selectFrom("service_order")
          .select("service_version")
          .where("id", "=", id)
          .executeTakeFirstOrThrow()
      ).service_version;
    expect([await versionOf(old), await versionOf(fresh)]).toEqual([1, 1001]);
    const accepted = await world.as("lead").call(orders.acceptOrder, {
      params: { caseId: after.caseId, orderId: fresh },
      body: {
        periodId: uuidv7(),
        version: 1,
        team: [{ id: uuidv7(), staffId: world.people.keyWorker, role: "keyWorker", hoursPerWeek: 3 }],
      },
    });
    expect(accepted.status, accepted.text).toBe(200);
    const { body } = await world.nobody.call(publicServices.publicService, {
      params: { serviceId: "family-work" },
    });
    expect(body.version).toBe(1001);
    expect(body.steps.map((step) => step.title.fi)).toContain("Kartoitus, 2–4 tapaamista");
    expect(
      serviceModel("family-work", 1)?.rules.find(({ id }) => id === "mapping.ceiling")?.parameters,
    ).toMatchObject({ max: 5 });
  });

  it("is told with who released it, why, by what hash, and how many go on by the old one", async () => {
    const { body } = await administrator.call(contract.serviceModelVersion, {
      params: { service: "family-work", version: 1001 },
    });
    expect(body).toMatchObject({ own: true, inForce: true, reason, releasedBy: "Olli Virta" });
    expect(body.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(body.trial).toMatchObject({ total: 1 });
    const old = await administrator.call(contract.serviceModelVersion, {
      params: { service: "family-work", version: 1 },
    });
    expect(old.body).toMatchObject({ own: false, inForce: false, running: 1, sha256: null });
    const list = (await administrator.call(contract.serviceModelList)).body;
    expect(list.versions.filter(({ service }) => service === "family-work")).toHaveLength(2);
    expect(list.drafts.every(({ name }) => name.fi !== "")).toBe(true);
  });

  it("is never edited, not even by the owner's hand, and no text passes under another's hash", async () => {
    const { sql } = await import("kysely");
    await expect(
      sql`update service_model_release set reason = 'toinen' where version = 1001`.execute(world.rows),
    ).rejects.toThrow(/never changed/);
    await expect(sql`delete from service_model_release`.execute(world.rows)).rejects.toThrow(/never changed/);
    await expect(
      sql`insert into service_model_release select ${uuidv7()}::uuid, service, 1999, content || ' ', sha256, valid_from,
        based_on_service, based_on, reason, trial, released_by, released_at from service_model_release limit 1`.execute(
        world.rows,
      ),
    ).rejects.toThrow(/check constraint/);
  });

  it("isn't passed over by a copy of what was before it", async () => {
    const draftId = await aDraft("start-team");
    const other = await aDraft("start-team");
    for (const [draft, code] of [
      [draftId, undefined],
      [other, "newer_version_released"],
    ] as const) {
      const version = await change(draft, {
        "rules/visits.ceiling/parameters/max": 4,
        "name/fi": "Aloitustiimi täällä",
      });
      await tried(draft, version);
      expect((await release(draft, version)).error.code).toBe(code);
    }
  });

  it("reaches every process of the server at its next request", async () => {
    const other = await buildServer({
      databaseUrl: world.database.ownerUrl,
      dataKey: testDataKey,
      clock: { now: () => new Date("2026-11-23T08:00:00Z") },
      logLevel: "silent",
      databasePool: 2,
    });
    try {
      const elsewhere = testClient(other.app, administrator.cookie);
      const seen = (await elsewhere.call(contract.serviceModelList)).body.versions;
      expect(seen.filter(({ service }) => service === "family-work")).toHaveLength(2);
      const draftId = await aDraft("preventive-family-work");
      const version = await change(draftId, { "name/fi": "Ehkäisevä perhetyö täällä" });
      await tried(draftId, version);
      expect((await release(draftId, version)).status).toBe(200);
      const { body } = await testClient(other.app, "").call(publicServices.publicService, {
        params: { serviceId: "preventive-family-work" },
      });
      expect(body.name.fi).toBe("Ehkäisevä perhetyö täällä");
    } finally {
      await other.close();
    }
  });
});

describe("a version's last day", () => {
  const retire = (version: number, lastDay: string | null) =>
    administrator.call(contract.retireServiceModel, {
      params: { service: "family-work", version },
      body: { id: uuidv7(), lastDay, reason: "Palataan aiempaan." },
    });
  const inForce = async () =>
    (await administrator.call(contract.serviceModelList)).body.versions
      .filter(({ service, inForce }) => service === "family-work" && inForce)
      .map(({ version }) => version);

  it("takes it out of orders from the day after, and the one before it holds again; it can be taken back", async () => {
    expect(await inForce()).toEqual([1001]);
    expect((await retire(1001, null)).error.code).toBe("not_retired");
    expect((await retire(1001, "2026-11-22")).error.code).toBe("retired_in_past");
    expect((await retire(1001, "2026-11-23")).body).toEqual({ retired: true });
    expect((await retire(1001, "2026-11-23")).error.code).toBe("already_retired");
    expect(await inForce()).toEqual([1001]);
    world.setNow("2026-11-24T08:00:00Z");
    expect(await inForce()).toEqual([1]);
    expect((await retire(1001, null)).body).toEqual({ retired: false });
    expect(await inForce()).toEqual([1001]);
    world.setNow("2026-11-23T08:00:00Z");
  });

  it("of the last one leaves nothing to order", async () => {
    const { caseId } = await aNewFamily(world, "Myöhässä");
    await retire(1001, "2026-11-23");
    await retire(1, "2026-11-23");
    world.setNow("2026-11-24T08:00:00Z");
    const reply = await world.as("purchaser").call(orders.createOrder, {
      params: { caseId },
      body: anOrder(world, { validFrom: "2026-11-24" }),
    });
    expect(reply.error.code).toBe("service_not_in_force");
    world.setNow("2026-11-23T08:00:00Z");
  });
});

it("only the administrator comes here", async () => {
  const others = ["keyWorker", "lead", "purchaser", "intake", "privacyOfficer"] as const;
  const draftId = await aDraft("family-guidance");
  const { model, version } = await draftOf(draftId);
  const params = { draftId };
  await world.denied(contract.serviceModelList, {}, others);
  await world.denied(
    contract.serviceModelVersion,
    { params: { service: "family-work", version: 1 } },
    others,
  );
  await world.denied(contract.modelDraft, { params }, others);
  await world.denied(contract.saveModelDraft, { params, body: { version, model } }, others);
  await world.denied(contract.tryModelDraft, { params, body: { version, done: 0 } }, others);
  await world.denied(
    contract.releaseModelDraft,
    { params, body: { version, validFrom: "2026-11-23", reason } },
    others,
  );
  await world.denied(contract.discardModelDraft, { params, body: { version } }, others);
});
