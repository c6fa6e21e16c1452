import type { InstrumentFault } from "#core/instruments/faults.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { languages, type Text } from "#core/kernel/text.ts";
import { useText, useTextByCode } from "#web/kit/text.ts";
import { FieldGroup } from "#web/ui/field.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";

/** The draft as it is typed, and the way to change it; typing on at the same place is one step to undo. */
export type Editing = {
  readonly instrument: Instrument;
  readonly change: (next: (instrument: Instrument) => Instrument, place: string) => void;
  readonly problems: readonly InstrumentFault[];
  /** The place that was last asked to be shown: what was just added, or a problem that was chosen from the list. */
  readonly at: { readonly place: string; readonly time: number } | undefined;
  readonly go: (place: string) => void;
};

/** Is the one place within the other? */
export const isWithin = (path: string, place: string): boolean =>
  path === place || path.startsWith(`${place}.`);

/** Rows of a list with one of them changed. */
export const changed = <T,>(rows: readonly T[], row: T, what: Partial<T>): readonly T[] =>
  rows.map((one) => (one === row ? { ...one, ...what } : one));

/** An object without the keys whose value is undefined: what is taken away isn't there. */
export function without<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}

/** The list with one row in another place. */
export function inPlace<T>(rows: readonly T[], from: number, to: number): readonly T[] {
  const rest = rows.toSpliced(from, 1);
  return rest.toSpliced(to, 0, ...rows.slice(from, from + 1));
}

/** A figure as it is typed: a blank one stays blank, and is told of as missing. */
export const figure = (typed: number | null | undefined): number => (typed ?? null) as number;

/** A code that none of these has. */
export function freshCode(stem: string, taken: readonly string[]): string {
  let at = taken.length + 1;
  while (taken.includes(`${stem}-${at}`)) at += 1;
  return `${stem}-${at}`;
}

export function useProblemWords() {
  const t = useText("instruments");
  const byCode = useTextByCode("instruments");
  return ({ path, code }: InstrumentFault): string => {
    if (path.endsWith(".source") && (code === "empty" || code === "invalid_type"))
      return t("problems.noSource");
    return byCode(`problems.${code}`) ?? t("problems.other", { code });
  };
}

/** What is wrong at a field, by its place in the instrument; undefined when nothing is. */
export function useErrorAt(editing: Editing): (place: string) => string | undefined {
  const words = useProblemWords();
  return (place) => {
    const found = editing.problems.find(({ path }) => isWithin(path, place));
    return found && words(found);
  };
}

/** What is wrong at the place, said at it; of its fields that say it themselves nothing is said twice. */
export function ProblemsAt({
  editing,
  place,
  fields = [],
}: {
  readonly editing: Editing;
  readonly place: string;
  readonly fields?: readonly string[];
}) {
  const words = useProblemWords();
  const own = editing.problems.filter(
    ({ path }) => isWithin(path, place) && !fields.some((field) => isWithin(path, `${place}.${field}`)),
  );
  if (own.length === 0) return null;
  return (
    <ul className="field">
      {own.map((one) => (
        <li key={`${one.path} ${one.code}`} className="error">
          {words(one)}
        </li>
      ))}
    </ul>
  );
}

/** One text in its three languages, each telling what is wrong with it. */
export function TextFields({
  editing,
  place,
  id,
  label,
  text,
  long,
  onChange,
}: {
  readonly editing: Editing;
  readonly place: string;
  readonly id: string;
  readonly label: string;
  readonly text: Text;
  readonly long?: boolean;
  readonly onChange: (text: Text) => void;
}) {
  const t = useText("instruments");
  const errorAt = useErrorAt(editing);
  const Field = long ? TextArea : TextField;
  return (
    <FieldGroup error={undefined} id={id} label={label}>
      <div className="instrument-text">
        {languages.map((language) => (
          <Field
            key={language}
            error={errorAt(`${place}.${language}`)}
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
