import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import { later, type LocalDate } from "#core/kernel/local-date.ts";

export type AgreementState = { readonly status: "open" | "done" | "dropped"; readonly agreedOn: LocalDate };

/** When an agreement is done or dropped: once, and not before it was made nor in the future. */
export function decideSettleAgreement(
  agreement: AgreementState,
  settled: { readonly on?: LocalDate | undefined },
  today: LocalDate,
): Decision<{ readonly on: LocalDate }, "agreement_settled" | "day_ahead"> {
  if (agreement.status !== "open") return refuse("agreement_settled");
  const on = settled.on ?? today;
  if (on > today) return refuse("day_ahead");
  return accept({ on: later(on, agreement.agreedOn) });
}
