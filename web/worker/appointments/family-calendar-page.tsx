import { useState } from "react";
import { familyCalendar } from "#contract/worker/family-appointments.ts";
import { addDays, isLocalDate, type LocalDate } from "#core/kernel/local-date.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { capital } from "#web/kit/capital.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Columns, Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import type { Appointment, Calendar, DayItem } from "./appointment.ts";
import { AppointmentDialog } from "./appointment-dialog.tsx";
import { FreeTimes } from "./free-times.tsx";
import "./appointments.css";

/** A family's week: our meetings beside the times of its other services. */
export default function FamilyCalendarPage() {
  const t = useText("appointments");
  const caseId = useAddressPart("caseId");
  const [filter, setFilter] = useFilter({ viikko: "" });
  const week = isLocalDate(filter.viikko) ? filter.viikko : undefined;
  const page = useRead(
    familyCalendar,
    { params: { caseId }, query: week ? { week } : {} },
    { keepFormer: true },
  );
  return (
    <Stack gap={5}>
      <div>
        <h2>{t("heading")}</h2>
        <p className="soft">{t("lead")}</p>
      </div>
      <Loaded from={page}>
        {(reply) => <Week caseId={caseId} page={reply} onWeek={(day) => setFilter({ viikko: day ?? "" })} />}
      </Loaded>
    </Stack>
  );
}

