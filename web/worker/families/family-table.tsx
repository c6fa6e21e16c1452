import type { myFamilies } from "#contract/worker/families.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { dayOf } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Table } from "#web/ui/table.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useFamilyTitle } from "./family-title.ts";

type Page = ReplyOf<typeof myFamilies>;
type Row = Page["families"][number];

/** Families as a table at a desk and as cards on a phone. */
export function FamilyTable({ page }: { readonly page: Page }) {
  const t = useText("families");
  const format = useFormat();
  return (
    <Table
      caption={t("list.shown", { count: page.total })}
      columns={[
        {
          key: "name",
          title: t("list.columns.name"),
          isName: true,
          cell: (family) => <NameCell family={family} today={page.today} />,
        },
        { key: "phase", title: t("list.columns.phase"), cell: (family) => <PhaseCell family={family} /> },
        { key: "due", title: t("list.columns.due"), cell: (family) => <DueCell family={family} /> },
        {
          key: "met",
          title: t("list.columns.met"),
          cell: ({ lastMet }) => lastMet && <span className="num">{format.shortDay(lastMet)}</span>,
        },
        {
          key: "next",
          title: t("list.columns.next"),
          cell: ({ nextMeeting }) =>
            nextMeeting && <span className="num">{format.shortDay(dayOf(nextMeeting))}</span>,
        },
        { key: "worker", title: t("list.columns.worker"), cell: ({ keyWorker }) => keyWorker },
      ]}
      rowKey={({ id }) => id}
      rows={page.families}
    />
  );
}

function NameCell({ family, today }: { readonly family: Row; readonly today: Page["today"] }) {
  const t = useText("families");
  const format = useFormat();
  const title = useFamilyTitle();
  return (
    <>
      <TextLink params={{ caseId: family.id }} to="/perheet/$caseId">
        {title(family.name)}
      </TextLink>{" "}
      {family.addressProtected && (
        <Tag icon="lock" tone="danger">
          {t("strip.protected")}
        </Tag>
      )}{" "}
      {family.news !== null && family.news > 0 && (
        <Tag tone="accent">{t("list.news", { count: family.news })}</Tag>
      )}
      <div className="soft small family-children">
        {family.children.map((child, at) => (
          <span key={child.givenName + (child.birthDate ?? "")}>
            {at > 0 && ", "}
            {child.givenName}{" "}
            {child.birthDate && <span className="num">{format.age(child.birthDate, today)}</span>}
          </span>
        ))}
      </div>
    </>
  );
}

function PhaseCell({ family }: { readonly family: Row }) {
  const t = useText("families");
  const say = useSay();
  if (!family.service) return <span className="soft">{t("noService.title")}</span>;
  return (
    <div>
      {family.service.phaseName && <div>{say(family.service.phaseName)}</div>}
      <div className="soft small">{say(family.service.name)}</div>
    </div>
  );
}

function DueCell({ family }: { readonly family: Row }) {
  const t = useText("families");
  const say = useSay();
  const format = useFormat();
  const { nextDuty, overdue } = family;
  if (!nextDuty) return null;
  return (
    <div>
      <Tag tone={nextDuty.overdue ? "danger" : "neutral"}>
        {nextDuty.overdue
          ? t("due.late", { day: format.shortDay(nextDuty.dueOn) })
          : format.shortDay(nextDuty.dueOn)}
      </Tag>
      <div className="small">{say(nextDuty.words)}</div>
      {overdue > 1 && <div className="small soft">{t("list.overdue", { count: overdue })}</div>}
    </div>
  );
}
