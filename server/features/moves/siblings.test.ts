import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import { familyPage } from "#contract/worker/families.ts";
import { childrenElsewhere, joinService, journeyOf } from "#contract/worker/moves.ts";
import { aMember, aRelation } from "#fixtures/cases.ts";
import { aMovingDesk } from "#fixtures/moving-desk.ts";
import { aNewFamily } from "#fixtures/orders.ts";
import { aWorld } from "#fixtures/world.ts";

// A sibling who is a child of another family's case joins a service: by one who works with both families, and nobody else learns of it.
const world = await aWorld();
const { people, rows } = world;
const { aFamilyAtWork, journey } = await aMovingDesk(world);
const [leena, mari, timo] = [world.as("keyWorker"), world.as("familyWorker"), world.as("purchaser")];

const aJoining = (personId: string, fromCaseId: string | null) => ({
  id: uuidv7(),
  personId,
  fromCaseId,
  why: "Lapset asuvat vuoroviikoin samassa kodissa.",
});
const join = (caseId: string, body: ReturnType<typeof aJoining>, who = leena) =>
  who.call(joinService, { params: { caseId }, body });
const elsewhere = async (caseId: string, who = leena) =>
  (await who.call(childrenElsewhere, { params: { caseId } })).body.children;

/** Another family of the same social worker; Leena works with it too, Mari doesn't. */
async function anotherFamily(name: string, withLeena = true) {
  const { caseId, childId } = await aNewFamily(world, name);
  if (withLeena) await aRelation(rows, caseId, people.keyWorker, "keyWorker");
  return { caseId, childId };
}

describe("a child of another case", () => {
  it("joins by one who works with both, named with the case to them only; their own case and its record stay apart", async () => {
    const { caseId } = await aFamilyAtWork("Uusiola");
    const other = await anotherFamily("Entinen");
    const [found] = (await elsewhere(caseId)).filter(({ caseId: of }) => of === other.caseId);
    expect(found).toMatchObject({ id: other.childId, caseName: "Entinen", sharesParent: false });
    const body = aJoining(other.childId, other.caseId);
    const joined = await join(caseId, body);
    expect(joined.status, joined.text).toBe(200);
    expect((await journey(caseId, leena)).periods[0]?.joined).toMatchObject([
      { why: body.why, fromCase: "Entinen" },
    ]);
    const matters = await rows
      .selectFrom("matter")
      .select(["case_id", "closed_on"])
      .where("person_id", "=", other.childId)
      .where("case_id", "=", caseId)
      .execute();
    expect(matters).toEqual([{ case_id: caseId, closed_on: null }]);
    const roles = await rows
      .selectFrom("case_member")
      .select(["case_id", "role", "valid_to"])
      .where("person_id", "=", other.childId)
      .orderBy("valid_from")
      .execute();
    expect(roles).toEqual(
      expect.arrayContaining([
        { case_id: other.caseId, role: "child", valid_to: null },
        { case_id: caseId, role: "child", valid_to: null },
      ]),
    );
    // Mari works with the first family only: the child is there, and nothing tells of the other case.
    const seen = await mari.call(journeyOf, { params: { caseId } });
    expect(seen.body.periods[0]?.joined).toMatchObject([{ why: body.why, fromCase: null }]);
    const page = await mari.call(familyPage, { params: { caseId } });
    for (const text of [seen.text, page.text]) {
      expect(text).not.toContain(other.caseId);
      expect(text).not.toContain("perhe Entinen");
    }
    expect((await mari.call(familyPage, { params: { caseId: other.caseId } })).status).toBe(404);
    expect(
      (await elsewhere(caseId)).some(({ id }) => id === other.childId),
      "joined already",
    ).toBe(false);
  });

  it("of a case that isn't the actor's is refused as one that isn't there", async () => {
    const { caseId } = await aFamilyAtWork("Rajala");
    const other = await anotherFamily("Vieras", false);
    for (const who of [leena, mari]) {
      expect((await elsewhere(caseId, who)).some(({ id }) => id === other.childId)).toBe(false);
      const real = await join(caseId, aJoining(other.childId, other.caseId), who);
      const none = await join(caseId, aJoining(uuidv7(), uuidv7()), who);
      expect([real.status, real.error.code]).toEqual([409, "sibling_case_not_yours"]);
      expect([none.status, none.error.code]).toEqual([409, "sibling_case_not_yours"]);
    }
    expect((await join(caseId, aJoining(other.childId, null))).error.code).toBe("member_unknown");
    // The social worker answers for both.
    expect((await elsewhere(caseId, timo)).some(({ id }) => id === other.childId)).toBe(true);
    expect((await join(caseId, aJoining(other.childId, other.caseId), timo)).status).toBe(200);
  });

  it("isn't taken from a case that one opened in an emergency, whose part has ended, or that is closed", async () => {
    const { caseId } = await aFamilyAtWork("Päättölä");
    const [opened, past, shut] = [
      await anotherFamily("Hätälä", false),
      await anotherFamily("Mennyt", false),
      await anotherFamily("Suljettu"),
    ];
    await aRelation(rows, opened.caseId, people.keyWorker, "emergency");
    await aRelation(rows, past.caseId, people.keyWorker, "familyWorker");
    await rows
      .updateTable("case_worker")
      .set({ valid_to: "2026-11-20" })
      .where("case_id", "=", past.caseId)
      .where("staff_id", "=", people.keyWorker)
      .execute();
    await rows
      .updateTable("family_case")
      .set({ status: "closed", closed_on: "2026-11-20" })
      .where("id", "=", shut.caseId)
      .execute();
    const names = (await elsewhere(caseId)).map(({ caseName }) => caseName);
    for (const { caseId: from, childId } of [opened, past, shut])
      expect((await join(caseId, aJoining(childId, from))).error.code).toBe("sibling_case_not_yours");
    expect(names.filter((name) => ["Hätälä", "Mennyt", "Suljettu"].includes(name))).toEqual([]);
  });

  it("whose home is protected is taken along by the social worker alone", async () => {
    const { caseId } = await aFamilyAtWork("Avola");
    const other = await anotherFamily("Suojattu");
    const parent = await aMember(rows, other.caseId, {
      givenName: "Salli",
      familyName: "Suojattu",
      birthDate: "1990-02-02",
      role: "parent",
    });
    await rows.updateTable("person").set({ address_protected: true }).where("id", "=", parent).execute();
    const body = aJoining(other.childId, other.caseId);
    expect((await join(caseId, body)).error.code).toBe("protected_sibling");
    expect((await join(caseId, body, timo)).status).toBe(200);
  });

  it("is asked for only by those who stand to the family", async () => {
    const { caseId } = await aFamilyAtWork("Kysyvälä");
    await world.denied(childrenElsewhere, { params: { caseId } });
    await world.denied(joinService, { params: { caseId }, body: aJoining(uuidv7(), uuidv7()) });
  });
});
