import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as open from "#contract/public/contacts.ts";
import * as contacts from "#contract/worker/contacts.ts";
import { familyPage } from "#contract/worker/families.ts";
import { meetingsOf } from "#contract/worker/meetings.ts";
import { ordersOf } from "#contract/worker/orders.ts";
import * as contract from "#contract/worker/own-starts.ts";
import { chooseThemes, themesOf } from "#contract/worker/themes.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { rows, people, units } = world;
const intake = world.as("intake");
await rows
  .updateTable("unit")
  .set({ services: ["family-work", "family-guidance", "preventive-family-work"] })
  .where("id", "=", units.team)
  .execute();

async function aContact(urgency: "urgent" | "not_urgent" = "not_urgent"): Promise<string> {
  const id = uuidv7();
  await world.nobody.call(open.sendContact, {
    body: {
      id,
      kind: "family",
      sender: { name: "Elina Koski", phone: "040 111 2222", relation: "äiti" },
      children: [{ givenName: "Aada", familyName: "Koski", birthDate: "2020-03-04" }],
      about: "Aamut ovat yhtä huutoa, emmekä pääse ajoissa päiväkotiin.",
      wishes: "Vinkkejä arkeen",
      address: "Koivukuja 3, Kuopio",
    },
  });
  await intake.call(contacts.takeContact, { params: { contactId: id }, body: { version: 1 } });
  await intake.call(contacts.assessUrgency, {
    params: { contactId: id },
    body: { version: 2, urgency, reason: "Arvioitu puhelussa." },
  });
  return id;
}

const member = (givenName: string, role: "child" | "parent", more: object = {}) => ({
  memberId: uuidv7(),
  personId: uuidv7(),
  known: false,
  givenName,
  familyName: "Koski",
  role,
  birthDate: role === "child" ? "2020-03-04" : null,
  ...more,
});
const aStart = (what: object = {}) => ({
  version: 3,
  reasons: "Perhe haluaa itse tukea arkeen.",
  familyToldOn: "2026-11-23",
  caseId: uuidv7(),
  caseName: "Koski",
  members: [member("Aada", "child"), member("Elina", "parent")],
  orderId: uuidv7(),
  periodId: uuidv7(),
  service: "preventive-family-work",
  unitId: units.team,
  workerId: people.keyWorker,
  hoursPerWeek: 2,
  themes: ["daily_rhythm", "day_care"],
  firstMeeting: {
    id: uuidv7(),
    on: "2026-11-25",
    from: "09:00",
    durationMinutes: 60,
    placeKind: "home",
  },
  ...what,
});
const start = (contactId: string, what: object = {}) => {
  const body = aStart(what);
  return intake
    .call(contract.startFromContact, { params: { contactId }, body: body as never })
    .then((got) => ({ caseId: body.caseId, ...got }));
};

