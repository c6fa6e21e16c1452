import type { DocumentContent, DocumentKindCode } from "#core/documents/content.ts";
import type { DraftRule } from "#core/documents/draft-rules.ts";
import type { Text } from "#core/kernel/text.ts";

export type TemplateField = {
  readonly code: string;
  readonly label: Text;
  readonly help?: Text;
  readonly size: "line" | "text" | "choice";
  /** What a choice is made of; the content keeps the code. */
  readonly options?: readonly { readonly code: string; readonly name: Text }[];
  readonly required: boolean;
  /** Shown on the family's crisis strip under this label. */
  readonly inSight?: Text;
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
  /** Read in a hurry: the approved one opens from the family's crisis strip. */
  readonly onCrisisStrip?: true;
  /** The choice that, when the document is approved, becomes a proposal of stronger (`up`) or lighter (`down`) support. */
  readonly proposes?: {
    readonly section: string;
    readonly field: string;
    readonly reasons: string;
    readonly up: string;
    readonly down: string;
  };
};

/** The template with more drafted into the sections named. */
export const withDrafts = (
  template: DocumentTemplate,
  more: Readonly<Record<string, readonly DraftRule[]>>,
): DocumentTemplate => ({
  ...template,
  sections: template.sections.map((section) => ({
    ...section,
    draft: [...section.draft, ...(more[section.code] ?? [])],
  })),
});

export type DocumentGap = { readonly section: string; readonly field?: string };

/** What the template asks for and the document doesn't say yet. */
export function documentGaps(template: DocumentTemplate, content: DocumentContent): DocumentGap[] {
  return template.sections.flatMap((asked): DocumentGap[] => {
    const section = content.sections.find(({ code }) => code === asked.code);
    const says = (code: string): boolean => (section?.fields[code] ?? "") !== "";
    const answered = ({ code, options }: TemplateField): boolean =>
      options === undefined ? says(code) : options.some((option) => option.code === section?.fields[code]);
    const missing = asked.fields.filter(
      (field) => !answered(field) && (field.required || (field.options !== undefined && says(field.code))),
    );
    if (missing.length > 0) return missing.map((field) => ({ section: asked.code, field: field.code }));
    const silent =
      !section?.sentences.some(({ text }) => text !== "") && !asked.fields.some(({ code }) => says(code));
    return asked.required && silent ? [{ section: asked.code }] : [];
  });
}
