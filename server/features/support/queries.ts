import type { z } from "zod";
import type { proposalShown, supportWeek } from "#contract/worker/support.ts";
import { documentContentShape } from "#core/documents/content.ts";
import type { DocumentTemplate } from "#core/documents/template.ts";
import { documentTemplates, templateOf } from "#core/documents/templates.ts";
import { addDays, type LocalDate } from "#core/kernel/local-date.ts";
import type { Text } from "#core/kernel/text.ts";
import { assess } from "#core/services/engine.ts";
import { ruleOf, type ServiceModel, termOf } from "#core/services/model.ts";
import { supportTimeOf } from "#core/services/support-times.ts";
import { weekStart } from "#core/services/view.ts";
import { serviceStateOf, type ServiceState } from "#server/features/duties/queries.ts";
import { dutyShown } from "#server/features/measurements/queries.ts";
import type { Tx } from "#server/platform/database.ts";

type Page = z.input<typeof supportWeek.reply>;
type MeetingRow = Omit<Page["meetings"][number], "kindName" | "time" | "on"> & { on: LocalDate; at: string };
type Glance = { kind: string; on: LocalDate; at: string; status: string; purchaser: boolean | null };
type Found = {
  meetings: MeetingRow[];
  glances: Glance[];
  documents: {
    id: string;
    kind: string;
    status: string;
    on: LocalDate;
    template: string;
    templateVersion: number;
    content: unknown;
  }[];
  proposals: z.input<typeof proposalShown>[];
};

/** Weeks of the strip, this one among them. */
const weeksBack = 8;

// `$3` Monday of the week shown, `$4` the first day of the strip, `$5` today, `$6` kinds of document that are read.
const statement = `
select jsonb_build_object(
  'meetings', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'on', m.starts_on,
      'at', to_char(m.starts_at at time zone 'Europe/Helsinki', 'HH24:MI'), 'startsAt', m.starts_at, 'endsAt', m.ends_at,
      'status', m.status, 'placeKind', m.place_kind,
      'workers', (select coalesce(jsonb_agg(s.given_name || ' ' || s.family_name order by s.family_name), '[]')
        from meeting_participant a join staff s on s.id = a.staff_id
        where a.case_id = $1 and a.meeting_id = m.id and a.party = 'worker' and (m.status <> 'held' or a.attended)))
      order by m.starts_at, m.id), '[]')
    from meeting m where m.case_id = $1 and m.period_id = $2 and m.starts_on >= $3::date and m.starts_on < $3::date + 7
      and m.status <> 'rescheduled'),
  'glances', (select coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'on', m.starts_on, 'status', m.status,
      'at', to_char(m.starts_at at time zone 'Europe/Helsinki', 'HH24:MI'),
      'purchaser', (select bool_or(coalesce(a.attended, false)) from meeting_participant a
        where a.case_id = $1 and a.meeting_id = m.id and a.party = 'purchaser')) order by m.starts_at), '[]')
    from meeting m where m.case_id = $1 and m.period_id = $2 and m.status in ('held', 'planned')
      and (m.starts_on >= $4::date or m.kind = any ($5))),
  'documents', (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'status', d.status,
      'on', coalesce(d.approved_on, d.begun_on), 'template', d.template, 'templateVersion', d.template_version, 'content', d.content)
      order by coalesce(d.approved_on, d.begun_on) desc, d.id desc), '[]')
    from document d where d.case_id = $1 and d.period_id = $2 and d.kind = any ($6) and d.superseded_on is null),
  'proposals', (select coalesce(jsonb_agg(jsonb_build_object('id', q.id, 'documentId', q.document_id, 'direction', q.direction,
      'reasons', q.reasons, 'status', q.status, 'proposedOn', q.proposed_on, 'answerWords', q.answer_words,
      'answeredOn', q.answered_on, 'version', q.version,
      'proposedBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = q.proposed_by),
      'answeredBy', (select s.given_name || ' ' || s.family_name from staff s where s.id = q.answered_by))
      order by q.proposed_on desc, q.id desc), '[]')
    from step_proposal q where q.case_id = $1 and q.period_id = $2)) as json`;

const same = (words: string): Text => ({ fi: words, sv: words, en: words });
const kindName = (model: ServiceModel, code: string): Text =>
  termOf(model.meetingKinds, code)?.name ?? same(code);

/** Does the model ask for the kind only on a ground that isn't this service's? */
const onAnotherGround = (model: ServiceModel, kind: string, ground: string | undefined): boolean =>
  model.rules.some((rule) => {
    if (rule.shape !== "required" || rule.parameters.when?.fact !== "entry_ground") return false;
    const { what, when } = rule.parameters;
    return what.fact === "meeting" && what.kinds.includes(kind) && !when.of.some((one) => one === ground);
  });

/** Kinds of meeting that a rule asks the purchaser to, in the model's order. */
const withPurchaser = (model: ServiceModel, ground: string | undefined): readonly string[] =>
  model.meetingKinds.flatMap(({ code }) => {
    const asked = model.rules.some(
      (rule) =>
        rule.shape === "meeting_parties" &&
        rule.parameters.parties.includes("purchaser") &&
        rule.parameters.kinds.includes(code),
    );
    return asked && !onAnotherGround(model, code, ground) ? [code] : [];
  });

