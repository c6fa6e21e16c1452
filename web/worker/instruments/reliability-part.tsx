import type { Instrument } from "#core/instruments/shapes.ts";
import { inThree } from "#core/kernel/text.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { NumberField } from "#web/ui/text-field.tsx";
import { changed, figure, inPlace, ProblemsAt, useErrorAt, without, type Editing } from "./editing.tsx";
import { EvidenceFields, evidenceFields } from "./evidence-fields.tsx";
import { PartRow, RowButtons } from "./part-row.tsx";

type Reliability = Instrument["reliability"][number];
const figures = ["r", "sd", "n"] as const;

/** Reliability of a study, by which a change is called reliable (Jacobson & Truax 1991); nothing is taken without its source. */
export function ReliabilityPart({ editing }: { readonly editing: Editing }) {
  const t = useText("instruments");
  const say = useSay();
  const errorAt = useErrorAt(editing);
  const { instrument, change } = editing;
  const { reliability, subscales } = instrument;
  const [first] = subscales;
  const put = (next: readonly Reliability[], place: string): void =>
    change((former) => ({ ...former, reliability: next }), place);
  const add = (subscale: string): void => {
    const blank = figure(null);
    const population = inThree("", "", "");
    put(
      [...reliability, { subscale, r: blank, sd: blank, n: blank, population, source: "" }],
      "reliability/add",
    );
    editing.go(`reliability.${reliability.length}`);
  };
  return (
    <section aria-labelledby="reliability-heading" className="instrument-part">
      <h3 id="reliability-heading">{t("content.reliability")}</h3>
      <p className="soft">{t(reliability.length === 0 ? "content.noReliability" : "edit.reliabilityHelp")}</p>
      {reliability.map((row, at) => {
        const id = `reliability-${at}`;
        const place = `reliability.${at}`;
        const of = subscales.find((one) => one.id === row.subscale);
        const what = of ? say(of.name) : row.subscale;
        const set = (next: Partial<Reliability>): void =>
          put(changed(reliability, row, next).map(without), `${id}/${Object.keys(next).join()}`);
        return (
          <PartRow
            // By place: the figures of a study have no code of their own.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            editing={editing}
            place={place}
            title={what}
          >
            {() => (
              <>
                <ProblemsAt editing={editing} fields={[...evidenceFields, ...figures]} place={place} />
                <RowButtons
                  at={at}
                  id={id}
                  of={reliability.length}
                  what={what}
                  onMove={(to) => put(inPlace(reliability, at, to), `move/${id}`)}
                  onRemove={() =>
                    put(
                      reliability.filter((one) => one !== row),
                      `remove/${id}`,
                    )
                  }
                />
                <div className="instrument-figures">
                  {figures.map((each) => (
                    <NumberField
                      key={each}
                      error={errorAt(`${place}.${each}`)}
                      id={`${id}-${each}`}
                      label={t(`edit.${each}`)}
                      name={`${id}-${each}`}
                      value={row[each]}
                      onChange={(value) => set({ [each]: figure(value) })}
                    />
                  ))}
                </div>
                <EvidenceFields editing={editing} id={id} place={place} row={row} onChange={set} />
              </>
            )}
          </PartRow>
        );
      })}
      <div>
        <Button disabled={!first} icon="plus" kind="quiet" onClick={() => first && add(first.id)}>
          {t("edit.addReliability")}
        </Button>
      </div>
    </section>
  );
}
