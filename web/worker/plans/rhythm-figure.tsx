import { useState } from "react";
import { subjectsOf } from "#core/pictures/drawing.ts";
import { nearest, wayOf } from "#core/pictures/nearest.ts";
import { isInTime, putRepeated, repeatedOf, withoutRepeated } from "#core/pictures/rhythm/edit.ts";
import { blockId, drawWeek } from "#core/pictures/rhythm/week.ts";
import type { RhythmRow } from "#core/plans/content.ts";
import { DrawingFigure } from "#web/figures/drawing.tsx";
import { useFormat } from "#web/kit/format.ts";
import { useIsPhone } from "#web/kit/media.ts";
import { useLanguage, useText } from "#web/kit/text.ts";
import { useToast } from "#web/ui/toast.tsx";
import { RhythmDialog } from "./rhythm-dialog.tsx";

export type WeekHead = { readonly title: string; readonly told?: string; readonly notes?: string };

/** The week as it is written: what stands in it is chosen in the figure and changed in a window, or taken out with Delete. */
export function RhythmFigure({
  rows,
  head,
  onChange,
}: {
  readonly rows: readonly RhythmRow[];
  readonly head: WeekHead;
  readonly onChange: (rows: RhythmRow[]) => void;
}) {
  const t = useText("pictures-rhythm");
  const toast = useToast();
  const format = useFormat();
  const language = useLanguage();
  const isPhone = useIsPhone();
  const [chosen, setChosen] = useState<string>();
  const [open, setOpen] = useState<RhythmRow>();
  const whole = rows.filter((row) => row.what !== "" && isInTime(row));
  const drawing = drawWeek(whole, head, language, isPhone ? "narrow" : "wide");
  const rowOf = (id: string): RhythmRow | undefined => whole.find((_, at) => blockId(at) === id);
  const told = (row: RhythmRow): string => `${format.weekday(row.day)} ${row.what}`;
  const remove = (id: string): string | undefined => {
    const row = rowOf(id);
    if (!row) return undefined;
    const order = subjectsOf(drawing).map((subject) => subject.id);
    const at = order.indexOf(id);
    const next = rowOf(order[at + 1] ?? order[at - 1] ?? "");
    const left = rows.filter((each) => each !== row);
    const nextId = next ? blockId(left.filter(isInTime).indexOf(next)) : undefined;
    setChosen(nextId);
    toast({ message: t("removed", { what: told(row) }) });
    onChange(left);
    return nextId;
  };
  const repeated = open && repeatedOf(whole, open);
  return (
    <>
      <span className="soft small no-print">{t("tap")}</span>
      <DrawingFigure
        chosen={chosen}
        drawing={drawing}
        onChoose={(id) => {
          setChosen(id);
          setOpen(rowOf(id));
        }}
        onKey={(id, key) => {
          const way = wayOf[key];
          if (way !== undefined) {
            const next = nearest(subjectsOf(drawing), id, way);
            setChosen(next);
            return next;
          }
          return key === "Delete" || key === "Backspace" ? remove(id) : undefined;
        }}
      />
      {repeated && (
        <RhythmDialog
          repeated={repeated}
          onClose={() => setOpen(undefined)}
          onDone={(next) => {
            const changed = putRepeated(rows, next, repeated);
            setChosen(
              blockId(
                changed.filter(isInTime).findIndex((row) => row.what === next.what && row.from === next.from),
              ),
            );
            setOpen(undefined);
            onChange(changed);
          }}
          onRemove={() => {
            setOpen(undefined);
            toast({ message: t("removed", { what: repeated.what }) });
            onChange(withoutRepeated(rows, repeated));
          }}
        />
      )}
    </>
  );
}
