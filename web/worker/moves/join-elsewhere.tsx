import { useEffect, useState } from "react";
import { childrenElsewhere, joinService } from "#contract/worker/moves.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { SearchSelect } from "#web/ui/search-select.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";

type Props = { readonly caseId: string; readonly onClose: () => void };
type Child = ReplyOf<typeof childrenElsewhere>["children"][number];

/** A sibling who is a child of another case joins the service, taken along by one who works with both families. */
export function JoinElsewhere({ caseId, onClose }: Props) {
  const t = useText("siblings");
  const found = useRead(childrenElsewhere, { params: { caseId } });
  return (
    <Dialog isOpen title={t("title")} onClose={onClose}>
      <Loaded from={found}>
        {({ children }) =>
          children.length === 0 ? (
            <EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>
          ) : (
            <ChooseChild caseId={caseId} found={children} onClose={onClose} />
          )
        }
      </Loaded>
    </Dialog>
  );
}

function ChooseChild({ caseId, found, onClose }: Props & { readonly found: readonly Child[] }) {
  const t = useText("siblings");
  const moves = useText("moves");
  const ui = useText("ui");
  const toast = useToast();
  const [id] = useState(newId);
  const send = useCommand(joinService, {
    onDone: () => {
      onClose();
      toast({ message: moves("joinDone") });
    },
  });
  const form = useForm({
    schema: joinService.body!,
    defaults: { id, personId: "", fromCaseId: null, why: "", familyWords: "" },
    onSubmit: async (body) => {
      const fromCaseId = found.find((one) => one.id === body.personId)?.caseId ?? null;
      await send.run({ params: { caseId }, body: { ...body, fromCaseId } });
    },
  });
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  return (
    <Form form={form}>
      <p className="soft">{t("help")}</p>
      <SearchSelect
        label={t("who")}
        options={found.map((one) => ({
          id: one.id,
          label: t("ofCase", { name: one.name, family: one.caseName }),
          ...(one.sharesParent && { hint: t("sharesParent") }),
        }))}
        {...form.field("personId")}
        onChange={(value) => form.set("personId", value ?? "")}
      />
      <TextArea label={moves("joinWhy")} limit={2000} {...form.field("why")} />
      <TextArea
        optional
        hint={moves("familyWordsHint")}
        label={moves("familyWords")}
        limit={2000}
        {...form.field("familyWords")}
      />
      <Failure error={send.error} />
      <FormActions>
        <Button isRunning={send.isRunning} type="submit">
          {moves("join")}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {ui("cancel")}
        </Button>
      </FormActions>
    </Form>
  );
}
