import { useState } from "react";
import { meetingsOf } from "#contract/worker/meetings.ts";
import { meetingStatuses } from "#core/meetings/terms.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { NoPrint, Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Select } from "#web/ui/select.tsx";
import { TimeWishesCard } from "../calendar/time-wishes-card.tsx";
import { MeetingCard } from "./meeting-card.tsx";
import type { Meeting } from "./meeting-types.ts";
import "./meetings.css";

/** A family's meetings: the coming ones, then the past with what was recorded, by page. */
export default function MeetingsPage() {
  const t = useText("meetings");
  const say = useSay();
  const caseId = useAddressPart("caseId");
  const [filter, setFilter] = useFilter({ laji: "", tilanne: "" });
  const status = meetingStatuses.find((one) => one === filter.tilanne);
  const kind = filter.laji || undefined;
  const query = { ...(kind ? { kind } : {}), ...(status ? { status } : {}) };
  const first = useRead(meetingsOf, { params: { caseId }, query }, { keepFormer: true });
  const can = useCan(first.data);
  const isFiltered = kind !== undefined || status !== undefined;
  return (
    <Stack>
      <Row align="between">
        <h2>{t("heading")}</h2>
        {can("meeting.plan") && (
          <LinkButton icon="plus" params={{ caseId }} to="/perheet/$caseId/tapaamiset/uusi">
            {t("plan")}
          </LinkButton>
        )}
      </Row>
      <NoPrint>
        <FieldRow>
          <Select
            emptyLabel={t("filter.all")}
            id="meetings-kind"
            label={t("filter.kind")}
            name="laji"
            options={(first.data?.kinds ?? []).map(({ code, name }) => ({ value: code, label: say(name) }))}
            value={filter.laji}
            onChange={(laji) => setFilter({ laji: laji ?? "" })}
          />
          <Select
            emptyLabel={t("filter.all")}
            id="meetings-status"
            label={t("filter.status")}
            name="tilanne"
            options={meetingStatuses.map((value) => ({
              value,
              label: first.data
                ? `${t(`status.${value}`)} (${first.data.counts[value]})`
                : t(`status.${value}`),
            }))}
            value={status ?? ""}
            onChange={(tilanne) => setFilter({ tilanne: tilanne ?? "" })}
          />
        </FieldRow>
      </NoPrint>
      <TimeWishesCard caseId={caseId} />
      <Loaded from={first}>
        {(list) => (
          <Stack gap={5}>
            {(!isFiltered || list.upcoming.length > 0) && (
              <MeetingSection
                caseId={caseId}
                empty={<EmptyState title={t("noneUpcoming")}>{t("noneUpcomingHelp")}</EmptyState>}
                list={list}
                meetings={list.upcoming}
                title={t("upcoming")}
              />
            )}
            <MeetingSection
              caseId={caseId}
              empty={<p className="soft">{isFiltered ? t("nonePastFilter") : t("nonePast")}</p>}
              list={list}
              meetings={list.past}
              title={t("past")}
            >
              {list.next && (
                <Older
                  key={`${kind}-${status}-${list.next}`}
                  before={list.next}
                  caseId={caseId}
                  query={query}
                />
              )}
            </MeetingSection>
          </Stack>
        )}
      </Loaded>
    </Stack>
  );
}

type Words = Pick<Parameters<typeof MeetingCard>[0], "kinds" | "methods" | "places">;

function MeetingSection({
  caseId,
  title,
  meetings,
  list,
  empty,
  children,
}: {
  readonly caseId: string;
  readonly title: string;
  readonly meetings: readonly Meeting[];
  readonly list: Words;
  readonly empty: React.ReactNode;
  readonly children?: React.ReactNode;
}) {
  return (
    <section aria-label={title}>
      <Stack gap={3}>
        <h3>{title}</h3>
        {meetings.length === 0 ? (
          empty
        ) : (
          <ol className="stack gap-3">
            {meetings.map((meeting) => (
              <li key={meeting.id}>
                <MeetingCard
                  caseId={caseId}
                  kinds={list.kinds}
                  meeting={meeting}
                  methods={list.methods}
                  places={list.places}
                />
              </li>
            ))}
          </ol>
        )}
        {children}
      </Stack>
    </section>
  );
}

type Query = Parameters<typeof useRead<typeof meetingsOf>>[1]["query"];

/** Earlier pages, one at a time as they are asked for. */
function Older({
  caseId,
  before,
  query,
}: {
  readonly caseId: string;
  readonly before: string;
  readonly query: Query;
}) {
  const t = useText("meetings");
  const [isOpen, setOpen] = useState(false);
  const page = useRead(meetingsOf, { params: { caseId }, query: { ...query, before } }, { enabled: isOpen });
  if (!isOpen) {
    return (
      <div className="no-print">
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {t("older")}
        </Button>
      </div>
    );
  }
  return (
    <Loaded from={page}>
      {(list) => (
        <>
          <ol className="stack gap-3">
            {list.past.map((meeting) => (
              <li key={meeting.id}>
                <MeetingCard
                  caseId={caseId}
                  kinds={list.kinds}
                  meeting={meeting}
                  methods={list.methods}
                  places={list.places}
                />
              </li>
            ))}
          </ol>
          {list.next && <Older before={list.next} caseId={caseId} query={query} />}
        </>
      )}
    </Loaded>
  );
}
