import { useState } from "react";
import {
  addAlert,
  addPartner,
  alertShape,
  changeAlert,
  changePartner,
  partnerShape,
} from "#contract/worker/family-members.ts";
import { alertKinds } from "#core/families/roles.ts";
import { sectors } from "#core/partners/sectors.ts";
import { capital } from "#web/kit/capital.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { RadioGroup } from "#web/ui/choices.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { DatedFields } from "./dated-fields.tsx";
import { membersOf, nameOf, useFamily, type Family } from "./family.ts";
import { RowForm } from "./row-form.tsx";

type Alert = Family["alerts"][number];
type Partner = Family["partners"][number];

export function AlertForm({ alert, onDone }: { readonly alert?: Alert; readonly onDone: () => void }) {
  const t = useText("families");
  const page = useFamily();
  const [id] = useState(newId);
  const add = useCommand(addAlert, { onDone });
  const change = useCommand(changeAlert, { onDone });
  const params = { caseId: page.family.id };
  return (
    <RowForm
      command={alert ? change : add}
      defaults={alert ?? { personId: null, kind: "safety", words: "", validFrom: page.today, validTo: null }}
      save={(values) =>
        alert
          ? change.run({
              params: { ...params, rowId: alert.id },
              body: { ...values, version: alert.version },
            })
          : add.run({ params, body: { ...values, id } })
      }
      schema={alertShape}
    >
      {(form) => {
        const person = form.field("personId");
        return (
          <>
            <RadioGroup
              label={t("alert.kind")}
              look="chips"
              options={alertKinds.map((value) => ({ value, label: t(`alertKinds.${value}`) }))}
              {...form.field("kind")}
            />
            <TextArea
              hint={t("alert.wordsHint")}
              label={t("alert.words")}
              limit={500}
              {...form.field("words")}
            />
            <Select
              emptyLabel={t("goals.wholeFamily")}
              label={t("alert.person")}
              options={membersOf(page).present.map((member) => ({
                value: member.personId,
                label: nameOf(member),
              }))}
              {...person}
              onChange={(personId) => person.onChange(personId || null)}
            />
            <DatedFields from={form.field("validFrom")} to={form.field("validTo")} />
          </>
        );
      }}
    </RowForm>
  );
}

export function PartnerForm({
  partner,
  onDone,
}: {
  readonly partner?: Partner;
  readonly onDone: () => void;
}) {
  const t = useText("families");
  const say = useSay();
  const page = useFamily();
  const [id] = useState(newId);
  const add = useCommand(addPartner, { onDone });
  const change = useCommand(changePartner, { onDone });
  const params = { caseId: page.family.id };
  return (
    <RowForm
      command={partner ? change : add}
      defaults={
        partner ?? {
          name: "",
          role: "",
          agency: "",
          sector: "other",
          phone: "",
          email: "",
          validFrom: page.today,
          validTo: null,
        }
      }
      save={(values) =>
        partner
          ? change.run({
              params: { ...params, rowId: partner.id },
              body: { ...values, version: partner.version },
            })
          : add.run({ params, body: { ...values, id } })
      }
      schema={partnerShape}
    >
      {(form) => (
        <>
          <FieldRow>
            <TextField label={t("partner.name")} {...form.field("name")} />
            <TextField label={t("partner.role")} {...form.field("role")} />
          </FieldRow>
          <FieldRow>
            <Select
              emptyLabel={null}
              label={t("partner.sector")}
              options={sectors.map(({ code, name }) => ({ value: code, label: capital(say(name)) }))}
              {...form.field("sector")}
              onChange={(sector) => sector && form.set("sector", sector)}
            />
            <TextField label={t("partner.agency")} optional {...form.field("agency")} />
          </FieldRow>
          <FieldRow>
            <TextField label={t("person.phone")} optional type="tel" {...form.field("phone")} />
            <TextField label={t("person.email")} optional type="email" {...form.field("email")} />
          </FieldRow>
          <DatedFields from={form.field("validFrom")} to={form.field("validTo")} />
        </>
      )}
    </RowForm>
  );
}
