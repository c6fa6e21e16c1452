import type { z } from "zod";
import type { consultationPlaces } from "#contract/public/consultations.ts";
import type * as contract from "#contract/worker/consultations.ts";
import type { ConsultationStanding } from "#core/consultations/decide-consultation.ts";
import { figuresToTell, wholeMonths, type FoundFigure } from "#core/consultations/figures.ts";
import { leastGroup } from "#core/effectiveness/small-groups.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { servicesInForce } from "#core/services/catalogue.ts";
import type { Tx } from "#server/platform/database.ts";

type Places = z.input<typeof consultationPlaces.reply>["places"];
type List = z.input<typeof contract.consultationList.reply>;
type Page = z.input<typeof contract.readConsultation.reply>;
type OfCase = z.input<typeof contract.joinableConsultations.reply>;
type Figures = z.input<typeof contract.consultationFigures.reply>;

/** Services that are consulted: those whose model has such a meeting. */
const consulted = (today: LocalDate): string[] =>
  servicesInForce(today)
    .filter(({ meetingKinds }) => meetingKinds.some(({ code }) => code === "consultation"))
    .map(({ id }) => id);

/** Teams that can be asked, with their leads. */
export const placesToAsk = async (tx: Tx, today: LocalDate): Promise<Places> =>
  (await tx.page<Places>("consultation-places", "select app.consultation_places($1) as json", [
    consulted(today),
  ])) ?? [];

export const receiptOf = (
  tx: Tx,
  consultationId: string,
): Promise<{ reference: string; askedOn: LocalDate; place: { name: string; phone: string } } | undefined> =>
  tx.page("consultation-receipt", "select app.consultation_receipt($1) as json", [consultationId]);

const person = (column: string): string =>
  `(select json_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name) from staff s where s.id = c.${column})`;
const lineFields = `'id', c.id, 'reference', c.reference, 'askedAt', c.asked_at, 'askerName', c.asker ->> 'name',
  'organisation', coalesce(c.asker ->> 'organisation', ''), 'sector', c.sector, 'question', left(c.question, 240),
  'isAnonymous', c.is_anonymous, 'status', c.status, 'handler', ${person("handler_id")}, 'outcome', c.outcome, 'answeredAt', c.answered_at`;

const pageSize = 50;
const listStatement = `
with mine as (
  select c.id, c.status, c.asked_at, c.answered_at from consultation c where c.unit_id = any ((select app.consulted_units())::uuid[])
), page as materialized (
  select m.id, row_number() over (order by case when $1 = 'waiting' then m.asked_at end, m.answered_at desc, m.id) as place
  from mine m where m.status = $1 order by place offset $2 limit $3
)
select json_build_object(
  'consultations', (select coalesce(json_agg(json_build_object(${lineFields}) order by g.place), '[]')
    from page g join consultation c on c.id = g.id),
  'total', (select count(*) from mine where status = $1), 'pageSize', $3::int,
  'counts', (select json_build_object('waiting', count(*) filter (where status = 'waiting'),
    'answered', count(*) filter (where status = 'answered')) from mine)) as json`;

export async function listOf(tx: Tx, state: "waiting" | "answered", page: number): Promise<List> {
  const found = await tx.page<List>("consultations", listStatement, [state, (page - 1) * pageSize, pageSize]);
  if (!found) throw new Error("a list answers always");
  return found;
}

// The family's case is named to those to whom it exists.
const pageStatement = `
select json_build_object('id', c.id, 'version', c.version, 'reference', c.reference, 'askedAt', c.asked_at,
  'unit', (select json_build_object('id', u.id, 'name', u.name) from unit u where u.id = c.unit_id), 'asker', c.asker,
  'sector', c.sector, 'question', c.question, 'isAnonymous', c.is_anonymous, 'familyWords', c.family_words, 'consent', c.consent,
  'status', c.status, 'takenBy', ${person("taken_by")}, 'handler', ${person("handler_id")}, 'answer', c.answer, 'outcome', c.outcome,
  'minutes', c.minutes, 'answeredAt', c.answered_at, 'answeredBy', ${person("answered_by")}, 'becameContact', c.contact_id is not null,
  'joined', c.joined_case_id is not null, 'joinedOn', c.joined_on,
  'joinedCase', (select json_build_object('id', f.id, 'name', f.name) from family_case f where f.id = c.joined_case_id)) as json
from consultation c where c.id = $1`;

export const consultationOf = (tx: Tx, consultationId: string): Promise<Page | undefined> =>
  tx.page<Page>("consultation", pageStatement, [consultationId]);

/** What a command looks at. */
export const standingOf = (
  tx: Tx,
  consultationId: string,
): Promise<(ConsultationStanding & { version: number; reference: string }) | undefined> =>
  tx.page(
    "consultation-standing",
    `select json_build_object('status', c.status, 'isAnonymous', c.is_anonymous, 'joinedCaseId', c.joined_case_id,
       'contactId', c.contact_id, 'version', c.version, 'reference', c.reference) as json from consultation c where c.id = $1`,
    [consultationId],
  );

// Named families only: what was asked without a name can be nobody's. Newest first, as many as a person looks through.
const ofCaseStatement = `
select json_build_object(
  'joined', (select coalesce(json_agg(json_build_object(${lineFields}, 'joinedOn', c.joined_on, 'familyWords', c.family_words)
      order by c.asked_at desc), '[]') from consultation c where c.joined_case_id = $1),
  'possible', (select coalesce(json_agg(json_build_object(${lineFields}, 'familyWords', c.family_words, 'version', c.version)
      order by c.asked_at desc), '[]')
    from (select c.* from consultation c where not c.is_anonymous and c.joined_case_id is null and c.contact_id is null
      order by c.asked_at desc limit 30) c)) as json`;

export const consultationsOfCase = async (tx: Tx, caseId: string): Promise<OfCase> =>
  (await tx.page<OfCase>("consultations-of-case", ofCaseStatement, [caseId])) ?? { joined: [], possible: [] };

export async function figuresOf(tx: Tx, first: LocalDate, last: LocalDate): Promise<Figures> {
  const { from, to } = wholeMonths(first, last);
  const rows =
    (await tx.page<FoundFigure[]>("consultation-figures", "select app.consultation_figures($1, $2) as json", [
      from,
      to,
    ])) ?? [];
  return { from, to, leastGroup, ...figuresToTell(rows) };
}
