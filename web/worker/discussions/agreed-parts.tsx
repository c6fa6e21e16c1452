import { dissentsOf, type DiscussionContent } from "#core/discussions/content.ts";
import { isUntouched } from "#core/discussions/gaps.ts";
import type { DiscussionGuide } from "#core/discussions/guide.ts";
import type { ParticipantRef } from "#core/meetings/participants.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Row, Said, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { voiceOf, type DiscussionPageReply, type Named } from "./discussion.ts";
import { LogOf } from "./said.tsx";

type Followed = DiscussionPageReply["followed"][number];
type Shown = {
  readonly content: DiscussionContent;
  readonly guide: DiscussionGuide;
  readonly nameOf: (ref: ParticipantRef) => Named;
  readonly followed: readonly Followed[];
};

/** What it ends with: the picture, those who see it otherwise just as large beside it, the steps, and the log behind them. */
export function AgreedParts({ content, guide, nameOf, followed }: Shown) {
  const t = useText("discussions");
  const format = useFormat();
  const dissents = dissentsOf(content);
  const namesWith = (stance: "same" | "not_said"): string =>
    format.list(
      content.views.filter((view) => view.stance === stance).map(({ who }) => nameOf(who).givenName),
    );
  const steps = content.steps.filter((step) => !isUntouched(step));
  return (
    <Stack gap={5}>
      <div className="discussion-ends">
        <Card title={t("pictureHeading")}>
          <p className="discussion-words discussion-picture">{content.picture}</p>
          {namesWith("same") && <p className="soft small">{t("sameLine", { names: namesWith("same") })}</p>}
        </Card>
        <Card title={t("dissentHeading")}>
          <Stack gap={3}>
            {dissents.length === 0 && content.views.length === content.present.length && (
              <p className="discussion-picture">{t("noDissent")}</p>
            )}
            {dissents.map(({ who: ref, words }) => {
              const who = nameOf(ref);
              return (
                <div key={ref.id} className="discussion-picture">
                  <Said by={who.givenName} voice={voiceOf(who)}>
                    {words}
                  </Said>
                </div>
              );
            })}
            {namesWith("not_said") && (
              <p className="soft small">{t("notSaidLine", { names: namesWith("not_said") })}</p>
            )}
          </Stack>
        </Card>
      </div>
      <Card title={t("stepsHeading")}>
        {steps.length === 0 ? (
          <p>{content.noSteps ? t("noStepsLine") : "–"}</p>
        ) : (
          <Lines>
            {steps.map(({ id, what, owner, dueOn }) => {
              const now = followed.find((one) => one.id === id);
              return (
                <li key={id}>
                  <Row align="between">
                    <strong>{now?.what ?? what}</strong>
                    {now && <HowItGoes now={now} />}
                  </Row>
                  <p className="soft small">
                    {t("stepBy", {
                      name: now?.owner.name ?? (owner ? nameOf(owner).name : "–"),
                      day: now?.dueOn ? format.day(now.dueOn) : dueOn ? format.day(dueOn) : "–",
                    })}
                  </p>
                  {now?.outcome && <p>{now.outcome}</p>}
                </li>
              );
            })}
          </Lines>
        )}
      </Card>
      {content.rows.length > 0 && (
        <Card title={t("logHeading")}>
          <Stack gap={5}>
            <LogOf content={content} guide={guide} nameOf={nameOf} />
          </Stack>
        </Card>
      )}
    </Stack>
  );
}

function HowItGoes({ now }: { readonly now: Followed }) {
  const t = useText("discussions");
  const format = useFormat();
  if (now.status === "done")
    return <Tag tone="good">{t("stepDone", { day: now.doneOn ? format.dayMonth(now.doneOn) : "" })}</Tag>;
  if (now.status === "dropped") return <Tag>{t("stepDropped")}</Tag>;
  return now.overdue ? <Tag tone="danger">{t("stepLate")}</Tag> : <Tag>{t("stepOpen")}</Tag>;
}
