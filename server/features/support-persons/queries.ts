import type { z } from "zod";
import type { matchPage, supportOf } from "#contract/worker/support-matches.ts";
import type { supportPersonPage, supportRegister } from "#contract/worker/support-persons.ts";
import type {
  matchReply,
  matchShort,
  supportPersonShort,
  supportWaiting,
} from "#contract/worker/support-shapes.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { candidatesFor } from "#core/support-persons/candidates.ts";
import { isDutyNear, supportDuties, type SupportFacts } from "#core/support-persons/duties.ts";
import type { MatchStatus, StepKind, SupportStatus } from "#core/support-persons/shapes.ts";
import {
  mayUse,
  matchPageStatement,
  ofCaseStatement,
  personPageStatement,
  registerStatement,
} from "#server/features/support-persons/statements.ts";
import { addressProtected } from "#server/features/meetings/queries.ts";
import type { Tx } from "#server/platform/database.ts";

type Short = z.input<typeof matchShort>;
type Match = z.input<typeof matchReply>;
type Person = z.input<typeof supportPersonShort>;
type WithFacts<M> = Omit<M, "duties"> & { facts: SupportFacts };

const dutiesOf = (facts: SupportFacts, today: LocalDate) =>
  supportDuties(facts, today).map((duty) => ({
    ...duty,
    isLate: duty.dueOn !== null && duty.dueOn < today,
  }));

/** What is due in the match, said by the rules from the facts that were read with it. */
const withDuties = <M extends Short>({ facts, ...match }: WithFacts<M>, today: LocalDate): M =>
  ({ ...match, duties: dutiesOf(facts, today) }) as unknown as M;

type Waiting = z.input<typeof supportWaiting>;
export type SupportAt = Omit<Waiting, "duties"> & { facts: SupportFacts };

/** What the support of children is at, for one page's statement: of units led, or of those one is named to look after. */
export const supportAt = (asLead: boolean, which = "true"): string => `(
  select coalesce(json_agg(json_build_object('id', w.id, 'childName', w.child_name, 'toDecide', w.to_decide, 'facts', w.facts,
      'supportPerson', case when w.support_person_id is not null then json_build_object('id', w.support_person_id, 'name', w.support_person) end)
    order by w.wished_on, w.id), '[]')
  from app.support_at(${asLead}) w where ${which})`;

/** Those in which something waits now, with what it is; expenses wait for the lead alone. */
export const supportThatWaits = (found: readonly SupportAt[], today: LocalDate, leads: boolean): Waiting[] =>
  found.flatMap(({ facts, toDecide, ...match }) => {
    const duties = dutiesOf(facts, today).filter((duty) => isDutyNear(duty, today));
    const waiting = { ...match, duties, toDecide: leads ? toDecide : 0 };
    return duties.length + waiting.toDecide > 0 ? [waiting] : [];
  });

type Register = z.input<typeof supportRegister.reply>;
export async function registerOf(tx: Tx, today: LocalDate): Promise<Register> {
  const found = (await tx.page("support-register", registerStatement, [today])) as Omit<
    Register,
    "matches"
  > & {
    matches: WithFacts<Short>[];
  };
  return { ...found, matches: found.matches.map((match) => withDuties(match, today)) };
}

type PersonPage = z.input<typeof supportPersonPage.reply>;
export async function personPageOf(
  tx: Tx,
  personId: string,
  today: LocalDate,
): Promise<PersonPage | undefined> {
  const found = (await tx.page("support-person", personPageStatement, [today, personId])) as
    | (Omit<PersonPage, "matches"> & { matches: WithFacts<Short>[] })
    | undefined;
  return found && { ...found, matches: found.matches.map((match) => withDuties(match, today)) };
}

type MatchPage = z.input<typeof matchPage.reply>;
/** One match with those who could be found for it, in the order that the wishes give. */
export async function matchPageOf(
  tx: Tx,
  matchId: string,
  today: LocalDate,
): Promise<{ caseId: string; page: MatchPage } | undefined> {
  const found = (await tx.page("support-match", matchPageStatement, [today, matchId])) as
    | (Omit<MatchPage, "match" | "candidates"> & {
        caseId: string;
        match: WithFacts<Match>;
        people: Person[];
      })
    | undefined;
  if (!found) return undefined;
  const { people, match, caseId, ...rest } = found;
  const byId = new Map(people.map((person) => [person.id, person]));
  // Whoever is proposed for this child is full by it alone: they stay in the list.
  const besides = people.map((person) =>
    person.id === match.supportPerson?.id ? { ...person, children: person.children - 1 } : person,
  );
  const candidates = candidatesFor(match, besides).flatMap((candidate) => {
    const person = byId.get(candidate.id);
    return person ? [{ ...person, ...candidate }] : [];
  });
  return { caseId, page: { ...rest, match: withDuties(match, today), candidates } };
}

