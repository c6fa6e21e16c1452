import type { LocalDate } from "#core/kernel/local-date.ts";
import { Journey } from "#web/figures/journey.tsx";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import type { JourneyPage, Stretch } from "./moves.ts";
import "./moves.css";

/** The journey as a picture, and the same in words: each service with its phases, goals and why the family came to it. */
export function JourneyLine({ journey }: { readonly journey: JourneyPage }) {
  const t = useText("moves");
  const say = useSay();
  const format = useFormat();
  const days = (from: LocalDate, to: LocalDate | null): string =>
    to
      ? t("until", { from: format.date(from), to: format.date(to) })
      : t("from", { from: format.date(from) });
  const begins = (journey.firstContactOn ?? journey.periods[0]?.startedOn ?? journey.today) as LocalDate;
  const label = [
    t("figure", { from: format.date(begins), to: format.date(journey.closedOn ?? journey.today) }),
    ...journey.periods.map((one, n) =>
      [
        t("figureLine", {
          n: n + 1,
          service: say(one.name),
          unit: one.unit,
          span: days(one.startedOn, one.endedOn),
        }),
        ...one.pauses.map(({ from, to }) => t("figureBreak", { span: days(from, to) })),
      ].join(", "),
    ),
  ].join(". ");
  return (
    <Card>
      <Stack>
        <Journey
          begins={begins}
          label={label}
          stretches={journey.periods.map((one) => ({
            id: one.id,
            name: say(one.name),
            from: one.startedOn,
            to: one.endedOn,
            breaks: one.pauses,
          }))}
          today={journey.today}
        />
        <ol className="journey-list">
          {journey.firstContactOn && (
            <li className="journey-mark">{t("contact", { day: format.date(journey.firstContactOn) })}</li>
          )}
          {journey.periods.map((one, n) => (
            <li key={one.id}>
              <span aria-hidden="true" className="journey-number">
                {n + 1}
              </span>
              <StretchWords days={days} stretch={one} />
            </li>
          ))}
          {journey.closedOn && (
            <li className="journey-mark">{t("closed", { day: format.date(journey.closedOn) })}</li>
          )}
        </ol>
      </Stack>
    </Card>
  );
}

function StretchWords({
  stretch,
  days,
}: {
  readonly stretch: Stretch;
  readonly days: (from: LocalDate, to: LocalDate | null) => string;
}) {
  const t = useText("moves");
  const siblings = useText("siblings");
  const say = useSay();
  const format = useFormat();
  const { goals, reason } = stretch;
  const counts = [
    t("meetings", { count: stretch.meetings }),
    goals.cameAlong > 0 && t("goals.cameAlong", { count: goals.cameAlong }),
    goals.own > 0 && t("goals.own", { count: goals.own }),
    goals.wentOn > 0 && t("goals.wentOn", { count: goals.wentOn }),
  ].filter(Boolean);
  return (
    <Stack gap={2}>
      <div>
        <Row align="between">
          <h3>{say(stretch.name)}</h3>
          {!stretch.endedOn && <Tag tone="accent">{t("now")}</Tag>}
        </Row>
        <p className="soft small">
          {stretch.unit} · <span className="num">{days(stretch.startedOn, stretch.endedOn)}</span>
        </p>
      </div>
      {reason && (
        <div className="journey-why">
          <strong>{t("why")}</strong>: {t(`kind.${reason.kind}`)}
          <p>{reason.why}</p>
          {reason.assessment && <p className="soft small">{t("assessed", { words: reason.assessment })}</p>}
        </div>
      )}
      <ul aria-label={t("phases")} className="journey-phases">
        {stretch.phases.map((phase) => (
          <li key={phase.id} className={phase.state}>
            {say(phase.name)}
            <span className="only-read"> ({t(`phase.${phase.state}`)})</span>
            {phase.on && phase.state !== "ahead" && (
              <span className="soft small num"> {format.dayMonth(phase.on)}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="small">{counts.join(" · ")}</p>
      {stretch.pauses.length > 0 && (
        <p className="small">
          {t("breaks")}:{" "}
          <span className="num">{stretch.pauses.map(({ from, to }) => days(from, to)).join(", ")}</span>
        </p>
      )}
      {stretch.joined.map((one) => (
        <p key={one.name} className="small">
          {t("joined", { name: one.name, day: format.date(one.on), why: one.why })}
          {one.fromCase !== null && (
            <span className="soft"> {siblings("from", { family: one.fromCase })}</span>
          )}
        </p>
      ))}
      {stretch.outcome && <p className="small">{t("outcome", { outcome: say(stretch.outcome) })}</p>}
    </Stack>
  );
}
