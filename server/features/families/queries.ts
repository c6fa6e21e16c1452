import type { Updateable } from "kysely";
import type { z } from "zod";
import type { GuardianshipDraft } from "#core/families/decide-guardianship.ts";
import type { MemberRole } from "#core/families/roles.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { phaseTag } from "#core/meetings/phase-tag.ts";
import { assess } from "#core/services/engine.ts";
import { nextStep, placeOfRule } from "#core/services/next-step.ts";
import type { familyHistory, familyPage, myFamilies, searchFamilies } from "#contract/worker/families.ts";
import type { serviceShown } from "#contract/worker/service-shown.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import { breakOn, isRhythm } from "#core/services/visit-weeks.ts";
import { visitCompany } from "#core/services/visit-company.ts";
import { termOf } from "#core/services/model.ts";
import { type FoundService, type ServiceState, withModel } from "#server/features/duties/queries.ts";
import { inCrisisOf, type CrisisRow } from "#server/features/families/crisis.ts";
import { historyStatement } from "#server/features/families/history-statement.ts";
import { myFamiliesStatement, searchStatement } from "#server/features/families/list-statements.ts";
import { changesInWords, type HistoryRow } from "#server/features/families/history-words.ts";
import { familyPageStatement } from "#server/features/families/page-statement.ts";
import type { Tx } from "#server/platform/database.ts";
import type { DB } from "#server/platform/schema.gen.ts";

/** Tables of the family whose rows are added, changed and ended with dates, and whose changes keep history by trigger. */
export type DatedTables = Pick<
  DB,
  "case_member" | "household" | "household_member" | "guardianship" | "partner" | "alert"
>;
export type PersonColumns = Omit<Updateable<DB["person"]>, "id" | "version">;

type FamilyPage = z.input<typeof familyPage.reply>;

/** The family page; undefined when the case doesn't exist for the actor. */
export async function familyPageOf(
  tx: Tx,
  caseId: string,
  today: LocalDate,
  now: string,
): Promise<FamilyPage | undefined> {
  type Found = Omit<FamilyPage, "service" | "inCrisis"> & { inCrisis: CrisisRow | null };
  const got = await tx.page<{ page: Found; found: FoundService | null }>("family-page", familyPageStatement, [
    caseId,
    now,
  ]);
  if (!got) return undefined;
  const { page, found } = got;
  const state = found && withModel(found);
  const worded = <M extends { kind: string; placeKind: string }>(meeting: M) => ({
    ...meeting,
    kindName: state?.model.meetingKinds.find(({ code }) => code === meeting.kind)?.name ?? null,
    placeName: (state && termOf(state.model.places, meeting.placeKind)?.name) ?? null,
  });
  return {
    ...page,
    upcoming: page.upcoming.map(worded),
    latest: page.latest.map(worded),
    inCrisis: page.inCrisis && inCrisisOf(page.inCrisis),
    service: state ? serviceOf(state, today) : null,
  };
}

/** The page for one who may know who is in the family, but not what is written of it. */
export const withoutRecord = (page: FamilyPage): FamilyPage => ({
  ...page,
  agreements: [],
  goals: [],
  concerns: [],
  relationships: [],
  inCrisis: null,
  stepProposed: null,
  strengths: [],
  upcoming: [],
  latest: [],
  counts: { openAgreements: 0, openConcerns: 0, entries: 0, upcoming: 0 },
});

/** Phase, duties, breaches and what lies ahead as the engine reads them from the facts today. */
function serviceOf({ period, model, facts }: ServiceState, today: LocalDate): z.input<typeof serviceShown> {
  const assessment = assess(model, facts, today);
  const { phase, phases, duties, breaches, forecast, deviations, counts } = assessment;
  const next = nextStep(model, assessment);
  const tag = phaseTag(model, phase, counts.heldByKind);
  const breakToday = breakOn(facts.breaks ?? [], today);
  const whyOf = new Map(model.rules.map((rule) => [rule.id, rule.explanation]));
  const placeOf = new Map(model.rules.map((rule) => [rule.id, placeOfRule(rule)]));
  return {
    periodId: period.id,
    orderId: period.orderId,
    model: { id: model.id, version: model.version },
    name: model.name,
    serviceTask: period.serviceTask,
    startedOn: period.startedOn,
    endedOn: period.endedOn,
    has: {
      rhythm: model.rules.some((rule) => isRhythm(rule) || rule.shape === "duration"),
      ownLead: model.ledByClient ?? false,
      hearing: model.rules.some((rule) => rule.shape === "required" && rule.parameters.what.fact === "heard"),
    },
    clientId: model.client === "person" ? (facts.clientId ?? null) : null,
    themes: (facts.themes ?? []).flatMap((code) => {
      const term = termOf(model.themes, code);
      return term ? [{ code, name: term.name }] : [];
    }),
    breakNow: breakToday ? { kind: breakToday.kind, from: breakToday.from, to: breakToday.to ?? null } : null,
    phase,
    phaseMeetings: tag?.max === undefined ? null : { held: tag.held ?? 0, max: tag.max },
    visits: visitCompany(model, facts.meetings) ?? null,
    tools: [...(model.tools ?? [])],
    next: next
      ? {
          ...next,
          dueOn: next.dueOn ?? null,
          place: next.place ?? null,
          phase: next.phase ?? null,
        }
      : null,
    phases: phases.map(({ id, name, state, on, asks }) => ({
      id,
      name,
      state,
      on: on ?? null,
      asks: asks.map(({ rule, text, met, have, need, deviated }) => ({
        rule,
        text,
        why: whyOf.get(rule) ?? text,
        met,
        have,
        need,
        deviated,
      })),
    })),
    duties: duties.map(({ rule, subject, text, reason, dueOn, state, source }) => ({
      rule,
      subject: subject ?? null,
      text,
      reason,
      dueOn: dueOn ?? null,
      state,
      source: source.reference,
      place: placeOf.get(rule) ?? null,
    })),
    breaches: breaches.map(({ rule, text, on, source, deviated }) => ({
      rule,
      text,
      on,
      source: source.reference,
      deviated,
    })),
    forecast: forecast.map(({ rule, text }) => ({ rule, text })),
    deviations: deviations.map(({ rule, name, from, until }) => ({ rule, name, from, until: until ?? null })),
  };
}

