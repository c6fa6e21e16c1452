import { useState } from "react";
import { z } from "zod";
import { endLeader, nameLeader } from "#contract/worker/groups.ts";
import { localDateShape } from "#core/kernel/shapes.ts";
import { today } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Row } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { GroupPage } from "./group.ts";

type Leader = GroupPage["leaders"][number];
const named = z.object({ staffId: z.string().min(1, { error: "choose" }), from: localDateShape });
const ended = z.object({ to: localDateShape });

/** Who leads: named, and their part ended, by the lead of the unit. */
export function LeadersCard({ page }: { readonly page: GroupPage }) {
  const t = useText("groups");
  const format = useFormat();
  const [open, setOpen] = useState<"name" | Leader>();
  const mayName = page.leadsUnit && page.group.status === "open";
  return (
    <Card
      aside={
        mayName && (
          <Button icon="plus" kind="quiet" small onClick={() => setOpen("name")}>
            {t("leading.name")}
          </Button>
        )
      }
      title={t("leading.heading")}
    >
      <Lines>
        {page.leaders.map((leader) => (
          <li key={leader.id}>
            <Row align="between">
              <span>
                {leader.name}{" "}
                {leader.phone && (
                  <a className="num small" href={`tel:${leader.phone.replace(/[^\d+]/g, "")}`}>
                    {leader.phone}
                  </a>
                )}
                {leader.to && (
                  <span className="small soft"> {t("leading.until", { day: format.date(leader.to) })}</span>
                )}
              </span>
              {mayName && !leader.to && (
                <Button
                  aria-label={t("leading.endOf", { name: leader.name })}
                  kind="plain"
                  small
                  onClick={() => setOpen(leader)}
                >
                  {t("leading.end")}
                </Button>
              )}
            </Row>
          </li>
        ))}
      </Lines>
      {open === "name" && <NameDialog page={page} onClose={() => setOpen(undefined)} />}
      {open && open !== "name" && (
        <EndDialog groupId={page.group.id} leader={open} onClose={() => setOpen(undefined)} />
      )}
    </Card>
  );
}

function NameDialog({ page, onClose }: { readonly page: GroupPage; readonly onClose: () => void }) {
  const t = useText("groups");
  const toast = useToast();
  const [id] = useState(newId);
  const send = useCommand(nameLeader, {
    onDone: () => {
      toast({ message: t("leading.saved") });
      onClose();
    },
  });
  const free = page.workers.filter((worker) => !page.leaders.some((one) => one.staffId === worker.id));
  return (
    <FormDialog
      command={send}
      defaults={{ staffId: "", from: today() }}
      schema={named}
      title={t("leading.name")}
      onClose={onClose}
      onSave={(body) => send.run({ params: { groupId: page.group.id }, body: { id, ...body } })}
    >
      {(form) => (
        <>
          <Select
            label={t("leading.who")}
            options={free.map((worker) => ({ value: worker.id, label: worker.name }))}
            {...form.field("staffId")}
          />
          <DateField label={t("leading.from")} {...form.field("from")} />
        </>
      )}
    </FormDialog>
  );
}

function EndDialog({
  groupId,
  leader,
  onClose,
}: {
  readonly groupId: string;
  readonly leader: Leader;
  readonly onClose: () => void;
}) {
  const t = useText("groups");
  const toast = useToast();
  const send = useCommand(endLeader, {
    onDone: () => {
      toast({ message: t("leading.ended") });
      onClose();
    },
  });
  return (
    <FormDialog
      command={send}
      defaults={{ to: today() }}
      schema={ended}
      submit={t("leading.end")}
      title={t("leading.endOf", { name: leader.name })}
      onClose={onClose}
      onSave={({ to }) =>
        send.run({ params: { groupId, leaderId: leader.id }, body: { version: leader.version, to } })
      }
    >
      {(form) => <DateField label={t("leading.to")} min={leader.from} {...form.field("to")} />}
    </FormDialog>
  );
}
