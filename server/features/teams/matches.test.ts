import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/teams.ts";
import { aMember, anOpenCase, aRelation, aRunningService } from "#fixtures/cases.ts";
import { aMeeting } from "#fixtures/meetings.ts";
import { aUnit, aWorker } from "#fixtures/people.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { rows, people } = world;
const lead = world.as("lead");

// The lead of two units near and far: a rehabilitation that asks for therapy.
const [near, far] = [
  await aUnit(rows, { name: "Lähellä", kind: "provider", services: ["open-family-rehabilitation"] }),
  await aUnit(rows, { name: "Kaukana", kind: "provider" }),
];
await rows.updateTable("unit").set({ postcode: "70100" }).where("id", "=", near).execute();
await rows.updateTable("unit").set({ postcode: "90100" }).where("id", "=", far).execute();
const role = (staffId: string, unitId: string, what: "unitLead" | "familyWorker", from = "2020-01-01") =>
  rows
    .insertInto("staff_role")
    .values({ id: uuidv7(), staff_id: staffId, unit_id: unitId, role: what, valid_from: from })
    .execute();
for (const unit of [near, far]) await role(people.lead, unit, "unitLead");
const worker = async (
  name: string,
  unitId: string,
  what: { competences?: string[]; languages?: string[] } = {},
) => {
  const { languages = ["fi"], ...rest } = what;
  const id = await aWorker(rows, { name, role: "familyWorker", unitId, ...rest });
  await rows.updateTable("staff").set({ languages }).where("id", "=", id).execute();
  return id;
};
const outi = await worker("Outi Rinne", near, { competences: ["therapy"], languages: ["fi", "ar"] });
const kalle = await worker("Kalle Kaukainen", far);
// Works in both: the shorter way counts.
const vilma = await worker("Vilma Välinen", far, { languages: ["sv"] });
await role(vilma, near, "familyWorker");

const caseId = await anOpenCase(rows, { name: "Haddad", purchaserId: people.purchaser });
const child = await aMember(rows, caseId, {
  givenName: "Noor",
  familyName: "Haddad",
  birthDate: "2015-01-01",
  role: "child",
});
await rows.updateTable("person").set({ language: "ar" }).where("id", "=", child).execute();
const home = uuidv7();
await rows
  .insertInto("household")
  .values({ id: home, case_id: caseId, name: "Koti", postcode: "70110", valid_from: "2026-01-01" })
  .execute();
const { periodId } = await aRunningService(rows, {
  caseId,
  purchaserId: people.purchaser,
  unitId: near,
  leadId: people.lead,
  service: "open-family-rehabilitation",
  serviceTask: "child-welfare",
});
await aRelation(rows, caseId, kalle, "familyWorker", "2026-10-01");
const choices = async () => (await lead.call(contract.teamChoices, { params: { caseId } })).body;
const matchOf = async (staffId: string) => (await choices()).matches.find((one) => one.staffId === staffId);

describe("who suits a family", () => {
  it("is told by what the service asks and what each holds, and the languages of the family and of each", async () => {
    const { asked, familyLanguages, workers, present } = await choices();
    expect(asked.map(({ term }) => term.code)).toEqual(["therapy"]);
    expect(familyLanguages).toEqual(["ar"]);
    const held = Object.fromEntries(
      workers
        .filter(({ id }) => [outi, kalle, vilma].includes(id))
        .map(({ id, competences, languages }) => [id, [competences, languages]]),
    );
    expect(held).toEqual({
      [outi]: [["therapy"], ["fi", "ar"]],
      [kalle]: [[], ["fi"]],
      [vilma]: [[], ["sv"]],
    });
    expect(present).toEqual([kalle]);
  });

  it("is told by the way to the home: the shortest where somebody has two units, by the unit's own figures", async () => {
    expect((await matchOf(outi))?.travel).toEqual({ band: "same_town", minutes: 20 });
    expect((await matchOf(kalle))?.travel).toEqual({ band: "elsewhere", minutes: 60 });
    expect((await matchOf(vilma))?.travel).toEqual({ band: "same_town", minutes: 20 });
    const own = { same_area: 5, same_town: 12, same_region: 30, elsewhere: 90 };
    await rows
      .insertInto("travel_estimate")
      .values({ id: near, ...own })
      .execute();
    expect((await matchOf(outi))?.travel).toEqual({ band: "same_town", minutes: 12 });
    expect((await matchOf(kalle))?.travel?.minutes, "the far unit has set none").toBe(60);
    // Where a protected family lives isn't told, not even as a distance.
    await rows.updateTable("household").set({ address_protected: true }).where("id", "=", home).execute();
    expect((await choices()).matches.map(({ travel }) => travel)).toEqual(
      (await choices()).workers.map(() => null),
    );
    await rows.updateTable("household").set({ address_protected: false }).where("id", "=", home).execute();
  });

  it("is told by how often they have met the family: meetings held, and the last of them", async () => {
    const meet = (startsAt: string, status: "held" | "planned" | "cancelled", staffId: string) =>
      aMeeting(rows, {
        caseId,
        periodId,
        startsAt,
        status,
        takePart: [
          { personId: child, party: "child" },
          { staffId, party: "worker" },
        ],
      });
    await meet("2026-11-02T08:00:00Z", "held", kalle);
    await meet("2026-11-16T08:00:00Z", "held", kalle);
    await meet("2026-11-18T08:00:00Z", "cancelled", kalle);
    await meet("2026-11-25T08:00:00Z", "planned", outi);
    const missed = await meet("2026-11-19T08:00:00Z", "held", vilma);
    await rows
      .updateTable("meeting_participant")
      .set({ attended: false })
      .where("meeting_id", "=", missed)
      .where("staff_id", "=", vilma)
      .execute();
    expect(await matchOf(kalle)).toMatchObject({ met: 2, lastMet: "2026-11-16" });
    expect(await matchOf(outi), "what is only agreed is no meeting yet").toMatchObject({
      met: 0,
      lastMet: null,
    });
    expect(await matchOf(vilma), "she wasn't there").toMatchObject({ met: 0, lastMet: null });
  });

  it("is asked by the lead of the family only, and holds workers of the lead's own units only", async () => {
    await world.denied(contract.teamChoices, { params: { caseId } }, [
      "keyWorker",
      "otherWorker",
      "otherLead",
      "purchaser",
      "administrator",
    ]);
    const { workers, matches } = await choices();
    expect(workers.map(({ id }) => id)).not.toContain(people.otherWorker);
    expect(matches.map(({ staffId }) => staffId).toSorted()).toEqual(workers.map(({ id }) => id).toSorted());
  });
});
