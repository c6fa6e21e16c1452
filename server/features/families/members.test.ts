import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/family-members.ts";
import {
  familyHistory,
  familyPage,
  householdAddress,
  memberIdentityCode,
} from "#contract/worker/families.ts";
import { temporaryIdentityCode } from "#core/families/identity-code.ts";
import { localDate } from "#core/kernel/local-date.ts";
import { aMember, anOpenCase } from "#fixtures/cases.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { members, caseId } = world;
const keyWorker = world.as("keyWorker");
const params = { caseId };
const at = (rowId: string) => ({ params: { caseId, rowId } });
const page = async () => (await keyWorker.call(familyPage, { params })).body;
const from = "2026-09-01";
const memberRow = async (personId: string) => {
  const found = (await page()).members.find((member) => member.personId === personId);
  if (!found) throw new Error("no such member");
  return found;
};
const guards = (guardianId: string, childId: string, scope: "sole" | "joint" | "none") => ({
  id: uuidv7(),
  guardianId,
  childId,
  scope,
  source: "Väestötietojärjestelmä",
  validFrom: from,
});

const setCode = async (personId: string, identityCode: string | null) => {
  const { personVersion } = await memberRow(personId);
  return keyWorker.call(contract.changeIdentityCode, {
    ...at(personId),
    body: { version: personVersion, identityCode },
  });
};

describe("members", () => {
  it("are noted of in one family's work only: the note doesn't follow them into another case", async () => {
    const petri = await memberRow(members.petri);
    const noted = await keyWorker.call(contract.changeMember, {
      ...at(petri.id),
      body: { ...petri, version: petri.version, note: "Kanarianlintu pelkää koiria." },
    });
    expect(noted.status, noted.text).toBe(200);
    expect((await memberRow(members.petri)).note).toBe("Kanarianlintu pelkää koiria.");
    const other = await anOpenCase(world.rows, { name: "Toinen", purchaserId: world.people.otherPurchaser });
    await world.rows
      .insertInto("case_member")
      .values({ id: uuidv7(), case_id: other, person_id: members.petri, role: "parent", valid_from: from })
      .execute();
    const seen = await world.as("otherPurchaser").call(familyPage, { params: { caseId: other } });
    expect(seen.body.members.map(({ givenName }) => givenName)).toEqual(["Petri"]);
    expect(seen.text).not.toContain("Kanarianlintu");
    const back = await keyWorker.call(contract.changeMember, {
      ...at(petri.id),
      body: { ...petri, version: petri.version + 1 },
    });
    expect(back.status, back.text).toBe(200);
    await world.rows.deleteFrom("case_member").where("case_id", "=", other).execute();
  });

  it("are added, changed and ended; the family's page shows them", async () => {
    const [memberId, personId] = [uuidv7(), uuidv7()];
    const added = await keyWorker.call(contract.addMember, {
      params,
      body: {
        id: memberId,
        personId,
        givenName: "Kaarina",
        familyName: "Väisänen",
        role: "grandparent",
        relationWords: "mummo",
        validFrom: from,
        phone: "050 1",
      },
    });
    expect(added.body).toMatchObject({ id: memberId, version: 1 });
    const ended = await keyWorker.call(contract.changeMember, {
      ...at(memberId),
      body: {
        version: 1,
        role: "grandparent",
        relationWords: "mummi",
        validFrom: from,
        validTo: "2026-11-22",
      },
    });
    expect(ended.body.version).toBe(2);
    expect(await memberRow(personId)).toMatchObject({
      relationWords: "mummi",
      validTo: "2026-11-22",
      phone: "050 1",
    });
    const again = await keyWorker.call(contract.changeMember, {
      ...at(memberId),
      body: { version: 1, role: "other", validFrom: from },
    });
    expect([again.status, again.error.current]).toEqual([412, { id: memberId, version: 2 }]);
    const backwards = await keyWorker.call(contract.changeMember, {
      ...at(memberId),
      body: { version: 2, role: "other", validFrom: from, validTo: "2026-08-01" },
    });
    expect(backwards.error.code).toBe("ends_before_start");
  });

  it("belong to their case: a row of another family isn't reached through one's own", async () => {
    const other = await anOpenCase(world.rows, { name: "Salo", purchaserId: world.people.otherPurchaser });
    const stranger = await aMember(world.rows, other, {
      givenName: "Iida",
      familyName: "Salo",
      role: "child",
    });
    const { id } = await world.rows
      .selectFrom("case_member")
      .select("id")
      .where("person_id", "=", stranger)
      .executeTakeFirstOrThrow();
    const change = await keyWorker.call(contract.changeMember, {
      ...at(id),
      body: { version: 1, role: "other", validFrom: from },
    });
    expect(change.status).toBe(404);
    const person = await keyWorker.call(contract.changePerson, {
      ...at(stranger),
      body: { version: 1, givenName: "X", familyName: "Y" },
    });
    expect(person.status).toBe(404);
    const guardianship = await keyWorker.call(contract.addGuardianship, {
      params,
      body: guards(members.saana, stranger, "sole"),
    });
    expect(guardianship.error.code).toBe("guardian_not_a_member");
  });

  it("are edited by those who may, and by nobody else", async () => {
    const body = {
      id: uuidv7(),
      personId: uuidv7(),
      givenName: "A",
      familyName: "B",
      role: "other" as const,
      validFrom: from,
    };
    await world.denied(contract.addMember, { params, body });
    await world.denied(contract.changePerson, {
      ...at(members.oona),
      body: { version: 1, givenName: "A", familyName: "B" },
    });
    await world.denied(contract.addAlert, {
      params,
      body: { id: uuidv7(), kind: "safety", words: "x", validFrom: from },
    });
    await world.denied(familyHistory, { params }, [
      "otherWorker",
      "otherPurchaser",
      "administrator",
      "intake",
    ]);
  });
});