describe("a service that the family begins itself", () => {
  it("goes from the contact to the first meeting in one step: no order, no purchaser", async () => {
    const contactId = await aContact();
    const offered = await intake.call(contract.startableServices, { params: { contactId } });
    const preventive = offered.body.services.find(({ id }) => id === "preventive-family-work");
    expect(offered.body.services.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["preventive-family-work", "family-guidance"]),
    );
    expect(preventive?.isNot?.fi).toContain("lastenhoitoa");
    expect(preventive?.units[0]?.workers.map(({ name }) => name)).toContain("Leena Aho");

    const { caseId, status, text } = await start(contactId);
    expect(status, text).toBe(200);
    const leena = world.as("keyWorker");
    const page = (await leena.call(familyPage, { params: { caseId } })).body;
    expect(page.service?.model).toEqual({ id: "preventive-family-work", version: 2 });
    expect(page.workers.map(({ role }) => role)).toEqual(["keyWorker", "intake"]);
    expect(page.upcoming).toMatchObject([{ kind: "start" }]);
    const meetings = (await leena.call(meetingsOf, { params: { caseId } })).body;
    expect(JSON.stringify(meetings)).toContain("Aada");
    const [order] = (await leena.call(ordersOf, { params: { caseId } })).body.orders;
    expect(order).toMatchObject({
      askedBy: "family",
      status: "accepted",
      grounds: expect.stringContaining("Aamut"),
    });
    // The lead of the unit stands to the family; the front door's part ends today.
    expect((await world.as("lead").call(familyPage, { params: { caseId } })).status).toBe(200);
    world.setNow("2026-11-24T08:00:00Z");
    expect((await intake.call(familyPage, { params: { caseId } })).status).toBe(404);
    world.setNow("2026-11-23T08:00:00Z");
    // No shadow: nothing of the family belongs to child welfare, and the start meeting is due like any other.
    const matters = await rows
      .selectFrom("matter")
      .select("service_task")
      .where("case_id", "=", caseId)
      .execute();
    expect(matters).toEqual([{ service_task: "family-services" }]);
    const duties = await rows.selectFrom("duty").select("rule").where("case_id", "=", caseId).execute();
    expect(duties.map(({ rule }) => rule)).toContain("start.meeting_soon");
    expect(duties.map(({ rule }) => rule)).not.toContain("order.valid");
    await world.denied(familyPage, { params: { caseId } }, [
      "purchaser",
      "otherWorker",
      "otherLead",
      "administrator",
    ]);
  });

  it("isn't for a client of child welfare: refused with where to go, and nothing is written", async () => {
    await rows
      .insertInto("matter")
      .values({
        id: uuidv7(),
        case_id: world.caseId,
        person_id: world.members.oona,
        service_task: "child-welfare",
        opened_on: "2026-11-01",
      })
      .execute();
    const contactId = await aContact();
    const oona = member("Oona", "child", {
      known: true,
      personId: world.members.oona,
      familyName: "Virtanen",
    });
    const got = await start(contactId, { members: [oona, member("Saana", "parent")] });
    expect(got.error).toMatchObject({ code: "child_welfare_client", rule: { id: "entry.no_child_welfare" } });
    const opened = await rows.selectFrom("family_case").select("id").where("id", "=", got.caseId).execute();
    expect(opened).toEqual([]);
    expect((await intake.call(contacts.readContact, { params: { contactId } })).body.status).toBe(
      "in_progress",
    );
    await rows.deleteFrom("matter").where("service_task", "=", "child-welfare").execute();
  });

  it.each([
    ["a service that is ordered", { service: "child-welfare-family-work" }, "service_needs_order"],
    [
      "aftercare, which no unit here delivers",
      { service: "aftercare-youth-support" },
      "unit_does_not_deliver",
    ],
    ["a unit that doesn't deliver it", { unitId: units.otherTeam }, "unit_does_not_deliver"],
    ["somebody of another unit", { workerId: people.otherWorker }, "worker_not_available"],
    ["a theme of another service", { themes: ["money"] }, "theme_unknown"],
    [
      "a meeting yesterday",
      { firstMeeting: { ...aStart().firstMeeting, on: "2026-11-22" } },
      "meeting_in_past",
    ],
  ])("refuses %s", async (_what, changed, code) => {
    expect((await start(await aContact(), changed)).error.code).toBe(code);
  });

  it("isn't begun from a contact whose need is urgent", async () => {
    const refused = await start(await aContact("urgent"));
    expect(refused.error.code).toBe("urgent_help_first");
    const written = await rows
      .selectFrom("family_case")
      .select("id")
      .where("id", "=", refused.caseId)
      .execute();
    expect(written).toEqual([]);
  });

  it("is the front door's to begin, and nobody else's", async () => {
    const contactId = await aContact();
    const body = aStart();
    await world.denied(contract.startFromContact, { params: { contactId }, body: body as never }, [
      "purchaser",
      "lead",
      "keyWorker",
      "administrator",
    ]);
    await world.denied(contract.startableServices, { params: { contactId } }, ["lead", "keyWorker"]);
  });

  it("holds its first meeting against the worker's calendar; taken, it is agreed on with the reason only", async () => {
    const at = { ...aStart().firstMeeting, on: "2026-11-26" };
    expect((await start(await aContact(), { firstMeeting: at })).status).toBe(200);
    const contactId = await aContact();
    const again = { ...at, id: uuidv7(), from: "09:30" };
    const got = await start(contactId, { firstMeeting: again });
    expect([got.error.code, got.error.values]).toEqual(["time_taken", { count: 1 }]);
    const opened = await rows.selectFrom("family_case").select("id").where("id", "=", got.caseId).execute();
    expect(opened, "nothing of the family is written").toEqual([]);
    expect(
      (await start(contactId, { firstMeeting: { ...again, from: "10:00" } })).status,
      "right after it",
    ).toBe(200);
    const knowingly = await start(await aContact(), {
      firstMeeting: { ...again, id: uuidv7(), collisionReason: "Perhe pääsee vain silloin" },
    });
    expect(knowingly.status, knowingly.text).toBe(200);
    const [kept] = await rows
      .selectFrom("meeting")
      .select("collision_reason")
      .where("case_id", "=", knowingly.caseId)
      .execute();
    expect(kept).toEqual({ collision_reason: "Perhe pääsee vain silloin" });
    // Away that day, the worker is taken too.
    await rows
      .insertInto("absence")
      .values({
        id: uuidv7(),
        staff_id: people.keyWorker,
        kind: "holiday",
        from_on: "2026-11-27",
        to_on: "2026-11-27",
        created_by: people.keyWorker,
      })
      .execute();
    const away = { ...at, id: uuidv7(), on: "2026-11-27" };
    expect((await start(await aContact(), { firstMeeting: away })).error.code).toBe("time_taken");
  });

  it("can be family guidance too, and its themes are changed with the family", async () => {
    const { caseId, status, text } = await start(await aContact(), {
      service: "family-guidance",
      themes: ["money"],
      firstMeeting: null,
    });
    expect(status, text).toBe(200);
    const leena = world.as("keyWorker");
    const chosen = (await leena.call(themesOf, { params: { caseId } })).body;
    expect(chosen.chosen).toEqual(["money"]);
    const choose = (version: number, themes: string[]) =>
      leena.call(chooseThemes, { params: { caseId }, body: { version, themes } });
    expect((await choose(chosen.version, ["flying"])).error.code).toBe("theme_unknown");
    expect((await choose(chosen.version + 1, ["school"])).status).toBe(412);
    expect((await choose(chosen.version, ["school", "daily_rhythm"])).status).toBe(200);
    expect((await leena.call(themesOf, { params: { caseId } })).body.chosen).toEqual([
      "daily_rhythm",
      "school",
    ]);
    await world.denied(themesOf, { params: { caseId } });
    await world.denied(chooseThemes, { params: { caseId }, body: { version: 2, themes: [] } });
  });
});
