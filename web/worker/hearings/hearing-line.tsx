import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Said } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import type { HearingRow } from "./hearing-reply.ts";

/** One hearing: who and how, the words themselves, and what came of them. */
export function HearingLine({
  caseId,
  one,
  onChange,
}: {
  readonly caseId: string;
  readonly one: HearingRow;
  readonly onChange?: () => void;
}) {
  const t = useText("hearings");
  const format = useFormat();
  const isHeard = one.way !== "not_heard";
  return (
    <li>
      <p>
        <strong>{one.name}</strong> · <span className="num">{format.day(one.on)}</span>{" "}
        <Tag tone={isHeard ? "neutral" : "attention"}>{t(`ways.${one.way}`)}</Tag>
        {one.about && ` · ${one.about}`}
      </p>
      {isHeard ? (
        <Said by={one.name}>{one.words}</Said>
      ) : (
        <p>
          <span className="soft">{t("reason")}:</span> {one.reason}
        </p>
      )}
      {isHeard &&
        (one.outcome ? (
          <p>
            <span className="soft">{t("outcome")}:</span> {one.outcome}
          </p>
        ) : (
          <p className="soft">{t("outcomeMissing")}</p>
        ))}
      <p className="soft small">
        {t("byOn", { name: one.recordedBy, day: format.date(one.recordedOn) })}
        {one.meeting && (
          <>
            {" · "}
            <TextLink
              params={{ caseId, meetingId: one.meeting.id }}
              to="/perheet/$caseId/tapaamiset/$meetingId"
            >
              {t("inMeeting", { day: format.date(one.meeting.on) })}
            </TextLink>
          </>
        )}
      </p>
      {onChange && (
        <Button kind="plain" small onClick={onChange}>
          {t(isHeard && !one.outcome ? "addOutcome" : "change")}
        </Button>
      )}
    </li>
  );
}