describe("a personal identity code", () => {
  const code = temporaryIdentityCode(localDate("2020-05-14"), 934);
  it("is kept sealed, is one person's only, and agrees with the birth date", async () => {
    expect((await setCode(members.oona, code)).status).toBe(200);
    expect((await setCode(members.eeli, code)).error.code).toBe("birth_date_differs");
    const twin = uuidv7();
    const added = await keyWorker.call(contract.addMember, {
      params,
      body: {
        id: uuidv7(),
        personId: twin,
        givenName: "Aada",
        familyName: "Virtanen",
        birthDate: "2020-05-14",
        role: "child",
        validFrom: from,
        identityCode: code,
      },
    });
    expect(added.error.code).toBe("identity_code_in_use");
    const row = await world.rows
      .selectFrom("person")
      .select("identity_code")
      .where("id", "=", members.oona)
      .executeTakeFirstOrThrow();
    expect(row.identity_code?.toString("utf8")).not.toContain(code);
  });

  it("is shown only when asked for, with a log row, and to nobody else", async () => {
    expect(JSON.stringify(await page())).not.toContain(code);
    const asked = { params: { caseId, personId: members.oona } };
    expect((await keyWorker.call(memberIdentityCode, asked)).body.identityCode).toBe(code);
    await world.denied(memberIdentityCode, asked, [
      "otherWorker",
      "otherPurchaser",
      "administrator",
      "intake",
    ]);
    const logged = await world.rows
      .selectFrom("access_log")
      .select("outcome")
      .where("object_kind", "=", "identity_code")
      .where("actor_id", "=", world.people.keyWorker)
      .execute();
    expect(logged).toEqual([{ outcome: "ok" }]);
  });
});

