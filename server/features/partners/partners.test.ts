import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as documents from "#contract/worker/documents.ts";
import * as entries from "#contract/worker/entries.ts";
import * as family from "#contract/worker/family-members.ts";
import * as contract from "#contract/worker/partners.ts";
import * as plans from "#contract/worker/plans.ts";
import { aMultiAgencyDesk } from "#fixtures/agency-desk.ts";
import { anOpenCase } from "#fixtures/cases.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, members, rows } = world;
const desk = await aMultiAgencyDesk(world);
const { key, nurse, teacher, params } = desk;
const partnersNow = async () => (await key.call(contract.partnersOf, { params })).body;
const partnerNow = async (id: string) => (await partnersNow()).partners.find((one) => one.id === id);

describe("partners of a family", () => {
  it("come from a field of the basic or the special level", async () => {
    const page = await partnersNow();
    expect(page.asksConsent).toBe(true);
    expect(page.partners.map(({ name, sector, level }) => [name, sector, level])).toEqual([
      ["Ulla Saari", "child_psychiatry", "special"],
      ["Anna Laine", "school", "basic"],
    ]);
    const changed = await key.call(family.changePartner, {
      params: { caseId, rowId: teacher },
      body: {
        version: 1,
        name: "Anna Laine",
        role: "luokanopettaja",
        agency: "Pohjantien koulu",
        sector: "student_welfare",
        validFrom: "2026-10-01" as never,
      },
    });
    expect(changed.status, changed.text).toBe(200);
    expect((await partnerNow(teacher))?.sector).toBe("student_welfare");
  });
});

describe("the family's consent", () => {
  it("is given by a member who may, on a day that has come", async () => {
    expect((await desk.consent(teacher, { givenBy: members.eeli })).error.code).toBe(
      "consent_needs_guardian",
    );
    expect((await desk.consent(teacher, { givenBy: uuidv7() })).error.code).toBe("member_unknown");
    expect((await desk.consent(teacher, { givenOn: "2026-11-24" })).error.code).toBe("day_ahead");
    expect((await desk.consent(uuidv7())).status).toBe(404);
    expect((await desk.consent(teacher, { subjects: [] })).status).toBe(400);
  });

  it("is refused to be lacked: no joint meeting before it, and one after it", async () => {
    const refused = await desk.plan("joint", [nurse]);
    expect(refused.status, refused.text).toBe(409);
    expect(refused.error).toMatchObject({
      code: "partner_consent_missing",
      rule: { id: "partners.consent", source: "ShL 1301/2014 41 §" },
    });
    expect((await desk.consent(nurse)).status).toBe(200);
    const planned = await desk.plan("joint", [nurse]);
    expect(planned.status, planned.text).toBe(200);
    expect((await partnerNow(nurse))?.next?.id).toBe(planned.body.id);
  });

  it("keeps its history when it is taken back, and ends at once", async () => {
    const given = await desk.consent(teacher);
    const consentId = given.body.id;
    const withdraw = (version: number, what: object = {}) =>
      key.call(contract.withdrawConsent, {
        params: { caseId, consentId },
        body: {
          version,
          withdrawnBy: members.saana,
          withdrawnOn: "2026-11-23" as never,
          words: "Puhun koulun kanssa itse.",
          ...what,
        },
      });
    expect((await withdraw(2)).status).toBe(412);
    expect((await withdraw(1, { withdrawnBy: uuidv7() })).error.code).toBe("member_unknown");
    expect((await withdraw(1)).body.version).toBe(2);
    expect((await withdraw(2)).error.code).toBe("consent_ended");
    const seen = (await partnerNow(teacher))?.consents.find(({ id }) => id === consentId);
    expect(seen).toMatchObject({
      holds: false,
      givenBy: "Saana Virtanen",
      withdrawnBy: "Saana Virtanen",
      withdrawnWords: "Puhun koulun kanssa itse.",
    });
    const history = await rows
      .selectFrom("row_history")
      .select(["version", "was"])
      .where("row_id", "=", consentId)
      .execute();
    expect(history).toMatchObject([{ version: 1, was: { withdrawn_on: null } }]);
    expect((await desk.plan("joint", [teacher])).error.code).toBe("partner_consent_missing");
  });

  it("is asked for a document too: it's given to whom it covers, by name, and to no partner of another family", async () => {
    const { documents: all } = (await key.call(documents.documentsOf, { params })).body;
    const documentId = all.find(({ kind }) => kind === "shared_picture")?.id ?? "";
    const give = (partnerId?: string) =>
      key.call(documents.giveDocument, {
        params: { caseId, documentId },
        body: { id: uuidv7(), to: "partner", partnerId, toName: "x", how: "secure_mail", on: "2026-11-23" },
      });
    expect((await give()).error.code).toBe("partner_unknown");
    expect((await give(uuidv7())).error.code).toBe("partner_unknown");
    const otherCase = await anOpenCase(rows, { name: "Mäkelä", purchaserId: world.people.otherPurchaser });
    const other = uuidv7();
    await rows
      .insertInto("partner")
      .values({
        id: other,
        case_id: otherCase,
        name: "O",
        role: "o",
        agency: "O",
        sector: "school",
        valid_from: "2026-10-01",
      })
      .execute();
    expect((await give(other)).error.code).toBe("partner_unknown");
    expect((await give(teacher)).error.code).toBe("document_not_agreed");
    expect((await desk.consent(teacher, { subjects: ["documents"] })).status).toBe(200);
    expect((await give(teacher)).status).toBe(200);
    const { document } = (await key.call(documents.documentPage, { params: { caseId, documentId } })).body;
    expect(document.deliveries.map(({ to, toName }) => [to, toName])).toEqual([
      ["partner", "Anna Laine, Pohjantien koulu"],
    ]);
    await desk.withdrawAll(teacher);
    expect((await give(teacher)).error.code).toBe("document_not_agreed");
  });

  it("isn't read or given by those who don't stand to the family", async () => {
    await world.denied(contract.partnersOf, { params });
    await world.denied(contract.sharedPlan, { params });
    await world.denied(contract.recordConsent, {
      params: { caseId, partnerId: teacher },
      body: desk.consentBody() as never,
    });
    await world.denied(contract.partnersOf, { params }, ["intake", "privacyOfficer"]);
  });
});

