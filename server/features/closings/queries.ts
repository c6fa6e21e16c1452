import type { z } from "zod";
import type { closingPage } from "#contract/worker/closings.ts";
import type { obstacleShown } from "#contract/worker/obstacles.ts";
import { closingGaps, type ClosingGap, type ClosingParty } from "#core/closings/decide-closing.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Text } from "#core/kernel/text.ts";
import { refusalsOf } from "#core/services/gates.ts";
import { serviceName } from "#core/services/rule-words.ts";
import { refusalTexts } from "#core/services/refusal-texts.ts";
import { listInWords } from "#core/services/wording.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import { goalsOfCase } from "#server/features/goals/queries.ts";
import { obstaclesInWords } from "#server/features/plans/queries.ts";
import { documentKinds, type DocumentKindCode } from "#core/documents/content.ts";
import type { ServiceModel } from "#core/services/model.ts";
import type { Tx } from "#server/platform/database.ts";

type Page = z.input<typeof closingPage.reply>;
type Obstacle = z.input<typeof obstacleShown>;

const viewJson = `jsonb_build_object('id', v.id, 'party', v.party, 'by', coalesce(v.person_id, v.staff_id),
  'name', coalesce(p.given_name || ' ' || p.family_name, s.given_name || ' ' || s.family_name, ''), 'words', v.words,
  'declined', v.declined, 'on', v.on_day, 'recordedBy', b.given_name || ' ' || b.family_name, 'version', v.version)`;
const viewsFrom = `closing_view v left join person p on p.id = v.person_id left join staff s on s.id = v.staff_id
  join staff b on b.id = v.recorded_by`;

const pageStatement = `
select jsonb_build_object(
  'status', c.status, 'version', c.version, 'closedOn', c.closed_on,
  'period', (select jsonb_build_object('endReason', sp.end_reason, 'outcome', sp.outcome, 'outcomeReasons', sp.outcome_reasons, 'continues', sp.continues, 'version', sp.version)
    from service_period sp where sp.id = $2 and sp.case_id = $1),
  'views', (select coalesce(jsonb_agg(${viewJson} order by array_position('{child,parent,close_person,worker,purchaser}', v.party), v.id), '[]')
    from ${viewsFrom} where v.case_id = $1 and v.period_id = $2),
  'evaluation', (select jsonb_build_object('id', d.id, 'status', d.status, 'approvedOn', d.approved_on,
      'given', exists (select 1 from document_delivery g where g.case_id = d.case_id and g.document_id = d.id))
    from document d where d.case_id = $1 and d.period_id = $2 and d.kind = $3 and d.superseded_on is null
    order by d.status = 'draft' desc, d.begun_on desc, d.id desc limit 1),
  'open', jsonb_build_object(
    'agreements', (select count(*) from agreement a where a.case_id = $1 and coalesce(a.carried_to, a.period_id) = $2 and a.status = 'open'),
    'concerns', (select count(*) from concern k where k.case_id = $1 and coalesce(k.carried_to, k.period_id) = $2 and k.status = 'open'),
    'referrals', (select count(*) from referral r where r.case_id = $1 and coalesce(r.carried_to, r.period_id) = $2 and r.status in ('draft', 'sent', 'accepted'))),
  'keepsOpen', jsonb_build_object('orders', app.waiting_orders($1),
    'services', (select count(*) from app.running_services($1) o where o.id is distinct from $2)),
  'move', app.accepted_move($2),
  'reopenings', (select coalesce(jsonb_agg(jsonb_build_object('on', e.on_day, 'reason', coalesce(e.data ->> 'reason', ''),
      'by', (select s.given_name || ' ' || s.family_name from staff s where s.id = e.actor_id)) order by e.id desc), '[]')
    from case_event e where e.case_id = $1 and e.kind = 'case_reopened')) as json
from family_case c where c.id = $1`;

