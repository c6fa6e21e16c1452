import { goalsOf } from "#contract/worker/goals.ts";
import { sharedPicture } from "#contract/worker/shared-picture.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { AttainmentCard } from "./attainment-card.tsx";
import { ChangesCard } from "./changes-card.tsx";
import { GoalCourseCard } from "./goal-course-card.tsx";
import type { Goal } from "./goal.ts";

/** How far the goals have come and what has changed, with the arithmetic in sight. */
export default function ProgressPage() {
  const t = useText("progress");
  const caseId = useAddressPart("caseId");
  const goals = useRead(goalsOf, { params: { caseId } });
  const picture = useRead(sharedPicture, { params: { caseId }, query: { view: "all" } });
  return (
    <Stack gap={5}>
      <div>
        <h2>{t("heading")}</h2>
        <p className="soft">{t("lead")}</p>
      </div>
      <Loaded from={goals}>
        {({ goals: all }) => {
          const followed = followedNow(all);
          return followed.length === 0 ? (
            <EmptyState
              action={
                <LinkButton kind="quiet" params={{ caseId }} to="/perheet/$caseId/suunnitelma">
                  {t("toPlan")}
                </LinkButton>
              }
              title={t("none")}
            >
              {t("noneHelp")}
            </EmptyState>
          ) : (
            <Stack gap={5}>
              <AttainmentCard all={all} followed={followed} />
              {followed.map((goal) => (
                <GoalCourseCard key={goal.id} goal={goal} picture={picture.data} />
              ))}
            </Stack>
          );
        }}
      </Loaded>
      <Loaded from={picture}>{(page) => <ChangesCard page={page} />}</Loaded>
    </Stack>
  );
}

/** Those that are followed now; when none is any more, those that were. */
function followedNow(goals: readonly Goal[]): readonly Goal[] {
  const active = goals.filter(({ status }) => status === "active");
  return active.length > 0 ? active : goals.filter(({ status }) => status === "ended");
}
