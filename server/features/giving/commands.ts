import type { z } from "zod";
import type { giveFamily } from "#contract/worker/giving.ts";
import { refuse } from "#core/kernel/decision.ts";
import type { Context } from "#server/platform/serve.ts";

/** The family gets a social worker who answers for it. The one who gives learns nothing more of it. */
export async function give(
  { tx, about, event }: Context,
  familyId: string,
  body: z.output<NonNullable<typeof giveFamily.body>>,
) {
  about({
    caseId: familyId,
    objectKind: "case_worker",
    objectId: body.id,
    purpose: body.reason.slice(0, 200),
  });
  const [done] = await tx.rows<{ given: boolean }>(
    "give-family",
    "select app.give_family($1, $2, $3, $4) as given",
    [familyId, body.id, body.staffId, body.reason],
  );
  if (!done?.given) return refuse("family_has_purchaser");
  event("purchaser_changed", { caseId: familyId, subjectKind: "staff", subjectId: body.staffId });
  return { given: true as const };
}
