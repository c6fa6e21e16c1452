import type { ReactNode } from "react";
import { WeekFigure } from "#web/figures/week-figure.tsx";
import { capital } from "#web/kit/capital.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { isPlaced } from "#core/plans/content.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Columns, Stack } from "#web/ui/layout.tsx";
import { membersOf, type Family } from "../families/family.ts";
import { useGoalSubject } from "../families/goal-subject.ts";
import { GoalCard, type GoalFollowed } from "./goal-card.tsx";
import { PlanMakers } from "./plan-makers.tsx";
import { StandList } from "./stands.tsx";
import type { Plan, PlanPage } from "./plan-words.ts";
import { PartnerRoleList } from "./partner-role-list.tsx";

/** What a plan says, whole: as the family page and the printed version show it. */
export function PlanView({
  caseId,
  family,
  plan,
  service,
  followed = [],
  mayChange = false,
  rhythmAside,
  level = 3,
}: {
  readonly caseId: string;
  readonly family: Family;
  readonly plan: Plan;
  readonly service: PlanPage["service"];
  readonly followed?: readonly GoalFollowed[];
  readonly mayChange?: boolean;
  readonly rhythmAside?: ReactNode;
  /** Of its parts' headings: 2 where the plan is the whole page. */
  readonly level?: 2 | 3;
}) {
  const t = useText("plans");
  const say = useSay();
  const goalOf = useGoalSubject(family);
  const { full, given } = membersOf(family);
  const { content } = plan;
  const elements = [...(service?.asked ?? []), ...(service?.known ?? [])].filter(
    // Plans made before the partners' parts had a place of their own said them in free words.
    ({ code }) => (!isPlaced(code) || code === "partner_roles") && content.elementWords[code],
  );
  const first = elements.filter((element) => element.first);
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <Stack gap={5}>
      <PlanMakers family={family} level={level} makers={service?.makers ?? []} plan={plan} />
      {first.length > 0 && (
        <Columns look="even">
          {first.map(({ code, name }) => (
            <Card key={code} level={level} title={capital(say(name))}>
              <p className="plan-words">{content.elementWords[code]}</p>
            </Card>
          ))}
        </Columns>
      )}
      {(content.situation || content.familyWishes) && (
        <Columns look="even">
          {content.situation && (
            <Card level={level} title={t("situation")}>
              <p className="plan-words">{content.situation}</p>
            </Card>
          )}
          {content.familyWishes && (
            <Card level={level} title={t("familyWishes")}>
              <p className="plan-words">{content.familyWishes}</p>
            </Card>
          )}
        </Columns>
      )}
      <section aria-label={t("goals")} className="stack">
        <Heading>{t("goals")}</Heading>
        {content.goals.length === 0 && <p className="soft">{t("goalsNone")}</p>}
        {content.goals.map((goal) => (
          <GoalCard
            key={goal.id}
            caseId={caseId}
            followed={followed.find(({ id }) => id === goal.id)}
            goal={goal}
            mayChange={mayChange}
            whose={goalOf(goal)}
          />
        ))}
      </section>
      <Columns look="even">
        {content.memberRoles.some(({ words }) => words) && (
          <Card level={level} title={t("roles")}>
            <Lines>
              {content.memberRoles
                .filter(({ words }) => words)
                .map(({ personId, words }) => (
                  <li key={personId}>
                    <strong>{given(personId) ?? full(personId)}</strong>: {words}
                  </li>
                ))}
            </Lines>
          </Card>
        )}
        {content.partnerRoles.some(({ does }) => does) && (
          <Card level={level} title={t("partnerRoles")}>
            <PartnerRoleList family={family} roles={content.partnerRoles} />
          </Card>
        )}
        {content.routines.some(({ words }) => words) && (
          <Card level={level} title={t("routines")}>
            <Lines>
              {content.routines
                .filter(({ words }) => words)
                .map(({ words, who }) => (
                  <li key={`${words} ${who}`}>
                    {words}
                    {who && <span className="soft"> · {who}</span>}
                  </li>
                ))}
            </Lines>
          </Card>
        )}
      </Columns>
      {content.rhythm.length > 0 && (
        <div className="week-sheet">
          <Card aside={rhythmAside} level={level} title={t("rhythm")}>
            <WeekFigure label={t("rhythm")} rows={content.rhythm} />
          </Card>
        </div>
      )}
      {elements
        .filter((element) => !element.first)
        .map(({ code, name }) => (
          <Card key={code} level={level} title={capital(say(name))}>
            <p className="plan-words">{content.elementWords[code]}</p>
          </Card>
        ))}
      {content.dissent.length > 0 && (
        <Card level={level} title={t("dissent")}>
          <Lines>
            {content.dissent.map(({ who, words }) => (
              <li key={`${who} ${words}`}>
                <strong>{who}</strong>: {words}
              </li>
            ))}
          </Lines>
        </Card>
      )}
      {plan.stands.length > 0 && plan.status !== "proposed" && (
        <Card level={level} title={t("stands.heading")}>
          <StandList stands={plan.stands} />
        </Card>
      )}
    </Stack>
  );
}