function Week({
  caseId,
  page,
  onWeek,
}: {
  readonly caseId: string;
  readonly page: Calendar;
  readonly onWeek: (day: LocalDate | undefined) => void;
}) {
  const t = useText("appointments");
  const format = useFormat();
  const can = useCan(page);
  const [edited, setEdited] = useState<Appointment | "new">();
  const days = Array.from({ length: 7 }, (_, n) => addDays(page.from as LocalDate, n));
  const isThisWeek = page.from <= page.today && page.today <= page.to;
  // Each pair once: both of them name the other.
  const pairs = new Set(
    page.items.flatMap((item) =>
      item.collides.map((other) => [item.id, other.with].toSorted().join(" ") + item.on),
    ),
  );
  return (
    <Stack gap={5}>
      <Row align="between">
        <h3>{t("week", { from: format.date(page.from), to: format.date(page.to) })}</h3>
        <Row>
          <Button kind="quiet" small onClick={() => onWeek(addDays(page.from as LocalDate, -7))}>
            {t("former")}
          </Button>
          {!isThisWeek && (
            <Button kind="quiet" small onClick={() => onWeek(undefined)}>
              {t("thisWeek")}
            </Button>
          )}
          <Button kind="quiet" small onClick={() => onWeek(addDays(page.from as LocalDate, 7))}>
            {t("following")}
          </Button>
        </Row>
      </Row>
      {pairs.size > 0 && (
        <Notice tone="attention">
          <p>{t("collisions", { count: pairs.size })}</p>
        </Notice>
      )}
      <Columns>
        <ol className="family-week">
          {days.map((day) => (
            <Day
              key={day}
              caseId={caseId}
              day={day}
              isToday={day === page.today}
              items={page.items.filter(({ on }) => on === day)}
              page={page}
            />
          ))}
        </ol>
        <Stack>
          <Card
            aside={
              can("appointment.edit") && (
                <Button icon="plus" kind="quiet" small onClick={() => setEdited("new")}>
                  {t("add")}
                </Button>
              )
            }
            level={3}
            title={t("others")}
          >
            {page.appointments.length === 0 ? (
              <EmptyState title={t("othersNone")}>{t("othersNoneHelp")}</EmptyState>
            ) : (
              <Others mayEdit={can("appointment.edit")} page={page} onEdit={setEdited} />
            )}
          </Card>
          <Card
            aside={
              can("meeting.plan") && (
                <LinkButton kind="quiet" params={{ caseId }} small to="/perheet/$caseId/tapaamiset/uusi">
                  {t("plan")}
                </LinkButton>
              )
            }
            level={3}
            title={t("free")}
          >
            <FreeTimes caseId={caseId} mayPlan={can("meeting.plan")} page={page} />
          </Card>
        </Stack>
      </Columns>
      {edited && (
        <AppointmentDialog
          appointment={edited === "new" ? undefined : edited}
          caseId={caseId}
          page={page}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Stack>
  );
}

const namesOf = (ids: readonly string[], { members }: Calendar): string[] =>
  members.filter(({ id }) => ids.includes(id)).map(({ name }) => name);

function Day({
  caseId,
  day,
  isToday,
  items,
  page,
}: {
  readonly caseId: string;
  readonly day: LocalDate;
  readonly isToday: boolean;
  readonly items: readonly DayItem[];
  readonly page: Calendar;
}) {
  const t = useText("appointments");
  const say = useSay();
  const format = useFormat();
  const kindOf = (item: DayItem): string => {
    const kind = page.kinds.find(({ code }) => code === item.what);
    return item.kind === "meeting" && kind ? capital(say(kind.name)) : item.what;
  };
  return (
    <li className={isToday ? "today" : undefined}>
      <h4>{format.day(day)}</h4>
      {items.length === 0 ? (
        <p className="soft small">{t("nothing")}</p>
      ) : (
        <ul>
          {items.map((item) => (
            <li key={`${item.id} ${item.on}`} className={`family-time ${item.kind}`}>
              <span className="num">
                {format.time(item.from)}–{format.time(item.to)}
              </span>
              <div>
                <strong>
                  {item.kind === "meeting" ? (
                    <TextLink
                      params={{ caseId, meetingId: item.id }}
                      to="/perheet/$caseId/tapaamiset/$meetingId"
                    >
                      {kindOf(item)}
                    </TextLink>
                  ) : (
                    kindOf(item)
                  )}
                </strong>{" "}
                <Tag tone={item.kind === "meeting" ? "accent" : "neutral"}>{t(item.kind)}</Tag>
                <p className="soft small">
                  {[item.withWhom, t("who", { names: format.list(namesOf(item.personIds, page)) })]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
                {item.collides.length > 0 && (
                  <Tag icon="attention" tone="attention">
                    {t("collision", {
                      names: format.list(
                        namesOf(
                          item.collides.map(({ personId }) => personId),
                          page,
                        ),
                      ),
                    })}
                  </Tag>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Others({
  page,
  mayEdit,
  onEdit,
}: {
  readonly page: Calendar;
  readonly mayEdit: boolean;
  readonly onEdit: (appointment: Appointment) => void;
}) {
  const t = useText("appointments");
  const format = useFormat();
  const rhythmOf = ({ everyWeeks, firstOn }: Appointment): string => {
    if (everyWeeks === null) return format.date(firstOn);
    const named = { 1: "weekly", 2: "second", 4: "fourth" }[everyWeeks] as "weekly" | undefined;
    return named ? t(`every.${named}`) : t("everyWeeks", { count: everyWeeks });
  };
  return (
    <Lines>
      {page.appointments.map((one) => (
        <li key={one.id}>
          <Row align="between">
            <strong>{one.what}</strong>
            {mayEdit && (
              <Button
                aria-label={t("changeOf", { what: one.what })}
                kind="plain"
                small
                onClick={() => onEdit(one)}
              >
                {t("change")}
              </Button>
            )}
          </Row>
          <p className="small">
            {rhythmOf(one)} <span className="num">{format.clock(one.from)}</span> ·{" "}
            {format.duration(one.minutes)} · {format.list(namesOf(one.personIds, page))}
          </p>
          <p className="soft small">
            {[
              one.partner && [one.partner.name, one.partner.agency].filter(Boolean).join(", "),
              one.everyWeeks !== null &&
                (one.untilOn
                  ? t("until", { day: format.date(one.untilOn) })
                  : t("since", { day: format.date(one.firstOn) })),
              one.toldBy && `${t("toldBy").toLocaleLowerCase("fi")}: ${one.toldBy}`,
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </li>
      ))}
    </Lines>
  );
}
