import type { Text } from "#core/kernel/text.ts";
import { useSourceWords } from "#web/kit/rule-source.ts";
import { useSay, useText } from "#web/kit/text.ts";

type Rule = { readonly id: string; readonly name: Text; readonly explanation: Text; readonly source: string };

/** What binds the service, in words a family can hold it to, each with where it comes from. */
export function ServiceRules({ rules }: { readonly rules: readonly Rule[] }) {
  const t = useText("services");
  const say = useSay();
  const sourceWords = useSourceWords();
  if (rules.length === 0) return null;
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">{t("limits")}</h2>
      <p className="soft">{t("limitsHelp")}</p>
      <ul className="lines service-rules">
        {rules.map((rule) => (
          <li key={rule.id}>
            <h3>{say(rule.name)}</h3>
            <p>{say(rule.explanation)}</p>
            <p className="soft small">{t("source", { source: sourceWords(rule.source) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
