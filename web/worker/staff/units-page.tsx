import { useState } from "react";
import { unitList } from "#contract/worker/staff.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Table } from "#web/ui/table.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { StaffTabs } from "./staff-tabs.tsx";
import { OrganisationDialog, UnitDialog } from "./unit-dialogs.tsx";
import type { Units, Unit } from "./units.ts";

type Open = { readonly kind: "unit"; readonly unit?: Unit } | { readonly kind: "organisation" };

/** Units: whose they are, what they deliver, how they are reached, how many work there. */
export default function UnitsPage() {
  const t = useText("staff");
  const found = useRead(unitList, {});
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  return (
    <>
      <PageHead
        actions={
          <>
            <Button icon="plus" onClick={() => setOpen({ kind: "unit" })}>
              {t("addUnit")}
            </Button>
            <Button kind="quiet" onClick={() => setOpen({ kind: "organisation" })}>
              {t("addOrganisation")}
            </Button>
          </>
        }
        lead={t("lead")}
        title={t("units")}
      />
      <Stack>
        <StaffTabs />
        <Loaded from={found}>
          {(data) => (
            <>
              {data.units.length === 0 ? (
                <EmptyState title={t("noUnits")}>{t("noUnitsHelp")}</EmptyState>
              ) : (
                <UnitTable data={data} onEdit={(unit) => setOpen({ kind: "unit", unit })} />
              )}
              {open?.kind === "unit" && <UnitDialog data={data} unit={open.unit} onClose={close} />}
            </>
          )}
        </Loaded>
      </Stack>
      {open?.kind === "organisation" && <OrganisationDialog onClose={close} />}
    </>
  );
}

function UnitTable({ data, onEdit }: { readonly data: Units; readonly onEdit: (unit: Unit) => void }) {
  const t = useText("staff");
  const say = useSay();
  const named = (id: string): string => {
    const service = data.services.find((one) => one.id === id);
    return service ? say(service.name) : id;
  };
  return (
    <Table
      caption={t("units")}
      columns={[
        { key: "name", title: t("unit"), isName: true, cell: (unit) => unit.name },
        { key: "kind", title: t("kind"), cell: (unit) => t(`unitKinds.${unit.kind}`) },
        { key: "organisation", title: t("organisation"), cell: (unit) => unit.organisation.name },
        {
          key: "services",
          title: t("services"),
          cell: (unit) =>
            unit.services.length > 0 ? (
              unit.services.map(named).join(", ")
            ) : (
              <span className="soft">{t("noServices")}</span>
            ),
        },
        { key: "people", title: t("people"), cell: (unit) => t("workers", { count: unit.people }) },
        {
          key: "edit",
          title: t("edit"),
          cell: (unit) => (
            <>
              {!unit.active && <Tag>{t("closed")}</Tag>}
              <Button kind="quiet" small onClick={() => onEdit(unit)}>
                {t("edit")}
                <span className="only-read"> {unit.name}</span>
              </Button>
            </>
          ),
        },
      ]}
      rowKey={(unit) => unit.id}
      rows={data.units}
    />
  );
}
