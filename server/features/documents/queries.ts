import type { z } from "zod";
import type { documentPage, documentsOf } from "#contract/worker/documents.ts";
import { riskFactor } from "#core/concerns/risk-factors.ts";
import {
  documentContentShape,
  documentKinds,
  type DocumentContent,
  type Source,
} from "#core/documents/content.ts";
import { nextCover, type BeginFacts } from "#core/documents/decide-document.ts";
import type { FamilyRecord, RecordConcern, RecordDiscussion, RecordMeeting } from "#core/documents/record.ts";
import type { DocumentTemplate } from "#core/documents/template.ts";
import { templateOf } from "#core/documents/templates.ts";
import { discussionGuideOf } from "#core/discussions/guides.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Text } from "#core/kernel/text.ts";
import { assess } from "#core/services/engine.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { serviceStateOf, type ServiceState } from "#server/features/duties/queries.ts";
import { recordStatement, sourcesStatement } from "#server/features/documents/record-statement.ts";
import type { Tx } from "#server/platform/database.ts";

type List = z.input<typeof documentsOf.reply>;
type Page = z.input<typeof documentPage.reply>;
export type DocumentShown = Page["document"];

const same = (words: string): Text => ({ fi: words, sv: words, en: words });
const kindName = (model: ServiceModel, code: string): Text =>
  model.meetingKinds.find((kind) => kind.code === code)?.name ?? same(code);

const glimpseFields = `'id', d.id, 'kind', d.kind, 'status', d.status, 'coversFrom', d.covers_from, 'coversTo', d.covers_to,
  'meetingOn', (select m.starts_on from meeting m where m.id = d.meeting_id), 'begunOn', d.begun_on, 'approvedOn', d.approved_on,
  'supersededOn', d.superseded_on, 'createdBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = d.created_by),
  'deliveries', (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'to', g.to_party, 'toName', g.to_name, 'how', g.how,
      'on', g.given_on, 'by', (select s.given_name || ' ' || s.family_name from staff s where s.id = g.given_by))
    order by g.given_on, g.id), '[]') from document_delivery g where g.document_id = d.id and g.case_id = d.case_id)`;

const listStatement = `
select coalesce(jsonb_agg(jsonb_build_object(${glimpseFields}) order by coalesce(d.approved_on, d.begun_on) desc, d.id desc), '[]') as json
from document d where d.case_id = $1`;

const factsStatement = `
select jsonb_build_object(
  'documents', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'status', d.status, 'meetingId', d.meeting_id,
      'concernId', d.concern_id, 'coversTo', d.covers_to, 'superseded', d.superseded_on is not null)), '[]')
    from document d where d.case_id = $1 and d.period_id = $2),
  'held', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'on', m.starts_on) order by m.starts_on desc), '[]')
    from meeting m where m.case_id = $1 and m.period_id = $2 and m.status = 'held' and m.kind in ('start', 'network')),
  'concernIds', (select coalesce(jsonb_agg(c.id), '[]') from concern c where c.case_id = $1 and $2 in (c.period_id, c.carried_to))) as json`;

type Held = { id: string; kind: string; on: LocalDate };
type Facts = Pick<BeginFacts, "documents" | "concernIds"> & { held: Held[] };

/** What the rules of beginning a document ask. */
export async function beginFactsOf(
  tx: Tx,
  caseId: string,
  { period, model }: ServiceState,
): Promise<BeginFacts & { held: Held[] }> {
  const found = await tx.page<Facts>("document-facts", factsStatement, [caseId, period.id]);
  const held = found?.held ?? [];
  return {
    running: period.endedOn === null,
    startedOn: period.startedOn,
    kinds: model.documentKinds.map(({ code }) => code),
    held,
    documents: found?.documents ?? [],
    concernIds: found?.concernIds ?? [],
    heldMeetings: Object.fromEntries(held.map(({ id, kind }) => [id, kind])),
  };
}

