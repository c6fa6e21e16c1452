import type { Relation } from "#core/access/actions.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

/**
 * Who stands how to a case, said once more in plain code: the database derives the same from the same rows
 * (app.case_access_of and the row-level policies), and a test compares the two on thousands of random families.
 */
export type CaseRelations = {
  readonly workers: readonly {
    staffId: string;
    role: Exclude<Relation, "unitLead">;
    from: LocalDate;
    to: LocalDate | null;
  }[];
  readonly orders: readonly {
    unitId: string;
    status: "sent" | "accepted" | "returned" | "withdrawn" | "ended";
    serviceTask: ServiceTask;
  }[];
  readonly leads: readonly { staffId: string; unitId: string; from: LocalDate; to: LocalDate | null }[];
};
export type ServiceTask = "family-services" | "child-welfare";
export type Seen = { readonly relations: readonly Relation[]; readonly serviceTasks: readonly ServiceTask[] };

const holds = (row: { from: LocalDate; to: LocalDate | null }, today: LocalDate): boolean =>
  row.from <= today && (row.to === null || row.to >= today);

/** The relations of `staffId` to the case on `today`, and the service tasks whose rows they open. */
export function standingOf(staffId: string, facts: CaseRelations, today: LocalDate): Seen {
  const ordered = [
    ...new Set(facts.orders.filter((order) => order.status !== "returned").map((order) => order.serviceTask)),
  ];
  const relations = new Set<Relation>();
  const tasks = new Set<ServiceTask>();
  for (const row of facts.workers) {
    if (row.staffId !== staffId || !holds(row, today)) continue;
    relations.add(row.role);
    const opened: readonly ServiceTask[] =
      row.role === "purchaser" || row.role === "emergency"
        ? ["family-services", "child-welfare"]
        : ordered.length === 0
          ? ["family-services"]
          : ordered;
    for (const task of opened) tasks.add(task);
  }
  const ledUnits = facts.leads
    .filter((lead) => lead.staffId === staffId && holds(lead, today))
    .map((lead) => lead.unitId);
  if (
    facts.orders.some(
      (order) => ["sent", "accepted", "ended"].includes(order.status) && ledUnits.includes(order.unitId),
    )
  ) {
    relations.add("unitLead");
    for (const task of ordered) tasks.add(task);
  }
  return { relations: [...relations].sort(), serviceTasks: [...tasks].sort() };
}
