import { supportWeek } from "#contract/worker/support.ts";
import { addDays, weekday, type LocalDate } from "#core/kernel/local-date.ts";
import { SupportWeek } from "#web/figures/support-week.tsx";
import { useAddressPart } from "#web/kit/address.ts";
import { capital } from "#web/kit/capital.ts";
import { today } from "#web/kit/clock.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Columns, Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { DutiesOfTool } from "../families/duties-of-tool.tsx";
import { NeedCard, SafetyCard } from "./need-cards.tsx";
import type { SupportPage } from "./support.ts";
import { Proposals } from "./proposals.tsx";
import { Weeks } from "./weeks.tsx";

/** How much support there is and whether it is right: the week, the need, what is proposed, the safety plan. */
export default function SupportWeekPage() {
  const t = useText("support");
  const caseId = useAddressPart("caseId");
  const [filter, setFilter] = useFilter({ viikko: "" });
  const query = filter.viikko ? { week: filter.viikko as LocalDate } : {};
  const page = useRead(supportWeek, { params: { caseId }, query }, { keepFormer: true });
  const can = useCan(page.data);
  return (
    <Loaded from={page}>
      {(support) => (
        <Stack gap={5}>
          <Week
            caseId={caseId}
            mayPlan={support.running && can("meeting.plan")}
            support={support}
            onWeek={(viikko) => setFilter({ viikko })}
          />
          <Proposals caseId={caseId} mayAnswer={can("proposal.answer")} proposals={support.proposals} />
          <DutiesOfTool duties={support.duties} title={t("duties")} />
          <Columns look="even">
            <Stack>
              <NeedCard
                caseId={caseId}
                mayWrite={support.running && can("document.write")}
                support={support}
              />
              <Weeks weeks={support.weeks} />
            </Stack>
            <Stack>
              <SafetyCard
                caseId={caseId}
                mayWrite={support.running && can("document.write")}
                support={support}
              />
              <Ground support={support} />
              <SocialWorker support={support} />
            </Stack>
          </Columns>
        </Stack>
      )}
    </Loaded>
  );
}

function Week({
  caseId,
  support,
  mayPlan,
  onWeek,
}: {
  readonly caseId: string;
  readonly support: SupportPage;
  readonly mayPlan: boolean;
  readonly onWeek: (week: string) => void;
}) {
  const t = useText("support");
  const say = useSay();
  const format = useFormat();
  const { monday, meetings, times } = support;
  const count = (status: string): number => meetings.filter((meeting) => meeting.status === status).length;
  const timeName = (code: string | null): string | undefined => {
    // The first time is the ordinary one: only what differs from it is said.
    const at = times.findIndex((time) => time.code === code);
    const time = times[at];
    return at > 0 && time ? say(time.name) : undefined;
  };
  return (
    <Card
      aside={
        mayPlan && (
          <LinkButton icon="plus" params={{ caseId }} small to="/perheet/$caseId/tapaamiset/uusi">
            {t("plan")}
          </LinkButton>
        )
      }
      title={t("heading")}
    >
      <Stack gap={3}>
        <Row align="between">
          <span>
            <strong className="num">{format.range(monday, addDays(monday, 6))}</strong>{" "}
            <span className="soft small">
              {meetings.length === 0
                ? t("noneThisWeek")
                : t("summary", { held: count("held"), planned: count("planned") })}
            </span>
          </span>
          <Row>
            <Button kind="quiet" small onClick={() => onWeek(addDays(monday, -7))}>
              {t("former")}
            </Button>
            {monday !== addDays(today(), 1 - weekday(today())) && (
              <Button kind="quiet" small onClick={() => onWeek("")}>
                {t("thisWeek")}
              </Button>
            )}
            <Button kind="quiet" small onClick={() => onWeek(addDays(monday, 7))}>
              {t("next")}
            </Button>
          </Row>
        </Row>
        <SupportWeek
          label={t("heading")}
          meetings={meetings.map((meeting) => ({
            ...meeting,
            state: meeting.status,
            title: capital(say(meeting.kindName)),
            time: timeName(meeting.time),
            aside: meeting.workers.map((name) => name.split(" ")[0]).join(", "),
            to: "/perheet/$caseId/tapaamiset/$meetingId",
            params: { caseId, meetingId: meeting.id },
          }))}
          monday={monday}
          today={support.today}
        />
        {times.length > 0 && (
          <p className="soft small">
            {t("times", { times: format.list(times.map(({ name }) => say(name))) })}
          </p>
        )}
      </Stack>
    </Card>
  );
}

function Ground({ support }: { readonly support: SupportPage }) {
  const t = useText("support");
  const say = useSay();
  if (!support.ground) return null;
  return (
    <Card title={t("ground")}>
      <p>{capital(say(support.ground))}</p>
    </Card>
  );
}

function SocialWorker({ support }: { readonly support: SupportPage }) {
  const t = useText("support");
  const say = useSay();
  const format = useFormat();
  if (support.socialWorkerIn.length === 0) return null;
  return (
    <Card title={t("socialWorker")}>
      <p className="soft small">{t("socialWorkerLead")}</p>
      <Lines>
        {support.socialWorkerIn.map(({ kind, name, heldOn, attended, plannedOn }) => (
          <li key={kind}>
            {capital(say(name))}
            <span className="soft small">
              {" · "}
              {[
                heldOn &&
                  `${t("heldOn", { day: format.date(heldOn) })}, ${t(attended ? "wasThere" : "wasNotThere")}`,
                plannedOn && t("plannedOn", { day: format.date(plannedOn) }),
                !heldOn && !plannedOn && t("notPlanned"),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </Lines>
    </Card>
  );
}
