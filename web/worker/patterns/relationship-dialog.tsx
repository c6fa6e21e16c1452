import { useEffect, useState } from "react";
import { z } from "zod";
import { changeRelationship, nameRelationship } from "#contract/worker/patterns.ts";
import { optionalWords, words } from "#core/kernel/shapes.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { useForm } from "#web/kit/form.ts";
import { dropTyping, useKeepTyping } from "#web/kit/keep-typing.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox, ChipGroup } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { membersOf, useFamily } from "../families/family.ts";
import type { Relationship } from "./pattern.ts";

const fields = z.object({
  personIds: z.array(z.string()).length(2, { error: "two_people" }),
  name: words(120),
  nowWords: optionalWords(2000),
  hopeWords: optionalWords(2000),
  ended: z.boolean(),
});

/** Naming a relationship, or saying anew how it is. */
export function RelationshipDialog({
  caseId,
  relationship,
  onClose,
}: {
  readonly caseId: string;
  readonly relationship: Relationship | undefined;
  readonly onClose: () => void;
}) {
  const t = useText("patterns");
  const toast = useToast();
  const { present } = membersOf(useFamily());
  const [id] = useState(newId);
  const key = `relationship.${relationship?.id ?? caseId}`;
  const [kept] = useState(() => keptTyping<object>(key));
  const leave = (): void => {
    dropTyping(key);
    onClose();
  };
  const done = {
    onDone: () => {
      toast({ message: t("saved") });
      leave();
    },
  };
  const add = useCommand(nameRelationship, done);
  const change = useCommand(changeRelationship, done);
  const send = relationship ? change : add;
  const form = useForm({
    schema: fields,
    defaults: {
      personIds: [...(relationship?.personIds ?? [])],
      name: relationship?.name ?? "",
      nowWords: relationship?.nowWords ?? "",
      hopeWords: relationship?.hopeWords ?? "",
      ended: false,
      ...kept,
    },
    onSubmit: ({ personIds, ended, ...said }) =>
      relationship
        ? change.run({
            params: { caseId, relationshipId: relationship.id },
            body: { version: relationship.version, ...said, ended },
          })
        : add.run({ params: { caseId }, body: { id, personIds, ...said } }),
  });
  useKeepTyping(key, form.values, form.isDirty);
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  const chosen = form.values.personIds ?? [];
  return (
    <Dialog
      isBegun={kept !== undefined}
      isOpen
      title={relationship ? relationship.name : t("nameRelationship")}
      onClose={leave}
    >
      <Form form={form}>
        {!relationship && (
          <ChipGroup
            hint={t("twoPeople")}
            label={t("who")}
            options={present.map(({ personId, givenName }) => ({
              value: personId,
              label: givenName,
              disabled: chosen.length === 2 && !chosen.includes(personId),
            }))}
            {...form.field("personIds")}
          />
        )}
        <TextField label={t("name")} maxLength={120} {...form.field("name")} />
        <TextArea label={t("now")} limit={2000} optional rows={2} {...form.field("nowWords")} />
        <TextArea label={t("hope")} limit={2000} optional rows={2} {...form.field("hopeWords")} />
        {relationship && <Checkbox label={t("ended")} {...form.field("ended")} />}
        <Failure error={send.error} />
        <FormActions>
          <Button isRunning={send.isRunning} type="submit">
            {t("save")}
          </Button>
          <Button kind="quiet" onClick={leave}>
            {t("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
