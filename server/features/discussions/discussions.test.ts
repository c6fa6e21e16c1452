import { describe, expect, it } from "vitest";
import { sql } from "kysely";
import { uuidv7 } from "uuidv7";
import * as agreements from "#contract/worker/agreements.ts";
import * as contract from "#contract/worker/discussions.ts";
import { allSaid, aDiscussionDesk } from "#fixtures/discussion-desk.ts";
import { aMember } from "#fixtures/cases.ts";
import { aForeignFamily } from "#fixtures/foreign-family.ts";
import { aMeeting } from "#fixtures/meetings.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const foreign = await aForeignFamily(world);
const { caseId, members, rows } = world;
const desk = aDiscussionDesk(world);
const { params, leena, child, parent, worker, present, begin, save, agree, agreed } = desk;
const mari = world.as("familyWorker");
const list = async () => (await leena.call(contract.discussionsOf, { params })).body;
const pageOf = (discussionId: string, who = leena) =>
  who.call(contract.discussionPage, { params: { caseId, discussionId } });
const said = (change = {}) => allSaid("reflective-discussion", present, change);

describe("a guided discussion", () => {
  it("begins with those at the table, children first, and is listed as open", async () => {
    const { id } = await begin({ present: [worker, parent, child] });
    const page = (await pageOf(id)).body;
    expect(page.discussion).toMatchObject({
      state: "open",
      version: 1,
      guide: "reflective-discussion",
      guideVersion: 1,
    });
    expect(page.discussion.content.present).toEqual([child, parent, worker]);
    expect(page.people.map(({ givenName, role }) => [givenName, role]).toSorted()).toEqual([
      ["Leena Aho", ""],
      ["Oona", "child"],
      ["Saana", "parent"],
    ]);
    const { discussions, running, around } = await list();
    expect([running, around.members.length]).toEqual([true, 4]);
    expect(discussions).toMatchObject([
      { id, state: "open", present: ["Oona", "Saana", "Leena Aho"], dissents: 0, steps: { total: 0 } },
    ]);
  });

  it.each([
    ["discussion_ahead", { on: "2026-11-24" }],
    ["guide_unknown", { guide: "no-such-guide" }],
    ["meeting_unknown", { meetingId: foreign.ids.meeting }],
    ["discussion_stranger", { present: [child, { kind: "member", id: foreign.child }] }],
    ["discussion_needs_two", { present: [child] }],
    ["discussion_needs_child", { guide: "strengths-and-vulnerabilities" }],
  ])("is refused: %s", async (code, change) => {
    const got = await begin(change);
    expect([got.status, got.error.code]).toEqual([409, code]);
  });

  it("is kept as it is typed by its writer and the co-worker, and nobody's words are overwritten", async () => {
    const { id } = await begin();
    const half = said({ picture: "", views: [] });
    expect((await save(id, 1, half)).body.version).toBe(2);
    expect((await save(id, 2, { ...half, picture: "Marin sana" }, mari)).body.version).toBe(3);
    const late = await save(id, 2, { ...half, picture: "Leenan sana" });
    expect(late.status).toBe(412);
    expect(JSON.parse(late.text).current).toMatchObject({
      version: 3,
      changedBy: "Mari Heikkinen",
      content: { picture: "Marin sana" },
    });
    expect((await pageOf(id)).body.discussion.content.picture).toBe("Marin sana");
    // What it was a second ago is nobody's history.
    const kept = await rows.selectFrom("row_history").select("version").where("row_id", "=", id).execute();
    expect(kept).toEqual([]);
    const strange = await save(id, 3, {
      ...half,
      turns: [{ round: "other", who: child, words: "x", quiet: false }],
    });
    expect(strange.error.code).toBe("discussion_strange_part");
  });

  it("is agreed when all are heard; its steps become agreements that show how they go", async () => {
    const { id } = await begin();
    const [step] = said().steps;
    const content = said({
      turns: said().turns.map((turn) => (turn.who === child ? { ...turn, words: "", quiet: true } : turn)),
      views: present.map((who) =>
        who === parent
          ? { who, stance: "otherwise" as const, words: "Aamut ovat jo helpompia." }
          : { who, stance: "same" as const, words: "" },
      ),
      steps: [step!],
    });
    await save(id, 1, { ...content, picture: "" });
    const early = await agree(id, 2);
    expect([early.status, early.error.code]).toEqual([409, "discussion_picture_missing"]);
    await save(id, 2, content);
    expect((await agree(id, 3)).body.version).toBe(4);
    const page = (await pageOf(id)).body;
    expect(page.discussion).toMatchObject({ state: "agreed", agreedOn: "2026-11-23", agreedBy: "Leena Aho" });
    // Of the children only Oona was at the table.
    expect(page.discussion.filedIn).toEqual(["Oona"]);
    expect(page.followed).toMatchObject([
      {
        id: step!.id,
        what: "Iltasatu joka ilta",
        status: "open",
        dueOn: "2026-12-01",
        discussionId: id,
        owner: { name: "Oona Virtanen" },
      },
    ]);
    const [due] = await rows
      .selectFrom("duty")
      .select(sql<string>`due_on::text`.as("on"))
      .where("subject_id", "=", step!.id)
      .execute();
    expect(due?.on).toBe("2026-12-01");
    await leena.call(agreements.settleAgreement, {
      params: { caseId, agreementId: step!.id },
      body: { version: 1, status: "done", outcome: "Luettiin joka ilta" },
    });
    expect((await pageOf(id)).body.followed).toMatchObject([
      { status: "done", outcome: "Luettiin joka ilta" },
    ]);
    expect((await list()).discussions.find((one) => one.id === id)).toMatchObject({
      dissents: 1,
      picture: "Illat ovat rauhoittuneet.",
      steps: { total: 1, done: 1, overdue: 0 },
    });
  });

  it("that no child took part in concerns them all, and is filed in each one's matter when it is agreed", async () => {
    const { id } = await begin({ present: [parent, worker] });
    expect((await pageOf(id)).body.discussion.filedIn).toEqual([]);
    await save(id, 1, allSaid("reflective-discussion", [parent, worker]));
    expect((await agree(id, 2)).status).toBe(200);
    const filed = (await pageOf(id)).body.discussion.filedIn;
    const matters = await rows.selectFrom("matter").select("id").where("case_id", "=", caseId).execute();
    expect([filed.length > 1, filed.length]).toEqual([true, matters.length]);
  });

  it("is about a child by the log, in a meeting of the family", async () => {
    const meetingId = await aMeeting(rows, {
      caseId,
      periodId: world.periodId,
      startsAt: "2026-11-23T07:00:00Z",
      status: "held",
      takePart: [{ personId: members.saana, party: "family" }],
    });
    const about = { guide: "strengths-and-vulnerabilities", aboutPersonId: members.oona, meetingId };
    const { id } = await begin(about);
    await save(id, 1, allSaid("strengths-and-vulnerabilities", present));
    expect((await agree(id, 2)).status).toBe(200);
    const page = (await pageOf(id)).body;
    expect(page.discussion).toMatchObject({
      about: { name: "Oona" },
      meeting: { id: meetingId, on: "2026-11-23" },
    });
    expect(page.followed[0]?.meeting?.id).toBe(meetingId);
    expect((await list()).meetings).toMatchObject([{ id: meetingId, present: [parent] }]);
  });

  it("may end without steps when that is said, and can be dropped with its reason while it is open", async () => {
    const { id } = await agreed({ steps: [], noSteps: true });
    expect((await pageOf(id)).body.followed).toEqual([]);
    const { id: open } = await begin();
    const drop = (version: number) =>
      leena.call(contract.dropDiscussion, {
        params: { caseId, discussionId: open },
        body: { version, reason: "Oona väsyi." },
      });
    expect((await drop(9)).status).toBe(412);
    expect((await drop(1)).status).toBe(200);
    expect((await pageOf(open)).body.discussion).toMatchObject({
      state: "dropped",
      droppedReason: "Oona väsyi.",
    });
    expect((await drop(2)).error.code).toBe("discussion_settled");
    expect((await save(open, 2, said())).error.code).toBe("discussion_settled");
  });

  it("a step can't take another family's agreement's id", async () => {
    const { id } = await begin();
    const [step] = said().steps;
    await save(id, 1, said({ steps: [{ ...step!, id: foreign.ids.agreement }] }));
    const got = await agree(id, 2);
    expect([got.status, got.error.code]).toEqual([409, "id_in_use"]);
    expect((await pageOf(id)).body.discussion.state).toBe("open");
  });
});

