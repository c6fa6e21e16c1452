import { renameFamily, familyNameShape } from "#contract/worker/family-members.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import type { CardProps } from "./details-card.ts";
import { useFamily } from "./family.ts";
import { RowForm } from "./row-form.tsx";

/** The name by which the family is found. */
export function NameCard({ mayEdit, open }: CardProps) {
  const t = useText("families");
  const { family } = useFamily();
  return (
    <Card
      aside={
        mayEdit && (
          <Button
            aria-label={t("editOf", { name: t("caseName") })}
            kind="quiet"
            small
            onClick={() => open({ title: t("caseName"), form: (close) => <NameForm onDone={close} /> })}
          >
            {t("edit")}
          </Button>
        )
      }
      title={t("caseName")}
    >
      <p>{family.name}</p>
    </Card>
  );
}

function NameForm({ onDone }: { readonly onDone: () => void }) {
  const t = useText("families");
  const { family } = useFamily();
  const rename = useCommand(renameFamily, { onDone });
  return (
    <RowForm
      command={rename}
      defaults={{ name: family.name }}
      save={(values) =>
        rename.run({ params: { caseId: family.id }, body: { ...values, version: family.version } })
      }
      schema={familyNameShape}
    >
      {(form) => <TextField label={t("caseName")} {...form.field("name")} />}
    </RowForm>
  );
}
