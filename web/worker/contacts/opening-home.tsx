import { newId } from "#web/kit/new-id.ts";
import { useText } from "#web/kit/text.ts";
import { Checkbox, CheckboxGroup } from "#web/ui/choices.tsx";
import { FieldRow, FormSection } from "#web/ui/form.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import type { Contact } from "./contact.ts";
import type { OpeningForm } from "./opening-members.tsx";
import { ProtectedAddress } from "./told-card.tsx";
import { fullName, type MemberDraft } from "./opening-draft.ts";

/** The home as far as it was told; more homes are added on the family's own pages. */
export function OpeningHome({ contact, form }: { readonly contact: Contact; readonly form: OpeningForm }) {
  const t = useText("contacts");
  const family = useText("families");
  const members = form.values.members as MemberDraft[];
  const { household } = form.values;
  const begin = {
    id: newId(),
    name: "",
    street: "",
    postcode: "",
    city: "",
    addressProtected: false,
    residentIds: [],
  };
  return (
    <FormSection title={t("opening.household")}>
      {contact.addressProtected && <ProtectedAddress contactId={contact.id} />}
      <Checkbox
        id="with-household"
        label={t("opening.withHousehold")}
        name="with-household"
        value={Boolean(household)}
        onChange={(wanted) => form.set("household", wanted ? begin : null)}
      />
      {household && (
        <>
          <TextField
            hint={t("opening.householdNameHint")}
            label={t("opening.householdName")}
            {...form.field("household.name")}
          />
          <FieldRow>
            <TextField label={family("home.street")} optional {...form.field("household.street")} />
            <TextField
              label={family("home.postcode")}
              optional
              width="short"
              {...form.field("household.postcode")}
            />
            <TextField label={family("home.city")} optional {...form.field("household.city")} />
          </FieldRow>
          <Checkbox label={family("home.addressProtected")} {...form.field("household.addressProtected")} />
          <CheckboxGroup
            label={t("opening.residents")}
            options={members.map((member, at) => ({
              value: member.personId,
              label: fullName(member) || t("opening.person", { number: at + 1 }),
            }))}
            {...form.field("household.residentIds")}
          />
        </>
      )}
    </FormSection>
  );
}
