import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as open from "#contract/public/contacts.ts";
import * as decisions from "#contract/worker/contact-decisions.ts";
import * as contract from "#contract/worker/contacts.ts";
import { familyPage } from "#contract/worker/families.ts";
import { temporaryIdentityCode } from "#core/families/identity-code.ts";
import { localDate } from "#core/kernel/local-date.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const intake = world.as("intake");
const oonaBorn = localDate("2020-05-14");
const oonaCode = temporaryIdentityCode(oonaBorn, 912);

const fromFamily = (change: object = {}) => ({
  id: uuidv7(),
  kind: "family" as const,
  sender: { name: "Ulla Åkerblom", phone: "040 123 4567", relation: "äiti" },
  children: [{ givenName: "Väinö", familyName: "Åkerblom", birthDate: "2019-03-04" }],
  about: "Illat ovat levottomia, emme jaksa.",
  address: "Koivukuja 3, Kuopio",
  ...change,
});
const send = async (change: object = {}) => {
  const body = fromFamily(change);
  const got = await world.nobody.call(open.sendContact, { body });
  expect(got.status, got.text).toBe(200);
  return { id: body.id, ...got.body };
};
const take = async (contactId: string) => {
  await intake.call(contract.takeContact, { params: { contactId }, body: { version: 1 } });
  await intake.call(contract.assessUrgency, {
    params: { contactId },
    body: { version: 2, urgency: "not_urgent", reason: "Ei välitöntä vaaraa." },
  });
};

describe("a family's own contact", () => {
  it("is received with a reference number and the days the law gives", async () => {
    const got = await send();
    expect(got.reference).toMatch(/^R-2026-\w{4}-\w{4}$/);
    expect(got).toMatchObject({ receivedOn: "2026-11-23", decideBy: "2026-12-02", assessBy: "2027-02-23" });
  });

  it("sent again with the same id, also days later, is one contact with the same number and the same days", async () => {
    const body = fromFamily();
    const one = await world.nobody.call(open.sendContact, { body });
    world.setNow("2026-11-27T08:00:00Z");
    const two = await world.nobody.call(open.sendContact, { body: { ...body, about: "Toinen" } });
    world.setNow("2026-11-23T08:00:00Z");
    expect(two.status, two.text).toBe(200);
    expect(two.body).toEqual(one.body);
    expect(two.body).toMatchObject({ receivedOn: "2026-11-23", decideBy: "2026-12-02" });
    const read = await intake.call(contract.readContact, { params: { contactId: body.id } });
    expect(read.body.about).toBe("Illat ovat levottomia, emme jaksa.");
  });

  it.each([
    [{ leaveEmpty: "http://spam.example" }, "leaveEmpty", "leave_empty"],
    [{ about: "  " }, "about", "empty"],
    [{ sender: { name: "Ulla" } }, "sender.phone", "phone_or_email"],
    [
      { kind: "professional", sender: { name: "Opettaja", phone: "040 123 4567" }, familyKnows: true },
      "sender.organisation",
      "empty",
    ],
    [
      { kind: "professional", sender: { name: "Opettaja", phone: "040 123 4567", organisation: "Koulu" } },
      "familyKnows",
      "choose",
    ],
    [
      { children: [{ givenName: "Aino" }, { givenName: "Eino", birthDate: "2026-11-24" }] },
      "children.1.birthDate",
      "in_future",
    ],
  ])("%o isn't taken", async (change, path, code) => {
    const got = await world.nobody.call(open.sendContact, { body: fromFamily(change) });
    expect([
      got.status,
      got.error.issues?.map((issue) => [issue.path.replace(/^body\.?/, ""), issue.code]),
    ]).toEqual([400, [[path, code]]]);
  });

  it("with a protected address holds it sealed, and shows it only when asked, with a log row", async () => {
    const { id } = await send({ addressProtected: true, address: "Salainen tie 1" });
    const row = await world.rows
      .selectFrom("contact")
      .select("address")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(row.address).not.toContain("Salainen");
    const read = await intake.call(contract.readContact, { params: { contactId: id } });
    expect(read.body).toMatchObject({ address: "", addressProtected: true });
    expect((await intake.call(contract.contactInbox, { body: {} })).text).not.toContain("Salainen");
    expect((await intake.call(contract.contactAddress, { params: { contactId: id } })).body.address).toBe(
      "Salainen tie 1",
    );
    const logged = await world.rows
      .selectFrom("access_log")
      .select("actor_name")
      .where("object_kind", "=", "contact_address")
      .where("object_id", "=", id)
      .execute();
    expect(logged).toEqual([{ actor_name: "Aino Laine" }]);
  });
});

