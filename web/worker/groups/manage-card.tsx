import { useState } from "react";
import { z } from "zod";
import { cancelGroup, changeGroup, closeGroup } from "#contract/worker/groups.ts";
import { groupBody } from "#contract/worker/group-shapes.ts";
import { optionalWords, words } from "#core/kernel/shapes.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Row } from "#web/ui/layout.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { GroupFields } from "./group-form.tsx";
import type { GroupPage } from "./group.ts";

const edited = z.object(groupBody);
const cancelled = z.object({ reason: words(500) });
const closed = z.object({
  went: words(2000),
  familiesSaid: optionalWords(2000),
  otherwise: optionalWords(2000),
});

/** Changing, closing and cancelling the whole group. */
export function ManageCard({ page: { group } }: { readonly page: GroupPage }) {
  const t = useText("groups");
  const toast = useToast();
  const [open, setOpen] = useState<"edit" | "cancel" | "close">();
  const close = () => setOpen(undefined);
  const done = (message: string) => () => {
    toast({ message });
    close();
  };
  const change = useCommand(changeGroup, { onDone: done(t("manage.saved")) });
  const cancel = useCommand(cancelGroup, { onDone: done(t("manage.cancelled")) });
  const end = useCommand(closeGroup, { onDone: done(t("manage.closed")) });
  const params = { groupId: group.id };
  const { version } = group;
  return (
    <Card title={t("manage.heading")}>
      <Row>
        <Button kind="quiet" onClick={() => setOpen("edit")}>
          {t("manage.edit")}
        </Button>
        <Button kind="quiet" onClick={() => setOpen("close")}>
          {t("manage.close")}
        </Button>
        <Button kind="plain" onClick={() => setOpen("cancel")}>
          {t("manage.cancel")}
        </Button>
      </Row>
      {open === "edit" && (
        <FormDialog
          command={change}
          defaults={group}
          schema={edited}
          size="wide"
          title={t("manage.edit")}
          onClose={close}
          onSave={(body) => change.run({ params, body: { version, ...body } })}
        >
          {(form) => <GroupFields form={form} />}
        </FormDialog>
      )}
      {open === "close" && (
        <FormDialog
          command={end}
          defaults={{ went: "", familiesSaid: "", otherwise: "" }}
          schema={closed}
          submit={t("manage.close")}
          title={t("manage.close")}
          onClose={close}
          onSave={(body) => end.run({ params, body: { version, ...body } })}
        >
          {(form) => (
            <>
              <TextArea label={t("evaluation.went")} limit={2000} {...form.field("went")} />
              <TextArea
                label={t("evaluation.familiesSaid")}
                limit={2000}
                optional
                {...form.field("familiesSaid")}
              />
              <TextArea
                label={t("evaluation.otherwise")}
                limit={2000}
                optional
                {...form.field("otherwise")}
              />
            </>
          )}
        </FormDialog>
      )}
      {open === "cancel" && (
        <FormDialog
          command={cancel}
          defaults={{ reason: "" }}
          kind="danger"
          schema={cancelled}
          submit={t("manage.cancel")}
          title={t("manage.cancel")}
          onClose={close}
          onSave={({ reason }) => cancel.run({ params, body: { version, reason } })}
        >
          {(form) => (
            <>
              <p>{t("manage.cancelHelp")}</p>
              <TextArea label={t("manage.cancelReason")} limit={500} rows={2} {...form.field("reason")} />
            </>
          )}
        </FormDialog>
      )}
    </Card>
  );
}
