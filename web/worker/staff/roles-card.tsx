import { useEffect, useState } from "react";
import { z } from "zod";
import { endRole, giveRole } from "#contract/worker/staff.ts";
import { staffRoles, type Role } from "#core/access/actions.ts";
import { localDateShape } from "#core/kernel/shapes.ts";
import { unitKindOf } from "#core/staff/decide-role.ts";
import { today } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Row } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Person } from "./person.ts";

type Held = Person["roles"][number];

/** Roles with their dates, former ones too; giving and ending them. */
export function RolesCard({ person }: { readonly person: Person }) {
  const t = useText("staff");
  const format = useFormat();
  const [giving, setGiving] = useState(false);
  const [ending, setEnding] = useState<Held>();
  return (
    <Card
      aside={
        person.active && (
          <Button kind="quiet" small onClick={() => setGiving(true)}>
            {t("giveRole")}
          </Button>
        )
      }
      title={t("roleHistory")}
    >
      {person.roles.length === 0 && <p className="soft">{t("noRoles")}</p>}
      <Lines>
        {person.roles.map((held) => (
          <li key={held.id}>
            <Row align="between">
              <div>
                {t(`roleNames.${held.role}`)}
                {held.unit && <span className="soft">, {held.unit}</span>}
                <p className="soft small">{format.range(held.from, held.to)}</p>
              </div>
              <Row>
                {held.state !== "now" && <Tag>{t(`roleState.${held.state}`)}</Tag>}
                {held.state !== "former" && held.to === null && (
                  <Button kind="quiet" small onClick={() => setEnding(held)}>
                    {t("endRole")}
                    <span className="only-read"> {t(`roleNames.${held.role}`)}</span>
                  </Button>
                )}
              </Row>
            </Row>
          </li>
        ))}
      </Lines>
      <Dialog isOpen={giving} title={t("giveRole")} onClose={() => setGiving(false)}>
        <GiveRole person={person} onClose={() => setGiving(false)} />
      </Dialog>
      {ending && (
        <Dialog
          isOpen
          title={t("endRoleOf", { role: t(`roleNames.${ending.role}`) })}
          onClose={() => setEnding(undefined)}
        >
          <EndRole held={ending} staffId={person.id} onClose={() => setEnding(undefined)} />
        </Dialog>
      )}
    </Card>
  );
}

function GiveRole({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const t = useText("staff");
  const ui = useText("ui");
  const toast = useToast();
  const [id] = useState(newId);
  const send = useCommand(giveRole, {
    onDone: () => {
      onClose();
      toast({ message: t("roleGiven") });
    },
  });
  const form = useForm({
    schema: giveRole.body!,
    defaults: { id, from: today(), unitId: "", to: "" },
    onSubmit: (body) => send.run({ params: { staffId: person.id }, body }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  const role = form.values.role as Role | undefined;
  const kind = role && unitKindOf[role];
  return (
    <Form form={form}>
      <Select
        label={t("role")}
        options={staffRoles.map((value) => ({ value, label: t(`roleNames.${value}`) }))}
        {...form.field("role")}
        onChange={(value) => {
          if (!value) return;
          form.set("role", value);
          form.set("unitId", "");
        }}
      />
      {kind && (
        <Select
          label={t("unit")}
          options={person.units
            .filter((unit) => unit.kind === kind && unit.active)
            .map((unit) => ({ value: unit.id, label: unit.name }))}
          {...form.field("unitId")}
          onChange={(value) => form.set("unitId", value ?? "")}
        />
      )}
      <DateField label={t("from")} {...form.field("from")} />
      <DateField optional label={t("to")} {...form.field("to")} />
      <Failure error={send.error} />
      <FormActions>
        <Button isRunning={send.isRunning} type="submit">
          {t("giveRole")}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {ui("cancel")}
        </Button>
      </FormActions>
    </Form>
  );
}

const ending = z.object({ to: localDateShape });

function EndRole({
  held,
  staffId,
  onClose,
}: {
  readonly held: Held;
  readonly staffId: string;
  readonly onClose: () => void;
}) {
  const t = useText("staff");
  const ui = useText("ui");
  const toast = useToast();
  const send = useCommand(endRole, {
    onDone: () => {
      onClose();
      toast({ message: t("roleEnded") });
    },
  });
  const form = useForm({
    schema: ending,
    defaults: { to: today() },
    onSubmit: (body) => send.run({ params: { staffId, roleId: held.id }, body }),
  });
  return (
    <Form form={form}>
      <DateField label={t("to")} {...form.field("to")} />
      <Failure error={send.error} />
      <FormActions>
        <Button isRunning={send.isRunning} type="submit">
          {t("endRole")}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {ui("cancel")}
        </Button>
      </FormActions>
    </Form>
  );
}