/** What can be begun of each kind that the service has, and what its rules ask of it now. */
function kindsNow(
  state: ServiceState,
  facts: BeginFacts & { held: Held[] },
  today: LocalDate,
): List["kinds"] {
  const { duties } = assess(state.model, state.facts, today);
  return documentKinds.flatMap((kind) => {
    const template = templateOf(kind);
    if (!template || template.about === "concern" || !facts.kinds.includes(kind)) return [];
    const rules = new Set(state.model.rules.flatMap((rule) => (asksFor(rule, kind) ? [rule.id] : [])));
    const duty = duties.find(({ rule }) => rules.has(rule));
    const ofKind = facts.documents.filter((one) => one.kind === kind && !one.superseded);
    const meetingKind =
      template.about === "start_meeting" ? "start" : template.about === "network_meeting" ? "network" : null;
    return [
      {
        kind,
        duty: duty
          ? {
              text: duty.text,
              reason: duty.reason,
              dueOn: duty.dueOn ?? null,
              state: duty.state,
              source: duty.source.reference,
            }
          : null,
        meetings: facts.held
          .filter(
            (meeting) =>
              meeting.kind === meetingKind && !ofKind.some(({ meetingId }) => meetingId === meeting.id),
          )
          .map(({ id, on }) => ({ id, on })),
        covers:
          template.about === "period" || template.about === "service"
            ? nextCover(template, facts, today)
            : null,
        underWork: ofKind.find(({ status }) => status === "draft")?.id ?? null,
      },
    ];
  });
}

/** Does the rule ask for a document of the kind? */
function asksFor(rule: ServiceModel["rules"][number], kind: string): boolean {
  if (rule.shape !== "required" && rule.shape !== "recurring") return false;
  const { what } = rule.parameters;
  return "fact" in what
    ? what.fact === "document" && what.kind === kind
    : "document" in what && what.document === kind;
}

export async function documentListOf(tx: Tx, caseId: string, today: LocalDate): Promise<List> {
  const documents = (await tx.page<List["documents"]>("documents", listStatement, [caseId])) ?? [];
  const state = await serviceStateOf(tx, caseId);
  if (!state) return { today, running: false, documents, kinds: [] };
  const running = state.period.endedOn === null;
  return {
    today,
    running,
    documents,
    kinds: running ? kindsNow(state, await beginFactsOf(tx, caseId, state), today) : [],
  };
}

const oneStatement = `
select jsonb_build_object(
  'document', jsonb_build_object(${glimpseFields}, 'template', d.template, 'templateVersion', d.template_version, 'content', d.content,
    'concernId', d.concern_id, 'replaces', d.replaces, 'version', d.version,
    'approvedBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = d.approved_by)),
  'periodId', d.period_id, 'meetingId', d.meeting_id,
  'head', (select jsonb_build_object('family', c.name, 'serviceTask', d.service_task,
      'organiser', coalesce((select g.name from organisation g where g.kind = 'organiser' order by g.id limit 1), ''),
      'provider', pg.name, 'unit', u.name, 'purchaser', case when o.asked_by = 'purchaser' then b.given_name || ' ' || b.family_name else '' end,
      'members', (select coalesce(jsonb_agg(jsonb_build_object('name', p.given_name || ' ' || p.family_name, 'role', m.role,
          'birthDate', p.birth_date) order by p.birth_date nulls last), '[]')
        from case_member m join person p on p.id = m.person_id
        where m.case_id = $1 and m.role in ('child', 'parent', 'step_parent') and m.valid_from <= coalesce(d.approved_on, app.today())
          and (m.valid_to is null or m.valid_to >= d.begun_on)))
    from service_period sp join family_case c on c.id = sp.case_id join service_order o on o.id = sp.order_id
    join staff b on b.id = o.purchaser_id join unit u on u.id = sp.unit_id join organisation pg on pg.id = u.organisation_id
    where sp.id = d.period_id)) as json
from document d where d.case_id = $1 and d.id = $2`;

type One = {
  document: Omit<DocumentShown, "content"> & { content: unknown };
  periodId: string;
  meetingId: string | null;
  head: Omit<Page["head"], "service">;
};
export type DocumentInHand = Omit<One, "document"> & {
  document: Omit<DocumentShown, "content"> & { content: DocumentContent };
};

export async function documentOf(
  tx: Tx,
  caseId: string,
  documentId: string,
): Promise<DocumentInHand | undefined> {
  const found = await tx.page<One>("document-one", oneStatement, [caseId, documentId]);
  return (
    found && {
      ...found,
      document: { ...found.document, content: documentContentShape.parse(found.document.content) },
    }
  );
}

const parties: Readonly<Record<string, Text>> = {
  child: { fi: "lapsen näkemys", sv: "barnets syn", en: "the child's view" },
  parent: { fi: "vanhemman näkemys", sv: "förälderns syn", en: "the parent's view" },
  worker: { fi: "työntekijän näkemys", sv: "medarbetarens syn", en: "the worker's view" },
  purchaser: { fi: "tilaajan näkemys", sv: "beställarens syn", en: "the purchaser's view" },
  close_person: { fi: "läheisen näkemys", sv: "den närståendes syn", en: "the close person's view" },
};