describe("the inbox", () => {
  it("is the front door's alone", async () => {
    const { id: contactId } = await send();
    await world.denied(contract.contactInbox, { body: {} }, [
      "keyWorker",
      "purchaser",
      "lead",
      "privacyOfficer",
      "administrator",
    ]);
    await world.denied(contract.readContact, { params: { contactId } }, [
      "keyWorker",
      "purchaser",
      "lead",
      "administrator",
    ]);
    await world.denied(contract.contactAddress, { params: { contactId } }, [
      "keyWorker",
      "purchaser",
      "administrator",
    ]);
    await world.denied(contract.findPeople, { body: { name: "Virtanen" } }, [
      "keyWorker",
      "purchaser",
      "lead",
      "administrator",
    ]);
    await world.denied(decisions.purchasersToName, {}, ["keyWorker", "purchaser", "administrator"]);
  });

  it("counts working days, puts the urgent first and counts what is late", async () => {
    world.setNow("2026-11-10T08:00:00Z");
    const late = await send();
    world.setNow("2026-11-23T08:00:00Z");
    const urgent = await send();
    await intake.call(contract.assessUrgency, {
      params: { contactId: urgent.id },
      body: { version: 1, urgency: "urgent", reason: "Lapset yksin kotona." },
    });
    const { body } = await intake.call(contract.contactInbox, { body: {} });
    expect(body.contacts[0]?.id).toBe(urgent.id);
    expect(body.contacts[1]).toMatchObject({
      id: late.id,
      clocks: { decision: { left: -2, dueOn: "2026-11-19", of: 7 } },
    });
    expect(body.counts).toMatchObject({ late: 1, urgent: 1 });
    expect(body.contacts[0]?.clocks.urgency).toBeNull();
  });

  it("finds by number, name without its dots, and shows what is one's own", async () => {
    const { id, reference } = await send({ sender: { name: "Örjan Öhman", phone: "040 123 4567" } });
    const ids = async (asked: object) =>
      (await intake.call(contract.contactInbox, { body: asked })).body.contacts.map((one) => one.id);
    expect(await ids({ words: "orjan ohman" })).toEqual([id]);
    expect(await ids({ words: reference })).toEqual([id]);
    expect(await ids({ state: "mine" })).not.toContain(id);
    await intake.call(contract.takeContact, { params: { contactId: id }, body: { version: 1 } });
    expect(await ids({ state: "mine" })).toContain(id);
    expect(await ids({ state: "new" })).not.toContain(id);
  });
});

it("a call is written down by the one who took it", async () => {
  const { kind: _kind, ...told } = fromFamily();
  const got = await intake.call(contract.writeDownCall, {
    body: { ...told, receivedAt: "2026-11-20T13:00:00Z" },
  });
  const { body } = await intake.call(contract.readContact, { params: { contactId: got.body.id } });
  expect(body).toMatchObject({
    kind: "call",
    status: "in_progress",
    receivedOn: "2026-11-20",
    handler: { name: "Aino Laine" },
    takenBy: { name: "Aino Laine" },
  });
  const future = await intake.call(contract.writeDownCall, {
    body: { ...told, id: uuidv7(), receivedAt: "2026-11-24T13:00:00Z" },
  });
  expect(future.error.code).toBe("received_in_future");
});

describe("known people", () => {
  it.each([
    [{ name: "oona virtannen" }, "Oona"],
    [{ name: "Wirtanen Eeli" }, "Eeli"],
    [{ birthDate: "1988-11-20" }, "Petri"],
  ])("%o finds %s", async (body, givenName) => {
    const got = await intake.call(contract.findPeople, { body });
    expect(got.body.people[0]).toMatchObject({ givenName, cases: [{ name: "Virtanen", status: "open" }] });
  });

  it("are looked for by a checked code only", async () => {
    const got = await intake.call(contract.findPeople, { body: { identityCode: "131052-308U" } });
    expect([got.status, got.error.issues?.[0]?.code]).toEqual([400, "not_an_identity_code"]);
  });
});

