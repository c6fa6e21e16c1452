import type { z } from "zod";
import type { familyPage } from "#contract/worker/families.ts";
import { documentContentShape } from "#core/documents/content.ts";
import { templateOf } from "#core/documents/templates.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";

type FamilyPage = z.input<typeof familyPage.reply>;

export type CrisisRow = {
  documentId: string;
  approvedOn: LocalDate;
  template: string;
  templateVersion: number;
  content: unknown;
};

/** Of the document for a crisis what its template puts in sight, in its own words. */
export function inCrisisOf(row: CrisisRow): FamilyPage["inCrisis"] {
  const template = templateOf(row.template, row.templateVersion);
  if (!template) return null;
  const { sections } = documentContentShape.parse(row.content);
  return {
    documentId: row.documentId,
    title: template.title,
    approvedOn: row.approvedOn,
    lines: template.sections.flatMap((section) =>
      section.fields.flatMap(({ code, inSight }) => {
        const words = sections.find((one) => one.code === section.code)?.fields[code] ?? "";
        return inSight && words !== "" ? [{ label: inSight, words }] : [];
      }),
    ),
  };
}