function titleOf(model: ServiceModel, { kind, title }: { kind: Source["kind"]; title: string }): Text {
  if (kind === "entry" || kind === "meeting") return kindName(model, title);
  if (kind === "discussion") return discussionGuideOf(title)?.name ?? same(title);
  if (kind === "concern") return riskFactor(title)?.name ?? same(title);
  if (kind === "view") return parties[title] ?? same(title);
  if (kind === "plan")
    return { fi: `suunnitelma, versio ${title}`, sv: `plan, version ${title}`, en: `plan, version ${title}` };
  return same(title);
}

/** The rows that the document's sentences rest on, in words; what has gone from sight for the actor is left out. */
async function sourcesOf(
  tx: Tx,
  caseId: string,
  model: ServiceModel,
  content: DocumentContent,
): Promise<Page["sources"]> {
  const asked = new Map(
    content.sections.flatMap(({ sentences }) =>
      sentences.flatMap(({ sources }) => sources.map((one) => [`${one.kind} ${one.id}`, one] as const)),
    ),
  );
  if (asked.size === 0) return [];
  type Found = Omit<Page["sources"][number], "title"> & { title: string };
  const found = await tx.page<Found[]>("document-sources", sourcesStatement, [
    caseId,
    JSON.stringify([...asked.values()]),
  ]);
  return (found ?? []).map((source) => ({ ...source, title: titleOf(model, source) }));
}

export async function documentPageOf(tx: Tx, caseId: string, documentId: string): Promise<Page | undefined> {
  const found = await documentOf(tx, caseId, documentId);
  const state = found && (await serviceStateOf(tx, caseId));
  if (!found || !state) return undefined;
  return {
    document: found.document,
    meetingId: found.meetingId,
    head: { ...found.head, service: state.model.name },
    sources: await sourcesOf(tx, caseId, state.model, found.document.content),
  };
}

type DiscussionRow = Omit<RecordDiscussion, "guideName" | "rows"> & {
  guide: string;
  guideVersion: number;
  rows: (Omit<RecordDiscussion["rows"][number], "area"> & { area: string })[];
};
type RecordRow = Omit<FamilyRecord, "from" | "to" | "today" | "meetings" | "concerns" | "discussions"> & {
  discussions: DiscussionRow[];
  meetings: Omit<RecordMeeting, "kindName">[];
  concerns: (Omit<RecordConcern, "factor"> & { factor: string })[];
};

/** The record that a document is drafted from. A document of a phase tells of the meetings up to that phase. */
export async function recordFor(
  tx: Tx,
  caseId: string,
  { period, model }: ServiceState,
  template: DocumentTemplate,
  days: { from: LocalDate; to: LocalDate; today: LocalDate },
): Promise<FamilyRecord> {
  const row = await tx.page<RecordRow>("family-record", recordStatement, [
    caseId,
    period.id,
    days.from,
    days.to,
  ]);
  if (!row) throw new Error("a record is read of every case");
  const order = new Map(model.phases.map(({ id }, n) => [id, n]));
  const phase = model.documentKinds.find(({ code }) => code === template.kind)?.phase;
  const upTo =
    template.about === "mapping" && phase !== undefined ? (order.get(phase) ?? Infinity) : Infinity;
  const belongs = ({ kind }: { kind: string }): boolean => {
    const own = model.meetingKinds.find(({ code }) => code === kind)?.phase;
    return upTo === Infinity || (own !== undefined && (order.get(own) ?? 0) <= upTo);
  };
  return {
    ...row,
    ...days,
    meetings: row.meetings
      .filter(belongs)
      .map((meeting) => ({ ...meeting, kindName: kindName(model, meeting.kind) })),
    concerns: row.concerns.map((concern) => ({
      ...concern,
      factor: riskFactor(concern.factor)?.name ?? same(concern.factor),
    })),
    discussions: row.discussions.map(discussionNamed),
  };
}

/** A discussion with its guide's words for what it was and for the areas of its log. */
function discussionNamed({ guide, guideVersion, rows, ...discussion }: DiscussionRow): RecordDiscussion {
  const known = discussionGuideOf(guide, guideVersion);
  return {
    ...discussion,
    guideName: known?.name ?? same(guide),
    rows: rows.map((one) => ({
      ...one,
      area: known?.areas.find(({ code }) => code === one.area)?.name ?? same(one.area),
    })),
  };
}
