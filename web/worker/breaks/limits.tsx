import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Tag } from "#web/ui/tag.tsx";
import type { RhythmPage } from "./rhythm-reply.ts";

type Limit = RhythmPage["limits"][number];

const tones = { far: "neutral", seen: "info", near: "attention", past: "danger" } as const;

/** How long the service can last: its last day and what is left, loud only when it is near. */
export function LimitLine({ limit }: { readonly limit: Limit }) {
  const t = useText("breaks");
  const format = useFormat();
  const say = useSay();
  const { state, daysLeft, until, pausedDays, todo } = limit;
  return (
    <div>
      <p>
        <strong>{say(limit.rule.name)}</strong> · {t("limits.until", { day: format.date(until) })}{" "}
        <Tag tone={tones[state]}>
          {daysLeft < 0 ? t("limits.past", { count: -daysLeft }) : t("limits.left", { count: daysLeft })}
        </Tag>
      </p>
      {pausedDays > 0 && <p className="soft small">{t("limits.longer", { count: pausedDays })}</p>}
      {state !== "far" && todo && <p className="small">{say(todo)}</p>}
    </div>
  );
}
