import { useText } from "#web/kit/text.ts";
import { Facts } from "#web/ui/facts.tsx";
import type { Enrolment } from "./group.ts";

/** What the family has told the leaders: allergies, needs, and what else. Never printed on a list. */
export function SensitiveFacts({
  enrolment,
}: {
  readonly enrolment: Pick<Enrolment, "allergies" | "needs" | "told">;
}) {
  const t = useText("groups");
  const facts = (["allergies", "needs", "told"] as const)
    .filter((part) => enrolment[part] !== "")
    .map((part) => ({ name: t(`taking.${part}`), value: enrolment[part] }));
  return facts.length > 0 ? <Facts facts={facts} /> : null;
}
