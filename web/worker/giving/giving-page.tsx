import { useEffect, useState } from "react";
import { familiesWithoutPurchaser, giveFamily } from "#contract/worker/giving.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { SearchSelect } from "#web/ui/search-select.tsx";
import { Table } from "#web/ui/table.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";

type Page = ReplyOf<typeof familiesWithoutPurchaser>;
type Waiting = Page["families"][number];

/** Families that nobody answers for are given to a social worker, by name alone. */
export default function GivingPage() {
  const t = useText("giving");
  const format = useFormat();
  const [giving, setGiving] = useState<Waiting>();
  const page = useRead(familiesWithoutPurchaser, {});
  return (
    <>
      <PageHead lead={t("lead")} title={t("heading")} />
      <Loaded from={page}>
        {(found) => (
          <>
            {found.families.length === 0 ? (
              <EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>
            ) : (
              <Table
                caption={t("notice", { count: found.families.length })}
                columns={[
                  {
                    key: "family",
                    title: t("family"),
                    isName: true,
                    cell: (one) => (
                      <>
                        {one.family} {one.status === "closed" && <Tag>{t("closedCase")}</Tag>}
                        <p className="soft small">{t("children", { count: one.children })}</p>
                      </>
                    ),
                  },
                  {
                    key: "former",
                    title: t("former"),
                    cell: (one) => t("since", { name: one.former, day: format.date(one.since) }),
                  },
                  { key: "unit", title: t("unit"), cell: (one) => one.unit },
                  {
                    key: "give",
                    title: t("to"),
                    cell: (one) => (
                      <Button kind="quiet" small onClick={() => setGiving(one)}>
                        {t("give")}
                        <span className="only-read"> {one.family}</span>
                      </Button>
                    ),
                  },
                ]}
                rowKey={(one) => one.familyId}
                rows={found.families}
              />
            )}
            {giving && <GiveDialog family={giving} page={found} onClose={() => setGiving(undefined)} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function GiveDialog({
  family,
  page,
  onClose,
}: {
  readonly family: Waiting;
  readonly page: Page;
  readonly onClose: () => void;
}) {
  const t = useText("giving");
  const ui = useText("ui");
  const toast = useToast();
  const [id] = useState(newId);
  const send = useCommand(giveFamily, {
    onDone: () => {
      onClose();
      toast({ message: t("given") });
    },
  });
  const form = useForm({
    schema: giveFamily.body!,
    defaults: { id, staffId: "", reason: "" },
    onSubmit: async (body) => {
      await send.run({ params: { familyId: family.familyId }, body });
    },
  });
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  return (
    <Dialog isOpen title={t("giveOf", { family: family.family })} onClose={onClose}>
      <Form form={form}>
        <SearchSelect
          label={t("to")}
          options={page.people.map((one) => ({
            id: one.id,
            label: one.name,
            hint: [one.unit, t("load", { children: one.children, atMost: page.atMost })]
              .filter(Boolean)
              .join(" · "),
          }))}
          {...form.field("staffId")}
          onChange={(value) => form.set("staffId", value ?? "")}
        />
        <TextArea label={t("reason")} limit={1000} {...form.field("reason")} />
        <Failure error={send.error} />
        <FormActions>
          <Button isRunning={send.isRunning} type="submit">
            {t("give")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
