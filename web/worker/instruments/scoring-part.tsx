import { scoreKinds, type Instrument, type Subscale } from "#core/instruments/shapes.ts";
import { inThree } from "#core/kernel/text.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "#web/ui/choices.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { NumberField, TextField } from "#web/ui/text-field.tsx";
import { changed, freshCode, ProblemsAt, TextFields, without, type Editing } from "./editing.tsx";

type CutOff = Instrument["cutOffs"][number];

/** Scores: of which questions and how, and their cut-offs with the source that each must have. */
export function ScoringPart({ editing }: { readonly editing: Editing }) {
  const t = useText("instruments");
  const say = useSay();
  const { instrument, change } = editing;
  const { subscales } = instrument;
  const put = (next: readonly Subscale[], place: string): void =>
    change((former) => ({ ...former, subscales: next }), place);
  const add = (): void => {
    const id = freshCode(
      "score",
      subscales.map((one) => one.id),
    );
    const items = instrument.items
      .filter(({ kind }) => kind === "choice" || kind === "number")
      .map(({ linkId }) => linkId);
    const name = inThree("Uudet pisteet", "Nya poäng", "New score");
    put([...subscales, { id, name, items, score: "sum", mayMiss: 0, better: "more" }], `subscales/${id}`);
  };
  return (
    <div className="instrument-part">
      <h2 className="only-read">{t("draft.scoring")}</h2>
      {subscales.map((subscale) => (
        <Disclosure key={subscale.id} aside={t(`content.score.${subscale.score}`)} title={say(subscale.name)}>
          {() => (
            <Stack gap={3}>
              <ProblemsAt editing={editing} place={`subscales.${subscale.id}`} />
              <SubscaleFields
                instrument={instrument}
                subscale={subscale}
                onChange={(what) =>
                  put(
                    changed(subscales, subscale, what),
                    `subscales/${subscale.id}/${Object.keys(what).join()}`,
                  )
                }
              />
              <Row>
                <Button
                  aria-label={t("edit.removeOf", { what: say(subscale.name) })}
                  kind="danger"
                  small
                  onClick={() =>
                    put(
                      subscales.filter((one) => one !== subscale),
                      `remove/${subscale.id}`,
                    )
                  }
                >
                  {t("edit.remove")}
                </Button>
              </Row>
            </Stack>
          )}
        </Disclosure>
      ))}
      <div>
        <Button icon="plus" kind="quiet" onClick={add}>
          {t("edit.addSubscale")}
        </Button>
      </div>
      <CutOffs editing={editing} />
    </div>
  );
}

function SubscaleFields({
  instrument,
  subscale,
  onChange,
}: {
  readonly instrument: Instrument;
  readonly subscale: Subscale;
  readonly onChange: (what: Partial<Subscale>) => void;
}) {
  const t = useText("instruments");
  const say = useSay();
  const id = `score-${subscale.id}`;
  return (
    <>
      <TextFields
        id={`${id}-name`}
        label={t("edit.scoreName")}
        text={subscale.name}
        onChange={(name) => onChange({ name })}
      />
      <CheckboxGroup
        id={`${id}-items`}
        label={t("edit.items")}
        name={`${id}-items`}
        options={instrument.items
          .filter(({ kind }) => kind === "choice" || kind === "number")
          .map(({ linkId, text }) => ({ value: linkId, label: say(text) || linkId }))}
        value={subscale.items}
        onChange={(items) => onChange({ items })}
      />
      <RadioGroup
        id={`${id}-score`}
        label={t("edit.score")}
        look="chips"
        name={`${id}-score`}
        options={scoreKinds.map((score) => ({ value: score, label: t(`content.score.${score}`) }))}
        value={subscale.score}
        onChange={(score) => score && onChange({ score: score as Subscale["score"] })}
      />
      <RadioGroup
        id={`${id}-better`}
        label={t("edit.better")}
        look="chips"
        name={`${id}-better`}
        options={(["more", "less"] as const).map((better) => ({
          value: better,
          label: t(`content.${better}`),
        }))}
        value={subscale.better}
        onChange={(better) => better && onChange({ better: better as Subscale["better"] })}
      />
      <NumberField
        id={`${id}-miss`}
        label={t("edit.mayMiss")}
        name={`${id}-miss`}
        value={subscale.mayMiss}
        onChange={(mayMiss) => onChange({ mayMiss: mayMiss ?? 0 })}
      />
    </>
  );
}

function CutOffs({ editing }: { readonly editing: Editing }) {
  const t = useText("instruments");
  const say = useSay();
  const { instrument, change } = editing;
  const { cutOffs, subscales } = instrument;
  const [first] = subscales;
  const put = (next: readonly CutOff[], place: string): void =>
    change((former) => ({ ...former, cutOffs: next }), place);
  return (
    <Stack gap={3}>
      <h3>{t("edit.cutOffs")}</h3>
      {cutOffs.map((cutOff, at) => {
        const id = `cut-${at}`;
        const set = (what: Partial<CutOff>): void =>
          put(changed(cutOffs, cutOff, what).map(without), `cutOffs/${at}/${Object.keys(what).join()}`);
        return (
          // By place: a cut-off has no code of its own.
          // oxlint-disable-next-line react/no-array-index-key
          <Disclosure
            key={at}
            bare
            title={`${t("content.from", { from: cutOff.from })}: ${say(cutOff.name)}`}
          >
            {() => (
              <Stack gap={3}>
                <ProblemsAt editing={editing} place={`cutOffs.${at}`} />
                <div className="instrument-figures">
                  <Select
                    emptyLabel={null}
                    id={`${id}-of`}
                    label={t("edit.scoreName")}
                    name={`${id}-of`}
                    options={subscales.map((one) => ({ value: one.id, label: say(one.name) }))}
                    value={cutOff.subscale}
                    onChange={(subscale) => subscale && set({ subscale })}
                  />
                  <NumberField
                    id={`${id}-from`}
                    label={t("edit.cutFrom")}
                    name={`${id}-from`}
                    value={cutOff.from}
                    onChange={(from) => set({ from: from ?? 0 })}
                  />
                </div>
                <TextFields
                  id={`${id}-name`}
                  label={t("edit.cutName")}
                  text={cutOff.name}
                  onChange={(name) => set({ name })}
                />
                <TextFields
                  id={`${id}-population`}
                  label={t("edit.population")}
                  text={cutOff.population}
                  onChange={(population) => set({ population })}
                />
                <TextField
                  id={`${id}-source`}
                  label={t("edit.source")}
                  name={`${id}-source`}
                  value={cutOff.source}
                  onChange={(source) => set({ source: source ?? "" })}
                />
                <Row>
                  <Button
                    aria-label={t("edit.removeOf", { what: say(cutOff.name) })}
                    kind="danger"
                    small
                    onClick={() =>
                      put(
                        cutOffs.filter((one) => one !== cutOff),
                        `remove/cut/${at}`,
                      )
                    }
                  >
                    {t("edit.remove")}
                  </Button>
                </Row>
              </Stack>
            )}
          </Disclosure>
        );
      })}
      <div>
        <Button
          disabled={!first}
          icon="plus"
          kind="quiet"
          onClick={() => {
            const name = inThree("", "", "");
            const fresh = { subscale: first?.id ?? "", from: 0, name, population: name, source: "" };
            put([...cutOffs, fresh], "cutOffs/add");
          }}
        >
          {t("edit.addCutOff")}
        </Button>
      </div>
    </Stack>
  );
}