describe("homes", () => {
  it("can be two for a child, and a protected one is shown only when asked for", async () => {
    const [mother, father] = [uuidv7(), uuidv7()];
    const home = (id: string, name: string, street: string) =>
      keyWorker.call(contract.addHousehold, {
        params,
        body: { id, name, street, postcode: "70100", city: "Kuopio", validFrom: from },
      });
    await home(mother, "Äidin koti", "Koivukuja 3");
    await home(father, "Isän koti", "Rantatie 9");
    const lives = (householdId: string, personId: string, rhythm = "") =>
      keyWorker.call(contract.addResident, {
        params,
        body: { id: uuidv7(), householdId, personId, rhythm, validFrom: from },
      });
    await lives(mother, members.oona, "joka toinen viikko");
    await lives(father, members.oona, "joka toinen viikko");
    expect((await lives(mother, uuidv7())).error.code).toBe("not_a_member");
    expect((await page()).households.map(({ street, residents }) => [street, residents.length])).toEqual([
      ["Koivukuja 3", 1],
      ["Rantatie 9", 1],
    ]);

    await lives(mother, members.saana);
    const saana = await memberRow(members.saana);
    await keyWorker.call(contract.changePerson, {
      ...at(members.saana),
      body: { ...saana, version: saana.personVersion, addressProtected: true },
    });
    const shown = await page();
    expect(shown.households.find(({ id }) => id === mother)).toMatchObject({
      addressProtected: true,
      street: null,
      postcode: null,
      city: null,
    });
    expect(JSON.stringify(shown)).not.toContain("Koivukuja");
    const stored = await world.rows
      .selectFrom("household")
      .selectAll()
      .where("id", "=", mother)
      .executeTakeFirstOrThrow();
    expect(stored.street).toMatch(/^sealed:/);
    const asked = { params: { caseId, householdId: mother } };
    expect((await keyWorker.call(householdAddress, asked)).body).toMatchObject({
      street: "Koivukuja 3",
      city: "Kuopio",
      addressProtected: true,
    });
    await world.denied(householdAddress, asked, ["otherWorker", "otherPurchaser", "administrator", "intake"]);
    expect((await keyWorker.call(familyHistory, { params })).text).not.toContain("Koivukuja");
  });

  it("becomes protected when a protected member moves in, stays so, and its former address isn't told either", async () => {
    const home = {
      id: uuidv7(),
      name: "Uusi koti",
      street: "Petäjätie 4",
      postcode: "70100",
      city: "Kuopio",
      validFrom: from,
    };
    await keyWorker.call(contract.addHousehold, { params, body: home });
    const { id, ...moved } = { ...home, street: "Petäjätie 5" };
    await keyWorker.call(contract.changeHousehold, {
      ...at(id),
      body: { ...moved, version: 1, keepAddress: false },
    });
    expect((await keyWorker.call(familyHistory, { params })).text).toContain("Petäjätie 5");
    await keyWorker.call(contract.addResident, {
      params,
      body: { id: uuidv7(), householdId: id, personId: members.saana, validFrom: from },
    });
    const kept = () =>
      world.rows.selectFrom("household").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    const sealed = await kept();
    expect([sealed.street.slice(0, 7), sealed.address_protected]).toEqual(["sealed:", true]);
    const again = await keyWorker.call(contract.changeHousehold, {
      ...at(id),
      body: {
        ...moved,
        street: "Petäjätie 6",
        version: sealed.version,
        keepAddress: false,
        addressProtected: false,
      },
    });
    expect(again.status, again.text).toBe(200);
    expect([(await kept()).street.slice(0, 7), (await kept()).address_protected]).toEqual(["sealed:", true]);
    expect((await keyWorker.call(familyHistory, { params })).text).not.toContain("Petäjätie");
    const history = await world.rows.selectFrom("row_history").selectAll().where("row_id", "=", id).execute();
    expect(history.length).toBeGreaterThan(2);
    expect(JSON.stringify(history), "history doesn't hold it either").not.toMatch(/Petäjätie|70100|Kuopio/);
  });

  it.each([
    ["ends on a coming day", "2027-01-31", null],
    ["has ended", "2026-10-31", null],
    ["the member leaves on a coming day", null, "2027-01-31"],
    ["the member has left", null, "2026-10-31"],
  ])(
    "that %s is sealed too when its resident's address becomes protected",
    async (_what, homeEnds, stayEnds) => {
      const personId = await aMember(world.rows, caseId, {
        givenName: "Taimi",
        familyName: "Virtanen",
        birthDate: "1950-01-01",
        role: "grandparent",
      });
      const home = {
        id: uuidv7(),
        name: "Mummola",
        street: "Kuusikuja 8",
        postcode: "70200",
        city: "Kuopio",
        validFrom: from,
        validTo: homeEnds,
      };
      await keyWorker.call(contract.addHousehold, { params, body: home });
      const lives = await keyWorker.call(contract.addResident, {
        params,
        body: { id: uuidv7(), householdId: home.id, personId, validFrom: from, validTo: stayEnds },
      });
      expect(lives.status, lives.text).toBe(200);
      const taimi = await memberRow(personId);
      const changed = await keyWorker.call(contract.changePerson, {
        ...at(personId),
        body: { ...taimi, version: taimi.personVersion, addressProtected: true },
      });
      expect(changed.status, changed.text).toBe(200);
      const stored = await world.rows.selectFrom("household").selectAll().where("id", "=", home.id).execute();
      const history = await world.rows
        .selectFrom("row_history")
        .selectAll()
        .where("row_id", "=", home.id)
        .execute();
      expect(stored).toMatchObject([{ address_protected: true, street: expect.stringMatching(/^sealed:/) }]);
      expect(history).toHaveLength(1);
      expect(JSON.stringify([stored, history])).not.toMatch(/Kuusikuja|70200/);
      await world.rows
        .updateTable("person")
        .set({ address_protected: false })
        .where("id", "=", personId)
        .execute();
    },
  );
});

it("a sole guardian has no other beside; the other's guardianship is ended first", async () => {
  const joint = guards(members.petri, members.eeli, "joint");
  await keyWorker.call(contract.addGuardianship, { params, body: joint });
  const sole = { ...guards(members.saana, members.eeli, "sole"), validFrom: "2026-11-01" };
  expect((await keyWorker.call(contract.addGuardianship, { params, body: sole })).error.code).toBe(
    "guardianship_sole_and_other",
  );
  const { id, ...same } = joint;
  await keyWorker.call(contract.changeGuardianship, {
    ...at(id),
    body: { ...same, version: 1, validTo: "2026-10-31" },
  });
  expect((await keyWorker.call(contract.addGuardianship, { params, body: sole })).status).toBe(200);
});

it("changes keep history: who, when, what it was and what it became", async () => {
  const eeli = await memberRow(members.eeli);
  await keyWorker.call(contract.changePerson, {
    ...at(members.eeli),
    body: { ...eeli, version: eeli.personVersion, language: "ar", interpreterLanguage: "ar" },
  });
  const { body } = await world.as("purchaser").call(familyHistory, { params });
  expect(body.changes[0]).toMatchObject({
    by: "Leena Aho",
    table: "person",
    about: "Eeli Virtanen",
    kind: "changed",
    fields: [
      { name: "language", was: "fi", became: "ar" },
      { name: "interpreterLanguage", was: null, became: "ar" },
    ],
  });
  expect(body.changes.some(({ kind, table }) => kind === "added" && table === "case_member")).toBe(true);
});
