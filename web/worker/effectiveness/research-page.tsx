import { useEffect, useState } from "react";
import { effectiveness, extractBody, extractList, makeExtract } from "#contract/worker/effectiveness.ts";
import { extractGrounds } from "#core/effectiveness/extract.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { saveFile } from "#web/kit/save-as-file.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { useMayByRole } from "#web/worker/sessions/session.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow, Form, FormActions } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Select } from "#web/ui/select.tsx";
import { Table } from "#web/ui/table.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { timeOf } from "./times.ts";

/** Rows for research: under a permit, with a purpose, written down. */
export default function ResearchPage() {
  const t = useText("effectiveness");
  const format = useFormat();
  const may = useMayByRole();
  const made = useRead(extractList, {});
  return (
    <>
      <PageHead
        above={may("effectiveness.read") && <TextLink to="/vaikuttavuus">{t("extract.back")}</TextLink>}
        lead={t("extract.lead")}
        title={t("extract.title")}
      />
      <Stack gap={5}>
        {may("research.extract") && <Extract />}
        <Card title={t("extract.made")}>
          <Loaded from={made}>
            {({ extracts }) =>
              extracts.length === 0 ? (
                <p className="soft">{t("extract.none")}</p>
              ) : (
                <Table
                  caption={t("extract.made")}
                  columns={[
                    {
                      key: "purpose",
                      title: t("extract.purpose"),
                      isName: true,
                      cell: ({ purpose }) => purpose,
                    },
                    {
                      key: "permit",
                      title: t("extract.permit"),
                      cell: ({ permit, ground }) => `${t(`extract.grounds.${ground}`)}: ${permit}`,
                    },
                    { key: "when", title: t("extract.when"), cell: ({ madeAt }) => format.instant(madeAt) },
                    { key: "who", title: t("extract.who"), cell: ({ madeBy }) => madeBy },
                    {
                      key: "rows",
                      title: t("extract.rows"),
                      align: "end",
                      cell: ({ rows }) => <span className="num">{format.number(rows)}</span>,
                    },
                  ]}
                  rowKey={({ id }) => id}
                  rows={extracts}
                />
              )
            }
          </Loaded>
        </Card>
      </Stack>
    </>
  );
}

function Extract() {
  const t = useText("effectiveness");
  const say = useSay();
  const format = useFormat();
  const time = timeOf("", { alkaen: "", asti: "" }, today());
  const choices = useRead(effectiveness, { query: { ...time, compare: "none" } });
  const [done, setDone] = useState<{ readonly rows: number; readonly left: number }>();
  const send = useCommand(makeExtract);
  const form = useForm({
    schema: extractBody,
    defaults: { purpose: "", ground: "" as "data_permit", permit: "", service: "", unit: "", ...time },
    onSubmit: async (body) => {
      const file = await send.run({ body });
      setDone(file);
      if (file) saveFile(file);
    },
  });
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  return (
    <Card title={t("extract.make")}>
      <Stack>
        <p>{t("extract.law")}</p>
        <Form form={form}>
          <TextArea
            hint={t("extract.purposeHint")}
            label={t("extract.purpose")}
            limit={1000}
            {...form.field("purpose")}
          />
          <RadioGroup
            label={t("extract.ground")}
            options={extractGrounds.map((value) => ({ value, label: t(`extract.grounds.${value}`) }))}
            {...form.field("ground")}
          />
          <TextField label={t("extract.permit")} {...form.field("permit")} />
          <FieldRow>
            <Select
              emptyLabel={t("all")}
              label={t("service")}
              options={(choices.data?.choices.services ?? []).map((one) => ({
                value: one.id,
                label: choices.data?.words["services"]?.[one.id]
                  ? say(choices.data.words["services"][one.id]!)
                  : one.id,
              }))}
              optional
              {...form.field("service")}
            />
            <Select
              emptyLabel={t("all")}
              label={t("unit")}
              options={(choices.data?.choices.units ?? []).map((one) => ({ value: one.id, label: one.name }))}
              optional
              {...form.field("unit")}
            />
          </FieldRow>
          <FieldRow>
            <DateField label={t("from")} {...form.field("from")} />
            <DateField label={t("to")} {...form.field("to")} />
          </FieldRow>
          <Failure error={send.error} />
          {done && (
            <Notice announce tone="good">
              {t("extract.done", { rows: format.number(done.rows) })}
              {done.left > 0 && ` ${t("extract.left", { left: format.number(done.left) })}`}
            </Notice>
          )}
          <FormActions>
            <Button isRunning={send.isRunning} type="submit">
              {t("extract.make")}
            </Button>
          </FormActions>
        </Form>
      </Stack>
    </Card>
  );
}
