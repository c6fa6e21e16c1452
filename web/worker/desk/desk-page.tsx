import { desk } from "#contract/worker/desk.ts";
import { today } from "#web/kit/clock.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Columns, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { GivingNotice } from "../giving/giving-notice.tsx";
import { DutyLines } from "../board/duty-lines.tsx";
import { DocumentsCard, PlansCard } from "./to-read.tsx";
import { FamiliesCard } from "./families-card.tsx";
import { NewsCard } from "./news-card.tsx";
import { OrdersCard } from "./orders-card.tsx";
import type { Desk } from "./desk.ts";

/** The purchaser's home: what waits for them, what is due, what has happened, whose social worker they are. */
export default function DeskPage() {
  const t = useText("desk");
  const page = useRead(desk, {});
  return (
    <>
      <PageHead lead={t("lead")} title={t("heading")} />
      <Loaded from={page}>
        {(found) => (
          <Columns>
            <Stack>
              <GivingNotice />
              <Duties duties={found.duties} />
              <FamiliesCard ceiling={found.ceiling} families={found.families} orders={found.orders} />
            </Stack>
            <Stack>
              <PlansCard plans={found.plans} />
              <OrdersCard orders={found.orders} />
              <NewsCard news={found.news} />
              <DocumentsCard documents={found.documents} />
            </Stack>
          </Columns>
        )}
      </Loaded>
    </>
  );
}

const shownAtFirst = 8;

function Duties({ duties }: { readonly duties: Desk["duties"] }) {
  const t = useText("desk");
  const ui = useText("ui");
  return (
    <Card aside={duties.length > 0 && <Tag>{duties.length}</Tag>} title={t("duties")}>
      {duties.length === 0 && <p className="soft">{t("noDuties")}</p>}
      <DutyLines duties={duties.slice(0, shownAtFirst)} today={today()} />
      {duties.length > shownAtFirst && (
        <Disclosure bare aside={duties.length - shownAtFirst} title={ui("more")}>
          <DutyLines duties={duties.slice(shownAtFirst)} today={today()} />
        </Disclosure>
      )}
    </Card>
  );
}
