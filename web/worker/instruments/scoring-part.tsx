import { scoreKinds, type Subscale } from "#core/instruments/shapes.ts";
import { inThree } from "#core/kernel/text.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { CheckboxGroup, RadioGroup } from "#web/ui/choices.tsx";
import { NumberField } from "#web/ui/text-field.tsx";
import { CutOffsPart } from "./cut-offs-part.tsx";
import {
  changed,
  figure,
  freshCode,
  inPlace,
  ProblemsAt,
  TextFields,
  useErrorAt,
  type Editing,
} from "./editing.tsx";
import { PartRow, RowButtons } from "./part-row.tsx";
import { ReliabilityPart } from "./reliability-part.tsx";

/** Scores: of which questions and how, their cut-offs and reliability, each with the source that it must have. */
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
    const name = inThree("", "", "");
    put([...subscales, { id, name, items, score: "sum", mayMiss: 0, better: "more" }], `subscales/${id}`);
    editing.go(`subscales.${id}`);
  };
  return (
    <div className="instrument-part">
      <h2 className="only-read">{t("draft.scoring")}</h2>
      {subscales.map((subscale, at) => (
        <PartRow
          key={subscale.id}
          aside={t(`content.score.${subscale.score}`)}
          editing={editing}
          place={`subscales.${subscale.id}`}
          title={say(subscale.name) || subscale.id}
        >
          {() => (
            <>
              <RowButtons
                at={at}
                id={`score-${subscale.id}`}
                of={subscales.length}
                what={say(subscale.name)}
                onMove={(to) => put(inPlace(subscales, at, to), `move/${subscale.id}`)}
                onRemove={() =>
                  put(
                    subscales.filter((one) => one !== subscale),
                    `remove/${subscale.id}`,
                  )
                }
              />
              <SubscaleFields
                editing={editing}
                subscale={subscale}
                onChange={(what) =>
                  put(
                    changed(subscales, subscale, what),
                    `subscales/${subscale.id}/${Object.keys(what).join()}`,
                  )
                }
              />
            </>
          )}
        </PartRow>
      ))}
      <div>
        <Button icon="plus" kind="quiet" onClick={add}>
          {t("edit.addSubscale")}
        </Button>
      </div>
      <CutOffsPart editing={editing} />
      <ReliabilityPart editing={editing} />
    </div>
  );
}

function SubscaleFields({
  editing,
  subscale,
  onChange,
}: {
  readonly editing: Editing;
  readonly subscale: Subscale;
  readonly onChange: (what: Partial<Subscale>) => void;
}) {
  const t = useText("instruments");
  const say = useSay();
  const errorAt = useErrorAt(editing);
  const { instrument } = editing;
  const id = `score-${subscale.id}`;
  const place = `subscales.${subscale.id}`;
  return (
    <>
      <ProblemsAt editing={editing} fields={["name", "items", "mayMiss"]} place={place} />
      <TextFields
        editing={editing}
        id={`${id}-name`}
        label={t("edit.scoreName")}
        place={`${place}.name`}
        text={subscale.name}
        onChange={(name) => onChange({ name })}
      />
      <CheckboxGroup
        error={errorAt(`${place}.items`)}
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
        error={errorAt(`${place}.mayMiss`)}
        id={`${id}-miss`}
        label={t("edit.mayMiss")}
        name={`${id}-miss`}
        value={subscale.mayMiss}
        onChange={(mayMiss) => onChange({ mayMiss: figure(mayMiss) })}
      />
    </>
  );
}
