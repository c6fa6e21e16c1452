import type { z } from "zod";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { assess } from "#core/services/engine.ts";
import type { familyPage, serviceShown } from "#contract/worker/families.ts";
import { termOf } from "#core/services/model.ts";
import { serviceStateOf, type ServiceState } from "#server/features/duties/queries.ts";
import { familyPageStatement } from "#server/features/families/page-statement.ts";
import type { Tx } from "#server/platform/database.ts";

type FamilyPage = z.input<typeof familyPage.reply>;

/** The family page; undefined when the case doesn't exist for the actor. */
export async function familyPageOf(tx: Tx, caseId: string, today: LocalDate, now: string): Promise<FamilyPage | undefined> {
  const page = await tx.page<Omit<FamilyPage, "service">>("family-page", familyPageStatement, [caseId, now]);
  if (!page) return undefined;
  const state = await serviceStateOf(tx, caseId);
  const worded = <M extends { kind: string; placeKind: string }>(meeting: M) => ({
    ...meeting,
    kindName: state?.model.meetingKinds.find(({ code }) => code === meeting.kind)?.name ?? null,
    placeName: (state && termOf(state.model.places, meeting.placeKind)?.name) ?? null,
  });
  return {
    ...page,
    upcoming: page.upcoming.map(worded),
    latest: page.latest.map(worded),
    service: state ? serviceOf(state, today) : null,
  };
}

/** Phase, duties, breaches and what lies ahead as the engine reads them from the facts today. */
function serviceOf({ period, model, facts }: ServiceState, today: LocalDate): z.input<typeof serviceShown> {
  const { phase, phases, duties, breaches, forecast, deviations } = assess(model, facts, today);
  return {
    periodId: period.id, orderId: period.orderId, model: { id: model.id, version: model.version }, name: model.name,
    serviceTask: period.serviceTask, startedOn: period.startedOn, endedOn: period.endedOn, phase,
    phases: phases.map(({ id, name, state, on, asks }) => ({
      id, name, state, on: on ?? null,
      asks: asks.map(({ rule, text, met, have, need, deviated }) => ({ rule, text, met, have, need, deviated })),
    })),
    duties: duties.map(({ rule, subject, text, reason, dueOn, state, source }) => ({
      rule, subject: subject ?? null, text, reason, dueOn: dueOn ?? null, state, source: source.reference,
    })),
    breaches: breaches.map(({ rule, text, on, source, deviated }) => ({ rule, text, on, source: source.reference, deviated })),
    forecast: forecast.map(({ rule, text }) => ({ rule, text })),
    deviations: deviations.map(({ rule, name, from, until }) => ({ rule, name, from, until: until ?? null })),
  };
}
