import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { statusTone } from "../orders/order-words.ts";
import type { Desk } from "./desk.ts";

/** Whose social worker one is, with the law's limit of children in sight. */
export function FamiliesCard({ families, ceiling, orders }: Pick<Desk, "families" | "ceiling" | "orders">) {
  const t = useText("desk");
  const over = ceiling.inChildWelfare > ceiling.atMost;
  return (
    <Card aside={families.length > 0 && <Tag>{families.length}</Tag>} title={t("families")}>
      {families.length === 0 ? (
        <EmptyState title={t("noFamilies")}>{t("noFamiliesHelp")}</EmptyState>
      ) : (
        <Stack>
          {over ? (
            <Notice tone="danger">
              <p>{t("ceilingOver", ceiling)}</p>
            </Notice>
          ) : ceiling.state === "room" ? (
            <p className="soft small">{t("ceiling", ceiling)}</p>
          ) : (
            <Notice tone="attention">
              <p>{t("ceilingNear", ceiling)}</p>
            </Notice>
          )}
          <Lines>
            {families.map((family) => (
              <FamilyLine
                key={family.caseId}
                family={family}
                order={orders.find((order) => order.caseId === family.caseId)}
              />
            ))}
          </Lines>
        </Stack>
      )}
    </Card>
  );
}

function FamilyLine({
  family,
  order,
}: {
  readonly family: Desk["families"][number];
  readonly order: Desk["orders"][number] | undefined;
}) {
  const words = useText("orders");
  const t = useText("desk");
  const say = useSay();
  const format = useFormat();
  const params = { caseId: family.caseId };
  return (
    <li>
      <Row align="between">
        <div>
          <TextLink params={params} to="/perheet/$caseId">
            {family.family}
          </TextLink>
          <p className="soft small">
            {[
              t("children", { count: family.children }),
              family.service ? say(family.service) : order ? say(order.serviceName) : t("noService"),
              family.phase && say(family.phase),
              family.unit,
              family.keyWorker && t("keyWorker", { name: family.keyWorker }),
              family.orderValidTo && t("orderEnds", { day: format.date(family.orderValidTo) }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </div>
        <Row>
          {family.news > 0 && <Tag tone="accent">{t("newsCount", { count: family.news })}</Tag>}
          {family.late > 0 && <Tag tone="danger">{t("late", { count: family.late })}</Tag>}
          {family.late === 0 && family.nextDue && (
            <Tag>{t("nextDue", { day: format.shortDay(family.nextDue) })}</Tag>
          )}
          {!family.service && order && (
            <Tag tone={statusTone[order.status]}>{words(`status.${order.status}`)}</Tag>
          )}
          {!family.service && !order && (
            <LinkButton kind="quiet" params={params} small to="/perheet/$caseId/tilaus/uusi">
              {t("orderService")}
              <span className="only-read"> {family.family}</span>
            </LinkButton>
          )}
        </Row>
      </Row>
    </li>
  );
}
