import { Course } from "#web/figures/course.tsx";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Pairs } from "#web/ui/facts.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { membersOf, useFamily } from "../families/family.ts";
import type { Pattern, Relationship } from "./pattern.ts";

const levelKeys = ["l0", "l1", "l2", "l3", "l4"] as const;
const tones = { active: "accent", changed: "good", ended: "neutral" } as const;

const decimals = (value: number): string => String(value).replace(".", ",");

/** One pattern: what harms and what it protects, the better one and its practice, and how the days have gone. */
export function PatternCard({
  pattern,
  relationship,
  mayWrite,
  onChange,
  onObserve,
}: {
  readonly caseId: string;
  readonly pattern: Pattern;
  readonly relationship: Relationship | undefined;
  readonly mayWrite: boolean;
  readonly onChange: () => void;
  readonly onObserve: () => void;
}) {
  const t = useText("patterns");
  const format = useFormat();
  const { given } = membersOf(useFamily());
  const { observations, change, harmful } = pattern;
  const whose = relationship
    ? t("of.relationship", { names: relationship.name })
    : pattern.personIds.flatMap((personId) => given(personId) ?? []).join(", ") || t("wholeFamily");
  const latest = observations.at(-1);
  return (
    <Card
      aside={<Tag tone={tones[pattern.status]}>{t(`status.${pattern.status}`)}</Tag>}
      level={3}
      title={harmful}
    >
      <Stack gap={4}>
        <p className="soft small">
          {whose} · {t("namedBy", { name: pattern.namedBy, day: format.date(pattern.namedOn) })}
        </p>
        <Pairs
          facts={[
            { name: t("protects"), value: pattern.protects },
            { name: t("better"), value: pattern.better },
            { name: t("practice"), value: pattern.practice },
          ].filter(({ value }) => value !== "")}
        />
        {observations.length === 0 ? (
          <p className="soft small">{t("noObservations")}</p>
        ) : (
          <>
            <Course
              highest={t("highest")}
              label={t("course", { words: harmful })}
              lowest={t("lowest")}
              max={4}
              min={0}
              points={observations.map(({ id, on, level, words, toldBy, by }) => ({
                id,
                on,
                value: level,
                said: `${t(`levels.${levelKeys[level] ?? "l0"}`)}. ${words} (${toldBy ? t("told", { name: toldBy }) : t("saw", { name: by })})`,
              }))}
            />
            <p>
              {change
                ? t("change", { from: decimals(change.from), to: decimals(change.to) })
                : t("changeLater")}
            </p>
            {latest && (
              <p className="soft small">
                {t("latest")} {format.date(latest.on)}: {latest.words} (
                {latest.toldBy ? t("told", { name: latest.toldBy }) : t("saw", { name: latest.by })})
              </p>
            )}
          </>
        )}
        {mayWrite && (
          <Row>
            {pattern.status === "active" && (
              <Button
                aria-label={t("observeOf", { words: harmful })}
                icon="plus"
                kind="quiet"
                onClick={onObserve}
              >
                {t("observe")}
              </Button>
            )}
            <Button aria-label={t("changePatternOf", { words: harmful })} kind="plain" onClick={onChange}>
              {t("changePattern")}
            </Button>
          </Row>
        )}
      </Stack>
    </Card>
  );
}
