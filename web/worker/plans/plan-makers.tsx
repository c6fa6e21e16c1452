import { capital } from "#web/kit/capital.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { Pairs } from "#web/ui/facts.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { isChild, membersOf, nameOf, type Family } from "../families/family.ts";
import type { Plan, PlanPage } from "./plan-words.ts";

type Maker = NonNullable<PlanPage["service"]>["makers"][number];

/** Who make the plan together by the service's model: each party by name, with its stand on this version. */
export function PlanMakers({
  family,
  plan,
  makers,
  level = 3,
}: {
  readonly family: Family;
  readonly plan: Plan;
  readonly makers: readonly Maker[];
  readonly level?: 2 | 3;
}) {
  const t = useText("plans");
  const say = useSay();
  if (makers.length < 2) return null;
  return (
    <Card level={level} title={t("makers.title")}>
      <p className="soft">{t("makers.lead")}</p>
      <Pairs
        facts={makers.map(({ code, name }) => ({
          name: capital(say(name)),
          value: <Party code={code} family={family} plan={plan} />,
        }))}
      />
    </Card>
  );
}

const teamRoles: readonly string[] = ["keyWorker", "familyWorker", "therapist", "standIn"];

/** Those of the party who are around the family now, for a plan on which none of it has taken a stand. */
function namesNow(code: string, family: Family): readonly string[] {
  const { present } = membersOf(family);
  switch (code) {
    case "family":
      return present.filter(({ role }) => role === "parent" || role === "step_parent").map(nameOf);
    case "child": {
      const client = family.service?.clientId;
      return present.filter((one) => (client ? one.personId === client : isChild(one))).map(nameOf);
    }
    case "purchaser":
      return family.workers.filter(({ role }) => role === "purchaser").map(({ name }) => name);
    case "worker":
      return family.workers.filter(({ role }) => teamRoles.includes(role)).map(({ name }) => name);
    default:
      return [];
  }
}

function Party({
  code,
  family,
  plan,
}: {
  readonly code: string;
  readonly family: Family;
  readonly plan: Plan;
}) {
  const t = useText("plans");
  const format = useFormat();
  const last = [...new Map(plan.stands.map((stand) => [stand.by, stand])).values()];
  const stands = last.filter(({ party }) => party === code);
  if (stands.length === 0) {
    const names = namesNow(code, family);
    return (
      <>
        {names.length > 0 ? format.list(names) : <span className="soft">{t("makers.nobody")}</span>}{" "}
        <Tag tone="attention">{t("stands.notYet")}</Tag>
      </>
    );
  }
  return (
    <>
      {stands.map(({ id, name, stance, words }) => (
        <div key={id}>
          {name}{" "}
          <Tag
            icon={stance === "agrees" ? "check" : "attention"}
            tone={stance === "agrees" ? "good" : "attention"}
          >
            {t(`stands.${stance}`)}
          </Tag>
          {words && ` ”${words}”`}
        </div>
      ))}
    </>
  );
}
