import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { z } from "zod";
import { addSupportPerson, supportRegister } from "#contract/worker/support-persons.ts";
import { personBody } from "#contract/worker/support-shapes.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { PersonFields } from "./person-fields.tsx";
import type { Register } from "./support.ts";

const fields = z.object({ unitId: z.string().min(1, { error: "choose" }), ...personBody });

/** Somebody has offered to be a support person. */
export default function NewPersonPage() {
  const t = useText("support-persons");
  const found = useRead(supportRegister, {});
  return (
    <>
      <PageHead above={<TextLink to="/tukihenkilot">{t("back")}</TextLink>} title={t("form.addHeading")} />
      <Loaded from={found}>{({ units }) => <NewPersonForm units={units} />}</Loaded>
    </>
  );
}

function NewPersonForm({ units }: { readonly units: Register["units"] }) {
  const t = useText("support-persons");
  const ui = useText("ui");
  const toast = useToast();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const send = useCommand(addSupportPerson, {
    onDone: () => {
      toast({ message: t("form.saved") });
      void navigate({
        to: "/tukihenkilot/$supportPersonId",
        params: { supportPersonId: id },
      } as unknown as Parameters<typeof navigate>[0]);
    },
  });
  const form = useForm({
    schema: fields,
    defaults: {
      unitId: units[0]?.id ?? "",
      kind: "volunteer",
      givenName: "",
      familyName: "",
      languages: ["fi"],
      interests: [],
      mostChildren: 1,
    },
    onSubmit: (body) => send.run({ body: { ...body, id } }),
  });
  return (
    <Form form={form}>
      {units.length > 1 && (
        <Select
          emptyLabel={null}
          label={t("form.unit")}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          {...form.field("unitId")}
        />
      )}
      <PersonFields form={form} />
      <Failure error={send.error} />
      <FormActions>
        <Button isRunning={send.isRunning} type="submit">
          {ui("save")}
        </Button>
        <LinkButton kind="quiet" to="/tukihenkilot">
          {ui("cancel")}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
