import { useState } from "react";
import type { InstrumentFault } from "#core/instruments/faults.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { languages, type Text } from "#core/kernel/text.ts";
import { useText, useTextByCode } from "#web/kit/text.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { FieldGroup } from "#web/ui/field.tsx";
import { Row } from "#web/ui/layout.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";

/** The draft as it is typed, and the way to change it; typing on at the same place is one step to undo. */
export type Editing = {
  readonly instrument: Instrument;
  readonly change: (next: (instrument: Instrument) => Instrument, place: string) => void;
  readonly problems: readonly InstrumentFault[];
};

/** Rows of a list with one of them changed. */
export const changed = <T,>(rows: readonly T[], row: T, what: Partial<T>): readonly T[] =>
  rows.map((one) => (one === row ? { ...one, ...what } : one));

/** An object without the keys whose value is undefined: what is taken away isn't there. */
export function without<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}

/** A code that none of these has. */
export function freshCode(stem: string, taken: readonly string[]): string {
  let at = taken.length + 1;
  while (taken.includes(`${stem}-${at}`)) at += 1;
  return `${stem}-${at}`;
}

export function useProblemWords() {
  const t = useText("instruments");
  const byCode = useTextByCode("instruments");
  return ({ code }: InstrumentFault): string => byCode(`problems.${code}`) ?? t("problems.other", { code });
}

/** What is wrong at the place, said at it. */
export function ProblemsAt({ editing, place }: { readonly editing: Editing; readonly place: string }) {
  const t = useText("instruments");
  const words = useProblemWords();
  const own = editing.problems.filter(({ path }) => path === place || path.startsWith(`${place}.`));
  if (own.length === 0) return null;
  // Which of the three is missing is said; the rest of the place is what stands under it.
  const languageAt = (path: string): string => {
    const language = languages.find((each) => path.endsWith(`.${each}`));
    return language ? `${t(`language.${language}`)}: ` : "";
  };
  return (
    <ul className="field">
      {own.map((one) => (
        <li key={`${one.path} ${one.code}`} className="error">
          {languageAt(one.path)}
          {words(one)}
        </li>
      ))}
    </ul>
  );
}

/** One text in its three languages. */
export function TextFields({
  id,
  label,
  text,
  long,
  onChange,
}: {
  readonly id: string;
  readonly label: string;
  readonly text: Text;
  readonly long?: boolean;
  readonly onChange: (text: Text) => void;
}) {
  const t = useText("instruments");
  const Field = long ? TextArea : TextField;
  return (
    <FieldGroup error={undefined} id={id} label={label}>
      <div className="instrument-text">
        {languages.map((language) => (
          <Field
            key={language}
            id={`${id}-${language}`}
            label={t(`language.${language}`)}
            name={`${id}-${language}`}
            value={text[language]}
            onChange={(words) => onChange({ ...text, [language]: words ?? "" })}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** Up, down and away, for a row of a list: by keyboard as by hand, the focus stays with the row that moved. */
export function RowButtons({
  id,
  what,
  at,
  of,
  onMove,
  onRemove,
}: {
  readonly id: string;
  readonly what: string;
  readonly at: number;
  readonly of: number;
  readonly onMove: (to: number) => void;
  readonly onRemove?: () => void;
}) {
  const t = useText("instruments");
  const [moved, setMoved] = useState(false);
  const move = (to: number, button: string): void => {
    onMove(to);
    setMoved(true);
    // The row's place in the page changes, and with it the focus is lost: it is given back to the same button, or to the other at an end.
    const other = button === "up" ? "down" : "up";
    const end = to === 0 || to === of - 1;
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`#${id}-${end ? other : button}`)?.focus(),
    );
  };
  return (
    <Row>
      <IconButton
        disabled={at === 0}
        icon="up"
        id={`${id}-up`}
        kind="quiet"
        label={t("edit.up", { what })}
        onClick={() => move(at - 1, "up")}
      />
      <IconButton
        disabled={at === of - 1}
        icon="down"
        id={`${id}-down`}
        kind="quiet"
        label={t("edit.down", { what })}
        onClick={() => move(at + 1, "down")}
      />
      {onRemove && (
        <Button aria-label={t("edit.removeOf", { what })} kind="danger" small onClick={onRemove}>
          {t("edit.remove")}
        </Button>
      )}
      <span className="only-read" role="status">
        {moved ? t("edit.moved", { at: at + 1, all: of }) : ""}
      </span>
    </Row>
  );
}

/** The list with one row in another place. */
export function inPlace<T>(rows: readonly T[], from: number, to: number): readonly T[] {
  const rest = rows.toSpliced(from, 1);
  return rest.toSpliced(to, 0, ...rows.slice(from, from + 1));
}
