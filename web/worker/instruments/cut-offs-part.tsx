import type { Instrument } from "#core/instruments/shapes.ts";
import { inThree } from "#core/kernel/text.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { NumberField } from "#web/ui/text-field.tsx";
import {
  changed,
  figure,
  inPlace,
  ProblemsAt,
  TextFields,
  useErrorAt,
  without,
  type Editing,
} from "./editing.tsx";
import { EvidenceFields, evidenceFields } from "./evidence-fields.tsx";
import { PartRow, RowButtons } from "./part-row.tsx";

type CutOff = Instrument["cutOffs"][number];

/** Cut-offs: from which score on something is said, of whom it was found, and by which source. */
export function CutOffsPart({ editing }: { readonly editing: Editing }) {
  const t = useText("instruments");
  const say = useSay();
  const errorAt = useErrorAt(editing);
  const { instrument, change } = editing;
  const { cutOffs, subscales } = instrument;
  const [first] = subscales;
  const put = (next: readonly CutOff[], place: string): void =>
    change((former) => ({ ...former, cutOffs: next }), place);
  const add = (subscale: string): void => {
    const name = inThree("", "", "");
    put([...cutOffs, { subscale, from: 0, name, population: name, source: "" }], "cutOffs/add");
    editing.go(`cutOffs.${cutOffs.length}`);
  };
  return (
    <section aria-labelledby="cut-offs-heading" className="instrument-part">
      <h3 id="cut-offs-heading">{t("edit.cutOffs")}</h3>
      {cutOffs.length === 0 && <p className="soft">{t("content.noCutOffs")}</p>}
      {cutOffs.map((cutOff, at) => {
        const id = `cut-${at}`;
        const place = `cutOffs.${at}`;
        const set = (what: Partial<CutOff>): void =>
          put(changed(cutOffs, cutOff, what).map(without), `cutOffs/${at}/${Object.keys(what).join()}`);
        const what = `${t("content.from", { from: cutOff.from ?? "" })}: ${say(cutOff.name)}`;
        return (
          <PartRow
            // By place: a cut-off has no code of its own.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            editing={editing}
            place={place}
            title={what}
          >
            {() => (
              <>
                <ProblemsAt editing={editing} fields={[...evidenceFields, "from", "name"]} place={place} />
                <RowButtons
                  at={at}
                  id={id}
                  of={cutOffs.length}
                  what={what}
                  onMove={(to) => put(inPlace(cutOffs, at, to), `move/cut/${at}`)}
                  onRemove={() =>
                    put(
                      cutOffs.filter((one) => one !== cutOff),
                      `remove/cut/${at}`,
                    )
                  }
                />
                <NumberField
                  error={errorAt(`${place}.from`)}
                  id={`${id}-from`}
                  label={t("edit.cutFrom")}
                  name={`${id}-from`}
                  value={cutOff.from}
                  onChange={(from) => set({ from: figure(from) })}
                />
                <TextFields
                  editing={editing}
                  id={`${id}-name`}
                  label={t("edit.cutName")}
                  place={`${place}.name`}
                  text={cutOff.name}
                  onChange={(name) => set({ name })}
                />
                <EvidenceFields editing={editing} id={id} place={place} row={cutOff} onChange={set} />
              </>
            )}
          </PartRow>
        );
      })}
      <div>
        <Button disabled={!first} icon="plus" kind="quiet" onClick={() => first && add(first.id)}>
          {t("edit.addCutOff")}
        </Button>
        {!first && <p className="soft small">{t("edit.scoreFirst")}</p>}
      </div>
    </section>
  );
}
