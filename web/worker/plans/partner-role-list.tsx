import type { PlanContent } from "#core/plans/content.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Lines } from "#web/ui/card.tsx";
import type { Family } from "../families/family.ts";

/** Who of other agencies does what, as the plan says. */
export function PartnerRoleList({
  family,
  roles,
}: {
  readonly family: Family;
  readonly roles: PlanContent["partnerRoles"];
}) {
  const t = useText("plans");
  const format = useFormat();
  return (
    <Lines>
      {roles
        .filter(({ does }) => does)
        .map(({ partnerId, does, howOften, until }) => {
          const partner = family.partners.find(({ id }) => id === partnerId);
          return (
            <li key={partnerId}>
              <strong>{partner?.name}</strong>
              {partner?.role && <span className="soft">, {partner.role}</span>}: {does}
              <div className="soft small">
                {[howOften, until && t("partnerUntilDay", { day: format.date(until) })]
                  .filter(Boolean)
                  .join(" · ")}
              </div>
            </li>
          );
        })}
    </Lines>
  );
}
