import { groupList, groupStates } from "#contract/worker/groups.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Grid, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useKindName, type Summary } from "./group.ts";
import { PlacesTag } from "./places-tag.tsx";
import "./groups.css";

/** Peer groups: what is coming, where there is room, who leads. */
export default function GroupsPage() {
  const t = useText("groups");
  const [filter, setFilter] = useFilter({ tila: "open" });
  const state = groupStates.find((one) => one === filter.tila) ?? "open";
  const found = useRead(groupList, { query: { state } }, { keepFormer: true });
  const leadsAUnit = (found.data?.leadsUnits.length ?? 0) > 0;
  return (
    <>
      <PageHead
        actions={
          leadsAUnit && (
            <LinkButton icon="plus" to="/ryhmat/uusi">
              {t("setUp")}
            </LinkButton>
          )
        }
        lead={t("lead")}
        title={t("heading")}
      />
      <Stack>
        <RadioGroup
          id="group-state"
          label={t("statesLabel")}
          look="chips"
          name="state"
          options={groupStates.map((value) => ({ value, label: t(`states.${value}`) }))}
          value={state}
          onChange={(value) => setFilter({ tila: value ?? "open" })}
        />
        <Loaded from={found}>
          {({ groups }) =>
            groups.length === 0 ? (
              <EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>
            ) : (
              <Grid atLeast="20rem">
                {groups.map((group) => (
                  <GroupCard key={group.id} group={group} />
                ))}
              </Grid>
            )
          }
        </Loaded>
      </Stack>
    </>
  );
}

function GroupCard({ group }: { readonly group: Summary }) {
  const t = useText("groups");
  const format = useFormat();
  const kindName = useKindName();
  return (
    <Card
      aside={
        group.status === "open" ? (
          <PlacesTag group={group} />
        ) : (
          <Tag tone={group.status === "cancelled" ? "attention" : "neutral"}>
            {t(`status.${group.status}`)}
          </Tag>
        )
      }
      level={2}
      title={
        <TextLink params={{ groupId: group.id }} to="/ryhmat/$groupId">
          {group.name}
        </TextLink>
      }
    >
      <Stack gap={2}>
        <div className="soft small group-facts">
          <span>{kindName(group.kind)}</span>
          <span className="num">{format.range(group.startsOn, group.endsOn)}</span>
          {group.leads && <Tag tone="accent">{t("youLead")}</Tag>}
        </div>
        {group.about && <p>{group.about}</p>}
        <div className="small">
          {group.status === "open" && (
            <div>
              {group.nextSession ? t("next", { day: format.shortDay(group.nextSession) }) : t("noNext")}
            </div>
          )}
          {group.place && <div className="soft">{group.place}</div>}
          <div className="soft">
            {group.leaders.length > 0 && `${t("leadersAre", { names: format.list(group.leaders) })} · `}
            {group.unit.name}
          </div>
          {group.status === "open" && group.counts.queued > 0 && (
            <div>{t("queued", { count: group.counts.queued })}</div>
          )}
        </div>
      </Stack>
    </Card>
  );
}
