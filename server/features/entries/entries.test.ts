import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import { draftOf, saveDraft } from "#contract/worker/drafts.ts";
import { planMeeting, restoreMeeting } from "#contract/worker/meetings.ts";
import { member, worker } from "#fixtures/meeting-desk.ts";
import { aMeeting } from "#fixtures/meetings.ts";
import { aRecordDesk, day } from "#fixtures/record-desk.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const { caseId, people, members, periodId, rows } = world;
const { key, family, goal, ofEeli, teacher, content, held, record } = await aRecordDesk(world);

const mapping = await held("2026-11-23T07:00:00Z");

describe("recording a meeting", () => {
  it("says what is missing, at its place", async () => {
    const got = await record(mapping, {
      content: {
        observed: "",
        assessed: "",
        said: [],
        childVoice: [],
        goals: [{ goalId: uuidv7(), level: 0 }],
        methods: ["magic"],
      },
    });
    expect([got.status, got.error.issues]).toEqual([
      400,
      [
        { path: "body.content.observed", code: "empty" },
        { path: "body.content.methods", code: "invalid" },
        { path: "body.content.goals.0", code: "invalid" },
      ],
    ]);
  });

  it("marks the meeting held with who was there, files the entry, rates, agrees and drops the draft, once", async () => {
    await key.call(saveDraft, {
      params: { caseId, kind: "entry", targetId: mapping },
      body: { version: 0, content: { observed: "Vanh" } },
    });
    const commandId = uuidv7();
    const id = uuidv7();
    const sent = {
      commandId,
      body: {
        id,
        agreements: [
          { id: uuidv7(), what: "Petri lukee iltasadun", owner: member(members.petri), dueOn: "2026-11-30" },
        ],
      },
    };
    const signed = await record(mapping, sent);
    expect(signed.status, signed.text).toBe(200);
    expect((await record(mapping, sent)).body).toEqual(signed.body);

    const meeting = await rows
      .selectFrom("meeting")
      .selectAll()
      .where("id", "=", mapping)
      .executeTakeFirstOrThrow();
    expect([meeting.status, meeting.version, new Date(meeting.ends_at).toISOString()]).toEqual([
      "held",
      2,
      "2026-11-23T08:15:00.000Z",
    ]);
    const came = await rows
      .selectFrom("meeting_participant")
      .select(["person_id", "staff_id", "attended"])
      .where("meeting_id", "=", mapping)
      .execute();
    expect(new Map(came.map((one) => [one.person_id ?? one.staff_id, one.attended]))).toEqual(
      new Map([
        [members.saana, true],
        [members.oona, true],
        [people.keyWorker, true],
        [people.familyWorker, false],
        [members.petri, true],
      ]),
    );
    expect(
      await rows
        .selectFrom("entry")
        .select(["id", "service_task"])
        .where("meeting_id", "=", mapping)
        .execute(),
    ).toEqual([{ id, service_task: "family-services" }]);
    const filed = await rows
      .selectFrom("entry_matter")
      .innerJoin("matter", "matter.id", "entry_matter.matter_id")
      .select("person_id")
      .where("entry_row_id", "=", id)
      .execute();
    expect(filed).toEqual([{ person_id: members.oona }]);
    expect(
      await rows
        .selectFrom("goal_rating")
        .select(["goal_id", "level", day("rated_on")])
        .execute(),
    ).toEqual([{ goal_id: goal, level: 0, rated_on: "2026-11-23" }]);
    expect(
      await rows
        .selectFrom("agreement")
        .select(["what", "kind", day("agreed_on"), "meeting_id"])
        .execute(),
    ).toEqual([
      { what: "Petri lukee iltasadun", kind: "agreement", agreed_on: "2026-11-23", meeting_id: mapping },
    ]);
    expect(
      (await key.call(draftOf, { params: { caseId, kind: "entry", targetId: mapping } })).body.draft,
    ).toBeNull();
    const events = await rows
      .selectFrom("case_event")
      .select("kind")
      .where("case_id", "=", caseId)
      .where("kind", "=", "meeting_recorded")
      .execute();
    expect(events).toHaveLength(1);
    expect((await record(mapping, { body: { version: 2 } })).error.code).toBe("meeting_already_recorded");
    expect(
      (await key.call(restoreMeeting, { params: { caseId, meetingId: mapping }, body: { version: 2 } })).error
        .code,
    ).toBe("meeting_not_restorable");
  });

  it("is filed in every child's matter when it concerns no one child, and in the child's whose goal it touched", async () => {
    const filedOf = async (what: Record<string, unknown>, at: string) => {
      const id = uuidv7();
      const got = await record(await held(at, "individual"), {
        body: { id },
        content: {
          present: [member(members.saana), worker(people.keyWorker)],
          childVoice: [],
          said: [],
          on: at.slice(0, 10),
          ...what,
        },
      });
      expect(got.status, got.text).toBe(200);
      const filed = await rows
        .selectFrom("entry_matter")
        .innerJoin("matter", "matter.id", "entry_matter.matter_id")
        .select("person_id")
        .where("entry_row_id", "=", id)
        .execute();
      return filed.map(({ person_id }) => person_id).sort();
    };
    expect(await filedOf({}, "2026-11-10T08:00:00Z")).toEqual([members.oona, members.eeli].sort());
    expect(await filedOf({ goals: [{ goalId: ofEeli, level: -1 }] }, "2026-11-11T08:00:00Z")).toEqual([
      members.eeli,
    ]);
  });

  it("needs the situation and wishes of a start meeting, and the decision of a network meeting with days", async () => {
    const start = await aMeeting(rows, {
      caseId,
      periodId,
      kind: "start",
      startsAt: "2026-11-12T08:00:00Z",
      takePart: [...family, { staffId: people.purchaser, party: "purchaser" }],
    });
    const all = [...content.present, worker(people.purchaser)];
    const missing = await record(start, { content: { on: "2026-11-12", present: all } });
    expect(missing.error.issues).toEqual([{ path: "body.content.situation", code: "empty" }]);
    const id = uuidv7();
    const told = await record(start, {
      body: { id },
      content: {
        on: "2026-11-12",
        present: all,
        situation: "Illat ovat raskaita.",
        wishes: [{ who: member(members.saana), words: "Lapset nukkumaan ilman huutoa." }],
      },
    });
    expect(told.status, told.text).toBe(200);
    const { extra } = await rows
      .selectFrom("entry")
      .select("extra")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(extra).toMatchObject({
      situation: "Illat ovat raskaita.",
      wishes: [{ who: "Saana Virtanen", words: "Lapset nukkumaan ilman huutoa." }],
    });
    expect(extra).not.toHaveProperty("continuation");

    const network = await aMeeting(rows, {
      caseId,
      periodId,
      kind: "network",
      startsAt: "2026-11-13T08:00:00Z",
      takePart: [...family, { partnerId: teacher, party: "partner" }],
    });
    const meant = [...content.present, { kind: "partner" as const, id: teacher }];
    const decision = { id: uuidv7(), what: "Koulu kutsuu palaveriin", owner: worker(people.purchaser) };
    const open = await record(network, {
      content: { on: "2026-11-13", present: meant },
      body: { agreements: [decision] },
    });
    expect(open.error.issues).toEqual([
      { path: "body.content.continuation.decision", code: "choose" },
      { path: "body.agreements.0.dueOn", code: "empty" },
    ]);
    const decided = await record(network, {
      content: {
        on: "2026-11-13",
        present: meant,
        effect: "Illat sujuvat.",
        continuation: { decision: "continue", reasons: "Koulunkäynti vielä kesken." },
      },
      body: { agreements: [{ ...decision, dueOn: "2026-12-04" }] },
    });
    expect(decided.status, decided.text).toBe(200);
    expect(
      await rows
        .selectFrom("agreement")
        .select(["kind", "owner_staff_id", day("due_on")])
        .where("id", "=", decision.id)
        .execute(),
    ).toEqual([{ kind: "network_decision", owner_staff_id: people.purchaser, due_on: "2026-12-04" }]);
  });

  it("isn't done ahead of the day, on another's version or with a stranger", async () => {
    const ahead = await held("2026-11-25T08:00:00Z");
    expect((await record(ahead, { content: { on: "2026-11-25" } })).error.code).toBe("meeting_ahead");
    expect((await record(ahead, { body: { version: 7 } })).status).toBe(412);
    expect((await record(ahead, { content: { present: [member(uuidv7())] } })).error.issues).toEqual([
      { path: "body.content.present", code: "invalid" },
    ]);
  });

  it("refuses the sixth mapping meeting", async () => {
    for (const day of ["14", "15", "16", "17"])
      expect(
        (await record(await held(`2026-11-${day}T08:00:00Z`), { content: { on: `2026-11-${day}` } })).status,
      ).toBe(200);
    const sixth = await record(await held("2026-11-18T08:00:00Z"), { content: { on: "2026-11-18" } });
    expect([sixth.error.code, sixth.error.rule?.id]).toEqual(["meetings_full", "mapping.ceiling"]);
    expect(
      (
        await key.call(planMeeting, {
          params: { caseId },
          body: {
            id: uuidv7(),
            kind: "mapping",
            on: "2026-12-01",
            from: "09:00",
            durationMinutes: 60,
            placeKind: "home",
            participants: content.present,
          } as never,
        })
      ).error.code,
    ).toBe("meetings_full");
  });

  it("ends earlier agreements", async () => {
    const open = await rows
      .selectFrom("agreement")
      .select("id")
      .where("status", "=", "open")
      .where("kind", "=", "agreement")
      .executeTakeFirstOrThrow();
    const meeting = await held("2026-11-19T08:00:00Z", "individual");
    expect(
      (
        await record(meeting, {
          content: { on: "2026-11-19" },
          body: { settled: [{ id: open.id, status: "done", outcome: "Luettu joka ilta" }] },
        })
      ).status,
    ).toBe(200);
    expect(
      await rows
        .selectFrom("agreement")
        .select(["status", "outcome", day("done_on"), "version"])
        .where("id", "=", open.id)
        .execute(),
    ).toEqual([{ status: "done", outcome: "Luettu joka ilta", done_on: "2026-11-19", version: 2 }]);
  });
});
