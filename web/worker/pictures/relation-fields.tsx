import { useState } from "react";
import {
  bondQualities,
  coupleKinds,
  linkKinds,
  type BondQuality,
  type CoupleKind,
  type GenogramContent,
  type LinkKind,
} from "#core/pictures/genogram/content.ts";
import { setBond, setCouple, setLink, setTwins } from "#core/pictures/genogram/edit.ts";
import { shownPeople } from "#core/pictures/genogram/people.ts";
import { useText } from "#web/kit/text.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { NumberField } from "#web/ui/text-field.tsx";
import type { Ground } from "./picture.ts";

const kinds = ["couple", "parentOf", "childOf", "bond", "twin"] as const;
type Kind = (typeof kinds)[number];

type Relation = { readonly kind: Kind; readonly other: string; readonly value: string };

function relationsOf(content: GenogramContent, id: string): Relation[] {
  const other = ({ a, b }: { a: string; b: string }): string => (a === id ? b : a);
  return [
    ...content.couples
      .filter(({ a, b }) => a === id || b === id)
      .map((each) => ({ kind: "couple" as const, other: other(each), value: each.kind })),
    ...content.links
      .filter(({ child }) => child === id)
      .map(({ parent, kind }) => ({ kind: "childOf" as const, other: parent, value: kind })),
    ...content.links
      .filter(({ parent }) => parent === id)
      .map(({ child, kind }) => ({ kind: "parentOf" as const, other: child, value: kind })),
    ...content.twins
      .filter(({ ids }) => ids.includes(id))
      .flatMap(({ ids, identical }) =>
        ids
          .filter((each) => each !== id)
          .map((each) => ({
            kind: "twin" as const,
            other: each,
            value: identical ? "identical" : "fraternal",
          })),
      ),
    ...content.bonds
      .filter(({ a, b }) => a === id || b === id)
      .map((each) => ({ kind: "bond" as const, other: other(each), value: each.quality })),
  ];
}

function withRelation(
  content: GenogramContent,
  id: string,
  { kind, other, value }: Relation,
): GenogramContent {
  const none = value === "";
  switch (kind) {
    case "couple": {
      const former = content.couples.find(
        ({ a, b }) => (a === id && b === other) || (a === other && b === id),
      );
      return setCouple(content, id, other, none ? null : (value as CoupleKind), {
        from: former?.from ?? null,
        to: former?.to ?? null,
      });
    }
    case "parentOf":
      return setLink(content, id, other, none ? null : (value as LinkKind));
    case "childOf":
      return setLink(content, other, id, none ? null : (value as LinkKind));
    case "bond": {
      const former = content.bonds.find(({ a, b }) => (a === id && b === other) || (a === other && b === id));
      return setBond(
        content,
        former?.a ?? id,
        former?.b ?? other,
        none ? null : (value as BondQuality),
        former?.note,
      );
    }
    case "twin":
      return setTwins(content, id, other, none ? null : (value as "identical" | "fraternal"));
  }
}

