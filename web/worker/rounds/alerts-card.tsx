import { openAlerts } from "#contract/worker/answer-alerts.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { useMayByRole } from "../sessions/session.ts";
import { AlertLine } from "./alert-line.tsx";

/** Distress answers of which nobody has said yet what was done: one's own families' at once, a led unit's after a working day. */
export function AlertsCard({ of }: { readonly of: "own" | "led" }) {
  const t = useText("rounds");
  const may = useMayByRole();
  const read = useRead(openAlerts, {}, { enabled: may("answer_alert.list") });
  const alerts = read.data?.[of] ?? [];
  if (alerts.length === 0) return null;
  return (
    <Card aside={of === "led" && <Tag tone="danger">{t("alerts.late")}</Tag>} title={t("alerts.heading")}>
      <Lines>
        {alerts.map((alert) => (
          <AlertLine key={alert.id} alert={alert} mayHandle />
        ))}
      </Lines>
    </Card>
  );
}
