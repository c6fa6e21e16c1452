import { useState } from "react";
import { measurementsOf } from "#contract/worker/measurements.ts";
import { formOf, itemsShown, scaleOf, wordingOf } from "#core/instruments/answers.ts";
import { instrumentOf } from "#core/instruments/instruments.ts";
import type { Item } from "#core/instruments/shapes.ts";
import { Course } from "#web/figures/course.tsx";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { DutiesOfTool } from "../families/duties-of-tool.tsx";
import { MeasureDialog } from "./measure-dialog.tsx";
import type { Measurement } from "./measurement.ts";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

/** The service's measuring points, what has been measured at them, and the change over time for each who answered. */
export default function MeasurementsPage() {
  const t = useText("measurements");
  const say = useSay();
  const caseId = useAddressPart("caseId");
  const page = useRead(measurementsOf, { params: { caseId } });
  const can = useCan(page.data);
  const [measuring, setMeasuring] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Measurement>();
  return (
    <Loaded from={page}>
      {(read) => {
        const mayWrite = read.running && can("measurement.write");
        const tool = read.instruments[0];
        const instrument = tool && instrumentOf(tool.id, tool.version);
        const counting = read.measurements.filter(({ withdrawnOn }) => withdrawnOn === null);
        return (
          <Stack gap={5}>
            <div>
              <Row align="between">
                <h2>{t("heading")}</h2>
                {mayWrite && instrument && (
                  <Button icon="plus" onClick={() => setMeasuring(true)}>
                    {t("measure")}
                  </Button>
                )}
              </Row>
              <p className="soft">{t("lead")}</p>
            </div>
            <DutiesOfTool duties={read.duties} title={t("duties")} />
            {read.measurements.length === 0 ? (
              <EmptyState title={t("none")}>{instrument ? t("noneHelp") : t("noTool")}</EmptyState>
            ) : (
              instrument && (
                <Card title={say(instrument.name)}>
                  <Stack gap={3}>
                    <Course
                      highest={t("highest")}
                      label={t("course", { name: say(instrument.name) })}
                      lowest={t("lowest")}
                      max={100}
                      min={0}
                      points={counting.flatMap(({ id, on, score, who, moment }) =>
                        score === null
                          ? []
                          : [
                              {
                                id,
                                on,
                                value: score,
                                line: who,
                                said: `${t("score", { score })}, ${t(`moment.${moment}`)}`,
                              },
                            ],
                      )}
                    />
                    <p className="soft small">{say(instrument.licence)}</p>
                  </Stack>
                </Card>
              )
            )}
            {read.measurements.length > 0 && (
              <Card title={t("all")}>
                <Lines>
                  {read.measurements.toReversed().map((measurement) => (
                    <MeasurementLine
                      key={measurement.id}
                      mayWithdraw={mayWrite}
                      measurement={measurement}
                      onWithdraw={() => setWithdrawing(measurement)}
                    />
                  ))}
                </Lines>
              </Card>
            )}
            {measuring && tool && instrument && (
              <MeasureDialog
                caseId={caseId}
                instrument={instrument}
                moment={read.duties[0]?.moment ?? (counting.length === 0 ? "start" : "along")}
                purpose={tool.purpose}
                onClose={() => setMeasuring(false)}
              />
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

function MeasurementLine({
  measurement,
  mayWithdraw,
  onWithdraw,
}: {
  readonly measurement: Measurement;
  readonly mayWithdraw: boolean;
  readonly onWithdraw: () => void;
}) {
  const t = useText("measurements");
  const say = useSay();
  const format = useFormat();
  const { on, moment, who, score, answers, words, withdrawnOn, withdrawnReason } = measurement;
  const instrument = instrumentOf(measurement.instrument, measurement.instrumentVersion);
  const form = instrument && formOf(instrument, measurement.form);
  const said = (item: Item): string => {
    const given = answers[item.linkId];
    const step =
      instrument && form && scaleOf(instrument, form, item)?.steps.find(({ value }) => value === given);
    return step ? say(step.name) : String(given ?? "–");
  };
  const what = t("line", { day: format.date(on), moment: t(`moment.${moment}`), who });
  return (
    <li>
      <Row align="between">
        <span>
          <strong className="num">{score === null ? "–" : t("score", { score })}</strong> {what}
        </span>
        {mayWithdraw && withdrawnOn === null && (
          <Button aria-label={t("withdrawOf", { what })} kind="plain" small onClick={onWithdraw}>
            {t("withdraw")}
          </Button>
        )}
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
