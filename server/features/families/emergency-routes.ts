import { emergencyAccesses, takeEmergencyAccess } from "#contract/worker/emergency-access.ts";
import { refuse } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { route, type Route } from "#server/platform/serve.ts";

type Taken =
  | { outcome: "not_found" }
  | { outcome: "ambiguous" }
  | { outcome: "granted"; caseId: string; until: LocalDate }
  | { outcome: "had_access"; caseId: string; until: LocalDate };

export const emergencyRoutes: Route[] = [
  route(takeEmergencyAccess, async ({ body }, { tx, about, event }) => {
    const taken = await tx.page<Taken>(
      "take-emergency-access",
      "select app.take_emergency_access($1, $2, $3, $4) as json",
      [body.id, body.familyName, body.childBornOn, body.reason],
    );
    if (!taken || taken.outcome === "not_found") return refuse("emergency_not_found");
    if (taken.outcome === "ambiguous") return refuse("emergency_ambiguous");
    const { caseId, until, outcome } = taken;
    about({ caseId, objectKind: "emergency_access", objectId: body.id, purpose: body.reason });
    if (outcome === "granted")
      event("emergency_access_taken", { caseId, subjectKind: "emergency_access", subjectId: body.id });
    return { caseId, until, hadAccess: outcome === "had_access" };
  }),

  route(emergencyAccesses, async (_input, { tx, about }) => {
    const accesses =
      (await tx.page<[]>("emergency-accesses", "select app.emergency_accesses() as json")) ?? [];
    about({ objectKind: "emergency_access", rowCount: accesses.length });
    return { accesses };
  }),
];
