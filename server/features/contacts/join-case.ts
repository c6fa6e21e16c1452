import type { z } from "zod";
import type { joinCase } from "#contract/worker/contact-decisions.ts";
import { decideContact, decideJoinCase, type CaseToJoin } from "#core/contacts/decide-contact.ts";
import { changeContact, decisionColumns } from "#server/features/contacts/commands.ts";
import { contactStanding } from "#server/features/contacts/queries.ts";
import { isNotFound, isStale, notFound } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body = z.output<NonNullable<(typeof joinCase)["body"]>>;

/**
 * A contact about a family whose case is open goes to that case. The front door comes to see nothing of the case, and who a private
 * notifier is stays with the front door: the row that names them goes nowhere.
 */
export async function joinContactToCase(context: Context, contactId: string, body: Body) {
  const { tx } = context;
  const contact = await contactStanding(tx, contactId);
  if (!contact) return notFound;
  const decision = decideContact(contact as Parameters<typeof decideContact>[0], body, context.today);
  if (!decision.ok) return decision;
  const found = await tx.page<CaseToJoin>("case-to-join", "select app.case_to_join($1) as json", [
    body.caseId,
  ]);
  const joined = decideJoinCase(found);
  if (!joined.ok) return joined;
  const changed = await changeContact(context, contactId, body.version, {
    ...decisionColumns(context, body),
    decision: "join_case",
    case_id: body.caseId,
  });
  if (isStale(changed) || isNotFound(changed)) return changed;
  context.about({ caseId: body.caseId });
  const told = await tx.page<number>(
    "tell-joined-contact",
    "select to_json(app.tell_of_joined_contact($1, $2)) as json",
    [contactId, context.now],
  );
  context.event("contact_joined", {
    caseId: body.caseId,
    subjectKind: "contact",
    subjectId: contactId,
    data: { kind: contact.kind },
  });
  return { ...changed, told: told ?? 0 };
}
