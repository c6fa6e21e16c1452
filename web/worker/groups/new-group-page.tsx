import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { z } from "zod";
import { groupBody } from "#contract/worker/group-shapes.ts";
import { groupList, setUpGroup } from "#contract/worker/groups.ts";
import { groupKinds } from "#core/groups/kinds.ts";
import { addDays } from "#core/kernel/local-date.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { ChipGroup } from "#web/ui/choices.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { GroupFields } from "./group-form.tsx";

const fields = z.object({
  unitId: z.string().min(1, { error: "choose" }),
  ...groupBody,
  leaders: z.array(z.string()).min(1, { error: "choose" }),
});

/** The lead of a unit sets up a group and names its first leaders. */
export default function NewGroupPage() {
  const t = useText("groups");
  const found = useRead(groupList, { query: { state: "open" } });
  return (
    <>
      <PageHead above={<TextLink to="/ryhmat">{t("back")}</TextLink>} title={t("form.heading")} />
      <Loaded from={found}>{({ leadsUnits }) => <NewGroupForm units={leadsUnits} />}</Loaded>
    </>
  );
}

function NewGroupForm({ units }: { readonly units: ReplyOf<typeof groupList>["leadsUnits"] }) {
  const t = useText("groups");
  const ui = useText("ui");
  const toast = useToast();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const [first] = groupKinds;
  const send = useCommand(setUpGroup, {
    onDone: () => {
      toast({ message: t("form.saved") });
      void navigate({ to: "/ryhmat/$groupId", params: { groupId: id } } as unknown as Parameters<
        typeof navigate
      >[0]);
    },
  });
  const form = useForm({
    schema: fields,
    defaults: {
      unitId: units[0]?.id ?? "",
      kind: first?.id ?? "",
      name: "",
      places: first?.places ?? 8,
      offerDays: first?.offerDays ?? 7,
      startsOn: today(),
      endsOn: addDays(today(), 56),
      leaders: [],
    },
    onSubmit: ({ leaders, ...body }) =>
      send.run({ body: { ...body, id, leaders: leaders.map((staffId) => ({ id: newId(), staffId })) } }),
  });
  const workers = units.find((unit) => unit.id === form.values.unitId)?.workers ?? [];
  return (
    <Form form={form}>
      <GroupFields
        above={
          units.length > 1 && (
            <Select
              emptyLabel={null}
              label={t("form.unit")}
              options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
              {...form.field("unitId")}
            />
          )
        }
        form={form}
      />
      <ChipGroup
        hint={t("form.leadersHint")}
        label={t("form.leaders")}
        options={workers.map((worker) => ({ value: worker.id, label: worker.name }))}
        {...form.field("leaders")}
      />
      <Failure error={send.error} />
      <FormActions>
        <Button isRunning={send.isRunning} type="submit">
          {t("setUp")}
        </Button>
        <LinkButton kind="quiet" to="/ryhmat">
          {ui("cancel")}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