describe("the decision", () => {
  const made = { reasons: "Perhe tarvitsee tukea arkeen.", familyToldOn: "2026-11-23", notToldReason: "" };
  const newCase = () => {
    const [oona, ulla] = [uuidv7(), uuidv7()];
    const person = { known: false, familyName: "Åkerblom", memberId: "" };
    return {
      oona,
      ulla,
      body: {
        ...made,
        version: 3,
        caseId: uuidv7(),
        caseName: "Åkerblom",
        purchaserId: world.people.purchaser,
        members: [
          {
            ...person,
            memberId: uuidv7(),
            personId: oona,
            givenName: "Oona",
            role: "child" as const,
            identityCode: oonaCode,
          },
          {
            ...person,
            memberId: uuidv7(),
            personId: ulla,
            givenName: "Ulla",
            role: "parent" as const,
            addressProtected: true,
          },
        ],
        household: {
          id: uuidv7(),
          name: "Äidin koti",
          street: "Koivukuja 3",
          postcode: "70100",
          city: "Kuopio",
          addressProtected: false,
          residentIds: [oona, ulla],
        },
        guardianships: [
          { id: uuidv7(), guardianId: ulla, childId: oona, scope: "sole" as const, source: "Äidin kertoma" },
        ],
      },
    };
  };

  it("opens a case with its people, home and guardianship", async () => {
    const { id: contactId } = await send();
    await take(contactId);
    const { body, oona } = newCase();
    const got = await intake.call(decisions.openCase, { params: { contactId }, body });
    expect(got.status, got.text).toBe(200);
    const page = await world.as("purchaser").call(familyPage, { params: { caseId: body.caseId } });
    expect(
      page.body.members.map(({ givenName, birthDate, hasIdentityCode }) => [
        givenName,
        birthDate,
        hasIdentityCode,
      ]),
    ).toEqual([
      ["Oona", "2020-05-14", true],
      ["Ulla", null, false],
    ]);
    expect(page.body.guardianships).toMatchObject([{ scope: "sole" }]);
    expect(page.body.households).toMatchObject([
      { name: "Äidin koti", addressProtected: true, street: null },
    ]);
    expect(page.body.workers.map(({ role }) => role)).toEqual(["purchaser", "intake"]);
    await world.denied(familyPage, { params: { caseId: body.caseId } }, [
      "otherPurchaser",
      "keyWorker",
      "lead",
      "administrator",
    ]);

    const stored = await world.rows
      .selectFrom("person")
      .select(["identity_code", "identity_code_index"])
      .where("id", "=", oona)
      .executeTakeFirstOrThrow();
    expect(stored.identity_code?.includes(oonaCode)).toBe(false);
    const home = await world.rows
      .selectFrom("household")
      .selectAll()
      .where("case_id", "=", body.caseId)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(home)).not.toContain("Koivukuja");

    const byCode = await intake.call(contract.findPeople, { body: { identityCode: oonaCode.toLowerCase() } });
    expect(byCode.body.people).toMatchObject([
      { personId: oona, byCode: true, cases: [{ caseId: body.caseId }] },
    ]);
    const twice = await intake.call(decisions.openCase, {
      params: { contactId },
      body: { ...body, caseId: uuidv7() },
    });
    expect(twice.error.code).toBe("contact_decided");
  });

  it("seals the home of a known person whose address is protected, whatever the form says of them", async () => {
    const { id: contactId } = await send();
    await take(contactId);
    const { body } = newCase();
    const petri = world.members.petri;
    await world.rows.updateTable("person").set({ address_protected: true }).where("id", "=", petri).execute();
    const known = {
      memberId: uuidv7(),
      personId: petri,
      known: true,
      familyName: "Virtanen",
      givenName: "Petri",
      role: "parent" as const,
      addressProtected: false,
    };
    const child = { ...body.members[0], personId: uuidv7(), memberId: uuidv7(), identityCode: null };
    const got = await intake.call(decisions.openCase, {
      params: { contactId },
      body: {
        ...body,
        members: [child, known],
        guardianships: [],
        household: { ...body.household, street: "Kanariakuja 7", residentIds: [child.personId, petri] },
      } as never,
    });
    expect(got.status, got.text).toBe(200);
    const home = await world.rows
      .selectFrom("household")
      .selectAll()
      .where("case_id", "=", body.caseId)
      .executeTakeFirstOrThrow();
    expect(home.address_protected).toBe(true);
    expect(JSON.stringify(home)).not.toContain("Kanariakuja");
    await world.rows
      .updateTable("person")
      .set({ address_protected: false })
      .where("id", "=", petri)
      .execute();
    const future = { ...child, personId: uuidv7(), memberId: uuidv7(), birthDate: "2026-12-24" };
    const second = await send();
    await take(second.id);
    const unborn = await intake.call(decisions.openCase, {
      params: { contactId: second.id },
      body: { ...body, caseId: uuidv7(), members: [future], guardianships: [], household: null } as never,
    });
    expect([unborn.status, unborn.error.issues]).toEqual([
      400,
      [{ path: "body.members.0.birthDate", code: "in_future" }],
    ]);
  });

  it("joins a known person, and leaves nothing behind when it is refused", async () => {
    const { id: contactId } = await send();
    await take(contactId);
    const { body } = newCase();
    const known = {
      memberId: uuidv7(),
      personId: world.members.petri,
      known: true,
      givenName: "Petri",
      familyName: "Virtanen",
      role: "parent" as const,
    };
    const refused = async (change: object) =>
      (await intake.call(decisions.openCase, { params: { contactId }, body: { ...body, ...change } })).error
        .code;
    expect(await refused({ purchaserId: world.people.keyWorker })).toBe("not_a_purchaser");
    expect(await refused({ members: body.members.slice(1), guardianships: [], household: null })).toBe(
      "no_child",
    );
    expect(await refused({ members: [...body.members, { ...known, personId: uuidv7() }] })).toBe(
      "person_not_known",
    );
    expect(await refused({ members: [body.members[0], known], guardianships: [] })).toBe(
      "identity_code_in_use",
    );
    expect(
      await world.rows.selectFrom("family_case").select("id").where("id", "=", body.caseId).execute(),
    ).toEqual([]);

    const members = [{ ...body.members[0], identityCode: null }, known];
    const got = await intake.call(decisions.openCase, {
      params: { contactId },
      body: { ...body, members, guardianships: [] } as typeof body,
    });
    expect(got.status, got.text).toBe(200);
  });

  it("needs urgency assessed first, the family told or the reason why not, and the version that was seen", async () => {
    const { id: contactId } = await send();
    const elsewhere = {
      ...made,
      version: 1,
      decision: "guide_elsewhere" as const,
      guidedTo: "Kasvatus- ja perheneuvola",
    };
    const decide = (body: typeof elsewhere) =>
      intake.call(decisions.guideElsewhere, { params: { contactId }, body });
    expect((await decide(elsewhere)).error.code).toBe("urgency_not_assessed");
    await take(contactId);
    expect((await decide({ ...elsewhere, version: 2 })).status).toBe(412);
    expect((await decide({ ...elsewhere, version: 3, familyToldOn: "2026-11-24" })).error.code).toBe(
      "told_in_future",
    );
    expect(
      (await decide({ ...elsewhere, version: 3, familyToldOn: null as unknown as string })).error.issues?.[0]
        ?.code,
    ).toBe("told_or_reason");
    const got = await decide({
      ...elsewhere,
      version: 3,
      familyToldOn: null as unknown as string,
      notToldReason: "Vaarantaisi lapsen.",
    });
    expect(got.status, got.text).toBe(200);
    const read = await intake.call(contract.readContact, { params: { contactId } });
    expect(read.body).toMatchObject({
      status: "decided",
      decision: "guide_elsewhere",
      guidedTo: "Kasvatus- ja perheneuvola",
      clocks: { urgency: null, decision: null },
    });
  });

  it("is made by the front door alone", async () => {
    const { id: contactId } = await send();
    await world.denied(decisions.openCase, { params: { contactId }, body: newCase().body }, [
      "keyWorker",
      "purchaser",
      "administrator",
    ]);
    await world.denied(
      decisions.guideElsewhere,
      {
        params: { contactId },
        body: { ...made, version: 1, decision: "hand_to_child_welfare", guidedTo: "Lastensuojelu" },
      },
      ["lead", "purchaser"],
    );
  });
});

it("one address can't flood the front door", async () => {
  const statuses = [];
  for (let sent = 0; sent < 21; sent += 1)
    statuses.push((await world.nobody.call(open.sendContact, { body: fromFamily() })).status);
  expect(statuses.at(-1)).toBe(429);
});
