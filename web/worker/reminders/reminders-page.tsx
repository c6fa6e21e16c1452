import { markReminders, reminders } from "#contract/worker/reminders.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Columns, Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";

type Page = ReplyOf<typeof reminders>;

/** What waits for oneself: told and not seen, to be answered, late and soon due. */
export default function RemindersPage() {
  const t = useText("reminders");
  const page = useRead(reminders, {});
  return (
    <>
      <PageHead lead={t("lead")} title={t("heading")} />
      <Loaded from={page}>
        {(found) =>
          found.count === 0 ? (
            <EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>
          ) : (
            <Columns look="even">
              <Stack>
                <Told told={found.told} />
                <Waiting waiting={found.waiting} />
              </Stack>
              <Stack>
                {(["broken", "late", "soon"] as const).map((state) => (
                  <Due key={state} due={found.due.filter((one) => one.state === state)} state={state} />
                ))}
              </Stack>
            </Columns>
          )
        }
      </Loaded>
    </>
  );
}

const toldPlaces: Readonly<Record<Page["told"][number]["kind"], string>> = {
  deviation_approved: "/perheet/$caseId/tilaus",
  deviation_refused: "/perheet/$caseId/tilaus",
  move_proposed: "/perheet/$caseId/polku",
  move_ordered: "/perheet/$caseId/polku",
  move_accepted: "/perheet/$caseId/polku",
  move_declined: "/perheet/$caseId/polku",
  family_given: "/perheet/$caseId",
  family_moved: "/perheet/$caseId/polku",
  answer_alert: "/perheet/$caseId/arviot",
  contact_joined: "/perheet/$caseId/ilmoitus",
};

function Told({ told }: Pick<Page, "told">) {
  const t = useText("reminders");
  const say = useSay();
  const format = useFormat();
  const mark = useCommand(markReminders);
  if (told.length === 0) return null;
  const seen = (ids: string[]): void => void mark.run({ body: { ids } });
  return (
    <Card
      aside={
        told.length > 1 && (
          <Button kind="plain" small onClick={() => seen(told.map(({ id }) => id))}>
            {t("allSeen")}
          </Button>
        )
      }
      title={t("told")}
    >
      <Lines>
        {told.map((one) => (
          <li key={one.id}>
            <Row align="between">
              <div>
                <TextLink params={{ caseId: one.caseId }} to={toldPlaces[one.kind]}>
                  {one.family}
                </TextLink>{" "}
                {t(`kind.${one.kind}`)}
                <p className="soft small">
                  {[one.about && say(one.about), format.recent(one.at)].filter(Boolean).join(" · ")}
                </p>
              </div>
              <Button isRunning={mark.isRunning} kind="quiet" small onClick={() => seen([one.id])}>
                {t("seen")}
                <span className="only-read"> {one.family}</span>
              </Button>
            </Row>
          </li>
        ))}
      </Lines>
      <Failure error={mark.error} />
    </Card>
  );
}

const waitPlaces: Readonly<Record<Page["waiting"][number]["kind"], string>> = {
  order: "/perheet/$caseId/tilaus",
  deviation: "/perheet/$caseId/tilaus",
  move: "/perheet/$caseId/polku",
  plan: "/perheet/$caseId/suunnitelma",
  record: "/perheet/$caseId/tapaamiset",
};

function Waiting({ waiting }: Pick<Page, "waiting">) {
  const t = useText("reminders");
  const say = useSay();
  const format = useFormat();
  if (waiting.length === 0) return null;
  return (
    <Card aside={<Tag tone="attention">{waiting.length}</Tag>} title={t("waiting")}>
      <Lines>
        {waiting.map((one) => (
          <li key={one.id}>
            <TextLink params={{ caseId: one.caseId }} to={waitPlaces[one.kind]}>
              {one.family}
            </TextLink>{" "}
            {t(`wait.${one.kind}`)}
            <p className="soft small">
              {[one.about && say(one.about), format.date(one.on)].filter(Boolean).join(" · ")}
            </p>
          </li>
        ))}
      </Lines>
    </Card>
  );
}

function Due({ due, state }: { readonly due: Page["due"]; readonly state: "broken" | "late" | "soon" }) {
  const t = useText("reminders");
  const say = useSay();
  const format = useFormat();
  if (due.length === 0) return null;
  return (
    <Card aside={<Tag tone={state === "soon" ? "neutral" : "danger"}>{due.length}</Tag>} title={t(state)}>
      <Lines>
        {due.map((one, n) => (
          <li key={`${one.caseId}${one.rule}${one.dueOn}${n}`} className="due-line">
            <div>
              <TextLink params={{ caseId: one.caseId }} to="/perheet/$caseId">
                {one.family}
              </TextLink>{" "}
              {say(one.words)}
              {one.agreed && `: ${one.agreed}`}
            </div>
            <span className="soft small num">{format.shortDay(one.dueOn)}</span>
          </li>
        ))}
      </Lines>
    </Card>
  );
}