type OfCase = z.input<typeof supportOf.reply>;
export async function supportOfCase(tx: Tx, caseId: string, today: LocalDate): Promise<OfCase> {
  const found = (await tx.page("case-support", ofCaseStatement, [today, caseId])) as Omit<
    OfCase,
    "matches"
  > & {
    matches: WithFacts<Match>[];
  };
  return { ...found, matches: found.matches.map((match) => withDuties(match, today)) };
}

export type PersonFacts = {
  readonly id: string;
  readonly version: number;
  readonly unitId: string;
  readonly status: SupportStatus;
  readonly recruitedOn: LocalDate;
  readonly mostChildren: number;
  readonly children: number;
  readonly runningMatches: number;
  readonly steps: readonly StepKind[];
};
const personFactsStatement = `
select jsonb_build_object('id', p.id, 'version', p.version, 'unitId', p.unit_id, 'status', p.status, 'recruitedOn', p.recruited_on,
  'mostChildren', p.most_children,
  'children', (select count(*) from support_match m where m.support_person_id = p.id and m.status in ('proposed', 'running') and m.id is distinct from $2::uuid),
  'runningMatches', (select count(*) from support_match m where m.support_person_id = p.id and m.status in ('proposed', 'running')),
  'steps', (select coalesce(jsonb_agg(distinct s.kind), '[]') from support_step s where s.support_person_id = p.id)) as json
from support_person p where p.id = $1 and p.unit_id = any (app.units_coordinated())`;

/** A support person of a unit one coordinates; `besides` leaves out the match that is about to be changed. */
export const personFacts = (tx: Tx, personId: string, besides: string | null = null) =>
  tx.page<PersonFacts>("support-person-facts", personFactsStatement, [personId, besides]);

export type MatchFacts = {
  readonly id: string;
  readonly version: number;
  readonly caseId: string;
  readonly unitId: string;
  readonly status: MatchStatus;
  readonly supportPersonId: string | null;
  readonly extractSeen: boolean;
  readonly agreements: readonly { fromOn: LocalDate; untilOn: LocalDate }[];
};
const matchFactsStatement = `
select jsonb_build_object('id', m.id, 'version', m.version, 'caseId', m.case_id, 'unitId', m.unit_id, 'status', m.status,
  'supportPersonId', m.support_person_id, 'extractSeen', m.support_person_id is not null and app.extract_seen(m.support_person_id, $2::date),
  'agreements', (select coalesce(jsonb_agg(jsonb_build_object('fromOn', a.from_on, 'untilOn', a.until_on)), '[]')
    from support_agreement a where a.match_id = m.id)) as json
from support_match m where m.id = $1 and ($3::uuid is null or m.case_id = $3) and ($3::uuid is not null or m.unit_id = any (app.units_coordinated()))
for update of m`;

/** The match with whether the extract had been seen by `onDay`; of a unit one coordinates, or of the family at hand. */
export const matchFacts = (tx: Tx, matchId: string, onDay: LocalDate, caseId: string | null = null) =>
  tx.page<MatchFacts>("support-match-facts", matchFactsStatement, [matchId, onDay, caseId]);

export async function wishFacts(tx: Tx, caseId: string, childId: string, unitId: string, today: LocalDate) {
  const [found] = await tx.rows<{
    name: string;
    birth_year: number | null;
    wished: boolean;
    unit: boolean;
    is_protected: boolean;
  }>(
    "support-wish-facts",
    `select p.given_name as name, extract(year from p.birth_date)::int as birth_year,
       exists (select 1 from support_match m where m.case_id = $1 and m.child_id = p.id and m.status in ('wished', 'proposed', 'running')) as wished,
       exists (select 1 from unit u where u.id = $3 and ${mayUse("$1", "u")}) as unit,
       ${addressProtected("$1")} as is_protected
     from case_member c join person p on p.id = c.person_id
     where c.case_id = $1 and c.person_id = $2 and c.role in ('child', 'sibling') and c.valid_from <= $4 and (c.valid_to is null or c.valid_to >= $4)`,
    [caseId, childId, unitId, today],
  );
  return found;
}