describe("an agreed discussion", () => {
  it("never changes, by whatever way; a correction takes its place with the reason, and its steps go on", async () => {
    const { id, content } = await agreed();
    expect((await save(id, 3, { ...content, picture: "Toinen" })).error.code).toBe("discussion_settled");
    expect((await agree(id, 3)).error.code).toBe("discussion_settled");
    await expect(
      rows
        .updateTable("discussion")
        .set({ content: JSON.stringify({ ...content, picture: "Toinen" }) })
        .where("id", "=", id)
        .execute(),
    ).rejects.toThrow(/not edited/);
    await expect(
      rows
        .updateTable("discussion")
        .set({ state: "open", agreed_on: null, agreed_by: null })
        .where("id", "=", id)
        .execute(),
    ).rejects.toThrow(/not edited/);

    const correction = uuidv7();
    const correct = (newId: string) =>
      leena.call(contract.correctDiscussion, {
        params: { caseId, discussionId: id },
        body: { id: newId, reason: "Petrin sana puuttui" },
      });
    expect((await correct(correction)).status).toBe(200);
    expect((await correct(uuidv7())).error.code).toBe("discussion_not_to_correct");
    const under = (await pageOf(correction)).body;
    expect(under.discussion).toMatchObject({
      state: "open",
      replaces: id,
      correctionReason: "Petrin sana puuttui",
      content,
    });
    expect(under.followed.map((one) => one.id)).toEqual([content.steps[0]!.id]);
    const more = {
      id: uuidv7(),
      rowId: null,
      what: "Soitan kouluun",
      owner: worker,
      dueOn: "2026-11-30" as never,
    };
    await save(correction, 1, { ...content, picture: "Oikein", steps: [...content.steps, more] });
    expect((await agree(correction, 2)).status).toBe(200);
    const former = (await pageOf(id)).body.discussion;
    expect(former).toMatchObject({
      supersededOn: "2026-11-23",
      correctedBy: correction,
      content: { picture: content.picture },
    });
    const holds = (await pageOf(correction)).body;
    expect(holds.followed.map(({ what, discussionId }) => [what, discussionId])).toEqual([
      ["Soitan kouluun", correction],
      ["Iltasatu joka ilta", correction],
    ]);
    const kept = await rows
      .selectFrom("row_history")
      .select("version")
      .where("row_id", "in", [id, correction])
      .where("table_name", "=", "discussion")
      .orderBy("version")
      .execute();
    // What was agreed on and what took its place; not each word as it was typed.
    expect(kept.map(({ version }) => version)).toEqual([2, 2, 3]);
  });
});