/** How somebody stands to the others: each relation can be changed or taken away, and a new one added. */
export function RelationFields({
  personId,
  content,
  ground,
  onChange,
}: {
  readonly personId: string;
  readonly content: GenogramContent;
  readonly ground: Ground;
  readonly onChange: (content: GenogramContent) => void;
}) {
  const t = useText("genogram");
  const [other, setOther] = useState("");
  const [kind, setKind] = useState<Kind | "">("");
  const shown = shownPeople(content, ground);
  const nameOf = (id: string): string => shown.get(id)?.name || t("unnamed");
  const relations = relationsOf(content, personId);
  const valuesOf = (of: Kind): { value: string; label: string }[] => {
    switch (of) {
      case "couple":
        return coupleKinds.map((value) => ({ value, label: t(`couples.${value}`) }));
      case "bond":
        return bondQualities.map((value) => ({ value, label: t(`bonds.${value}`) }));
      case "twin":
        return (["fraternal", "identical"] as const).map((value) => ({ value, label: t(`twins.${value}`) }));
      case "parentOf":
      case "childOf":
        return linkKinds.map((value) => ({ value, label: t(`linkKinds.${value}`) }));
    }
  };
  const change = (relation: Relation): void => onChange(withRelation(content, personId, relation));
  const labelOf = (relation: Relation): string =>
    t("relationTo", { kind: t(`as.${relation.kind}`), name: nameOf(relation.other) });
  return (
    <Stack gap={3}>
      {relations.length === 0 && <p className="soft small">{t("noRelations")}</p>}
      {relations.map((relation) => {
        const key = `${relation.kind}-${relation.other}`;
        const couple =
          relation.kind === "couple"
            ? content.couples.find(({ a, b }) => [a, b].includes(personId) && [a, b].includes(relation.other))
            : undefined;
        const bond =
          relation.value === "violent"
            ? content.bonds.find(({ a, b }) => [a, b].includes(personId) && [a, b].includes(relation.other))
            : undefined;
        return (
          <Stack key={key} gap={2}>
            <div className="picture-relation">
              <Select
                emptyLabel={null}
                id={`relation-${key}`}
                label={labelOf(relation)}
                name={`relation-${key}`}
                options={valuesOf(relation.kind)}
                value={relation.value}
                onChange={(value) => change({ ...relation, value: value ?? "" })}
              />
              <IconButton
                icon="close"
                label={t("removeRelation", { name: labelOf(relation) })}
                onClick={() => change({ ...relation, value: "" })}
              />
            </div>
            {couple && (
              <div className="picture-years">
                {(["from", "to"] as const).map((end) => (
                  <NumberField
                    key={end}
                    id={`relation-${key}-${end}`}
                    label={t(end)}
                    name={`relation-${key}-${end}`}
                    optional
                    value={couple[end]}
                    onChange={(value) => {
                      const year =
                        value !== null &&
                        value !== undefined &&
                        Number.isInteger(value) &&
                        value >= 1800 &&
                        value <= 2200
                          ? value
                          : null;
                      onChange(
                        setCouple(content, couple.a, couple.b, couple.kind, {
                          from: couple.from,
                          to: couple.to,
                          [end]: year,
                        }),
                      );
                    }}
                  />
                ))}
              </div>
            )}
            {bond && (
              <Select
                emptyLabel={null}
                id={`relation-${key}-way`}
                label={t("bondWay")}
                name={`relation-${key}-way`}
                options={[bond.a, bond.b].toSorted().map((id) => ({ value: id, label: nameOf(id) }))}
                value={bond.a}
                onChange={(from) =>
                  onChange(
                    setBond(content, from ?? bond.a, from === bond.b ? bond.a : bond.b, "violent", bond.note),
                  )
                }
              />
            )}
          </Stack>
        );
      })}
      <div className="picture-relation">
        <Select
          id="relation-other"
          label={t("toWhom")}
          name="relation-other"
          options={content.persons
            .filter(({ id }) => id !== personId)
            .map(({ id }) => ({ value: id, label: nameOf(id) }))}
          value={other}
          onChange={(value) => setOther(value ?? "")}
        />
        <Select
          id="relation-kind"
          label={t("relation")}
          name="relation-kind"
          options={kinds.map((value) => ({
            value,
            label: t(`as.${value}`),
            disabled: relations.some((each) => each.other === other && each.kind === value),
          }))}
          value={kind}
          onChange={(value) => setKind(value ?? "")}
        />
      </div>
      <Button
        disabled={other === "" || kind === ""}
        icon="plus"
        kind="quiet"
        onClick={() => {
          if (kind === "") return;
          change({ kind, other, value: valuesOf(kind)[0]?.value ?? "" });
          setOther("");
          setKind("");
        }}
      >
        {t("addRelation")}
      </Button>
    </Stack>
  );
}
