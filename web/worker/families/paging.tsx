import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";

type Paged = { readonly total: number; readonly pageSize: number };

/** Moves between the pages of a long list; nothing when one page holds it. */
export function Paging({
  page,
  at = 1,
  onPage,
}: {
  readonly page: Paged;
  readonly at?: number;
  readonly onPage: (page: number) => void;
}) {
  const t = useText("families");
  const last = Math.ceil(page.total / page.pageSize);
  if (last <= 1) return null;
  return (
    <nav aria-label={t("paging.label")} className="paging">
      <Button disabled={at <= 1} kind="quiet" small onClick={() => onPage(at - 1)}>
        {t("paging.previous")}
      </Button>
      <span className="num">{t("paging.at", { at, last })}</span>
      <Button disabled={at >= last} kind="quiet" small onClick={() => onPage(at + 1)}>
        {t("paging.next")}
      </Button>
    </nav>
  );
}
