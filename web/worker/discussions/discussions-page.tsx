import { discussionsOf } from "#contract/worker/discussions.ts";
import { discussionGuideOf } from "#core/discussions/guides.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Tag } from "#web/ui/tag.tsx";
import type { DiscussionLine } from "./discussion.ts";
import "./discussions.css";

/** The family's guided discussions: those under way first, then what was agreed, with how its steps go. */
export default function DiscussionsPage() {
  const t = useText("discussions");
  const caseId = useAddressPart("caseId");
  const list = useRead(discussionsOf, { params: { caseId } });
  const can = useCan(list.data);
  const mayBegin = list.data?.running && can("discussion.write");
  const begin = (
    <LinkButton icon="plus" params={{ caseId }} to="/perheet/$caseId/keskustelut/uusi">
      {t("begin")}
    </LinkButton>
  );
  return (
    <Loaded from={list}>
      {({ discussions }) => (
        <Stack gap={5}>
          <div>
            <Row align="between">
              <h2>{t("heading")}</h2>
              {mayBegin && discussions.length > 0 && begin}
            </Row>
            <p className="soft">{t("lead")}</p>
          </div>
          {discussions.length === 0 ? (
            <EmptyState action={mayBegin ? begin : undefined} title={t("none")}>
              {t(mayBegin ? "noneHelp" : "noneNotRunning")}
            </EmptyState>
          ) : (
            discussions.map((one) => (
              <DiscussionCard key={one.id} caseId={caseId} mayWrite={can("discussion.write")} one={one} />
            ))
          )}
        </Stack>
      )}
    </Loaded>
  );
}

function DiscussionCard({
  caseId,
  one,
  mayWrite,
}: {
  readonly caseId: string;
  readonly one: DiscussionLine;
  readonly mayWrite: boolean;
}) {
  const t = useText("discussions");
  const say = useSay();
  const format = useFormat();
  const guide = discussionGuideOf(one.guide, one.guideVersion);
  const { total, done, overdue } = one.steps;
  const day = format.date(one.heldOn);
  const guideName = guide ? say(guide.name) : one.guide;
  const title = one.about
    ? t("aboutChild", { guide: guideName, name: one.about.name, day })
    : t("of", { guide: guideName, day });
  return (
    <Card
      aside={
        <Row>
          {one.replaces && <Tag>{t("correction")}</Tag>}
          <StateTag one={one} />
        </Row>
      }
      title={title}
    >
      <Stack gap={3}>
        <p className="soft small">
          {[
            t("presentLine", { names: format.list(one.present) }),
            one.state === "open" &&
              t("lastWritten", { name: one.changedBy, when: format.recent(one.changedAt) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {one.state === "agreed" && <p className="discussion-words">{one.picture}</p>}
        {one.state === "agreed" && one.supersededOn === null && (
          <Row>
            {one.dissents > 0 && <Tag tone="info">{t("dissents", { count: one.dissents })}</Tag>}
            <Tag tone={total > 0 && done === total ? "good" : "neutral"}>
              {total === 0 ? t("noStepsLine") : t("stepsDone", { done, total })}
            </Tag>
            {overdue > 0 && <Tag tone="danger">{t("stepsLate", { count: overdue })}</Tag>}
          </Row>
        )}
        <div>
          <LinkButton
            kind={one.state === "open" && mayWrite ? "primary" : "quiet"}
            params={{ caseId, discussionId: one.id }}
            small
            to="/perheet/$caseId/keskustelut/$discussionId"
          >
            {t(one.state === "open" && mayWrite ? "goOn" : "read")}
            <span className="only-read">: {title}</span>
          </LinkButton>
        </div>
      </Stack>
    </Card>
  );
}

function StateTag({ one }: { readonly one: DiscussionLine }) {
  const t = useText("discussions");
  const format = useFormat();
  if (one.state === "open") return <Tag tone="attention">{t("open")}</Tag>;
  if (one.supersededOn) return <Tag>{t("superseded", { day: format.date(one.supersededOn) })}</Tag>;
  if (one.agreedOn) return <Tag tone="good">{t("agreed", { day: format.date(one.agreedOn) })}</Tag>;
  return <Tag>{t("dropped", { day: format.recent(one.changedAt) })}</Tag>;
}
