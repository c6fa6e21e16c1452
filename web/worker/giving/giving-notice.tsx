import { familiesWithoutPurchaser } from "#contract/worker/giving.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";

/** Where families are left without a social worker, whoever may give them on is told; else nothing. */
export function GivingNotice() {
  const t = useText("giving");
  const count = useRead(familiesWithoutPurchaser, {}).data?.families.length ?? 0;
  if (count === 0) return null;
  return (
    <Notice
      actions={
        <LinkButton kind="quiet" small to="/vastuun-siirto">
          {t("open")}
        </LinkButton>
      }
      title={t("notice", { count })}
      tone="attention"
    >
      <p>{t("lead")}</p>
    </Notice>
  );
}
