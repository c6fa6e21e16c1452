import type { searchLog } from "#contract/worker/logs.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText, useTextByCode } from "#web/kit/text.ts";
import { Row } from "#web/ui/layout.tsx";
import { Table } from "#web/ui/table.tsx";
import { Tag } from "#web/ui/tag.tsx";

type LogRow = ReplyOf<typeof searchLog>["rows"][number];

export function LogTable({ rows }: { readonly rows: readonly LogRow[] }) {
  const t = useText("logs");
  const actions = useTextByCode("actions");
  const sessions = useTextByCode("sessions");
  const format = useFormat();
  const groundOf = (row: LogRow): string => {
    if (row.relation === "") return row.caseId === null ? "–" : t("noGround");
    if (row.relation === "anyone" || row.relation === "staff") return t(`grounds.${row.relation}`);
    return sessions(`relations.${row.relation}`) ?? sessions(`roles.${row.relation}`) ?? row.relation;
  };
  return (
    <Table
      caption={t("caption", { count: rows.length })}
      columns={[
        {
          key: "at",
          title: t("at"),
          isName: true,
          cell: (row) => <span className="num nowrap">{format.instant(row.at)}</span>,
        },
        { key: "who", title: t("who"), cell: (row) => row.actorName || t("nobody") },
        { key: "ground", title: t("ground"), cell: groundOf },
        { key: "what", title: t("what"), cell: (row) => actions(row.action) ?? row.action },
        { key: "whose", title: t("whose"), cell: (row) => row.family ?? t("ownWork") },
        {
          key: "result",
          title: t("result"),
          cell: (row) => (
            <Row gap={1}>
              <Tag tone={row.outcome === "denied" ? "danger" : "neutral"}>{t(`outcomes.${row.outcome}`)}</Tag>
              {row.flags.map((flag) => (
                <Tag key={flag} tone="attention">
                  {t(`flags.${flag}`)}
                </Tag>
              ))}
            </Row>
          ),
        },
      ]}
      rowKey={(row) => String(row.id)}
      rows={rows}
    />
  );
}
