import { supportRegister } from "#contract/worker/support-persons.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Columns, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Table } from "#web/ui/table.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { CoordinatorsCard } from "./coordinators-card.tsx";
import { matchTones, statusTones, useInterestName, type Register } from "./support.ts";
import { TodoCard } from "./todo-card.tsx";

/** The unit's support persons: what is due, the children, the register. */
export default function RegisterPage() {
  const t = useText("support-persons");
  const found = useRead(supportRegister, {});
  const coordinates = (found.data?.units.length ?? 0) > 0;
  return (
    <>
      <PageHead
        actions={
          coordinates && (
            <LinkButton icon="plus" to="/tukihenkilot/uusi">
              {t("form.add")}
            </LinkButton>
          )
        }
        lead={t("lead")}
        title={t("heading")}
      />
      <Loaded from={found}>
        {(register) =>
          register.units.length === 0 ? (
            <EmptyState title={t("notCoordinator")}>{t("notCoordinatorHelp")}</EmptyState>
          ) : (
            <Stack>
              <Columns>
                <TodoCard matches={register.matches} />
                <CoordinatorsCard register={register} />
              </Columns>
              <Children register={register} />
              <People register={register} />
            </Stack>
          )
        }
      </Loaded>
    </>
  );
}

function Children({ register }: { readonly register: Register }) {
  const t = useText("support-persons");
  const format = useFormat();
  return (
    <Card title={t("children.heading")}>
      {register.matches.length === 0 ? (
        <p className="soft">{t("children.none")}</p>
      ) : (
        <Table
          caption={<span className="only-read">{t("children.caption")}</span>}
          columns={[
            {
              key: "child",
              title: t("children.name"),
              isName: true,
              cell: (match) => (
                <TextLink params={{ matchId: match.id }} to="/tukihenkilot/lapset/$matchId">
                  {match.childName}
                </TextLink>
              ),
            },
            {
              key: "person",
              title: t("children.person"),
              cell: (match) =>
                match.supportPerson ? (
                  match.supportPerson.name
                ) : (
                  <span className="soft">
                    {t("children.noPerson")} {format.shortDay(match.wishedOn)}–
                  </span>
                ),
            },
            {
              key: "status",
              title: t("children.status"),
              cell: (match) => (
                <Tag tone={matchTones[match.status]}>{t(`matchStatuses.${match.status}`)}</Tag>
              ),
            },
          ]}
          rowKey={(match) => match.id}
          rows={register.matches}
        />
      )}
    </Card>
  );
}

function People({ register }: { readonly register: Register }) {
  const t = useText("support-persons");
  const interestName = useInterestName();
  return (
    <Card title={t("people.heading")}>
      {register.people.length === 0 ? (
        <EmptyState title={t("people.none")}>{t("people.noneHelp")}</EmptyState>
      ) : (
        <Table
          caption={t("people.caption", { count: register.people.length })}
          columns={[
            {
              key: "name",
              title: t("people.name"),
              isName: true,
              cell: (person) => (
                <TextLink params={{ supportPersonId: person.id }} to="/tukihenkilot/$supportPersonId">
                  {person.name}
                </TextLink>
              ),
            },
            { key: "kind", title: t("people.kind"), cell: (person) => t(`kinds.${person.kind}`) },
            {
              key: "status",
              title: t("people.status"),
              cell: (person) => <Tag tone={statusTones[person.status]}>{t(`statuses.${person.status}`)}</Tag>,
            },
            {
              key: "likes",
              title: t("people.likes"),
              cell: (person) => person.interests.map(interestName).join(", "),
            },
            { key: "area", title: t("people.area"), cell: (person) => person.area },
            {
              key: "children",
              title: t("people.children"),
              cell: (person) => t("people.childrenOf", { now: person.children, most: person.mostChildren }),
            },
          ]}
          rowKey={(person) => person.id}
          rows={register.people}
        />
      )}
    </Card>
  );
}
