import { useText } from "#web/kit/text.ts";
import type { Voice } from "#web/ui/layout.tsx";
import { VoiceMark } from "./course.tsx";
import "./zone-grid.css";

export type ZoneStep = { readonly value: number; readonly name: string; readonly band: string };
export type ZoneRow = {
  readonly key: string;
  /** Who judged. */
  readonly who: string;
  readonly voice: Voice;
  readonly value: number;
  /** What the same rater said the time before. */
  readonly was: number | null;
  /** In words, with the zone and the day. */
  readonly said: string;
};

/** One domain: each rater's judgement on the steps of the scale, under one another and never put together. */
export function ZoneGrid({
  label,
  steps,
  rows,
}: {
  readonly label: string;
  readonly steps: readonly ZoneStep[];
  readonly rows: readonly ZoneRow[];
}) {
  const t = useText("ui");
  const bands = [...new Set(steps.map(({ band }) => band))];
  return (
    <ul aria-label={label} className="zones">
      {rows.map((row) => (
        <li key={row.key}>
          <span className="zones-who">{row.who}</span>
          <span aria-label={row.said} className="zones-steps" role="img" title={row.said}>
            {steps.map(({ value, band }) => (
              <i key={value} className={`zone-${bands.indexOf(band)}`}>
                {value === row.value && <VoiceMark voice={row.voice} />}
                {value === row.was && value !== row.value && <b className="zones-was">{t("zones.was")}</b>}
              </i>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