const factsStatement = `
select jsonb_build_object(
  'views', (select coalesce(jsonb_agg(jsonb_build_object('party', v.party)), '[]') from closing_view v where v.case_id = $1 and v.period_id = $2),
  'hasChildren', exists (select 1 from case_member m where m.case_id = $1 and m.valid_to is null and m.role = 'child'),
  'hasParents', exists (select 1 from case_member m where m.case_id = $1 and m.valid_to is null and m.role in ('parent', 'step_parent')),
  'isOrdered', exists (select 1 from service_period p join service_order o on o.id = p.order_id and o.case_id = p.case_id
    where p.id = $2 and p.case_id = $1 and o.asked_by = 'purchaser'),
  'plannedMeetings', (select count(*) from meeting m where m.case_id = $1 and m.period_id = $2 and m.status = 'planned'),
  'move', app.accepted_move($2),
  'movableGoals', (select count(*) from goal g where g.case_id = $1 and g.period_id = $2 and g.status = 'active'),
  'otherServices', (select count(*) from app.running_services($1) o where o.id <> $2),
  'waitingOrders', app.waiting_orders($1),
  'outcome', (select p.outcome from service_period p where p.id = $2 and p.case_id = $1),
  'outcomeReasons', (select p.outcome_reasons from service_period p where p.id = $2 and p.case_id = $1),
  'continuing', (select jsonb_array_length(p.continues) from service_period p where p.id = $2 and p.case_id = $1),
  'version', (select p.version from service_period p where p.id = $2 and p.case_id = $1)) as json`;

export type ClosingFacts = {
  readonly views: readonly { readonly party: ClosingParty }[];
  readonly hasChildren: boolean;
  readonly hasParents: boolean;
  readonly isOrdered: boolean;
  readonly plannedMeetings: number;
  readonly otherServices: number;
  readonly waitingOrders: number;
  readonly outcome: string;
  readonly outcomeReasons: string;
  readonly continuing: number;
  readonly version: number;
  /** The move that closing this service carries out. */
  readonly move: { readonly id: string; readonly chosen: boolean; readonly service: string } | null;
  readonly movableGoals: number;
};

/** What is recorded with the end that was named. */
export const asksOf = (model: ServiceModel, outcome: string) =>
  model.outcomes.find(({ code }) => code === outcome)?.asks ?? [];

/** The document that ends a service: the final evaluation, or what its rules ask for last before closing. */
export function evaluationKindOf(model: ServiceModel): DocumentKindCode | null {
  const kinds = documentKinds.filter((kind) => model.documentKinds.some(({ code }) => code === kind));
  if (kinds.includes("final_evaluation")) return "final_evaluation";
  const asked = model.rules.flatMap((rule) =>
    rule.shape === "required" &&
    rule.parameters.what.fact === "document" &&
    rule.parameters.before.includes("close")
      ? [rule.parameters.what.kind]
      : [],
  );
  return kinds.findLast((kind) => asked.includes(kind)) ?? null;
}

/** What closing asks beside the engine's facts. */
export async function closingFactsOf(tx: Tx, caseId: string, periodId: string): Promise<ClosingFacts> {
  const found = await tx.page<ClosingFacts>("closing-facts", factsStatement, [caseId, periodId]);
  if (!found) throw new Error("closing facts are read of every case");
  return found;
}

const partyWords: Readonly<Record<ClosingParty, Text>> = {
  child: { fi: "lapsi", sv: "barnet", en: "the child" },
  parent: { fi: "vanhempi", sv: "föräldern", en: "the parent" },
  worker: { fi: "työntekijä", sv: "medarbetaren", en: "the worker" },
  purchaser: { fi: "tilaaja", sv: "beställaren", en: "the purchaser" },
  close_person: { fi: "läheinen", sv: "den närstående", en: "the close person" },
};

