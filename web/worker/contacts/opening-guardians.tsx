import { guardianshipScopes, type GuardianshipScope } from "#core/families/roles.ts";
import { newId } from "#web/kit/new-id.ts";
import { useText } from "#web/kit/text.ts";
import { FieldRow, FormSection } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import type { OpeningForm } from "./opening-members.tsx";
import { fullName, pairsOf, type MemberDraft, type OpeningDraft } from "./opening-draft.ts";

type Guardianships = NonNullable<OpeningDraft["guardianships"]>;

/** Who is whose guardian, as far as is known: each child with each adult. */
export function OpeningGuardians({ form }: { readonly form: OpeningForm }) {
  const t = useText("contacts");
  const family = useText("families");
  const told = (form.values.guardianships ?? []) as Guardianships;
  const pairs = pairsOf(form.values.members as MemberDraft[]);
  if (pairs.length === 0) return null;
  const source = told[0]?.source ?? "";
  const choose = (guardianId: string, childId: string, scope: GuardianshipScope | ""): void => {
    const others = told.filter((one) => one.guardianId !== guardianId || one.childId !== childId);
    form.set(
      "guardianships",
      scope === "" ? others : [...others, { id: newId(), guardianId, childId, scope, source }],
    );
  };
  return (
    <FormSection lead={t("opening.guardiansLead")} title={t("opening.guardians")}>
      {pairs.map(({ child, guardian }) => (
        <Select
          key={guardian.memberId + child.memberId}
          emptyLabel={t("opening.scopeUnknown")}
          id={`guardian-${guardian.memberId}-${child.memberId}`}
          label={t("opening.scopeOf", { guardian: fullName(guardian), child: fullName(child) })}
          name="scope"
          options={guardianshipScopes.map((value) => ({ value, label: family(`scopes.${value}`) }))}
          value={
            told.find((one) => one.guardianId === guardian.personId && one.childId === child.personId)
              ?.scope ?? ""
          }
          onChange={(scope) => choose(guardian.personId, child.personId, scope ?? "")}
        />
      ))}
      {told.length > 0 && (
        <FieldRow>
          <TextField
            hint={t("opening.sourceHint")}
            id="guardian-source"
            label={t("opening.source")}
            name="source"
            optional
            value={source}
            onChange={(words) =>
              form.set(
                "guardianships",
                told.map((one) => ({ ...one, source: words ?? "" })),
              )
            }
          />
        </FieldRow>
      )}
    </FormSection>
  );
}
