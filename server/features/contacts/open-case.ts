import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type { openCase } from "#contract/worker/contact-decisions.ts";
import { decideContact } from "#core/contacts/decide-contact.ts";
import { isChildRole } from "#core/families/roles.ts";
import { refuse } from "#core/kernel/decision.ts";
import { changeContact, decisionColumns } from "#server/features/contacts/commands.ts";
import { contactStanding } from "#server/features/contacts/queries.ts";
import { openFamily } from "#server/features/families/commands.ts";
import { askToBegin } from "#server/features/orders/commands.ts";
import { isNotFound, isStale, notFound } from "#server/platform/answers.ts";
import type { FieldSecrets } from "#server/platform/field-secrets.ts";
import type { Context } from "#server/platform/serve.ts";

type Body = z.output<NonNullable<(typeof openCase)["body"]>>;

/** A contact becomes a family's case; of a notification its clock goes along, and a service may be asked to begin at once. */
export async function openCaseOf(context: Context, secrets: FieldSecrets, contactId: string, body: Body) {
  const contact = await contactStanding(context.tx, contactId);
  if (!contact) return notFound;
  const decision = decideContact(contact as Parameters<typeof decideContact>[0], body, context.today);
  if (!decision.ok) return decision;
  if (body.assessment !== null && contact.kind !== "notification") return refuse("not_a_notification");
  const opened = await openFamily(context, secrets, body);
  if (!("ok" in opened) || !opened.ok) return opened;
  const changed = await changeContact(context, contactId, body.version, {
    ...decisionColumns(context, body),
    decision: "open_case",
    case_id: body.caseId,
  });
  if (isStale(changed) || isNotFound(changed)) return changed;
  if (contact.kind === "notification") await carryClock(context, contactId, body);
  if (body.startWith !== null) {
    const asked = await askToBegin(context, body, body.startWith);
    if (!asked.ok) return asked as typeof asked & { code: (typeof openCase.refusals)[number] };
  }
  return { caseId: body.caseId };
}

/** What the front door settled of the notification: the assessment, and that the guardians were told, or why not. */
async function carryClock({ tx, actor, today }: Context, contactId: string, body: Body): Promise<void> {
  const { caseId, familyToldOn, notToldReason, assessment, reasons } = body;
  if (assessment !== null) {
    await tx.db
      .insertInto("service_need_assessment")
      .values({
        id: uuidv7(),
        case_id: caseId,
        contact_id: contactId,
        is_begun: assessment === "begun",
        reasons,
        decided_on: today,
        decided_by: actor.id,
      })
      .execute();
  }
  const named = new Set(body.guardianships.map(({ guardianId }) => guardianId));
  const guardians = body.members.filter(({ personId, role }) =>
    named.size > 0 ? named.has(personId) : role === "parent",
  );
  const told = guardians.filter(({ role }) => !isChildRole(role));
  if (told.length === 0) return;
  await tx.db
    .insertInto("notification_told")
    .values(
      told.map(({ personId }) => ({
        id: uuidv7(),
        case_id: caseId,
        contact_id: contactId,
        person_id: personId,
        told_on: familyToldOn,
        not_told_reason: familyToldOn === null ? notToldReason : "",
        recorded_on: today,
        recorded_by: actor.id,
      })),
    )
    .execute();
}
