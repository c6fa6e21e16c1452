import type { DocumentContent, DocumentKindCode } from "#core/documents/content.ts";
import type { DraftRule } from "#core/documents/draft-rules.ts";
import type { Text } from "#core/kernel/text.ts";
import { childWelfareNotificationV1 } from "#core/documents/templates/child-welfare-notification.v1.ts";
import { finalEvaluationV1 } from "#core/documents/templates/final-evaluation.v1.ts";
import { mappingSummaryV1 } from "#core/documents/templates/mapping-summary.v1.ts";
import { networkMemoV1 } from "#core/documents/templates/network-memo.v1.ts";
import { periodicSummaryV1 } from "#core/documents/templates/periodic-summary.v1.ts";
import { startMemoV1 } from "#core/documents/templates/start-memo.v1.ts";

export type TemplateField = {
  readonly code: string;
  readonly label: Text;
  readonly help?: Text;
  readonly size: "line" | "text";
  readonly required: boolean;
  /** Filled when the document is begun, from what the record knows. */
  readonly prefill?:
    | "author"
    | "author_title"
    | "author_contact"
    | "child"
    | "child_birth_date"
    | "continues";
};

export type TemplateSection = {
  readonly code: string;
  readonly title: Text;
  readonly help: Text;
  /** Rules whose sentences are drafted into the section from the record. */
  readonly draft: readonly DraftRule[];
  readonly fields: readonly TemplateField[];
  /** Something has to be said before the document is approved: drafted or written. */
  readonly required: boolean;
};

/** A document as data. A released version is never edited: a document names the version it was written by. */
export type DocumentTemplate = {
  readonly kind: DocumentKindCode;
  readonly version: number;
  readonly title: Text;
  /** What it is for, said to the one who writes it. */
  readonly lead: Text;
  /** Made of one meeting (memos), of a period, of the whole service, or of a concern. */
  readonly about: "start_meeting" | "network_meeting" | "mapping" | "period" | "service" | "concern";
  readonly sections: readonly TemplateSection[];
};

export const documentTemplates: readonly DocumentTemplate[] = [
  startMemoV1,
  mappingSummaryV1,
  networkMemoV1,
  periodicSummaryV1,
  finalEvaluationV1,
  childWelfareNotificationV1,
];

/** The template of a kind: the version asked for, or the newest. */
export function templateOf(kind: string, version?: number): DocumentTemplate | undefined {
  const versions = documentTemplates.filter((template) => template.kind === kind);
  if (version !== undefined) return versions.find((template) => template.version === version);
  return versions.toSorted((a, b) => b.version - a.version)[0];
}

export type DocumentGap = { readonly section: string; readonly field?: string };

/** What the template asks for and the document doesn't say yet. */
export function documentGaps(template: DocumentTemplate, content: DocumentContent): DocumentGap[] {
  return template.sections.flatMap((asked): DocumentGap[] => {
    const section = content.sections.find(({ code }) => code === asked.code);
    const says = (code: string): boolean => (section?.fields[code] ?? "") !== "";
    const missing = asked.fields.filter((field) => field.required && !says(field.code));
    if (missing.length > 0) return missing.map((field) => ({ section: asked.code, field: field.code }));
    const silent =
      !section?.sentences.some(({ text }) => text !== "") && !asked.fields.some(({ code }) => says(code));
    return asked.required && silent ? [{ section: asked.code }] : [];
  });
}
