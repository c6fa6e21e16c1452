import { dayOf, today } from "#web/kit/clock.ts";
import { addDays } from "#core/kernel/local-date.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import type { Board } from "./board.ts";

type Case = Board["cases"][number];
type Service = Board["services"][number];

/** The unit's families under the phases of each service: columns at a desk, groups one under another on a phone. */
export function CasesByPhase({ cases, services }: Pick<Board, "cases" | "services">) {
  const t = useText("board");
  const say = useSay();
  if (cases.length === 0) return <EmptyState title={t("noCases")}>{t("noCasesHelp")}</EmptyState>;
  return (
    <section aria-label={t("phases")}>
      <Stack>
        {services.map((service) => {
          const own = cases.filter((one) => one.service === service.id);
          return (
            <Stack key={service.id} gap={3}>
              <Row align="between">
                <h2>{say(service.name)}</h2>
                <span className="soft small">{t("families", { count: own.length })}</span>
              </Row>
              <Phases cases={own} service={service} />
            </Stack>
          );
        })}
      </Stack>
    </section>
  );
}

function Phases({ service, cases }: { readonly service: Service; readonly cases: readonly Case[] }) {
  const t = useText("board");
  const say = useSay();
  const known = new Set(service.phases.map(({ id }) => id));
  const lost = cases.filter(({ phase }) => !known.has(phase));
  const columns = [
    ...service.phases.map(({ id, name }) => ({
      id,
      name: say(name),
      cases: cases.filter(({ phase }) => phase === id),
    })),
    ...(lost.length > 0 ? [{ id: "unknown", name: t("noPhase"), cases: lost }] : []),
  ];
  return (
    // A region that scrolls sideways is reached with the keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div aria-label={say(service.name)} className="board" role="group" tabIndex={0}>
      {columns.map((column) => (
        <div key={column.id} className={column.cases.length === 0 ? "board-phase no-cases" : "board-phase"}>
          <h3>
            {column.name} <span className="soft num">{column.cases.length}</span>
          </h3>
          {column.cases.length === 0 ? (
            <p className="soft small">{t("noneInPhase")}</p>
          ) : (
            <ul>
              {column.cases.map((one) => (
                <CaseLine key={one.caseId} one={one} />
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}

const orderEndsSoonDays = 30;

function CaseLine({ one }: { readonly one: Case }) {
  const t = useText("board");
  const format = useFormat();
  const late = one.overdue + one.breaches > 0;
  return (
    <li className={late ? "board-case late" : "board-case"}>
      <TextLink params={{ caseId: one.caseId }} to="/perheet/$caseId">
        {one.family}
      </TextLink>
      <span className="small">
        {one.keyWorker ?? <Tag tone="attention">{t("unassigned")}</Tag>}
        {one.hoursPerWeek > 0 && (
          <span className="soft"> · {t("hours", { hours: format.hours(one.hoursPerWeek) })}</span>
        )}
      </span>
      {late && (
        <Row gap={1}>
          {one.overdue > 0 && <Tag tone="danger">{t("overdue", { count: one.overdue })}</Tag>}
          {one.breaches > 0 && <Tag tone="danger">{t("breaches", { count: one.breaches })}</Tag>}
        </Row>
      )}
      <span className="soft small">
        {one.nextMeeting
          ? t("nextMeeting", { when: format.shortDay(dayOf(one.nextMeeting)) })
          : t("noMeeting")}
      </span>
      {one.nextDue && (
        <span className="soft small">{t("nextDue", { day: format.shortDay(one.nextDue) })}</span>
      )}
      {one.orderValidTo <= addDays(today(), orderEndsSoonDays) && (
        <Tag tone="attention">{t("orderEnds", { day: format.shortDay(one.orderValidTo) })}</Tag>
      )}
    </li>
  );
}
