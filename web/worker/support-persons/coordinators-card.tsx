import { useState } from "react";
import { z } from "zod";
import { endCoordinator, nameCoordinator } from "#contract/worker/support-persons.ts";
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
import { Row, Stack } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Register } from "./support.ts";

type Coordinator = Register["coordinators"][number];
const chosen = z.string().min(1, { error: "choose" });
const named = z.object({ staffId: chosen, from: localDateShape });
const ended = z.object({ to: localDateShape });

/** Who looks after the support persons beside the lead: named by the lead. */
export function CoordinatorsCard({ register }: { readonly register: Register }) {
  const t = useText("support-persons");
  const format = useFormat();
  const [open, setOpen] = useState<"name" | Coordinator>();
  const close = () => setOpen(undefined);
  const leads = register.units.some((unit) => unit.leads);
  return (
    <Card
      aside={
        leads && (
          <Button icon="plus" kind="quiet" small onClick={() => setOpen("name")}>
            {t("coordinators.name")}
          </Button>
        )
      }
      title={t("coordinators.heading")}
    >
      <Stack>
        <p className="soft small">{t("coordinators.help")}</p>
        {register.coordinators.length === 0 ? (
          <p>{t("coordinators.none")}</p>
        ) : (
          <Lines>
            {register.coordinators.map((one) => (
              <li key={one.id}>
                <Row align="between">
                  <span>
                    {one.name}{" "}
                    <span className="small soft">
                      {t("coordinators.since", { day: format.date(one.from) })}
                    </span>
                  </span>
                  {register.units.some((unit) => unit.leads && unit.id === one.unitId) && (
                    <Button
                      aria-label={t("coordinators.endOf", { name: one.name })}
                      kind="plain"
                      small
                      onClick={() => setOpen(one)}
                    >
                      {t("coordinators.end")}
                    </Button>
                  )}
                </Row>
              </li>
            ))}
          </Lines>
        )}
      </Stack>
      {open === "name" && <NameDialog register={register} onClose={close} />}
      {open && open !== "name" && <EndDialog coordinator={open} onClose={close} />}
    </Card>
  );
}

function NameDialog({ register, onClose }: { readonly register: Register; readonly onClose: () => void }) {
  const t = useText("support-persons");
  const toast = useToast();
  const [id] = useState(newId);
  const send = useCommand(nameCoordinator, {
    onDone: () => {
      toast({ message: t("coordinators.saved") });
      onClose();
    },
  });
  const unitOf = (staffId: string): string =>
    register.workers.find((worker) => worker.id === staffId)?.unitId ?? "";
  return (
    <FormDialog
      command={send}
      defaults={{ staffId: "", from: today() }}
      schema={named}
      title={t("coordinators.name")}
      onClose={onClose}
      onSave={(body) => send.run({ body: { id, unitId: unitOf(body.staffId), ...body } })}
    >
      {(form) => (
        <>
          <Select
            label={t("coordinators.who")}
            options={register.workers.map(({ id: value, name }) => ({ value, label: name }))}
            {...form.field("staffId")}
          />
          <DateField label={t("coordinators.from")} {...form.field("from")} />
        </>
      )}
    </FormDialog>
  );
}

function EndDialog({
  coordinator,
  onClose,
}: {
  readonly coordinator: Coordinator;
  readonly onClose: () => void;
}) {
  const t = useText("support-persons");
  const toast = useToast();
  const send = useCommand(endCoordinator, {
    onDone: () => {
      toast({ message: t("coordinators.ended") });
      onClose();
    },
  });
  return (
    <FormDialog
      command={send}
      defaults={{ to: today() }}
      schema={ended}
      submit={t("coordinators.end")}
      title={t("coordinators.endOf", { name: coordinator.name })}
      onClose={onClose}
      onSave={({ to }) =>
        send.run({
          params: { coordinatorId: coordinator.id },
          body: { version: coordinator.version, to },
        })
      }
    >
      {(form) => <DateField label={t("coordinators.to")} min={coordinator.from} {...form.field("to")} />}
    </FormDialog>
  );
}
