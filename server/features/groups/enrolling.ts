import type { z } from "zod";
import type * as ofCase from "#contract/worker/enrolments.ts";
import type * as contract from "#contract/worker/groups.ts";
import { agesOf, takesAdults } from "#core/groups/ages.ts";
import { decideEnrol, decideEnrolmentStep } from "#core/groups/decide-enrol.ts";
import type { EnrolmentStatus } from "#core/groups/enrolments.ts";
import { refuse } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import {
  enrolmentSeen,
  groupFacts,
  isIn,
  memberToEnrol,
  type EnrolmentSeen,
  type Member,
} from "#server/features/groups/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;
type Wish = Omit<Body<typeof ofCase.enrol>, "groupId" | "personId">;

async function writeEnrolment(
  context: Context,
  groupId: string,
  body: Wish,
  who: Member & { personId: string | null; caseId: string | null },
) {
  const { tx, actor, today, now } = context;
  const group = await groupFacts(tx, groupId, true);
  if (!group || (who.caseId === null && !group.leads)) return notFound;
  if (who.personId !== null && (await isIn(tx, groupId, who.personId))) return refuse("already_enrolled");
  const decided = decideEnrol(
    { ...group, ages: agesOf(group.kind), adults: takesAdults(group.kind) },
    {
      ...body,
      birthDate: who.birthDate,
      isProtected: who.isProtected,
      ownService: who.ownService,
      guardians: who.guardians.map(({ personId }) => personId),
    },
    today,
  );
  if (!decided.ok) return decided;
  const { status, ownAlone } = decided.value;
  await tx.db
    .insertInto("enrolment")
    .values({
      id: body.id,
      group_id: groupId,
      case_id: who.caseId,
      person_id: who.personId,
      participant_name: who.name,
      birth_year: who.birthDate === null ? null : Number(who.birthDate.slice(0, 4)),
      contact_name: body.contactName,
      contact_phone: body.contactPhone,
      is_protected: who.isProtected,
      consent_by: body.consentBy ?? "guardian",
      ...giverOf(body, who),
      consent_on: body.consentOn ?? today,
      consent_how: body.consentHow,
      own_alone_ground: ownAlone,
      own_alone_reason: ownAlone === "decided" ? body.ownAloneReason : "",
      told: body.told,
      allergies: body.allergies,
      needs: body.needs,
      age_reason: body.ageReason,
      status,
      queued_at: status === "queued" ? now : null,
      created_by: actor.id,
      created_on: today,
    })
    .execute();
  context.about({ objectKind: "enrolment", objectId: body.id });
  if (who.caseId !== null)
    context.event(status === "queued" ? "group_queued" : "group_enrolled", {
      subjectKind: "enrolment",
      subjectId: body.id,
    });
  return { id: body.id, version: 1, status };
}

/** Whose consent it is: one of the family, the one who takes part, or by name somebody who isn't in the case. */
function giverOf(body: Wish, who: Member & { personId: string | null }) {
  if (body.consentBy === "young_person")
    return {
      consent_person_id: who.personId,
      consent_name: who.personId === null ? body.consentName : who.name,
    };
  const chosen = who.guardians.find(({ personId }) => personId === body.consentPersonId);
  return { consent_person_id: chosen?.personId ?? null, consent_name: chosen?.name ?? body.consentName };
}

/** A member of the family is enrolled from the family's own case, by one who works with it. */
export async function enrolMember(context: Context, body: Body<typeof ofCase.enrol>) {
  const { tx, caseId, today } = context;
  const member = await memberToEnrol(tx, caseId, body.personId, today);
  if (!member) return refuse("member_unknown");
  return writeEnrolment(context, body.groupId, body, { ...member, personId: body.personId, caseId });
}

/** Somebody whose family has no case: the leaders enrol, and nothing of them stands anywhere else. */
export const enrolOutsideCase = (
  context: Context,
  groupId: string,
  body: Body<typeof contract.enrolWithoutCase>,
) =>
  writeEnrolment(
    context,
    groupId,
    { ...body, consentPersonId: null },
    {
      guardians: [],
      ownService: false,
      name: body.participantName,
      birthDate: body.birthDate,
      isProtected: false,
      personId: null,
      caseId: null,
    },
  );

type Where = { groupId: string } | { caseId: string };

