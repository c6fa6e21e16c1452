import { accept, type Decision, refuse } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { MemberFact, ServiceFacts } from "#core/services/facts.ts";
import { mayStart } from "#core/services/gates.ts";
import type { ServiceModel, ServiceTask } from "#core/services/model.ts";
import type { ServiceRefusal } from "#core/services/refusals.ts";

export type OwnStartFacts = {
  readonly model: ServiceModel | undefined;
  readonly unitDelivers: boolean;
  /** The worker holds the family worker's role in the unit. */
  readonly workerInUnit: boolean;
  readonly contactOn: LocalDate;
  readonly members: readonly MemberFact[];
  readonly client: { readonly id: string; readonly birthDate: LocalDate | null } | null;
  /** Somebody of the family has an open matter in child welfare, in whichever case. */
  readonly childWelfareClient: boolean;
  readonly workerId: string;
  readonly competences: readonly string[];
};

export type OwnStart = {
  readonly legalBasis: string;
  readonly serviceTask: ServiceTask;
  readonly version: number;
  /** What the service knows on its first day, for the first meeting to be held against. */
  readonly facts: ServiceFacts;
};

type Code =
  | ServiceRefusal
  | "service_not_in_force"
  | "service_needs_order"
  | "unit_does_not_deliver"
  | "worker_not_available"
  | "theme_unknown"
  | "basis_needs_order";

/**
 * May the service begin from the family's own contact, without an order? Only one whose model says so, and whose own gate
 * opens; child welfare is never begun at the front door by a tick in a form.
 */
export function decideOwnStart(
  facts: OwnStartFacts,
  draft: { readonly themes: readonly string[] },
  today: LocalDate,
): Decision<OwnStart, Code> {
  const { model } = facts;
  if (!model) return refuse("service_not_in_force");
  if (!model.begins.includes("contact")) return refuse("service_needs_order");
  if (!facts.unitDelivers) return refuse("unit_does_not_deliver");
  if (!facts.workerInUnit) return refuse("worker_not_available");
  if (draft.themes.some((code) => !model.themes.some((theme) => theme.code === code)))
    return refuse("theme_unknown");
  const [basis] = model.legalBasis;
  const serviceTask = basis?.serviceTask ?? model.serviceTask;
  if (!basis || serviceTask !== "family-services") return refuse("basis_needs_order");
  const begun: ServiceFacts = {
    contactOn: facts.contactOn,
    acceptedOn: today,
    startedOn: today,
    legalBasis: basis.code,
    childWelfareClient: facts.childWelfareClient,
    members: facts.members,
    ...(facts.client === null ? {} : { clientId: facts.client.id }),
    ...(facts.client?.birthDate ? { clientBirthDate: facts.client.birthDate } : {}),
    themes: draft.themes,
    team: [{ workerId: facts.workerId, competences: facts.competences, from: today }],
    meetings: [],
    documents: [],
    plans: [],
    goals: [],
    commitments: [],
    deviations: [],
  };
  const gate = mayStart(model, begun, today);
  if (!gate.ok) return gate;
  return accept({ legalBasis: basis.code, serviceTask, version: model.version, facts: begun });
}
