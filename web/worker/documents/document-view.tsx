import type { Language } from "#core/kernel/text.ts";
import type { DocumentTemplate, TemplateField } from "#core/documents/template.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Pairs } from "#web/ui/facts.tsx";
import { Stack } from "#web/ui/layout.tsx";
import type { DocumentPage } from "./document-words.ts";
import { Sources } from "./sources.tsx";

/** A document to read and to print: whose it is, and each section with its sentences and their sources. */
export function DocumentView({
  caseId,
  page,
  template,
}: {
  readonly caseId: string;
  readonly page: DocumentPage;
  readonly template: DocumentTemplate;
}) {
  const { document, sources } = page;
  const { language, sections } = document.content;
  return (
    <Stack gap={5}>
      <HeadOf page={page} />
      <div className="stack gap-5" lang={language}>
        {template.sections.map((asked) => {
          const section = sections.find(({ code }) => code === asked.code);
          const sentences = section?.sentences.filter(({ text }) => text) ?? [];
          const fields = asked.fields.filter(({ code }) => section?.fields[code]);
          if (sentences.length + fields.length === 0) return null;
          return (
            <section key={asked.code} aria-labelledby={`section-${asked.code}`} className="document-section">
              <h2 id={`section-${asked.code}`}>{asked.title[language]}</h2>
              {sentences.map((sentence, n) => (
                <div key={sentence.key || `own-${n}`}>
                  <p className="document-words">{sentence.text}</p>
                  <Sources caseId={caseId} sentence={sentence} sources={sources} />
                </div>
              ))}
              {fields.map((field) => (
                <div key={field.code}>
                  {(asked.fields.length > 1 || field.size === "line") && (
                    <h3 className="small soft">{field.label[language]}</h3>
                  )}
                  <p className="document-words">{saidIn(field, section?.fields[field.code], language)}</p>
                </div>
              ))}
            </section>
          );
        })}
      </div>
    </Stack>
  );
}

/** What a field says: of a choice the words of its option. */
const saidIn = (field: TemplateField, value: string | undefined, language: Language): string | undefined =>
  field.options?.find(({ code }) => code === value)?.name[language] ?? value;

/** Each document names its service task, organiser, provider and purchaser (asiakastietolaki 703/2023). */
function HeadOf({ page: { head, document } }: { readonly page: DocumentPage }) {
  const t = useText("documents");
  const format = useFormat();
  const { language } = document.content;
  return (
    <Pairs
      facts={[
        {
          name: t("head.members"),
          value: format.list(
            head.members.map(({ name, birthDate }) =>
              birthDate ? `${name} (${format.date(birthDate)})` : name,
            ),
          ),
        },
        {
          name: t("head.service"),
          value: `${head.service[language]} (${t(`serviceTask.${head.serviceTask}`)})`,
        },
        { name: t("head.organiser"), value: head.organiser },
        {
          name: t("head.provider"),
          value:
            head.unit === head.provider ? head.unit : [head.provider, head.unit].filter(Boolean).join(", "),
        },
        { name: t("head.purchaser"), value: head.purchaser },
      ]}
    />
  );
}