/** The row as it is now, for one who saw another version. */
async function ofVersion(context: Context, enrolmentId: string, where: Where, version: number) {
  context.about({ objectKind: "enrolment", objectId: enrolmentId });
  const found = await enrolmentSeen(context.tx, enrolmentId, where);
  if (!found) return { answer: notFound };
  // A leader's look at one of a family is the family's to know of.
  if (found.caseId !== null) context.about({ caseId: found.caseId });
  if ("groupId" in where) context.about({ relation: "groupLeader" });
  return found.version === version ? { found } : { answer: stale(found) };
}

export async function stepOf(
  context: Context,
  enrolmentId: string,
  where: Where,
  body: Body<typeof contract.stepEnrolment>,
) {
  const { tx, today } = context;
  const { found, answer } = await ofVersion(context, enrolmentId, where, body.version);
  if (answer) return answer;
  await tx.rows("group-hold", "select app.hold_group($1)", [found.groupId]);
  const decided = decideEnrolmentStep(found, body, today);
  if (!decided.ok) return decided;
  const { status, freesPlace } = decided.value;
  const saved = await setStatus(context, found, status, body.reason);
  if (!saved) return notFound;
  if (freesPlace) await tx.rows("group-offer", "select app.offer_places($1)", [found.groupId]);
  if (found.caseId !== null)
    context.event(`group_${body.step}`, {
      caseId: found.caseId,
      subjectKind: "enrolment",
      subjectId: found.id,
    });
  return { ...saved, status };
}

async function setStatus(
  { tx, today }: Context,
  row: EnrolmentSeen,
  status: EnrolmentStatus,
  reason: string,
) {
  const [saved] = await tx.rows<{ id: string; version: number }>(
    "enrolment-step",
    `update enrolment set status = $3, end_reason = $4, answered_on = case when $5 then $6::date else answered_on end,
       ended_on = case when $3 in ('cancelled', 'declined') then $6::date end, version = version + 1
     where id = $1 and version = $2 returning id, version`,
    [row.id, row.version, status, reason, row.status === "offered", today],
  );
  return saved;
}

export async function changeOf(
  context: Context,
  enrolmentId: string,
  where: Where,
  body: Body<typeof contract.changeEnrolment>,
) {
  const { found, answer } = await ofVersion(context, enrolmentId, where, body.version);
  if (answer) return answer;
  if (found.isProtected && body.contactPhone !== "") return refuse("contact_is_protected");
  const [saved] = await context.tx.rows<{ id: string; version: number }>(
    "enrolment-change",
    `update enrolment set contact_name = $3, contact_phone = $4, told = $5, allergies = $6, needs = $7, version = version + 1
     where id = $1 and version = $2 returning id, version`,
    [enrolmentId, body.version, body.contactName, body.contactPhone, body.told, body.allergies, body.needs],
  );
  return saved ?? notFound;
}

/** Somebody was told of a cancellation or an offered place. */
export async function noticeTold(
  context: Context,
  noticeId: string,
  where: Where,
  body: { version: number; on: LocalDate; how: string },
) {
  const { tx, actor, today } = context;
  context.about({ objectKind: "group_notice", objectId: noticeId });
  const [found] = await tx.rows<{
    id: string;
    version: number;
    told_on: string | null;
    case_id: string | null;
  }>(
    "notice-one",
    `select id, version, told_on, case_id from group_notice
     where id = $1 and ($2::uuid is null or group_id = $2) and ($3::uuid is null or case_id = $3)`,
    [noticeId, "groupId" in where ? where.groupId : null, "caseId" in where ? where.caseId : null],
  );
  if (!found) return notFound;
  if (found.told_on !== null) return refuse("already_done");
  if (found.version !== body.version) return stale(found);
  if (body.on > today) return refuse("told_in_future");
  if (found.case_id !== null) context.about({ caseId: found.case_id });
  if ("groupId" in where) context.about({ relation: "groupLeader" });
  const [saved] = await tx.rows<{ id: string; version: number }>(
    "notice-told",
    `update group_notice set told_on = $3, how = $4, told_by = $5, version = version + 1 where id = $1 and version = $2 returning id, version`,
    [noticeId, body.version, body.on, body.how, actor.id],
  );
  return saved ?? notFound;
}
