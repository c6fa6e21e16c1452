import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import { addDays, later, type LocalDate } from "#core/kernel/local-date.ts";
import type { DocumentContent, DocumentKindCode } from "#core/documents/content.ts";
import { documentGaps, type DocumentTemplate } from "#core/documents/template.ts";
import { templateOf } from "#core/documents/templates.ts";

/** A document of the running service, as the rules of beginning see it. */
export type DocumentRow = {
  readonly id: string;
  readonly kind: string;
  readonly status: "draft" | "approved";
  readonly meetingId: string | null;
  readonly concernId: string | null;
  readonly coversTo: LocalDate | null;
  readonly superseded: boolean;
};

export type BeginDocument = {
  readonly kind: DocumentKindCode;
  readonly meetingId: string | null;
  readonly concernId: string | null;
  readonly coversFrom: LocalDate | null;
  readonly coversTo: LocalDate | null;
  readonly replaces: string | null;
};

export type BeginDocumentRefusal =
  | "service_not_running"
  | "document_not_of_service"
  | "document_underway"
  | "document_needs_meeting"
  | "document_needs_concern"
  | "document_not_to_correct";

export type BeginFacts = {
  readonly running: boolean;
  readonly startedOn: LocalDate;
  /** Document kinds of the service's model; a notification belongs to every service (LsL 417/2007 25 §). */
  readonly kinds: readonly string[];
  readonly documents: readonly DocumentRow[];
  /** Held meetings of the case: id -> kind. */
  readonly heldMeetings: Readonly<Record<string, string>>;
  readonly concernIds: readonly string[];
};

const meetingKindOf = { start_meeting: "start", network_meeting: "network" } as const;

/** The days that the next document covers: from the day after the former one's last, or from the start, to today. */
export function nextCover(
  template: DocumentTemplate,
  facts: Pick<BeginFacts, "startedOn" | "documents">,
  today: LocalDate,
): { from: LocalDate; to: LocalDate } {
  const former = facts.documents.filter(
    ({ kind, status, superseded }) => kind === template.kind && status === "approved" && !superseded,
  );
  const last = former.reduce<LocalDate | null>(
    (day, { coversTo }) => (coversTo === null ? day : day === null ? coversTo : later(day, coversTo)),
    null,
  );
  const from = template.about === "period" && last !== null ? addDays(last, 1) : facts.startedOn;
  return { from: from <= today ? from : today, to: today };
}

/** May a document of the kind be begun, about what, and over which days? One draft of the same at a time. */
export function decideBeginDocument(
  facts: BeginFacts,
  asked: BeginDocument,
  today: LocalDate,
): Decision<
  { template: DocumentTemplate; coversFrom: LocalDate; coversTo: LocalDate },
  BeginDocumentRefusal
> {
  if (!facts.running) return refuse("service_not_running");
  const template = templateOf(asked.kind);
  if (!template || (template.about !== "concern" && !facts.kinds.includes(asked.kind)))
    return refuse("document_not_of_service");
  if (template.about === "start_meeting" || template.about === "network_meeting") {
    const kind = asked.meetingId === null ? undefined : facts.heldMeetings[asked.meetingId];
    if (kind !== meetingKindOf[template.about]) return refuse("document_needs_meeting");
  }
  if (
    template.about === "concern" &&
    !(asked.concernId !== null && facts.concernIds.includes(asked.concernId))
  )
    return refuse("document_needs_concern");
  const sameThing = facts.documents.filter(
    ({ kind, meetingId, concernId }) =>
      kind === asked.kind && meetingId === asked.meetingId && concernId === asked.concernId,
  );
  if (sameThing.some(({ status, superseded }) => status === "draft" && !superseded))
    return refuse("document_underway");
  if (asked.replaces !== null) {
    const former = sameThing.find(({ id }) => id === asked.replaces);
    if (former?.status !== "approved" || former.superseded) return refuse("document_not_to_correct");
  }
  const cover = nextCover(template, facts, today);
  return accept({
    template,
    coversFrom: asked.coversFrom ?? cover.from,
    coversTo: asked.coversTo ?? cover.to,
  });
}

export type ApproveDocumentRefusal = "document_not_draft" | "document_incomplete";

/** A document may be approved when it says all that its template asks. */
export function decideApproveDocument(facts: {
  readonly status: "draft" | "approved";
  readonly template: DocumentTemplate;
  readonly content: DocumentContent;
}): Decision<DocumentContent, ApproveDocumentRefusal> {
  if (facts.status !== "draft") return refuse("document_not_draft");
  const gaps = documentGaps(facts.template, facts.content);
  if (gaps.length > 0) return refuse("document_incomplete", { values: { count: gaps.length } });
  const sections = facts.content.sections.map((section) => ({
    ...section,
    sentences: section.sentences.filter(({ text }) => text !== ""),
  }));
  return accept({ ...facts.content, sections });
}

export type GiveRefusal =
  | "document_not_approved"
  | "given_in_future"
  | "given_before_approval"
  | "partner_unknown"
  | "document_not_agreed";

/**
 * Only what has been approved is given, and on a day between its approval and today. To a partner only what the family has agreed to
 * share with that partner: memos and summaries are confidential (asiakastietolaki 703/2023, salassapito).
 * @param toPartner whether the family's consent covers documents on the day; null when the partner isn't the family's, left out for others
 */
export function decideGive(
  facts: {
    readonly status: "draft" | "approved";
    readonly approvedOn: LocalDate | null;
    readonly toPartner?: { readonly agreed: boolean } | null;
  },
  on: LocalDate,
  today: LocalDate,
): Decision<null, GiveRefusal> {
  if (facts.status !== "approved" || facts.approvedOn === null) return refuse("document_not_approved");
  if (on > today) return refuse("given_in_future");
  if (on < facts.approvedOn) return refuse("given_before_approval");
  if (facts.toPartner === null) return refuse("partner_unknown");
  return facts.toPartner?.agreed === false ? refuse("document_not_agreed") : accept(null);
}
