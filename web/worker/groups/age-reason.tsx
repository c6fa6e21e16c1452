import { agesOf, outsideAges } from "#core/groups/ages.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { useText } from "#web/kit/text.ts";
import { TextArea } from "#web/ui/text-field.tsx";
import type { Summary } from "./group.ts";

/** Somebody outside the group's ages can be taken, with the reason; asked only where it is so. */
export function AgeReason({
  form,
  group,
  birthDate,
}: {
  // oxlint-disable-next-line typescript/no-explicit-any -- a field is bound by its name, whichever form it is of
  readonly form: { readonly field: (name: string) => any };
  readonly group: Pick<Summary, "kind" | "startsOn"> | undefined;
  readonly birthDate: LocalDate | null | undefined;
}) {
  const t = useText("groups");
  const outside =
    group && outsideAges({ startsOn: group.startsOn, ages: agesOf(group.kind) }, birthDate ?? null);
  if (!outside) return null;
  return (
    <TextArea
      hint={t("enrol.ages", outside)}
      label={t("enrol.ageReason")}
      limit={500}
      rows={2}
      {...form.field("ageReason")}
    />
  );
}
