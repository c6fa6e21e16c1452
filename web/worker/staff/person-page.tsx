import { useState } from "react";
import { editStaff, setStaffActive, staffMember } from "#contract/worker/staff.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Columns, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { PersonForm, type PersonBody } from "./person-form.tsx";
import { RolesCard } from "./roles-card.tsx";
import type { Person } from "./person.ts";

/** One person: details, roles with their dates, and whether they still work here. */
export default function PersonPage() {
  const t = useText("staff");
  const staffId = useAddressPart("staffId");
  const found = useRead(staffMember, { params: { staffId } });
  return (
    <Loaded from={found}>
      {(person) => (
        <>
          <PageHead
            above={
              <>
                <TextLink to="/henkilosto">{t("people")}</TextLink>{" "}
                {!person.active && <Tag>{t("former")}</Tag>}
              </>
            }
            lead={person.title}
            title={`${person.givenName} ${person.familyName}`}
          />
          <Columns>
            <Card title={t("details")}>
              <Details key={person.version} person={person} />
            </Card>
            <Stack>
              <RolesCard person={person} />
              <Activity person={person} />
            </Stack>
          </Columns>
        </>
      )}
    </Loaded>
  );
}

function Details({ person }: { readonly person: Person }) {
  const t = useText("staff");
  const toast = useToast();
  const send = useCommand(editStaff, { onDone: () => toast({ message: t("saved") }) });
  const { version, roles: _roles, units: _units, active: _active, ...known } = person;
  return (
    <PersonForm
      defaults={known as PersonBody}
      error={send.error}
      isRunning={send.isRunning}
      onSave={({ id, ...body }) => send.run({ params: { staffId: id }, body: { version, ...body } })}
    />
  );
}

function Activity({ person }: { readonly person: Person }) {
  const t = useText("staff");
  const toast = useToast();
  const [asking, setAsking] = useState(false);
  const send = useCommand(setStaffActive, {
    onDone: ({ active }) => {
      setAsking(false);
      toast({ message: t(active ? "activated" : "deactivated") });
    },
  });
  const run = (active: boolean) =>
    void send.run({ params: { staffId: person.id }, body: { version: person.version, active } });
  return (
    <Stack gap={2}>
      <Failure error={send.error} />
      <div>
        {person.active ? (
          <Button kind="danger" onClick={() => setAsking(true)}>
            {t("deactivate")}
          </Button>
        ) : (
          <Button isRunning={send.isRunning} kind="quiet" onClick={() => run(true)}>
            {t("activate")}
          </Button>
        )}
      </div>
      <ConfirmDialog
        confirm={t("deactivate")}
        isOpen={asking && !send.error}
        isRunning={send.isRunning}
        kind="danger"
        title={t("deactivate")}
        onClose={() => setAsking(false)}
        onConfirm={() => run(false)}
      >
        <p>{t("deactivateHelp", { name: `${person.givenName} ${person.familyName}` })}</p>
      </ConfirmDialog>
    </Stack>
  );
}
