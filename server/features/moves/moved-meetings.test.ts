import { describe, expect, it } from "vitest";
import { chooseGoals } from "#contract/worker/moves.ts";
import { cancelMeeting } from "#contract/worker/meetings.ts";
import * as orders from "#contract/worker/orders.ts";
import { closingPage } from "#contract/worker/closings.ts";
import { aMeeting } from "#fixtures/meetings.ts";
import { aMovingDesk } from "#fixtures/moving-desk.ts";
import { aWorld } from "#fixtures/world.ts";

// What is planned doesn't vanish as the family moves: each meeting ahead is kept for the next service or cancelled with a reason.
const world = await aWorld();
const { people, rows } = world;
const { accept, eventsOf, therapist, ...desk } = await aMovingDesk(world);
const { aFamilyAtWork, journey, proposed, orderOf, choice, readyToClose, close } = desk;
const [leena, timo] = [world.as("keyWorker"), world.as("purchaser")];
type Family = Awaited<ReturnType<typeof aFamilyAtWork>>;

const planned = ({ caseId, periodId, childId }: Family, startsAt: string, kind = "regular") =>
  aMeeting(rows, {
    caseId,
    periodId,
    kind,
    startsAt,
    takePart: [
      { personId: childId, party: "child" },
      { staffId: people.keyWorker, party: "worker" },
    ],
  });

async function accepted(family: Family, changed: object = {}) {
  const { id: moveId } = await proposed(family.caseId);
  const order = orderOf(moveId, changed);
  const sent = await timo.call(orders.createOrder, { params: { caseId: family.caseId }, body: order });
  expect(sent.status, sent.text).toBe(200);
  const taken = await accept("otherLead", family.caseId, order.id, [therapist]);
  expect(taken.status, taken.text).toBe(200);
  return moveId;
}

const meetingsOf = (caseId: string, ids: string[]) =>
  rows
    .selectFrom("meeting")
    .select(["id", "status", "period_id", "outcome_kind", "outcome_reason"])
    .where("case_id", "=", caseId)
    .where("id", "in", ids)
    .orderBy("starts_at")
    .execute();

const workersOf = (meetingId: string) =>
  rows
    .selectFrom("meeting_participant")
    .select(["staff_id", "person_id"])
    .where("meeting_id", "=", meetingId)
    .orderBy("party")
    .execute();

describe("meetings that are planned when a family moves", () => {
  it("are shown and chosen with the goals; kept in the next service by its key worker, or cancelled with the reason", async () => {
    const family = await aFamilyAtWork("Kalenterila");
    const { caseId, childId } = family;
    const ids = [
      await planned(family, "2026-12-01T08:00:00Z"),
      await planned(family, "2026-12-03T08:00:00Z"),
    ];
    const moveId = await accepted(family);
    const [move] = (await journey(caseId)).moves;
    expect(move?.sameUnit).toBe(false);
    expect(move?.meetings.map(({ meetingId, keeps, keepable }) => [meetingId, keeps, keepable])).toEqual(
      ids.map((id) => [id, null, true]),
    );
    expect(move?.meetings[0]?.who).toEqual(expect.arrayContaining(["Leena Aho"]));
    await readyToClose(family);
    const waits = (await leena.call(closingPage, { params: { caseId } })).body.obstacles;
    expect(waits.map(({ code, values }) => [code, values])).toEqual([
      ["goals_not_chosen", {}],
      ["moved_meetings_not_chosen", { count: 2 }],
    ]);
    expect((await choice(caseId, moveId, [true, true], leena, [true, false])).status).toBe(200);
    const closed = await close(caseId);
    expect([closed.status, closed.text]).toEqual([200, JSON.stringify({ closed: false, moved: true })]);
    const next = (await journey(caseId)).periods[1]?.id;
    expect(await meetingsOf(caseId, ids)).toEqual([
      { id: ids[0], status: "planned", period_id: next, outcome_kind: null, outcome_reason: "" },
      {
        id: ids[1],
        status: "cancelled",
        period_id: family.periodId,
        outcome_kind: "other",
        outcome_reason: "Perhe siirtyy toiseen palveluun",
      },
    ]);
    expect(await workersOf(ids[0]!)).toEqual([
      { staff_id: null, person_id: childId },
      { staff_id: therapist, person_id: null },
    ]);
    expect(await eventsOf(caseId)).toEqual(expect.arrayContaining(["meeting_cancelled", "family_moved"]));
    expect((await journey(caseId)).moves[0]?.meetings.map(({ keeps }) => keeps)).toEqual([true, false]);
  });

  it("stand in the way while one isn't answered for: agreed after the choice, before the next service begins, or of today", async () => {
    const family = await aFamilyAtWork("Välilä");
    const { caseId } = family;
    const before = await planned(family, "2026-12-01T08:00:00Z");
    const moveId = await accepted(family, { validFrom: "2026-12-07" });
    await readyToClose(family);
    expect((await choice(caseId, moveId, [true, true], leena, [true])).status).toBe(200);
    const refused = await close(caseId);
    expect([refused.status, refused.error.code]).toEqual([409, "moved_meetings_not_chosen"]);
    const later = await planned(family, "2026-12-08T08:00:00Z");
    expect((await choice(caseId, moveId, [true, true], leena, [false, true])).status).toBe(200);
    const todays = await planned(family, "2026-11-23T13:00:00Z");
    expect((await close(caseId)).error.code).toBe("meetings_still_planned");
    await leena.call(cancelMeeting, {
      params: { caseId, meetingId: todays },
      body: { version: 1, cancelledBy: "worker", reason: "Päätetään jo aamulla" },
    });
    const closed = await close(caseId);
    expect(closed.status, closed.text).toBe(200);
    expect((await meetingsOf(caseId, [before, later])).map(({ status }) => status)).toEqual([
      "cancelled",
      "planned",
    ]);
  });

  it("are each answered for, cancelled with a reason, and kept only where the next service holds them", async () => {
    const family = await aFamilyAtWork("Vastausela");
    const { caseId } = family;
    const meetingId = await planned(family, "2026-12-01T08:00:00Z", "no_such_kind");
    const { id: moveId } = await proposed(caseId);
    expect((await choice(caseId, moveId, [true, true], leena, [true])).error.code).toBe(
      "meeting_kind_not_in_service",
    );
    const [move] = (await journey(caseId)).moves;
    expect(move?.meetings.map(({ keepable }) => keepable)).toEqual([false]);
    const params = { caseId, moveId };
    const body = {
      version: move?.version ?? 0,
      goals: (move?.goals ?? []).map(({ goalId }) => ({ goalId, goesOn: true })),
      chosenWith: [family.childId],
    };
    expect((await leena.call(chooseGoals, { params, body })).error.code).toBe("meetings_not_answered");
    const without = { ...body, meetings: [{ meetingId, keeps: false, reason: " " }] };
    expect((await leena.call(chooseGoals, { params, body: without })).status).toBe(400);
    const stale = { ...body, version: 99, meetings: [{ meetingId, keeps: false, reason: "Ei ole" }] };
    expect((await leena.call(chooseGoals, { params, body: stale })).status).toBe(412);
    await world.denied(chooseGoals, { params, body: { ...stale, version: 1 } });
    expect((await meetingsOf(caseId, [meetingId]))[0]?.status, "nothing is cancelled before the move").toBe(
      "planned",
    );
  });
});
