import { staffList, staffStates } from "#contract/worker/staff.ts";
import { staffRoles } from "#core/access/actions.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Grid, Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Select } from "#web/ui/select.tsx";
import { Table } from "#web/ui/table.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { GivingNotice } from "../giving/giving-notice.tsx";
import { StaffTabs } from "./staff-tabs.tsx";

type Found = ReplyOf<typeof staffList>;
const noFilter = { nimi: "", rooli: "", yksikko: "", tila: "active", sivu: "1" };

/** The administrator's people: found by name, role, unit. No family is here. */
export default function StaffPage() {
  const t = useText("staff");
  const [filter, setFilter] = useFilter(noFilter, ["nimi"]);
  const role = staffRoles.find((one) => one === filter.rooli);
  const state = staffStates.find((one) => one === filter.tila) ?? "active";
  const page = Math.max(1, Number(filter.sivu) || 1);
  const body = {
    state,
    page,
    ...(filter.nimi && { name: filter.nimi }),
    ...(role && { role }),
    ...(filter.yksikko && { unit: filter.yksikko }),
  };
  const found = useRead(staffList, { body }, { keepFormer: true });
  const change = (next: Partial<typeof noFilter>) => setFilter({ sivu: "1", ...next });
  return (
    <>
      <PageHead
        actions={
          <LinkButton icon="plus" to="/henkilosto/uusi">
            {t("addPerson")}
          </LinkButton>
        }
        lead={t("lead")}
        title={t("heading")}
      />
      <GivingNotice />
      <Stack>
        <StaffTabs />
        <Grid atLeast="12rem">
          <TextField
            id="staff-name"
            label={t("find")}
            name="name"
            type="search"
            value={filter.nimi}
            onChange={(value) => change({ nimi: value ?? "" })}
          />
          <Select
            emptyLabel={t("anyRole")}
            id="staff-role"
            label={t("role")}
            name="role"
            options={staffRoles.map((value) => ({ value, label: t(`roleNames.${value}`) }))}
            value={role ?? ""}
            onChange={(value) => change({ rooli: value ?? "" })}
          />
          <Select
            emptyLabel={t("anyUnit")}
            id="staff-unit"
            label={t("unit")}
            name="unit"
            options={(found.data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={filter.yksikko}
            onChange={(value) => change({ yksikko: value ?? "" })}
          />
          <Select
            emptyLabel={null}
            id="staff-state"
            label={t("state")}
            name="state"
            options={staffStates.map((value) => ({ value, label: t(`states.${value}`) }))}
            value={state}
            onChange={(value) => change({ tila: value ?? "active" })}
          />
        </Grid>
        <Loaded from={found}>
          {(data) =>
            data.people.length === 0 ? (
              <EmptyState title={t("nobody")}>{t("nobodyHelp")}</EmptyState>
            ) : (
              <>
                <People found={data} />
                <Pages found={data} page={page} onGo={(next) => setFilter({ sivu: String(next) })} />
              </>
            )
          }
        </Loaded>
      </Stack>
    </>
  );
}

function People({ found }: { readonly found: Found }) {
  const t = useText("staff");
  return (
    <Table
      caption={t("found", { count: found.total })}
      columns={[
        {
          key: "name",
          title: t("name"),
          isName: true,
          cell: (person) => (
            <TextLink params={{ staffId: person.id }} to="/henkilosto/$staffId">
              {person.name}
            </TextLink>
          ),
        },
        { key: "title", title: t("title"), cell: (person) => person.title },
        {
          key: "roles",
          title: t("roles"),
          cell: (person) =>
            person.roles.length === 0 ? (
              <span className="soft">{t("noRoles")}</span>
            ) : (
              person.roles
                .map(({ role, unit }) => [t(`roleNames.${role}`), unit].filter(Boolean).join(", "))
                .join("; ")
            ),
        },
        { key: "state", title: t("standing"), cell: (person) => !person.active && <Tag>{t("former")}</Tag> },
      ]}
      rowKey={(person) => person.id}
      rows={found.people}
    />
  );
}

function Pages({
  found,
  page,
  onGo,
}: {
  readonly found: Found;
  readonly page: number;
  readonly onGo: (page: number) => void;
}) {
  const t = useText("staff");
  const pages = Math.ceil(found.total / found.pageSize);
  if (pages < 2) return null;
  return (
    <Row>
      {page > 1 && (
        <Button kind="quiet" onClick={() => onGo(page - 1)}>
          {t("previous")}
        </Button>
      )}
      <span className="soft num">{t("pageOf", { page, pages })}</span>
      {page < pages && (
        <Button kind="quiet" onClick={() => onGo(page + 1)}>
          {t("next")}
        </Button>
      )}
    </Row>
  );
}
