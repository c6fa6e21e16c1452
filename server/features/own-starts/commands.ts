import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type { startFromContact } from "#contract/worker/own-starts.ts";
import { decideContact } from "#core/contacts/decide-contact.ts";
import { refuse } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { decidePlanMeetings } from "#core/meetings/decide-plan-meetings.ts";
import { partiesOf, type PlacedParticipant } from "#core/meetings/participants.ts";
import { decideOwnStart, type OwnStart } from "#core/own-starts/decide-own-start.ts";
import { servicesInForce } from "#core/services/catalogue.ts";
import type { MemberFact } from "#core/services/facts.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { changeContact, decisionColumns } from "#server/features/contacts/commands.ts";
import { contactStanding } from "#server/features/contacts/queries.ts";
import { refreshDuties } from "#server/features/duties/commands.ts";
import { explained } from "#server/features/duties/queries.ts";
import { openFamily, openMatters } from "#server/features/families/commands.ts";
import { makeRoom, storeMeetings } from "#server/features/meetings/commands.ts";
import { anyInChildWelfare, contactTold, workerToBegin } from "#server/features/own-starts/queries.ts";
import { isNotFound, isStale, notFound } from "#server/platform/answers.ts";
import type { FieldSecrets } from "#server/platform/field-secrets.ts";
import type { Context } from "#server/platform/serve.ts";

type Body = z.output<NonNullable<typeof startFromContact.body>>;

const memberFacts = (members: Body["members"]): MemberFact[] =>
  members.flatMap(({ personId: id, role }): MemberFact[] => {
    if (role === "child") return [{ id, role }];
    return role === "parent" || role === "step_parent" ? [{ id, role: "parent" }] : [];
  });

/** May it begin so? Asked before anything of the family is written. */
async function decide(context: Context, body: Body, contactOn: LocalDate) {
  const { tx, today } = context;
  const model = servicesInForce(today).find(({ id }) => id === body.service);
  const { unit, worker } = await workerToBegin(tx, body.service, body.unitId, body.workerId);
  const known = body.members.filter((one) => one.known).map(({ personId }) => personId);
  const children = body.members.filter(({ role }) => role === "child");
  const [only] = children.length === 1 ? children : [];
  const decision = decideOwnStart(
    {
      model,
      unitDelivers: unit !== undefined,
      workerInUnit: worker !== undefined,
      contactOn,
      members: memberFacts(body.members),
      client: only ? { id: only.personId, birthDate: only.birthDate } : null,
      childWelfareClient: await anyInChildWelfare(tx, known),
      workerId: body.workerId,
      competences: worker?.competences ?? [],
    },
    { themes: body.themes },
    today,
  );
  if (!decision.ok) return { refused: model ? explained(model, decision) : decision };
  return { model: model as ServiceModel, start: decision.value };
}

/** Those who come to the first meeting: everybody at home, and the worker. */
const firstComers = (body: Body): PlacedParticipant[] => [
  ...body.members
    .filter(({ role }) => role === "child" || role === "parent" || role === "step_parent")
    .map(({ personId: id, role }): PlacedParticipant => ({
      kind: "member",
      id,
      party: role === "child" ? "child" : "family",
    })),
  { kind: "worker", id: body.workerId, party: "worker" },
];

async function planFirstMeeting(context: Context, body: Body, model: ServiceModel, start: OwnStart) {
  const { firstMeeting, caseId, periodId } = body;
  if (firstMeeting === null) return undefined;
  if (firstMeeting.on < context.today) return refuse("meeting_in_past");
  const participants = firstComers(body);
  // The first kind of meeting of the model is the one that a service begins with.
  const kind = model.meetingKinds[0]?.code ?? "start";
  const plan = { kind, days: [firstMeeting.on], parties: partiesOf(participants), partnerIds: [] };
  const decision = decidePlanMeetings(model, start.facts, plan, context.today);
  if (!decision.ok) {
    return decision.code === "before_service"
      ? refuse("meeting_in_past")
      : explained(model, { ...decision, code: decision.code });
  }
  const { id, on, from, durationMinutes: minutes, placeKind, place, collisionReason } = firstMeeting;
  const wanted = { days: [on], from, minutes, before: 0, after: 0, workers: [body.workerId], bookables: [] };
  const { room, answer } = await makeRoom({ ...context, caseId }, body.unitId, wanted, collisionReason);
  if (!room) return answer;
  const meeting = {
    id,
    on,
    from,
    minutes,
    kind,
    placeKind,
    place,
    purpose: "",
    interpreter: "none",
    travelBefore: 0,
    travelAfter: 0,
    travelSource: "none",
    collisionReason: room.reasonOn(on),
    bookings: [],
  };
  await storeMeetings(context.tx, caseId, periodId, [meeting], participants);
  context.event("meeting_planned", { caseId, subjectKind: "meeting", subjectId: id, data: { kind, on } });
  return undefined;
}

/** From the family's own contact straight to the first meeting: case, service, worker and meeting in one. */
export async function startFromOwnContact(
  context: Context,
  secrets: FieldSecrets,
  contactId: string,
  body: Body,
) {
  const { tx, today, now } = context;
  const contact = await contactStanding(tx, contactId);
  const told = await contactTold(tx, contactId);
  if (!contact || !told) return notFound;
  const decidable = decideContact(contact as Parameters<typeof decideContact>[0], body, today);
  if (!decidable.ok) return decidable;
  // What can't wait goes to those who help at once; a service that begins with a meeting some day isn't that.
  if (contact.urgency === "urgent") return refuse("urgent_help_first");
  const { refused, model, start } = await decide(context, body, told.received_on as LocalDate);
  if (refused) return refused;
  const family = { ...body, purchaserId: null, assessment: null, startWith: null };
  const opened = await openFamily(context, secrets, family);
  if (!("ok" in opened) || !opened.ok) {
    // Without a purchaser nobody can be the wrong one.
    return opened as Exclude<typeof opened, { code: "not_a_purchaser" }>;
  }
  const changed = await changeContact(context, contactId, body.version, {
    ...decisionColumns(context, body),
    decision: "open_case",
    case_id: body.caseId,
  });
  if (isStale(changed) || isNotFound(changed)) return changed;
  await tx.rows("begin-asked-service", "select app.begin_asked_service($1, $2::jsonb)", [
    body.caseId,
    JSON.stringify({
      orderId: body.orderId,
      periodId: body.periodId,
      relationId: uuidv7(),
      service: model.id,
      serviceVersion: start.version,
      serviceTask: start.serviceTask,
      legalBasis: start.legalBasis,
      unitId: body.unitId,
      workerId: body.workerId,
      hours: body.hoursPerWeek,
      themes: body.themes,
      clientId: start.facts.clientId && model.client === "person" ? start.facts.clientId : null,
      grounds: told.about,
      wished: told.wishes,
      now,
    }),
  ]);
  await openMatters(tx, body.caseId, start.serviceTask, today);
  const unplanned = await planFirstMeeting(context, body, model, start);
  if (unplanned) return unplanned;
  context.event("service_started", {
    caseId: body.caseId,
    subjectKind: "service_period",
    subjectId: body.periodId,
    data: { service: model.id, version: start.version, on: today },
  });
  await refreshDuties(tx, body.caseId, today);
  return { caseId: body.caseId, meetingId: body.firstMeeting?.id ?? null };
}
