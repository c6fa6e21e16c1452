import { useSourceWords } from "#web/kit/rule-source.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import type { Choices } from "./worker-line.tsx";

/** What the service asks the team to be able to do, and whether the team of the moment can. */
export function AskedCompetences({
  asked,
  held,
}: {
  readonly asked: Choices["asked"];
  readonly held: readonly string[];
}) {
  const t = useText("teams");
  const sourceWords = useSourceWords();
  const say = useSay();
  if (asked.length === 0) return null;
  return (
    <Stack gap={1}>
      <h3>{t("asked")}</h3>
      {asked.map(({ term, rule }) => {
        const has = held.includes(term.code);
        return (
          <div key={term.code}>
            <Row>
              <span>{say(term.name)}</span>
              <Tag icon={has ? "check" : "attention"} tone={has ? "good" : "attention"}>
                {has ? t("held") : t("notHeld")}
              </Tag>
            </Row>
            <p className="soft small">
              {say(rule.explanation)} ({sourceWords(rule.source)})
            </p>
          </div>
        );
      })}
    </Stack>
  );
}
