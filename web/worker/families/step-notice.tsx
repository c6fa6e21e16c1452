import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";
import type { Family } from "./family.ts";

/** An assessment of need has proposed stronger or lighter support, and nobody has answered yet. */
export function StepNotice({ family }: { readonly family: Family }) {
  const t = useText("support");
  const format = useFormat();
  const proposed = family.stepProposed;
  if (!proposed) return null;
  return (
    <Notice
      actions={
        <LinkButton kind="quiet" params={{ caseId: family.family.id }} to="/perheet/$caseId/tuki">
          {t("open")}
        </LinkButton>
      }
      beside
      title={t(`direction.${proposed.direction}`)}
      tone="attention"
    >
      <p>{t("waitsSince", { day: format.date(proposed.proposedOn) })}</p>
    </Notice>
  );
}
