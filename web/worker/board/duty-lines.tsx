import type { z } from "zod";
import type { dutyReply } from "#contract/worker/board.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Lines } from "#web/ui/card.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import "./board.css";

export type FamilyDuty = z.output<typeof dutyReply>;

/** Duties of several families by due day: whose, what; of those that are late also why. The family page names the rule's source. */
export function DutyLines({
  duties,
  today,
}: {
  readonly duties: readonly FamilyDuty[];
  readonly today: string;
}) {
  const t = useText("board");
  const say = useSay();
  const format = useFormat();
  return (
    <Lines>
      {duties.map((duty, at) => (
        <li key={`${duty.caseId}${duty.rule}${duty.dueOn ?? ""}${at}`} className="due-line">
          <div>
            <TextLink params={{ caseId: duty.caseId }} to="/perheet/$caseId">
              {duty.family}
            </TextLink>{" "}
            {say(duty.words)}
            {duty.agreed && `: ${duty.agreed}`}
            {!duty.agreed &&
              (duty.breach || (duty.dueOn ?? today) < today) &&
              duty.reason.fi !== duty.words.fi &&
              duty.reason.fi !== duties[at - 1]?.reason.fi && (
                <p className="soft small">{say(duty.reason)}</p>
              )}
          </div>
          {duty.breach ? (
            <Tag tone="danger">{t("broken")}</Tag>
          ) : (
            duty.dueOn && (
              <Tag tone={duty.dueOn < today ? "danger" : "neutral"}>
                {duty.dueOn < today
                  ? t("dueOn", { day: format.shortDay(duty.dueOn) })
                  : format.shortDay(duty.dueOn)}
              </Tag>
            )
          )}
        </li>
      ))}
    </Lines>
  );
}