const whyOutcome: Text = {
  fi: "Päätettäessä kirjataan, mihin työskentely päättyi. Siitä näkee myöhemmin, mikä auttoi ketäkin.",
  sv: "När arbetet avslutas antecknas hur det slutade. Av det ser man senare vad som hjälpte vem.",
  en: "On closing it is written down how the work ended. It shows later what helped whom.",
};

const endWords: Readonly<Record<"outcome_reasons_missing" | "continues_missing", Text>> = {
  outcome_reasons_missing: {
    fi: "Kirjaa, miksi työskentely päättyi näin.",
    sv: "Anteckna varför arbetet slutade så.",
    en: "Record why the work ended like this.",
  },
  continues_missing: {
    fi: "Nimeä ainakin yksi palvelu tai tuki, joka jatkuu.",
    sv: "Nämn minst en tjänst eller ett stöd som fortsätter.",
    en: "Name at least one service or support that goes on.",
  },
};

function gapInWords(gap: ClosingGap): Obstacle {
  const rest = { code: gap.code, rule: null, deviable: false };
  if (gap.code === "outcome_missing") {
    return {
      ...rest,
      text: refusalTexts.outcome_missing,
      why: whyOutcome,
      source: "practice: päättymisen syy kirjataan",
      values: {},
    };
  }
  if (gap.code === "outcome_reasons_missing" || gap.code === "continues_missing")
    return { ...rest, text: endWords[gap.code], why: whyOutcome, source: null, values: {} };
  if (gap.code === "meetings_still_planned") {
    const n = gap.count;
    return {
      ...rest,
      text: {
        fi:
          n === 1
            ? "Kalenterissa on vielä yksi sovittu tapaaminen."
            : `Kalenterissa on vielä ${n} sovittua tapaamista.`,
        sv:
          n === 1
            ? "Det finns ännu ett avtalat möte i kalendern."
            : `Det finns ännu ${n} avtalade möten i kalendern.`,
        en:
          n === 1
            ? "There is still a meeting in the calendar."
            : `There are still ${n} meetings in the calendar.`,
      },
      why: {
        fi: "Tapaamiset kirjataan tai perutaan ennen päättämistä, ettei kukaan jää odottamaan.",
        sv: "Mötena antecknas eller ställs in före avslutet, så att ingen blir väntande.",
        en: "Meetings are recorded or cancelled before closing, so that nobody is left waiting.",
      },
      source: null,
      values: { count: n },
    };
  }
  if (gap.code === "goals_not_chosen") {
    return {
      ...rest,
      text: {
        fi: "Perheen kanssa ei ole vielä valittu, mitkä tavoitteet jatkuvat seuraavassa palvelussa.",
        sv: "Det har ännu inte valts med familjen vilka mål som fortsätter i följande service.",
        en: "It hasn't been chosen with the family yet which goals go on in the next service.",
      },
      why: {
        fi: "Perhe siirtyy seuraavaan palveluun, kun tämä päätetään. Tavoitteet ovat perheen, ja perhe sanoo, mitkä niistä kulkevat mukana.",
        sv: "Familjen flyttar till följande service när den här avslutas. Målen är familjens, och familjen säger vilka som följer med.",
        en: "The family moves to the next service when this one is closed. The goals are the family's, and it says which of them come along.",
      },
      source: "practice: tavoitteet ovat perheen",
      values: {},
    };
  }
  const who = listInWords(gap.missing.map((party) => partyWords[party]));
  return {
    ...rest,
    text: {
      fi: `Näkemys puuttuu: ${who.fi}.`,
      sv: `Synen saknas: ${who.sv}.`,
      en: `A view is missing: ${who.en}.`,
    },
    why: {
      fi: "Loppuarvioinnissa kysytään jokaisen oma näkemys. Jos joku ei halua sanoa, kirjataan sekin.",
      sv: "I slututvärderingen frågas vars och ens syn. Om någon inte vill säga den antecknas också det.",
      en: "The final evaluation asks each one's own view. If somebody doesn't want to give one, that is written down too.",
    },
    source: "practice: arviointi neljästä näkökulmasta (lapsi, vanhempi, työntekijä, tilaaja)",
    values: { missing: gap.missing.join(",") },
  };
}

