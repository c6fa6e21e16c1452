import { useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { Pairs } from "#web/ui/facts.tsx";
import type { Family } from "./family.ts";

type Visits = NonNullable<NonNullable<Family["service"]>["visits"]>;

/** Who came to the visits that have been: one worker, a pair, or a worker with a partner. */
export function VisitsCard({ visits }: { readonly visits: Visits }) {
  const t = useText("visit-company");
  const ways = (["alone", "pair", "withPartner"] as const).filter((way) => visits[way] > 0);
  return (
    <Card title={t("title")}>
      {ways.length === 0 ? (
        <p className="soft">{t("none")}</p>
      ) : (
        <Pairs facts={ways.map((way) => ({ name: t(way), value: t("count", { count: visits[way] }) }))} />
      )}
    </Card>
  );
}