/** Duties of the support itself: assessing the need, and what the ground of the service asks. */
function isOfSupport(model: ServiceModel, id: string): boolean {
  const rule = ruleOf(model, id);
  if (rule?.shape === "recurring")
    return (
      "document" in rule.parameters.what && templateOf(rule.parameters.what.document)?.proposes !== undefined
    );
  return rule?.shape === "required" && rule.parameters.when?.fact === "entry_ground";
}

const assessing: readonly DocumentTemplate[] = documentTemplates.filter(
  ({ proposes }) => proposes !== undefined,
);
const safetyKinds: readonly string[] = documentTemplates
  .filter(({ onCrisisStrip }) => onCrisisStrip === true)
  .map(({ kind }) => kind);

function chosen(template: DocumentTemplate | undefined, content: unknown, code: string): Text | null {
  const { sections } = documentContentShape.parse(content);
  for (const section of template?.sections ?? []) {
    const field = section.fields.find((one) => one.code === code && one.options !== undefined);
    const value = sections.find((one) => one.code === section.code)?.fields[code];
    const option = field?.options?.find((one) => one.code === value);
    if (option) return option.name;
  }
  return null;
}

function weeksOf(model: ServiceModel, glances: readonly Glance[], from: LocalDate): Page["weeks"] {
  return Array.from({ length: weeksBack }, (_, n) => {
    const monday = addDays(from, 7 * n);
    const next = addDays(monday, 7);
    const own = glances.filter(({ on }) => on >= monday && on < next);
    const held = own.filter(({ status }) => status === "held");
    return {
      monday,
      held: held.length,
      planned: own.length - held.length,
      outOfHours: own.filter(
        ({ on, at }) => supportTimeOf(model, on, at)?.code !== model.supportTimes?.[0]?.code,
      ).length,
    };
  });
}

const noService = (today: LocalDate, monday: LocalDate): Page => ({
  today,
  running: false,
  monday,
  times: [],
  meetings: [],
  weeks: [],
  ground: null,
  assessments: [],
  duties: [],
  drafts: [],
  proposals: [],
  safetyPlan: null,
  socialWorkerIn: [],
});

export async function supportPageOf(
  tx: Tx,
  caseId: string,
  week: LocalDate,
  today: LocalDate,
): Promise<Page> {
  const monday = weekStart(week);
  const state = await serviceStateOf(tx, caseId);
  return state ? pageOf(tx, caseId, state, monday, today) : noService(today, monday);
}

async function pageOf(
  tx: Tx,
  caseId: string,
  { model, period, facts }: ServiceState,
  monday: LocalDate,
  today: LocalDate,
): Promise<Page> {
  const from = addDays(weekStart(today), -7 * (weeksBack - 1));
  const named = withPurchaser(model, facts.entryGround);
  const found = await tx.page<Found>("support-week", statement, [
    caseId,
    period.id,
    monday,
    from,
    named,
    [...assessing.map(({ kind }) => kind), ...safetyKinds],
  ]);
  if (!found) return noService(today, monday);
  const approved = found.documents.filter(({ status }) => status === "approved");
  const safety = approved.find(({ kind }) => safetyKinds.includes(kind));
  return {
    today,
    running: period.endedOn === null,
    monday,
    times: (model.supportTimes ?? []).map(({ code, name }) => ({ code, name })),
    meetings: found.meetings.map(({ at, ...meeting }) => ({
      ...meeting,
      kindName: kindName(model, meeting.kind),
      time: supportTimeOf(model, meeting.on, at)?.code ?? null,
    })),
    weeks: weeksOf(model, found.glances, from).filter(
      ({ monday: day }) => addDays(day as LocalDate, 6) >= period.startedOn,
    ),
    ground: facts.entryGround ? (termOf(model.entryGrounds, facts.entryGround)?.name ?? null) : null,
    assessments: approved.flatMap(({ id, on, kind, template, templateVersion, content }) => {
      if (!assessing.some((one) => one.kind === kind)) return [];
      const by = templateOf(template, templateVersion);
      return [
        {
          documentId: id,
          on,
          amount: chosen(by, content, "amount"),
          direction: by?.proposes ? chosen(by, content, by.proposes.field) : null,
        },
      ];
    }),
    duties: assess(model, facts, today).duties.flatMap((duty) =>
      isOfSupport(model, duty.rule) ? [dutyShown(duty)] : [],
    ),
    drafts: found.documents.flatMap(({ id, kind, status }) =>
      status === "draft" ? [{ kind, documentId: id }] : [],
    ),
    proposals: found.proposals,
    safetyPlan: safety ? { documentId: safety.id, approvedOn: safety.on } : null,
    socialWorkerIn: named.map((kind) => {
      const own = found.glances.filter((one) => one.kind === kind);
      const held = own.findLast(({ status }) => status === "held");
      return {
        kind,
        name: kindName(model, kind),
        heldOn: held?.on ?? null,
        attended: held ? (held.purchaser ?? false) : null,
        plannedOn: own.find(({ status, on }) => status === "planned" && on >= today)?.on ?? null,
      };
    }),
  };
}
