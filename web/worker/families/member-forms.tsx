import { useState } from "react";
import {
  addMember,
  changeMember,
  changePerson,
  memberShape,
  newMemberShape,
  personShape,
} from "#contract/worker/family-members.ts";
import { memberRoles } from "#core/families/roles.ts";
import type { FieldBinding, Form } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Checkbox } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { DatedFields } from "./dated-fields.tsx";
import { useFamily, type Member } from "./family.ts";
import { LanguageFields } from "./language-fields.tsx";
import { RowForm } from "./row-form.tsx";

const blank = {
  givenName: "",
  familyName: "",
  birthDate: null,
  language: "fi",
  interpreterLanguage: null,
  phone: "",
  email: "",
  addressProtected: false,
  note: "",
  relationWords: "",
  identityCode: null,
  validTo: null,
};

/** A new person of the family. Somebody whom the register knows already is joined by the front door. */
export function AddMemberForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText("families");
  const family = useFamily();
  const [ids] = useState(() => ({ id: newId(), personId: newId() }));
  const add = useCommand(addMember, { onDone });
  return (
    <RowForm
      command={add}
      defaults={{ ...blank, role: "child", validFrom: family.today }}
      save={(values) => add.run({ params: { caseId: family.family.id }, body: { ...values, ...ids } })}
      schema={newMemberShape}
    >
      {(form) => (
        <>
          <PersonFields form={form as unknown as Form<typeof personShape>} />
          <CodeField {...form.field("identityCode")} />
          <RoleFields relation={form.field("relationWords")} role={form.field("role")} />
          <TextArea label={t("person.note")} limit={2000} optional {...form.field("note")} />
          <DatedFields from={form.field("validFrom")} to={form.field("validTo")} />
        </>
      )}
    </RowForm>
  );
}

export function PersonForm({ member, onDone }: { readonly member: Member; readonly onDone: () => void }) {
  const t = useText("families");
  const { family } = useFamily();
  const change = useCommand(changePerson, { onDone });
  return (
    <RowForm
      command={change}
      defaults={member}
      save={(values) =>
        change.run({
          params: { caseId: family.id, rowId: member.personId },
          body: { ...values, version: member.personVersion },
        })
      }
      schema={personShape}
    >
      {(form) => (
        <>
          <PersonFields form={form} />
          <DateOrNone field={form.field("deathDate")} label={t("person.deathDate")} />
        </>
      )}
    </RowForm>
  );
}

export function MemberForm({ member, onDone }: { readonly member: Member; readonly onDone: () => void }) {
  const t = useText("families");
  const { family } = useFamily();
  const change = useCommand(changeMember, { onDone });
  return (
    <RowForm
      command={change}
      defaults={member}
      save={(values) =>
        change.run({
          params: { caseId: family.id, rowId: member.id },
          body: { ...values, version: member.version },
        })
      }
      schema={memberShape}
    >
      {(form) => (
        <>
          <RoleFields relation={form.field("relationWords")} role={form.field("role")} />
          <TextArea label={t("person.note")} limit={2000} optional {...form.field("note")} />
          <DatedFields from={form.field("validFrom")} to={form.field("validTo")} />
        </>
      )}
    </RowForm>
  );
}

function PersonFields({ form }: { readonly form: Form<typeof personShape> }) {
  const t = useText("families");
  return (
    <>
      <FieldRow>
        <TextField label={t("person.givenName")} {...form.field("givenName")} />
        <TextField label={t("person.familyName")} {...form.field("familyName")} />
      </FieldRow>
      <FieldRow>
        <DateOrNone field={form.field("birthDate")} label={t("person.birthDate")} />
        <TextField label={t("person.phone")} optional type="tel" {...form.field("phone")} />
      </FieldRow>
      <TextField label={t("person.email")} optional type="email" {...form.field("email")} />
      <LanguageFields interpreter={form.field("interpreterLanguage")} language={form.field("language")} />
      <Checkbox
        hint={t("person.addressProtectedHint")}
        label={t("person.addressProtected")}
        {...form.field("addressProtected")}
      />
    </>
  );
}

function RoleFields({
  role,
  relation,
}: {
  readonly role: FieldBinding<Member["role"]>;
  readonly relation: FieldBinding<string | undefined>;
}) {
  const t = useText("families");
  return (
    <FieldRow>
      <Select
        emptyLabel={null}
        label={t("member.role")}
        options={memberRoles.map((value) => ({ value, label: t(`roles.${value}`) }))}
        {...role}
      />
      <TextField hint={t("member.relationHint")} label={t("member.relationWords")} optional {...relation} />
    </FieldRow>
  );
}

const DateOrNone = ({
  field,
  label,
}: {
  readonly field: FieldBinding<string | null | undefined>;
  readonly label: string;
}) => <DateField label={label} optional {...field} onChange={(day) => field.onChange(day || null)} />;

export function CodeField(field: FieldBinding<string | null | undefined>) {
  const t = useText("families");
  return (
    <TextField
      hint={t("person.identityCodeHint")}
      label={t("person.identityCode")}
      optional
      width="narrow"
      {...field}
      onChange={(typed) => field.onChange(typed || null)}
    />
  );
}
