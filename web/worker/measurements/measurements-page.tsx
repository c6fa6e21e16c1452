import { useState } from "react";
import { measurementsOf } from "#contract/worker/measurements.ts";
import { formOf, itemsShown, scaleOf, wordingOf } from "#core/instruments/answers.ts";
import { mainSubscale } from "#core/instruments/instruments.ts";
import { rangeOf } from "#core/instruments/scores.ts";
import type { Instrument, Item } from "#core/instruments/shapes.ts";
import { Course } from "#web/figures/course.tsx";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { DutiesOfTool } from "../families/duties-of-tool.tsx";
import { voiceOf } from "../shared-picture/picture.ts";
import { ExportButton } from "./export-button.tsx";
import type { Measurement } from "./measurement.ts";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

/** The service's measuring points, what has been measured at them, and the change over time for each who answered. */
export default function MeasurementsPage() {
  const t = useText("measurements");
  const caseId = useAddressPart("caseId");
  const page = useRead(measurementsOf, { params: { caseId } });
  const can = useCan(page.data);
  const [withdrawing, setWithdrawing] = useState<Measurement>();
  return (
    <Loaded from={page}>
      {(read) => {
        const mayWrite = read.running && can("measurement.write");
        const counting = read.measurements.filter(({ withdrawnOn }) => withdrawnOn === null);
        const [tool] = read.tools;
        const moment = read.duties[0]?.moment ?? (counting.length === 0 ? "start" : "along");
        return (
          <Stack gap={5}>
            <div>
              <Row align="between">
                <h2>{t("heading")}</h2>
                {mayWrite && tool && (
                  <LinkButton
                    icon="plus"
                    params={{ caseId }}
                    search={{ avaa: moment }}
                    to="/perheet/$caseId/arviot"
                  >
                    {t("measure")}
                  </LinkButton>
                )}
              </Row>
              <p className="soft">{t("lead")}</p>
            </div>
            <DutiesOfTool duties={read.duties} title={t("duties")} />
            {read.measurements.length === 0 && (
              <EmptyState title={t("none")}>{tool ? t("noneHelp") : t("noTool")}</EmptyState>
            )}
            {read.instruments.map((instrument) => (
              <CourseOf
                key={`${instrument.id} ${instrument.version}`}
                instrument={instrument}
                measurements={counting.filter((one) => isBy(one, instrument))}
              />
            ))}
            {read.measurements.length > 0 && (
              <Card title={t("all")}>
                <Lines>
                  {read.measurements.toReversed().map((measurement) => (
                    <MeasurementLine
                      key={measurement.id}
                      caseId={caseId}
                      instrument={read.instruments.find((one) => isBy(measurement, one))}
                      mayExport={can("measurement.export")}
                      mayWithdraw={mayWrite}
                      measurement={measurement}
                      onWithdraw={() => setWithdrawing(measurement)}
                    />
                  ))}
                </Lines>
              </Card>
            )}
            {withdrawing && (
              <WithdrawDialog
                caseId={caseId}
                measurement={withdrawing}
                onClose={() => setWithdrawing(undefined)}
              />
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}

const isBy = (one: Measurement, { id, version }: Instrument): boolean =>
  one.instrument === id && one.instrumentVersion === version;

/** One instrument's results over time, a line for each who answered, on its own range. */
function CourseOf({
  instrument,
  measurements,
}: {
  readonly instrument: Instrument;
  readonly measurements: readonly Measurement[];
}) {
  const t = useText("measurements");
  const say = useSay();
  const whole = mainSubscale(instrument);
  if (!whole || measurements.length === 0) return null;
  // As wide as the widest form asks: the same score means the same height.
  const ranges = measurements.flatMap((one) => {
    const form = formOf(instrument, one.form);
    const range = form && rangeOf(instrument, form, whole, one.answers);
    return range ? [range] : [];
  });
  if (ranges.length === 0) return null;
  const [min, max] = [Math.min(...ranges.map(([low]) => low)), Math.max(...ranges.map(([, high]) => high))];
  const isMoreBetter = whole.better === "more";
  return (
    <Card title={say(instrument.name)}>
      <Stack gap={3}>
        <Course
          highest={t(isMoreBetter ? "best" : "worst", { value: max })}
          label={t("course", { name: say(instrument.name) })}
          lowest={t(isMoreBetter ? "worst" : "best", { value: min })}
          max={max}
          min={min}
          voices={Object.fromEntries(measurements.map(({ who, perspective }) => [who, voiceOf[perspective]]))}
          points={measurements.flatMap(({ id, on, score, who, moment }) =>
            score === null
              ? []
              : [
                  {
                    id,
                    on,
                    value: score,
                    line: who,
                    said: `${t("score", { score, max })}, ${t(`moment.${moment}`)}`,
                  },
                ],
          )}
        />
        <p className="soft small">{say(instrument.licence)}</p>
      </Stack>
    </Card>
  );
}

function MeasurementLine({
  caseId,
  instrument,
  measurement,
  mayExport,
  mayWithdraw,
  onWithdraw,
}: {
  readonly caseId: string;
  readonly instrument: Instrument | undefined;
  readonly measurement: Measurement;
  readonly mayExport: boolean;
  readonly mayWithdraw: boolean;
  readonly onWithdraw: () => void;
}) {
  const t = useText("measurements");
  const say = useSay();
  const format = useFormat();
  const { on, moment, who, score, answers, words, roundId, withdrawnOn, withdrawnReason } = measurement;
  const whole = instrument && mainSubscale(instrument);
  const form = instrument && formOf(instrument, measurement.form);
  const range = instrument && form && whole && rangeOf(instrument, form, whole, answers);
  const said = (item: Item): string => {
    const given = answers[item.linkId];
    const step =
      instrument && form && scaleOf(instrument, form, item)?.steps.find(({ value }) => value === given);
    return step ? say(step.name) : String(given ?? "–");
  };
  const name = instrument ? say(instrument.name) : measurement.instrument;
  const what = `${name} · ${t("line", { day: format.date(on), moment: t(`moment.${moment}`), who })}`;
  return (
    <li>
      <Row align="between">
        <span>
          <strong className="num">
            {score === null || !range ? "–" : t("score", { score, max: range[1] })}
          </strong>{" "}
          {what}
        </span>
        <Row gap={3}>
          {roundId && (
            <TextLink params={{ caseId, roundId }} to="/perheet/$caseId/arviot/$roundId">
              {t("round")}
            </TextLink>
          )}
          {mayExport && <ExportButton caseId={caseId} measurementId={measurement.id} what={what} />}
          {mayWithdraw && withdrawnOn === null && (
            <Button aria-label={t("withdrawOf", { what })} kind="plain" small onClick={onWithdraw}>
              {t("withdraw")}
            </Button>
          )}
        </Row>
      </Row>
      {withdrawnOn && (
        <p className="soft small">
          {t("withdrawn", { day: format.date(withdrawnOn), reason: withdrawnReason })}
        </p>
      )}
      {words && <p className="small">”{words}”</p>}
      <Disclosure bare title={t("answers")}>
        <ul className="small">
          {instrument &&
            form &&
            itemsShown(instrument, form, answers).map((item) => (
              <li key={item.linkId}>
                {say(wordingOf(item, form))}: <strong>{said(item)}</strong>
              </li>
            ))}
        </ul>
      </Disclosure>
    </li>
  );
}
