import { useState } from "react";
import {
  addHousehold,
  addResident,
  changeHousehold,
  changeResident,
  householdShape,
  residentShape,
} from "#contract/worker/family-members.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Checkbox } from "#web/ui/choices.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { DatedFields } from "./dated-fields.tsx";
import { membersOf, nameOf, useFamily, type Family } from "./family.ts";
import { RowForm } from "./row-form.tsx";

type Home = Family["households"][number];

/** A home: new, or changed. A protected address stays as it is unless a new one is written. */
export function HomeForm({ home, onDone }: { readonly home?: Home; readonly onDone: () => void }) {
  const t = useText("families");
  const { family, today } = useFamily();
  const [id] = useState(newId);
  const add = useCommand(addHousehold, { onDone });
  const change = useCommand(changeHousehold, { onDone });
  const [rewrites, setRewrites] = useState(!home?.addressProtected);
  const params = { caseId: family.id };
  return (
    <RowForm
      command={home ? change : add}
      defaults={{
        name: home?.name ?? "",
        street: home?.street ?? "",
        postcode: home?.postcode ?? "",
        city: home?.city ?? "",
        addressProtected: home?.addressProtected ?? false,
        validFrom: home?.validFrom ?? today,
        validTo: home?.validTo ?? null,
      }}
      save={(values) =>
        home
          ? change.run({
              params: { ...params, rowId: home.id },
              body: { ...values, version: home.version, keepAddress: !rewrites },
            })
          : add.run({ params, body: { ...values, id } })
      }
      schema={householdShape}
    >
      {(form) => (
        <>
          <TextField hint={t("home.nameHint")} label={t("home.name")} {...form.field("name")} />
          {home?.addressProtected && (
            <Checkbox
              id="rewrite-address"
              label={t("home.rewrite")}
              name="rewrite"
              value={rewrites}
              onChange={(on) => setRewrites(on ?? false)}
            />
          )}
          {rewrites && (
            <>
              <TextField label={t("home.street")} optional {...form.field("street")} />
              <FieldRow>
                <TextField label={t("home.postcode")} optional width="short" {...form.field("postcode")} />
                <TextField label={t("home.city")} optional {...form.field("city")} />
              </FieldRow>
              <Checkbox label={t("home.addressProtected")} {...form.field("addressProtected")} />
            </>
          )}
          <DatedFields from={form.field("validFrom")} to={form.field("validTo")} />
        </>
      )}
    </RowForm>
  );
}

/** Who lives in a home, how often, from when. */
export function ResidentForm({
  home,
  resident,
  onDone,
}: {
  readonly home: Home;
  readonly resident?: Home["residents"][number];
  readonly onDone: () => void;
}) {
  const t = useText("families");
  const page = useFamily();
  const [id] = useState(newId);
  const add = useCommand(addResident, { onDone });
  const change = useCommand(changeResident, { onDone });
  const params = { caseId: page.family.id };
  return (
    <RowForm
      command={resident ? change : add}
      defaults={{
        householdId: home.id,
        personId: resident?.personId ?? "",
        rhythm: resident?.rhythm ?? "",
        validFrom: resident?.validFrom ?? page.today,
        validTo: resident?.validTo ?? null,
      }}
      save={(values) =>
        resident
          ? change.run({
              params: { ...params, rowId: resident.id },
              body: { ...values, version: resident.version },
            })
          : add.run({ params, body: { ...values, id } })
      }
      schema={residentShape}
    >
      {(form) => (
        <>
          <Select
            label={t("home.resident")}
            options={membersOf(page).present.map((member) => ({
              value: member.personId,
              label: nameOf(member),
            }))}
            {...form.field("personId")}
          />
          <TextField
            hint={t("home.rhythmHint")}
            label={t("home.rhythm")}
            optional
            {...form.field("rhythm")}
          />
          <DatedFields from={form.field("validFrom")} to={form.field("validTo")} />
        </>
      )}
    </RowForm>
  );
}