export async function closingPageOf(tx: Tx, caseId: string, today: LocalDate): Promise<Page | undefined> {
  const state = await serviceStateOf(tx, caseId);
  type Row = Omit<Page, "today" | "service" | "goals" | "obstacles" | "move" | "evaluationKind"> & {
    move: { id: string; chosen: boolean; service: string } | null;
    period: Pick<
      NonNullable<Page["service"]>,
      "endReason" | "outcome" | "outcomeReasons" | "continues" | "version"
    > | null;
  };
  const evaluationKind = state ? evaluationKindOf(state.model) : null;
  const row = await tx.page<Row>("closing-page", pageStatement, [
    caseId,
    state?.period.id ?? null,
    evaluationKind ?? "",
  ]);
  if (!row) return undefined;
  const { period, ...found } = row;
  const move = found.move && { ...found.move, service: serviceName(found.move.service) };
  const rest = { ...found, move };
  if (!state || !period) return { ...rest, today, service: null, evaluationKind, goals: [], obstacles: [] };
  const {
    period: { startedOn, endedOn, id: periodId },
    model,
  } = state;
  const goals = (await goalsOfCase(tx, caseId, periodId)).filter(
    ({ status }) => status === "active" || status === "ended",
  );
  const gaps =
    endedOn === null
      ? closingGaps({
          ...(await closingFactsOf(tx, caseId, periodId)),
          asks: asksOf(model, period.outcome),
        })
      : [];
  const findings =
    endedOn === null ? refusalsOf(model, state.facts, { action: "close", on: today }, today) : [];
  return {
    ...rest,
    today,
    evaluationKind,
    service: {
      ...period,
      name: model.name,
      startedOn,
      endedOn,
      ordered: state.facts.orderedOn !== undefined,
      outcomes: model.outcomes.map(({ code, name, asks = [] }) => ({ code, name, asks: [...asks] })),
    },
    goals,
    // What the model itself asks is told by the model's own rule.
    obstacles: [
      ...obstaclesInWords(model, findings),
      ...gaps.filter((gap) => findings.every(({ code }) => code !== gap.code)).map(gapInWords),
    ],
  };
}

const viewStatement = `select ${viewJson} as json from ${viewsFrom} where v.case_id = $1 and v.period_id = $2 and v.id = $3`;

export async function viewOf(
  tx: Tx,
  caseId: string,
  periodId: string,
  viewId: string,
): Promise<Page["views"][number] | undefined> {
  return tx.page("closing-view", viewStatement, [caseId, periodId, viewId]);
}

const lastStatement = `
select jsonb_build_object('status', c.status, 'version', c.version, 'waitingOrders', app.waiting_orders($1),
  'runningServices', (select count(*) from app.running_services($1)), 'lastPeriodId', (select p.id from service_period p where p.case_id = c.id
  order by p.ended_on desc nulls first, p.started_on desc limit 1)) as json from family_case c where c.id = $1`;

type CaseStanding = {
  readonly status: "open" | "closed";
  readonly version: number;
  readonly runningServices: number;
  readonly waitingOrders: number;
};

/** How the case stands as a whole: open or not, what runs and waits in it, and its last service where it has had one. */
export async function caseStandingOf(
  tx: Tx,
  caseId: string,
): Promise<CaseStanding & { lastPeriodId?: string }> {
  const found = await tx.page<CaseStanding & { lastPeriodId: string | null }>(
    "case-standing",
    lastStatement,
    [caseId],
  );
  if (!found) throw new Error("a case that an action is allowed on is there");
  const { lastPeriodId, ...rest } = found;
  return lastPeriodId === null ? rest : { ...rest, lastPeriodId };
}
