import { useState } from "react";
import type { RhythmRow } from "#core/plans/content.ts";
import { isInTime, putRepeated } from "#core/pictures/rhythm/edit.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { Lines } from "#web/ui/card.tsx";
import { ChipGroup } from "#web/ui/choices.tsx";
import { TimeField } from "#web/ui/date-field.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { NoPrint, Stack } from "#web/ui/layout.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { RhythmFigure, type WeekHead } from "./rhythm-figure.tsx";

const week = ["1", "2", "3", "4", "5", "6", "7"] as const;
const isTime = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

/** The repeated things of a week: added to many days at once, drawn as they are added. */
export function RhythmFields({
  rows,
  head,
  onChange,
}: {
  readonly rows: readonly RhythmRow[];
  /** What the figure is called, where it isn't the plan's week. */
  readonly head?: WeekHead;
  readonly onChange: (rows: RhythmRow[]) => void;
}) {
  const t = useText("plans");
  const format = useFormat();
  const [days, setDays] = useState<(typeof week)[number][]>(["1", "2", "3", "4", "5"]);
  const [what, setWhat] = useState("");
  const [who, setWho] = useState("");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [tried, setTried] = useState(false);
  // A week that is drawn is seen first; one that is empty is begun.
  const [isEmpty] = useState(rows.length === 0);
  const isWhole =
    days.length > 0 && what.trim() !== "" && isTime(from) && isTime(to) && isInTime({ from, to });
  const add = (): void => {
    setTried(!isWhole);
    if (!isWhole) return;
    const added = { days: days.map(Number), from, to, what: what.trim(), who: who.trim() };
    onChange(putRepeated(rows, added));
    setWhat("");
    setWho("");
  };
  return (
    <Stack>
      <NoPrint>
        <Disclosure startsOpen={isEmpty} title={t("writing.rhythmAdd")}>
          <Stack>
            <ChipGroup
              id="rhythm-days"
              label={t("writing.rhythmDays")}
              name="days"
              options={week.map((day) => ({ value: day, label: format.weekday(Number(day)) }))}
              value={days}
              onChange={setDays}
            />
            <FieldRow>
              <TextField
                id="rhythm-what"
                label={t("writing.rhythmWhat")}
                maxLength={80}
                name="rhythm-what"
                value={what}
                onChange={wordsTo(setWhat)}
              />
              <TextField
                id="rhythm-who"
                label={t("writing.rhythmWho")}
                maxLength={80}
                name="rhythm-who"
                optional
                value={who}
                onChange={wordsTo(setWho)}
              />
              <TimeField
                id="rhythm-from"
                label={t("writing.rhythmFrom")}
                name="rhythm-from"
                value={from}
                onChange={wordsTo(setFrom)}
              />
              <TimeField
                id="rhythm-to"
                label={t("writing.rhythmTo")}
                name="rhythm-to"
                value={to}
                onChange={wordsTo(setTo)}
              />
            </FieldRow>
            <div>
              <Button icon="plus" kind="quiet" onClick={add}>
                {t("writing.rhythmAdd")}
              </Button>
              {tried && !isWhole && (
                <p className="error" role="status">
                  {t("writing.rhythmIncomplete")}
                </p>
              )}
            </div>
          </Stack>
        </Disclosure>
      </NoPrint>
      {rows.length > 0 && (
        <>
          <RhythmFigure head={head ?? { title: t("rhythm") }} rows={rows} onChange={onChange} />
          <NoPrint>
            <Disclosure aside={rows.length} title={t("writing.rhythmRows")}>
              <Lines>
                {rows.map((row) => {
                  const words = `${format.weekday(row.day)} ${format.timeRange(row.from, row.to)} ${row.what}${row.who ? `, ${row.who}` : ""}`;
                  return (
                    <li key={words} className="row between">
                      <span>{words}</span>
                      <IconButton
                        icon="close"
                        label={t("writing.rhythmRemove", { what: words })}
                        onClick={() => onChange(rows.filter((one) => one !== row))}
                      />
                    </li>
                  );
                })}
              </Lines>
            </Disclosure>
          </NoPrint>
        </>
      )}
    </Stack>
  );
}
