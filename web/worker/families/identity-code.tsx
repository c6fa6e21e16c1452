import { useState } from "react";
import { changeIdentityCode, identityCodeFieldShape } from "#contract/worker/family-members.ts";
import { memberIdentityCode } from "#contract/worker/families.ts";
import { useCan, useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Row } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { nameOf, useFamily, type Member } from "./family.ts";
import { CodeField } from "./member-forms.tsx";
import { RowForm } from "./row-form.tsx";

/** Whether the personal identity code is recorded; shown only when asked for, and each look stands in the log. */
export function IdentityCode({ member, mayEdit }: { readonly member: Member; readonly mayEdit: boolean }) {
  const t = useText("families");
  const can = useCan(useFamily());
  const name = nameOf(member);
  const [shown, setShown] = useState(false);
  const [editing, setEditing] = useState(false);
  return (
    <div className="small">
      <Row gap={1}>
        <span className="soft">
          {t("person.identityCode")}:{" "}
          {!shown && t(member.hasIdentityCode ? "person.codeRecorded" : "person.codeMissing")}
        </span>
        {shown && <ShownCode personId={member.personId} />}
        {member.hasIdentityCode && !shown && can("family.address") && (
          <Button
            aria-label={t("person.showCodeOf", { name })}
            kind="plain"
            small
            onClick={() => setShown(true)}
          >
            {t("person.showCode")}
          </Button>
        )}
        {mayEdit && (
          <Button
            aria-label={t(member.hasIdentityCode ? "person.changeCodeOf" : "person.addCodeOf", { name })}
            kind="plain"
            small
            onClick={() => setEditing(true)}
          >
            {t(member.hasIdentityCode ? "person.changeCode" : "person.addCode")}
          </Button>
        )}
      </Row>
      <Dialog
        isOpen={editing}
        size="small"
        title={t("person.identityCode")}
        onClose={() => setEditing(false)}
      >
        <CodeForm
          member={member}
          onDone={() => {
            setEditing(false);
            setShown(false);
          }}
        />
      </Dialog>
    </div>
  );
}

function ShownCode({ personId }: { readonly personId: string }) {
  const { family } = useFamily();
  const code = useRead(memberIdentityCode, { params: { caseId: family.id, personId } });
  return <Loaded from={code}>{({ identityCode }) => <span className="num">{identityCode}</span>}</Loaded>;
}

function CodeForm({ member, onDone }: { readonly member: Member; readonly onDone: () => void }) {
  const { family } = useFamily();
  const change = useCommand(changeIdentityCode, { onDone });
  return (
    <RowForm
      command={change}
      defaults={{ identityCode: null }}
      save={(values) =>
        change.run({
          params: { caseId: family.id, rowId: member.personId },
          body: { ...values, version: member.personVersion },
        })
      }
      schema={identityCodeFieldShape}
    >
      {(form) => <CodeField {...form.field("identityCode")} />}
    </RowForm>
  );
}
