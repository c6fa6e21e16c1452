import type { PlanContent } from "#core/plans/content.ts";
import { useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { DateField } from "#web/ui/date-field.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { holdsOn, type Family } from "../families/family.ts";
import type { PlanPage } from "./plan-words.ts";

type Roles = PlanContent["partnerRoles"];

/** Does the service's model know of partners' roles? Others' plans aren't asked. */
export const asksForPartners = (service: PlanPage["service"]): boolean =>
  [...(service?.asked ?? []), ...(service?.known ?? [])].some(({ code }) => code === "partner_roles");

/** What each partner of the family does, how often and until when. */
export function PartnerRoleFields({
  family,
  roles,
  onChange,
}: {
  readonly family: Family;
  readonly roles: Roles;
  readonly onChange: (roles: Roles) => void;
}) {
  const t = useText("plans");
  const present = family.partners.filter(holdsOn(family.today));
  const roleOf = (partnerId: string): Roles[number] =>
    roles.find((role) => role.partnerId === partnerId) ?? { partnerId, does: "", howOften: "", until: null };
  const set = (partnerId: string, what: Partial<Roles[number]>): void => {
    const next = { ...roleOf(partnerId), ...what };
    onChange(
      roles.some((role) => role.partnerId === partnerId)
        ? roles.map((role) => (role.partnerId === partnerId ? next : role))
        : [...roles, next],
    );
  };
  if (present.length === 0) return <p className="soft">{t("partnerNone")}</p>;
  return (
    <Stack gap={4}>
      {present.map(({ id, name, role, agency }) => {
        const own = roleOf(id);
        return (
          <div key={id} aria-label={name} className="stack gap-2" role="group">
            <TextArea
              hint={[role, agency].filter(Boolean).join(", ")}
              id={`partner-does-${id}`}
              label={t("partnerDoes", { name })}
              limit={1000}
              name={`partner-does-${id}`}
              optional
              rows={2}
              value={own.does}
              onChange={wordsTo((does) => set(id, { does }))}
            />
            {own.does !== "" && (
              <FieldRow>
                <TextField
                  id={`partner-often-${id}`}
                  label={t("partnerOften")}
                  maxLength={200}
                  name={`partner-often-${id}`}
                  optional
                  value={own.howOften}
                  onChange={wordsTo((howOften) => set(id, { howOften }))}
                />
                <DateField
                  id={`partner-until-${id}`}
                  label={t("partnerUntil")}
                  name={`partner-until-${id}`}
                  optional
                  value={own.until ?? ""}
                  onChange={(until) => set(id, { until: (until || null) as Roles[number]["until"] })}
                />
              </FieldRow>
            )}
          </div>
        );
      })}
    </Stack>
  );
}
