import type { PlanContent } from "#core/plans/content.ts";
import { useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { TextField } from "#web/ui/text-field.tsx";

const replaced = <T,>(rows: readonly T[], place: number, what: Partial<T>): T[] =>
  rows.map((row, n) => (n === place ? { ...row, ...what } : row));

/** Routines and rules at home, one a row. */
export function RoutineFields({
  rows,
  onChange,
}: {
  readonly rows: PlanContent["routines"];
  readonly onChange: (rows: PlanContent["routines"]) => void;
}) {
  const t = useText("plans");
  return (
    <div className="plan-rows">
      {rows.map((row, n) => (
        // Rows have no names of their own: their place is what they are known by.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={n} className="plan-row two">
          <TextField
            id={`routine-${n}`}
            label={t("writing.routineWords")}
            maxLength={300}
            name={`routine-${n}`}
            value={row.words}
            onChange={wordsTo((words) => onChange(replaced(rows, n, { words })))}
          />
          <TextField
            id={`routine-who-${n}`}
            label={t("writing.routineWho")}
            maxLength={120}
            name={`routine-who-${n}`}
            optional
            value={row.who}
            onChange={wordsTo((who) => onChange(replaced(rows, n, { who })))}
          />
          <IconButton
            icon="close"
            label={t("writing.removeRoutine", { n: n + 1 })}
            onClick={() => onChange(rows.filter((_, place) => place !== n))}
          />
        </div>
      ))}
      <div>
        <Button icon="plus" kind="quiet" small onClick={() => onChange([...rows, { words: "", who: "" }])}>
          {t("writing.addRoutine")}
        </Button>
      </div>
    </div>
  );
}

/** Dissenting views, each with whose it is. */
export function DissentFields({
  rows,
  onChange,
}: {
  readonly rows: PlanContent["dissent"];
  readonly onChange: (rows: PlanContent["dissent"]) => void;
}) {
  const t = useText("plans");
  return (
    <div className="plan-rows">
      {rows.map((row, n) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div key={n} className="plan-row two">
          <TextField
            id={`dissent-${n}`}
            label={t("writing.dissentWords")}
            maxLength={1000}
            name={`dissent-${n}`}
            value={row.words}
            onChange={wordsTo((words) => onChange(replaced(rows, n, { words })))}
          />
          <TextField
            id={`dissent-who-${n}`}
            label={t("writing.dissentWho")}
            maxLength={120}
            name={`dissent-who-${n}`}
            value={row.who}
            onChange={wordsTo((who) => onChange(replaced(rows, n, { who })))}
          />
          <IconButton
            icon="close"
            label={t("writing.removeDissent", { n: n + 1 })}
            onClick={() => onChange(rows.filter((_, place) => place !== n))}
          />
        </div>
      ))}
      <div>
        <Button icon="plus" kind="quiet" small onClick={() => onChange([...rows, { who: "", words: "" }])}>
          {t("writing.addDissent")}
        </Button>
      </div>
    </div>
  );
}
