import { isInTime } from "#core/pictures/rhythm/edit.ts";
import { drawWeek } from "#core/pictures/rhythm/week.ts";
import type { RhythmRow } from "#core/plans/content.ts";
import { useIsPhone } from "#web/kit/media.ts";
import { useLanguage } from "#web/kit/text.ts";
import { NoPrint, PrintOnly } from "#web/ui/layout.tsx";
import { DrawingFigure } from "./drawing.tsx";

/** A week to look at and to print for the kitchen wall: a timetable, and on a phone day by day. On paper it is always a timetable. */
export function WeekFigure({ rows, label }: { readonly rows: readonly RhythmRow[]; readonly label: string }) {
  const language = useLanguage();
  const isPhone = useIsPhone();
  const whole = rows.filter((row) => row.what !== "" && isInTime(row));
  const drawn = (shape: "wide" | "narrow") => (
    <DrawingFigure drawing={drawWeek(whole, { title: label }, language, shape)} />
  );
  if (!isPhone) return drawn("wide");
  return (
    <>
      <NoPrint>{drawn("narrow")}</NoPrint>
      <PrintOnly>{drawn("wide")}</PrintOnly>
    </>
  );
}
