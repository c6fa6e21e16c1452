import { caseReaders } from "#contract/worker/logs.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useText, useTextByCode } from "#web/kit/text.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Table } from "#web/ui/table.tsx";

/** Who has used this family's data: what a family may ask, ready to be shown or printed. */
export default function ReadersPage() {
  const t = useText("logs");
  const sessions = useTextByCode("sessions");
  const format = useFormat();
  const caseId = useAddressPart("caseId");
  const found = useRead(caseReaders, { params: { caseId } });
  return (
    <>
      <PageHead lead={t("readers.lead")} title={t("readers.heading")} />
      <Loaded from={found}>
        {({ readers }) =>
          readers.length === 0 ? (
            <EmptyState title={t("readers.none")}>{t("readers.noneHelp")}</EmptyState>
          ) : (
            <Table
              caption={t("readers.caption")}
              columns={[
                { key: "name", title: t("readers.name"), isName: true, cell: (row) => row.name },
                {
                  key: "relation",
                  title: t("readers.relation"),
                  cell: (row) => sessions(`relations.${row.relation}`) ?? row.relation,
                },
                {
                  key: "reads",
                  title: t("readers.reads"),
                  align: "end",
                  cell: (row) => format.number(row.reads),
                },
                {
                  key: "writes",
                  title: t("readers.writes"),
                  align: "end",
                  cell: (row) => format.number(row.writes),
                },
                { key: "last", title: t("readers.last"), cell: (row) => format.instant(row.lastAt) },
              ]}
              rowKey={(row) => `${row.name} ${row.relation}`}
              rows={readers}
            />
          )
        }
      </Loaded>
    </>
  );
}