/** Is the person a member of this family, now or formerly? Nested ids are bound to their case again. */
export async function hasMember(tx: Tx, caseId: string, personId: string): Promise<boolean> {
  const found = await tx.db
    .selectFrom("case_member")
    .select("id")
    .where("case_id", "=", caseId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return found !== undefined;
}

/** A member's own row, for commands that change what is known of the person. */
export const personOfCase = (tx: Tx, caseId: string, personId: string) =>
  tx.db
    .selectFrom("person")
    .select(["person.id", "birth_date", "identity_code", "address_protected"])
    .where("person.id", "=", personId)
    .where((e) =>
      e.exists(
        e
          .selectFrom("case_member as m")
          .select("m.id")
          .where("m.case_id", "=", caseId)
          .whereRef("m.person_id", "=", "person.id"),
      ),
    )
    .executeTakeFirst();

/** Members and guardianships that a new or changed guardianship is held against. */
export async function guardianshipFacts(tx: Tx, caseId: string) {
  const members = await tx.rows<{ personId: string; role: MemberRole }>(
    "guardianship-members",
    `select person_id as "personId", role from case_member where case_id = $1 and valid_to is null`,
    [caseId],
  );
  const guardianships = await tx.rows<GuardianshipDraft>(
    "guardianship-others",
    `select id, guardian_id as "guardianId", child_id as "childId", scope, valid_from as "validFrom", valid_to as "validTo"
     from guardianship where case_id = $1`,
    [caseId],
  );
  return { members, guardianships };
}

type Listed = z.input<typeof myFamilies.reply>;
type ListedFamily = Listed["families"][number];
type Asked = z.output<NonNullable<(typeof myFamilies)["query"]>>;
type RawList = {
  families: (Omit<ListedFamily, "service"> & { service: string | null; phase: string | null })[];
  total: number;
  scopes: Listed["counts"]["scopes"];
  states: Listed["counts"]["states"];
  phases: { service: string; id: string; count: number }[];
};

const pageSize = 50;
const phaseName = (service: string, phase: string | null) =>
  serviceModel(service)?.phases.find(({ id }) => id === phase)?.name ?? null;
const serviceName = (service: string) =>
  serviceModel(service)?.name ?? { fi: service, sv: service, en: service };

/** Families one stands in a relation to, a page at a time, with the counts of each way to narrow the list. */
export async function familiesOf(tx: Tx, asked: Asked, today: LocalDate, now: string): Promise<Listed> {
  const list = await tx.page<RawList>(`my-families ${asked.sort}`, myFamiliesStatement(asked.sort), [
    asked.scope,
    asked.state,
    asked.phase ?? null,
    (asked.page - 1) * pageSize,
    pageSize,
    now,
  ]);
  if (!list) throw new Error("the list answers always");
  const phases = new Map<string, Listed["counts"]["phases"][number]>();
  for (const { service, id, count } of list.phases) {
    const known = phases.get(id);
    if (known) known.count += count;
    else phases.set(id, { id, count, name: phaseName(service, id) ?? { fi: id, sv: id, en: id } });
  }
  return {
    today,
    total: list.total,
    pageSize,
    families: list.families.map(({ service, phase, ...family }) => ({
      ...family,
      service:
        service === null
          ? null
          : { id: service, name: serviceName(service), phase, phaseName: phaseName(service, phase) },
    })),
    counts: { scopes: list.scopes, states: list.states, phases: [...phases.values()] },
  };
}

/** Families by the names of their members, best first. */
export async function familiesNamed(
  tx: Tx,
  words: string,
): Promise<z.input<typeof searchFamilies.reply>["families"]> {
  type Found = Omit<z.input<typeof searchFamilies.reply>["families"][number], "service"> & {
    service: string | null;
  };
  const found = (await tx.page<Found[]>("search-families", searchStatement, [words])) ?? [];
  return found.map((family) => ({
    ...family,
    service: family.service === null ? null : serviceName(family.service),
  }));
}

const historyPage = 50;

export async function historyOf(
  tx: Tx,
  caseId: string,
  before: string | undefined,
): Promise<z.input<typeof familyHistory.reply> | undefined> {
  const found = await tx.page<{ rows: HistoryRow[]; names: Record<string, string> }>(
    "family-history",
    historyStatement,
    [caseId, before ?? null],
  );
  return (
    found && {
      changes: changesInWords(found.rows.slice(0, historyPage), found.names),
      more: found.rows.length > historyPage,
    }
  );
}