describe("the shared plan", () => {
  it("names each partner's role, takes its stand as told, and leaves out who isn't covered by a consent", async () => {
    const planId = await desk.proposed([
      {
        partnerId: nurse,
        does: "Tapaa Eelin viikoittain.",
        howOften: "kerran viikossa",
        until: "2027-02-28",
      },
      { partnerId: teacher, does: "Aamun aloitus Eelin kanssa.", howOften: "joka aamu", until: null },
    ]);
    const stand = (partnerId: string, toldHow: string | null) =>
      key.call(plans.recordStand, {
        params: { caseId, planId },
        body: { id: uuidv7(), partnerId, toldHow: toldHow as never, stance: "agrees", words: "" },
      });
    expect((await stand(nurse, null)).error.code).toBe("told_how_missing");
    expect((await stand(uuidv7(), "phone")).error.code).toBe("partner_unknown");
    expect((await stand(nurse, "phone")).status).toBe(200);

    const approve = async () => {
      const { body } = await key.call(plans.planPage, { params });
      return key.call(plans.approvePlan, {
        params: { caseId, planId },
        body: { version: body.underWork?.version ?? 0 },
      });
    };
    await desk.familyAndPurchaserAgree(planId);
    const obstacles = (await key.call(plans.planPage, { params })).body.obstacles.map(({ code }) => code);
    // The teacher hasn't said anything yet, and the family took the consent back.
    expect(obstacles).toEqual(expect.arrayContaining(["plan_approver_missing", "partner_consent_missing"]));
    expect((await stand(teacher, "in_person")).status).toBe(200);
    expect((await approve()).error.code).toBe("partner_consent_missing");
    const before = (await key.call(contract.sharedPlan, { params })).body;
    expect(before.leftOut).toBe(1);
    expect(JSON.stringify(before)).not.toContain("Anna Laine");
    expect((await desk.consent(teacher)).status).toBe(200);
    const approved = await approve();
    expect(approved.status, approved.text).toBe(200);

    const shared = (await key.call(contract.sharedPlan, { params })).body;
    expect(shared.leftOut).toBe(0);
    expect(shared.plan).toMatchObject({ status: "approved", familyWishes: "Rauhallisia aamuja." });
    expect(shared.plan?.roles.map(({ name, level, does, stance }) => [name, level, does, stance])).toEqual([
      ["Ulla Saari", "special", "Tapaa Eelin viikoittain.", "agrees"],
      ["Anna Laine", "basic", "Aamun aloitus Eelin kanssa.", "agrees"],
    ]);
    expect((await partnerNow(nurse))?.part?.until).toBe("2027-02-28");
  });
});

describe("a joint meeting", () => {
  it("keeps our own note out of the shared part, and a partner whose consent has ended out of its names", async () => {
    const own = "OMAMUISTIINPANO";
    const recorded = await desk.recordJoint({
      observed: own,
      assessed: own,
      form: {
        words: { division: own },
        voices: {
          partner_part: [{ who: { kind: "partner", id: nurse }, words: own, how: "phone", on: "2026-11-23" }],
        },
        shared: {
          shared: {
            words: "Jatketaan iltarutiinia kuvien kanssa.",
            agreedBy: desk.agreedBy(nurse),
            how: "in_person",
            on: "2026-11-23",
          },
        },
      },
    });
    expect(recorded.status, recorded.text).toBe(200);
    const { entryId } = recorded.body;
    const shared = await key.call(entries.sharedPart, { params: { caseId, entryId } });
    expect(shared.status, shared.text).toBe(200);
    expect(shared.text).not.toContain(own);
    expect(shared.body.parts[0]?.words).toBe("Jatketaan iltarutiinia kuvien kanssa.");
    expect(shared.body.parts[0]?.agreedBy).toContain("Ulla Saari, sairaanhoitaja");
    expect(shared.body.leftOut).toBe(0);
    const page = await key.call(entries.entryPage, { params: { caseId, entryId } });
    expect(page.body.versions[0]?.form?.voices["partner_part"]?.[0]).toMatchObject({
      name: "Ulla Saari, sairaanhoitaja",
      how: "phone",
    });
    expect(page.body.form?.code).toBe("joint");

    await desk.withdrawAll(nurse);
    const after = await key.call(entries.sharedPart, { params: { caseId, entryId } });
    expect(after.text).not.toContain("Ulla Saari");
    expect(after.body.leftOut).toBe(1);
    await world.denied(entries.sharedPart, { params: { caseId, entryId } });
  });

  it("isn't signed before everybody has agreed to what is told together", async () => {
    await desk.consent(nurse);
    const words = { words: "Jatketaan.", how: "in_person", on: "2026-11-23" };
    const refused = await desk.recordJoint({
      form: { shared: { shared: { ...words, agreedBy: desk.agreedBy() } } },
    });
    expect(refused.status).toBe(400);
    expect(refused.error.issues).toEqual([
      { path: "body.content.form.shared.shared.agreedBy", code: "not_all_agreed" },
    ]);
    const nothing = await desk.recordJoint({});
    expect(nothing.error.issues).toEqual([{ path: "body.content.form.shared.shared.words", code: "empty" }]);
  });
});
