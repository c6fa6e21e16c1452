import { useEffect, useState } from "react";
import { z } from "zod";
import { changePattern, namePattern } from "#contract/worker/patterns.ts";
import { optionalWords, words } from "#core/kernel/shapes.ts";
import { patternStatuses } from "#core/patterns/decide-pattern.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { useForm } from "#web/kit/form.ts";
import { dropTyping, useKeepTyping } from "#web/kit/keep-typing.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { membersOf, useFamily } from "../families/family.ts";
import type { Pattern, Relationship } from "./pattern.ts";

const wholeFamily = "family";

const fields = z.object({
  whose: z.string(),
  harmful: words(2000),
  protects: words(2000),
  better: words(2000),
  practice: optionalWords(2000),
  status: z.enum(patternStatuses),
});

/** Naming a pattern, or saying it anew as it is understood better. */
export function PatternDialog({
  caseId,
  pattern,
  relationships,
  onClose,
}: {
  readonly caseId: string;
  readonly pattern: Pattern | undefined;
  readonly relationships: readonly Relationship[];
  readonly onClose: () => void;
}) {
  const t = useText("patterns");
  const toast = useToast();
  const { present } = membersOf(useFamily());
  const [id] = useState(newId);
  const key = `pattern.${pattern?.id ?? caseId}`;
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
  const add = useCommand(namePattern, done);
  const change = useCommand(changePattern, done);
  const send = pattern ? change : add;
  const form = useForm({
    schema: fields,
    defaults: {
      whose: relationships[0]?.id ?? wholeFamily,
      harmful: pattern?.harmful ?? "",
      protects: pattern?.protects ?? "",
      better: pattern?.better ?? "",
      practice: pattern?.practice ?? "",
      status: pattern?.status ?? "active",
      ...kept,
    },
    onSubmit: ({ whose, status, ...said }) => {
      if (pattern) {
        return change.run({
          params: { caseId, patternId: pattern.id },
          body: { version: pattern.version, ...said, status },
        });
      }
      const isRelationship = relationships.some((each) => each.id === whose);
      return add.run({
        params: { caseId },
        body: {
          id,
          ...said,
          relationshipId: isRelationship ? whose : null,
          personIds: isRelationship || whose === wholeFamily ? [] : [whose],
        },
      });
    },
  });
  useKeepTyping(key, form.values, form.isDirty);
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  return (
    <Dialog
      isBegun={kept !== undefined}
      isOpen
      size="wide"
      title={t(pattern ? "changePattern" : "namePattern")}
      onClose={leave}
    >
      <Form form={form} wide>
        {!pattern && (
          <RadioGroup
            label={t("whose")}
            look="chips"
            options={[
              ...relationships.map((each) => ({ value: each.id, label: each.name })),
              { value: wholeFamily, label: t("wholeFamily") },
              ...present.map(({ personId, givenName }) => ({ value: personId, label: givenName })),
            ]}
            {...form.field("whose")}
          />
        )}
        <TextArea label={t("harmful")} limit={2000} rows={2} {...form.field("harmful")} />
        <TextArea
          hint={t("protectsHint")}
          label={t("protects")}
          limit={2000}
          rows={2}
          {...form.field("protects")}
        />
        <TextArea label={t("better")} limit={2000} rows={2} {...form.field("better")} />
        <TextArea label={t("practice")} limit={2000} optional rows={2} {...form.field("practice")} />
        {pattern && (
          <RadioGroup
            label={t("statusLabel")}
            look="chips"
            options={patternStatuses.map((status) => ({ value: status, label: t(`status.${status}`) }))}
            {...form.field("status")}
          />
        )}
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