describe("somebody who was there", () => {
  it("isn't left out of the table once heard, so that the others would agree without them", async () => {
    const { id } = await begin();
    const content = said();
    await save(id, 1, content);
    const rest = present.filter((who) => who !== child);
    const isOf = ({ who }: { who: { id: string } }) => who.id !== child.id;
    const left = await save(id, 2, {
      ...content,
      present: rest,
      turns: content.turns.filter(isOf),
      views: content.views.filter(isOf),
    });
    expect([left.status, left.error.code]).toEqual([409, "discussion_speaker_left_out"]);
    expect((await pageOf(id)).body.discussion.content.present).toEqual(present);
  });

  it("has left since, and what they had agreed to do doesn't stop a correction", async () => {
    const visitor = await aMember(rows, caseId, {
      givenName: "Raili",
      familyName: "Virtanen",
      birthDate: "1955-02-02",
      role: "grandparent",
    });
    const [step] = said().steps;
    const { id, content } = await agreed({ steps: [{ ...step!, owner: { kind: "member", id: visitor } }] });
    await rows
      .updateTable("case_member")
      .set({ valid_to: "2026-11-22" })
      .where("case_id", "=", caseId)
      .where("person_id", "=", visitor)
      .execute();
    const correction = uuidv7();
    await leena.call(contract.correctDiscussion, {
      params: { caseId, discussionId: id },
      body: { id: correction, reason: "Sana puuttui" },
    });
    expect((await save(correction, 1, { ...content, picture: "Oikein" })).status).toBe(200);
    const got = await agree(correction, 2);
    expect(got.status, got.text).toBe(200);
    expect((await pageOf(correction)).body.followed.map((one) => one.id)).toEqual([step!.id]);
  });
});

describe("who sees what was said", () => {
  it("nobody outside the family's circle, nor the front door or the privacy officer", async () => {
    const { id } = await agreed();
    const one = { caseId, discussionId: id };
    const others = [
      "otherWorker",
      "otherPurchaser",
      "administrator",
      "intake",
      "privacyOfficer",
      "otherLead",
    ] as const;
    await world.denied(contract.discussionsOf, { params }, others);
    await world.denied(contract.discussionPage, { params: one }, others);
    await world.denied(
      contract.beginDiscussion,
      { params, body: { id: uuidv7(), guide: "reflective-discussion", on: "2026-11-23" as never, present } },
      others,
    );
    await world.denied(
      contract.saveDiscussion,
      { params: one, body: { version: 1, content: said() } },
      others,
    );
    await world.denied(contract.agreeDiscussion, { params: one, body: { version: 1 } }, others);
    await world.denied(contract.dropDiscussion, { params: one, body: { version: 1, reason: "x" } }, others);
    await world.denied(
      contract.correctDiscussion,
      { params: one, body: { id: uuidv7(), reason: "x" } },
      others,
    );
  });

  it("the social worker and the lead read and don't write", async () => {
    const { id } = await agreed();
    for (const who of ["purchaser", "lead"] as const) {
      expect((await pageOf(id, world.as(who))).status).toBe(200);
      await world.denied(
        contract.saveDiscussion,
        { params: { caseId, discussionId: id }, body: { version: 3, content: said() } },
        [who],
      );
    }
  });

  it("nobody through another case they stand to, and of another service task nothing", async () => {
    const through = await leena.call(contract.discussionPage, {
      params: { caseId, discussionId: foreign.ids.discussion },
    });
    expect([through.status, through.text.includes("Vilja")]).toEqual([404, false]);
    const { id } = await agreed();
    const before = (await list()).discussions.length;
    await rows
      .updateTable("service_order")
      .set({ service_task: "child-welfare" })
      .where("case_id", "=", caseId)
      .execute();
    expect((await list()).discussions).toEqual([]);
    expect((await pageOf(id)).status).toBe(404);
    await rows
      .updateTable("service_order")
      .set({ service_task: "family-services" })
      .where("case_id", "=", caseId)
      .execute();
    expect((await list()).discussions).toHaveLength(before);
  });
});
