import { useState } from "react";
import { addGuardianship, changeGuardianship, guardianshipShape } from "#contract/worker/family-members.ts";
import { guardianshipScopes } from "#core/families/roles.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Select } from "#web/ui/select.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { DatedFields } from "./dated-fields.tsx";
import type { CardProps } from "./details-card.ts";
import { holdsOn, membersOf, nameOf, useFamily, type Family } from "./family.ts";
import { RowForm } from "./row-form.tsx";

type Guardianship = Family["guardianships"][number];

/** Who is whose guardian, with scope, source and dates: apart from who lives where. */
export function GuardianshipsCard({ mayEdit, open }: CardProps) {
  const t = useText("families");
  const format = useFormat();
  const family = useFamily();
  const { full } = membersOf(family);
  const holds = holdsOn(family.today);
  return (
    <Card
      aside={
        mayEdit && (
          <Button
            icon="plus"
            kind="quiet"
            small
            onClick={() =>
              open({ title: t("guardianship.add"), form: (close) => <GuardianshipForm onDone={close} /> })
            }
          >
            {t("guardianship.add")}
          </Button>
        )
      }
      title={t("strip.guardians")}
    >
      {family.guardianships.length === 0 && <p className="soft">{t("guardianship.none")}</p>}
      <Lines>
        {family.guardianships.map((one) => (
          <li key={one.id} className="detail-line">
            <div>
              <strong>{full(one.guardianId)}</strong> – {full(one.childId)}
              <div className="soft small">
                {[t(`scopes.${one.scope}`), one.source].filter(Boolean).join(" · ")}
              </div>
              {!holds(one) && <Tag>{format.range(one.validFrom, one.validTo)}</Tag>}
            </div>
            {mayEdit && (
              <Button
                aria-label={t("editOf", { name: `${full(one.guardianId)} – ${full(one.childId)}` })}
                kind="quiet"
                small
                onClick={() =>
                  open({
                    title: t("guardianship.edit"),
                    form: (close) => <GuardianshipForm guardianship={one} onDone={close} />,
                  })
                }
              >
                {t("edit")}
              </Button>
            )}
          </li>
        ))}
      </Lines>
    </Card>
  );
}

function GuardianshipForm({
  guardianship,
  onDone,
}: {
  readonly guardianship?: Guardianship;
  readonly onDone: () => void;
}) {
  const t = useText("families");
  const page = useFamily();
  const [id] = useState(newId);
  const add = useCommand(addGuardianship, { onDone });
  const change = useCommand(changeGuardianship, { onDone });
  const { adults, children } = membersOf(page);
  const params = { caseId: page.family.id };
  const asOption = (member: (typeof adults)[number]) => ({ value: member.personId, label: nameOf(member) });
  return (
    <RowForm
      command={guardianship ? change : add}
      defaults={
        guardianship ?? { guardianId: "", childId: "", source: "", validFrom: page.today, validTo: null }
      }
      save={(values) =>
        guardianship
          ? change.run({
              params: { ...params, rowId: guardianship.id },
              body: { ...values, version: guardianship.version },
            })
          : add.run({ params, body: { ...values, id } })
      }
      schema={guardianshipShape}
    >
      {(form) => (
        <>
          <Select
            label={t("guardianship.guardian")}
            options={adults.map(asOption)}
            {...form.field("guardianId")}
          />
          <Select
            label={t("guardianship.child")}
            options={children.map(asOption)}
            {...form.field("childId")}
          />
          <Select
            label={t("guardianship.scope")}
            options={guardianshipScopes.map((value) => ({ value, label: t(`scopes.${value}`) }))}
            {...form.field("scope")}
          />
          <TextField
            hint={t("guardianship.sourceHint")}
            label={t("guardianship.source")}
            optional
            {...form.field("source")}
          />
          <DatedFields from={form.field("validFrom")} to={form.field("validTo")} />
        </>
      )}
    </RowForm>
  );
}
