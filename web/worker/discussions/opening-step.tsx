import { hasSpoken, sameOne } from "#core/discussions/content.ts";
import { inTurn } from "#core/discussions/decide-discussion.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { IconButton } from "#web/ui/button.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { keyOfRef, optionsAround, refOfKey } from "../meetings/participant-options.ts";
import { SpeakerName } from "./speaker-mark.tsx";
import { StepHead } from "./step-head.tsx";
import type { StepProps } from "./step-props.ts";

/** The first screen: what is said aloud to everybody, and who is at the table in which order. */
export function OpeningStep({ caseId, guide, page, content, nameOf, onChange }: StepProps) {
  const t = useText("discussions");
  const format = useFormat();
  const { language, present } = content;
  const { around, discussion } = page;
  const addable = optionsAround(around).filter(
    ({ value }) => !present.some((one) => keyOfRef(one) === value),
  );
  const known = new Set(optionsAround(around).map(({ value }) => value));
  return (
    <Stack gap={5}>
      <StepHead ask={guide.opening} language={language} title={t("title.opening")} />
      {discussion.replaces && (
        <Notice>
          <p>
            {t("correctionOf", { reason: discussion.correctionReason })}{" "}
            <TextLink
              params={{ caseId, discussionId: discussion.replaces }}
              to="/perheet/$caseId/keskustelut/$discussionId"
            >
              {t("toFormer")}
            </TextLink>
          </p>
        </Notice>
      )}
      <section aria-labelledby="at-table" className="stack">
        <h2 id="at-table">{t("atTable")}</h2>
        <ol className="lines">
          {present.map((ref) => {
            const who = nameOf(ref);
            const age = who.birthDate && who.role === "child" ? format.age(who.birthDate) : "";
            return (
              <li key={ref.id}>
                <Row align="between">
                  <SpeakerName note={age} who={who} />
                  {present.length > 2 && !hasSpoken(content, ref) && (
                    <IconButton
                      icon="close"
                      label={t("leaveOut", { name: who.givenName })}
                      onClick={() =>
                        onChange((former) => ({
                          ...former,
                          present: former.present.filter((one) => !sameOne(one, ref)),
                        }))
                      }
                    />
                  )}
                </Row>
              </li>
            );
          })}
        </ol>
        {addable.length > 0 && (
          <Select
            id="add-person"
            label={t("addPerson")}
            name="addPerson"
            options={addable}
            value=""
            onChange={(key) => {
              if (!key) return;
              onChange((former) => {
                const all = [...former.present, refOfKey(key)];
                // Those who are no longer around the family keep their place; the others go by turn.
                const gone = all.filter((one) => !known.has(keyOfRef(one)));
                return { ...former, present: [...gone, ...inTurn(all, around)] };
              });
            }}
          />
        )}
      </section>
      <Disclosure title={t("toWorker")}>
        <p lang={language}>{guide.lead[language]}</p>
      </Disclosure>
    </Stack>
  );
}
