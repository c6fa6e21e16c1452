import { GoalLadder } from "#web/figures/goal-ladder.tsx";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Pairs } from "#web/ui/facts.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { membersOf, useFamily } from "../families/family.ts";
import type { Relationship } from "./pattern.ts";

/** One relationship: between whom, how it is, what is hoped of it, and its goals. */
export function RelationshipCard({
  relationship,
  mayWrite,
  onChange,
}: {
  readonly relationship: Relationship;
  readonly mayWrite: boolean;
  readonly onChange: () => void;
}) {
  const t = useText("patterns");
  const format = useFormat();
  const { given } = membersOf(useFamily());
  const names = relationship.personIds.flatMap((personId) => given(personId) ?? []).join(" – ");
  return (
    <Card
      aside={
        relationship.endedOn ? (
          <Tag>{t("endedOn", { day: format.date(relationship.endedOn) })}</Tag>
        ) : (
          mayWrite && (
            <Button
              aria-label={t("changeRelationshipOf", { name: relationship.name })}
              kind="plain"
              small
              onClick={onChange}
            >
              {t("changeRelationship")}
            </Button>
          )
        )
      }
      level={3}
      title={relationship.name}
    >
      <Stack gap={3}>
        <p className="soft small">{t("of.relationship", { names })}</p>
        <Pairs
          facts={[
            { name: t("now"), value: relationship.nowWords },
            { name: t("hope"), value: relationship.hopeWords },
          ].filter(({ value }) => value !== "")}
        />
        {relationship.goals.length === 0 ? (
          <p className="soft small">{t("noGoals")}</p>
        ) : (
          <Lines>
            {relationship.goals.map(({ id, title, baseline, latest }) => (
              <li key={id}>
                <Row align="between">
                  <strong>{title}</strong>
                  <GoalLadder goal={title} is={latest} was={baseline} />
                </Row>
              </li>
            ))}
          </Lines>
        )}
      </Stack>
    </Card>
  );
}
