import type { DocumentContent, Section, Sentence } from "#core/documents/content.ts";
import { sentencesBy } from "#core/documents/draft-rules.ts";
import type { Focus } from "#core/documents/draft.ts";
import { phrasesIn, type Phrases } from "#core/documents/phrases.ts";
import type { FamilyRecord } from "#core/documents/record.ts";
import type { DocumentTemplate, TemplateField } from "#core/documents/template.ts";
import type { Language } from "#core/kernel/text.ts";

function prefilled(field: TemplateField, record: FamilyRecord, words: Phrases, focus: Focus): string {
  const concern = record.concerns.find(({ id }) => id === focus.concernId);
  // A concern of a parent's or of the whole family touches the only child; of many the worker says whom.
  const children = record.members.filter(({ role }) => role === "child");
  const child =
    children.find(({ name }) => name === concern?.whose) ?? (children.length === 1 ? children[0] : undefined);
  switch (field.prefill) {
    case "author":
      return record.author.name;
    case "author_title":
      return record.author.title;
    case "author_contact":
      return record.author.contact;
    case "child":
      return child?.name ?? "";
    case "child_birth_date":
      return child?.birthDate ? words.day(child.birthDate) : "";
    default:
      return "";
  }
}

/**
 * A document drafted from the record: the template's sections in order, each sentence with the rows it rests on.
 * Pure: the same record gives the same draft. A person edits and approves it.
 */
export function draftDocument(
  template: DocumentTemplate,
  record: FamilyRecord,
  language: Language,
  focus: Focus = {},
): DocumentContent {
  const words = phrasesIn(language);
  const sections = template.sections.map((section): Section => ({
    code: section.code,
    sentences: section.draft.flatMap((rule) => sentencesBy(rule, record, words, focus)),
    fields: Object.fromEntries(
      section.fields.flatMap((field) => {
        const value = prefilled(field, record, words, focus);
        return value === "" ? [] : [[field.code, value]];
      }),
    ),
  }));
  return { language, sections };
}

/**
 * Drafts again over what has been written: new and changed facts come in, what nobody has touched is renewed, and
 * every word a person has written or edited stays. Sentences a person took out come back: the draft can't know why.
 */
export function draftAgain(written: DocumentContent, fresh: DocumentContent): DocumentContent {
  const sections = fresh.sections.map((section): Section => {
    const former = written.sections.find(({ code }) => code === section.code);
    if (!former) return section;
    const touched = new Map(former.sentences.filter(isOwn).map((sentence) => [sentence.key, sentence]));
    const drafted = section.sentences.map((sentence) => touched.get(sentence.key) ?? sentence);
    const keys = new Set(section.sentences.map(({ key }) => key));
    const kept = former.sentences.filter((sentence) => isOwn(sentence) && !keys.has(sentence.key));
    return {
      code: section.code,
      sentences: [...drafted, ...kept],
      fields: { ...section.fields, ...former.fields },
    };
  });
  return { language: written.language, sections };
}

const isOwn = ({ key, edited }: Sentence): boolean => edited || key === "";
