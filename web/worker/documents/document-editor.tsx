import type { DocumentContent, Section, Sentence } from "#core/documents/content.ts";
import type { DocumentGap, DocumentTemplate, TemplateSection } from "#core/documents/template.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { Card } from "#web/ui/card.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import type { SourceShown } from "./document-words.ts";
import { Sources } from "./sources.tsx";

const blank = (code: string): Section => ({ code, sentences: [], fields: {} });

/** Every section of the template with its drafted sentences, each editable beside what it rests on, and its own fields. */
export function DocumentEditor({
  caseId,
  template,
  content,
  sources,
  gaps,
  onChange,
}: {
  readonly caseId: string;
  readonly template: DocumentTemplate;
  readonly content: DocumentContent;
  readonly sources: readonly SourceShown[];
  readonly gaps: readonly DocumentGap[];
  readonly onChange: (content: DocumentContent) => void;
}) {
  const of = (code: string): Section =>
    content.sections.find((section) => section.code === code) ?? blank(code);
  const set = (changed: Section): void =>
    onChange({
      ...content,
      sections: template.sections.map(({ code }) => (code === changed.code ? changed : of(code))),
    });
  return (
    <Stack gap={5}>
      {template.sections.map((asked) => (
        <SectionEditor
          key={asked.code}
          asked={asked}
          caseId={caseId}
          isMissing={gaps.some(({ section }) => section === asked.code)}
          language={content.language}
          section={of(asked.code)}
          sources={sources}
          onChange={set}
        />
      ))}
    </Stack>
  );
}

function SectionEditor({
  caseId,
  asked,
  section,
  sources,
  language,
  isMissing,
  onChange,
}: {
  readonly caseId: string;
  readonly asked: TemplateSection;
  readonly section: Section;
  readonly sources: readonly SourceShown[];
  readonly language: DocumentContent["language"];
  readonly isMissing: boolean;
  readonly onChange: (section: Section) => void;
}) {
  const t = useText("documents");
  const say = useSay();
  const { sentences, fields } = section;
  const change = (place: number, what: Partial<Sentence>): void =>
    onChange({ ...section, sentences: sentences.map((one, n) => (n === place ? { ...one, ...what } : one)) });
  return (
    <Card aside={isMissing && <Tag tone="attention">{t("needed")}</Tag>} title={asked.title[language]}>
      <Stack>
        <p className="soft small">{say(asked.help)}</p>
        {sentences.length === 0 && asked.draft.length > 0 && (
          <p className="soft small">{t("nothingDrafted")}</p>
        )}
        {sentences.map((sentence, n) => (
          <div key={sentence.key || `own-${n}`} className="document-sentence">
            <div>
              <TextArea
                id={`${asked.code}-${n}`}
                label={`${asked.title[language]}, ${t("sentence", { n: n + 1 })}`}
                limit={4000}
                name={`${asked.code}-${n}`}
                rows={1}
                value={sentence.text}
                onChange={wordsTo((text) => change(n, { text, edited: true }))}
              />
              <div className="row">
                {sentence.edited && (
                  <span className="soft small">
                    {sentence.sources.length > 0 ? t("edited") : t("noSource")}
                  </span>
                )}
                <Sources caseId={caseId} sentence={sentence} sources={sources} />
              </div>
            </div>
            <IconButton
              icon="close"
              label={t("removeSentence", { n: n + 1 })}
              onClick={() => onChange({ ...section, sentences: sentences.filter((_, place) => place !== n) })}
            />
          </div>
        ))}
        {(asked.draft.length > 0 || asked.fields.length === 0) && (
          <div>
            <Button
              icon="plus"
              kind="quiet"
              small
              onClick={() =>
                onChange({
                  ...section,
                  sentences: [...sentences, { key: "", text: "", sources: [], edited: true }],
                })
              }
            >
              {t("addSentence")}
            </Button>
          </div>
        )}
        {asked.fields.map((field) => {
          const set = (words: string): void =>
            onChange({ ...section, fields: { ...fields, [field.code]: words } });
          if (field.options) {
            return (
              <RadioGroup
                key={field.code}
                hint={field.help && say(field.help)}
                id={`${asked.code}-${field.code}`}
                label={field.label[language]}
                look="chips"
                name={`${asked.code}-${field.code}`}
                optional={!field.required}
                options={field.options.map(({ code, name }) => ({ value: code, label: name[language] }))}
                value={fields[field.code] ?? ""}
                onChange={(chosen) => set(chosen ?? "")}
              />
            );
          }
          const Field = field.size === "line" ? TextField : TextArea;
          return (
            <Field
              key={field.code}
              hint={field.help && say(field.help)}
              id={`${asked.code}-${field.code}`}
              label={field.label[language]}
              name={`${asked.code}-${field.code}`}
              optional={!field.required}
              value={fields[field.code] ?? ""}
              onChange={wordsTo(set)}
            />
          );
        })}
      </Stack>
    </Card>
  );
}
