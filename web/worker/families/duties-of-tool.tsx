import type { Text } from "#core/kernel/text.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSourceWords } from "#web/kit/rule-source.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Tag } from "#web/ui/tag.tsx";

type Duty = {
  readonly rule: string;
  readonly text: Text;
  readonly reason: Text;
  readonly dueOn: string | null;
  readonly state: "upcoming" | "due" | "overdue";
  readonly source: string;
};

const tones = { upcoming: "neutral", due: "attention", overdue: "danger" } as const;

/** What the service's rules ask of this way of working: by when, why, and from where the rule comes. */
export function DutiesOfTool({
  title,
  duties,
}: {
  readonly title: string;
  readonly duties: readonly Duty[];
}) {
  const t = useText("support");
  const say = useSay();
  const format = useFormat();
  const sourceIn = useSourceWords();
  if (duties.length === 0) return null;
  return (
    <Card title={title}>
      <Lines>
        {duties.map((duty) => (
          <li key={duty.rule}>
            <strong>{say(duty.text)}</strong>{" "}
            {duty.dueOn && (
              <Tag tone={tones[duty.state]}>
                {t(duty.state === "overdue" ? "late" : "dueOn", {
                  day: format.shortDay(duty.dueOn as never),
                })}
              </Tag>
            )}
            <p className="soft small">
              {say(duty.reason)} {t("source", { source: sourceIn(duty.source) })}
            </p>
          </li>
        ))}
      </Lines>
    </Card>
  );
}
