import { groupPage } from "#contract/worker/groups.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { Columns, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { EnrolledCard } from "./enrolled-card.tsx";
import { useKindName, type GroupPage } from "./group.ts";
import { LeadersCard } from "./leaders-card.tsx";
import { ManageCard } from "./manage-card.tsx";
import { NoticesCard } from "./notices-card.tsx";
import { PlacesTag } from "./places-tag.tsx";
import { SessionsCard } from "./sessions-card.tsx";
import "./groups.css";

/** One group: for its leaders with those who take part, for others what it is and how full. */
export default function OneGroupPage() {
  const groupId = useAddressPart("groupId");
  const found = useRead(groupPage, { params: { groupId } });
  return (
    <Loaded page from={found}>
      {(page) => (
        <>
          <GroupHead page={page} />
          <Columns>
            <Stack>
              {page.group.leads && <NoticesCard page={page} />}
              <SessionsCard page={page} />
              {page.group.leads ? <EnrolledCard page={page} /> : <NotYours />}
            </Stack>
            <Stack>
              <AboutCard page={page} />
              <LeadersCard page={page} />
              {page.group.leads && page.group.status === "open" && <ManageCard page={page} />}
            </Stack>
          </Columns>
        </>
      )}
    </Loaded>
  );
}

function GroupHead({ page: { group } }: { readonly page: GroupPage }) {
  const t = useText("groups");
  const format = useFormat();
  const kindName = useKindName();
  return (
    <>
      <PageHead
        above={
          <>
            <TextLink to="/ryhmat">{t("back")}</TextLink>
            <span>· {kindName(group.kind)}</span>
            <span className="num">· {format.range(group.startsOn, group.endsOn)}</span>
            {group.status === "open" ? (
              <PlacesTag group={group} />
            ) : (
              <Tag tone={group.status === "cancelled" ? "attention" : "neutral"}>
                {t(`status.${group.status}`)}
              </Tag>
            )}
          </>
        }
        actions={
          group.leads && (
            <LinkButton icon="print" kind="quiet" params={{ groupId: group.id }} to="/ryhmat/$groupId/lista">
              {t("list.open")}
            </LinkButton>
          )
        }
        title={group.name}
      />
      {group.status === "cancelled" && group.endedOn && (
        <Notice tone="attention">
          <p>{t("cancelledBecause", { day: format.date(group.endedOn), reason: group.endReason })}</p>
        </Notice>
      )}
    </>
  );
}

function NotYours() {
  const t = useText("groups");
  return <p className="soft">{t("notYours")}</p>;
}

function AboutCard({ page: { group } }: { readonly page: GroupPage }) {
  const t = useText("groups");
  const format = useFormat();
  const { evaluation } = group;
  return (
    <Card>
      <Stack>
        {group.about && <p>{group.about}</p>}
        <Facts
          facts={[
            ...(group.place ? [{ name: t("sessions.place"), value: group.place }] : []),
            {
              name: t("form.places"),
              value: t("placesLong", { ...group.counts, places: group.places }),
            },
            { name: t("form.unit"), value: group.unit.name },
          ]}
        />
        {group.status === "closed" && group.endedOn && (
          <p>{t("closedOn", { day: format.date(group.endedOn) })}</p>
        )}
        {evaluation && (
          <>
            <h2>{t("evaluation.heading")}</h2>
            {(["went", "familiesSaid", "otherwise"] as const)
              .filter((part) => evaluation[part] !== "")
              .map((part) => (
                <div key={part}>
                  <h3>{t(`evaluation.${part}`)}</h3>
                  <p>{evaluation[part]}</p>
                </div>
              ))}
          </>
        )}
      </Stack>
    </Card>
  );
}
