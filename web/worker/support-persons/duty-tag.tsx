import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Tag } from "#web/ui/tag.tsx";
import type { MatchShort } from "./support.ts";

/** The day by which a duty is done; nothing for what has none. */
export function DutyDay({ duty }: { readonly duty: MatchShort["duties"][number] }) {
  const t = useText("support-persons");
  const format = useFormat();
  if (!duty.dueOn) return null;
  return (
    <Tag tone={duty.isLate ? "danger" : "neutral"}>
      {t(duty.isLate ? "todo.late" : "todo.by", { day: format.shortDay(duty.dueOn) })}
    </Tag>
  );
}
