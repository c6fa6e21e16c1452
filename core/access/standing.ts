import type { Relation, Role } from "#core/access/actions.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

type LeadRelation = Extract<Relation, "unitLead" | "askedLead" | "formerLead">;
type WorkerRelation = Exclude<Relation, LeadRelation>;

/** The work task by which somebody works with a family: nobody does so longer than one of these roles is held. */
const rolesBehind: Readonly<Record<WorkerRelation, readonly Role[]>> = {
  intake: ["intake"],
  purchaser: ["purchaser"],
  keyWorker: ["familyWorker"],
  familyWorker: ["familyWorker"],
  therapist: ["familyWorker"],
  standIn: ["familyWorker"],
  emergency: ["familyWorker", "unitLead", "purchaser", "intake"],
};

/**
 * Who stands how to a case, said once more in plain code: the database derives the same from the same rows
 * (app.case_access_of and the row-level policies), and a test compares the two on thousands of random families.
 */
export type CaseRelations = {
  readonly workers: readonly {
    staffId: string;
    role: WorkerRelation;
    from: LocalDate;
    to: LocalDate | null;
  }[];
  readonly orders: readonly {
    id: string;
    unitId: string;
    status: "sent" | "accepted" | "returned" | "withdrawn" | "ended";
    serviceTask: ServiceTask;
  }[];
  /** Services that were begun, each by a unit. */
  readonly periods: readonly { id: string; unitId: string }[];
  /** The roles that people hold in the organisation; those of a lead belong to a unit. */
  readonly roles: readonly {
    staffId: string;
    role: Role;
    unitId: string | null;
    from: LocalDate;
    to: LocalDate | null;
  }[];
};
export type ServiceTask = "family-services" | "child-welfare";
export type Seen = {
  readonly relations: readonly Relation[];
  /** Whose matters exist for the person. */
  readonly serviceTasks: readonly ServiceTask[];
  readonly orders: readonly string[];
  /** Services whose record (meetings, entries, plans …) exists for the person. */
  readonly periods: readonly string[];
  /** The family beyond its members: homes, alerts, history. */
  readonly whole: boolean;
  /** What was told when the family was first in touch. */
  readonly contact: boolean;
};

/** One way of standing to the case. Whoever stands to it knows its members and its workers. */
type Ground = { relation: Relation; tasks: readonly ServiceTask[]; unitId: string | null };

const bothTasks: readonly ServiceTask[] = ["family-services", "child-welfare"];
const holds = (row: { from: LocalDate; to: LocalDate | null }, today: LocalDate): boolean =>
  row.from <= today && (row.to === null || row.to >= today);
const tasksOf = (orders: CaseRelations["orders"]) => [...new Set(orders.map((order) => order.serviceTask))];

function groundsOf(staffId: string, facts: CaseRelations, today: LocalDate): Ground[] {
  // An order that nobody has taken opens nothing to the workers.
  const taken = facts.orders.filter(({ status }) => status === "accepted" || status === "ended");
  const held = facts.roles.filter((row) => row.staffId === staffId && holds(row, today));
  const ofWorkers = facts.workers
    .filter((row) => row.staffId === staffId && holds(row, today))
    .filter((row) => held.some(({ role }) => rolesBehind[row.role].includes(role)))
    .map(({ role }): Ground => {
      if (role === "purchaser" || role === "emergency")
        return { relation: role, tasks: bothTasks, unitId: null };
      const tasks = taken.length > 0 ? tasksOf(taken) : (["family-services"] as const);
      return { relation: role, tasks, unitId: null };
    });
  const ofLeads = held
    .filter(({ role }) => role === "unitLead")
    .flatMap(({ unitId }): Ground[] => {
      const own = taken.filter((order) => order.unitId === unitId);
      const waiting = facts.orders.filter((order) => order.unitId === unitId && order.status === "sent");
      const relation = own.some(({ status }) => status === "accepted") ? "unitLead" : "formerLead";
      return [
        ...(own.length > 0 ? [{ relation, tasks: tasksOf(own), unitId } as const] : []),
        ...(waiting.length > 0 ? [{ relation: "askedLead", tasks: tasksOf(waiting), unitId } as const] : []),
      ];
    });
  return [...ofWorkers, ...ofLeads];
}

const isWhole = ({ relation }: Ground) => relation !== "askedLead" && relation !== "formerLead";

/** The relations of `staffId` to the case on `today`, and how far they reach. */
export function standingOf(staffId: string, facts: CaseRelations, today: LocalDate): Seen {
  const grounds = groundsOf(staffId, facts, today);
  const some = (holds: (ground: Ground) => boolean) => grounds.some(holds);
  const whole = some(isWhole);
  const serviceTasks = bothTasks.filter((task) =>
    some((ground) => ground.relation !== "askedLead" && ground.tasks.includes(task)),
  );
  return {
    relations: [...new Set(grounds.map(({ relation }) => relation))].toSorted(),
    serviceTasks: serviceTasks.toSorted(),
    orders: facts.orders
      .filter((order) =>
        some(
          (ground) =>
            ground.tasks.includes(order.serviceTask) && (isWhole(ground) || ground.unitId === order.unitId),
        ),
      )
      .map(({ id }) => id)
      .toSorted(),
    periods: facts.periods
      .filter(
        (period) =>
          whole || some((ground) => ground.relation === "formerLead" && ground.unitId === period.unitId),
      )
      .map(({ id }) => id)
      .toSorted(),
    whole,
    contact: whole || some(({ relation }) => relation === "askedLead"),
  };
}
