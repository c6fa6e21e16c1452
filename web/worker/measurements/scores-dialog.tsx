import { useState } from "react";
import { z } from "zod";
import { recordScores } from "#contract/worker/measurements.ts";
import { scaleOf } from "#core/instruments/answers.ts";
import type { Instrument, Item } from "#core/instruments/shapes.ts";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { measurementMoments } from "#core/services/evidence-shapes.ts";
import { today } from "#web/kit/clock.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Select } from "#web/ui/select.tsx";
import { NumberField, TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Rounds } from "../rounds/round.ts";

type Shell = Rounds["shells"][number];

/** Who filled it in, as it is chosen: the worker is nobody of the family. */
const myself = "myself";
const fields = z.object({
  instrument: z.string().min(1, { error: "choose" }),
  about: z.string(),
  who: z.string().min(1, { error: "choose" }),
  on: localDateShape,
  moment: z.enum(measurementMoments),
  points: z.record(z.string(), z.number()),
  words: optionalWords(2000),
});

/** The points of a licensed form that was filled in on paper: which form, by whom, on which day, and its figures. Nothing else. */
export function ScoresDialog({
  caseId,
  page,
  onClose,
}: {
  readonly caseId: string;
  readonly page: Rounds;
  readonly onClose: () => void;
}) {
  const t = useText("measurements");
  const r = useText("rounds");
  const say = useSay();
  const toast = useToast();
  const [id] = useState(newId);
  const send = useCommand(recordScores, {
    onDone: () => {
      toast({ message: t("saved") });
      onClose();
    },
  });
  const shellOf = (code: string | undefined): Shell | undefined =>
    page.shells.find(({ instrument }) => instrument.id === code);
  const onlyChild = page.children.length === 1 ? (page.children[0]?.personId ?? "") : "";
  return (
    <FormDialog
      command={send}
      defaults={{
        instrument: "",
        about: onlyChild,
        who: "",
        on: today(),
        moment: "along" as const,
        points: {},
        words: "",
      }}
      schema={fields}
      title={t("scores")}
      onClose={onClose}
      onSave={({ about, who, ...rest }) =>
        send.run({
          params: { caseId },
          body: {
            id,
            ...rest,
            personId: who === myself ? null : who,
            aboutPersonId: shellOf(rest.instrument)?.instrument.aboutChild && about !== "" ? about : null,
          },
        })
      }
    >
      {(form) => {
        const shell = shellOf(form.values.instrument);
        const { about = "", who, points = {} } = form.values;
        const chosen = form.field("instrument");
        const ofChild = form.field("about");
        return (
          <>
            <p className="soft">{t("scoresLead")}</p>
            <Select
              label={t("which")}
              options={page.shells.map(({ instrument }) => ({
                value: instrument.id,
                label: say(instrument.name),
              }))}
              {...chosen}
              onChange={(code) => {
                chosen.onChange(code);
                form.set("points", {});
                form.set("who", "");
              }}
            />
            {shell?.instrument.aboutChild && (
              <RadioGroup
                label={t("aboutWhom")}
                look="chips"
                options={page.children.map(({ personId, name }) => ({ value: personId, label: name }))}
                {...ofChild}
                onChange={(child) => {
                  ofChild.onChange(child);
                  form.set("who", "");
                }}
              />
            )}
            {shell && (
              <Select
                label={t("filledBy")}
                options={shell.askable
                  .filter(
                    (one) =>
                      !shell.instrument.aboutChild || one.perspective !== "child" || one.personId === about,
                  )
                  .map((one) => ({
                    value: one.personId ?? myself,
                    label: one.formName ? one.name : t("tooYoung", { name: one.name }),
                    disabled: one.formName === null,
                  }))}
                {...form.field("who")}
              />
            )}
            {shell && who && (
              <Points
                instrument={shell.instrument}
                points={points}
                onChange={(next) => form.set("points", next)}
              />
            )}
            <DateField label={t("on")} max={today()} {...form.field("on")} />
            <RadioGroup
              label={r("moment")}
              look="chips"
              options={measurementMoments.map((each) => ({ value: each, label: t(`moment.${each}`) }))}
              {...form.field("moment")}
            />
            <TextArea label={t("words")} limit={2000} optional rows={2} {...form.field("words")} />
          </>
        );
      }}
    </FormDialog>
  );
}

/** The figures of the form, each with its ends beside it. */
function Points({
  instrument,
  points,
  onChange,
}: {
  readonly instrument: Instrument;
  readonly points: Readonly<Record<string, number>>;
  readonly onChange: (points: Record<string, number>) => void;
}) {
  const t = useText("measurements");
  const say = useSay();
  const [form] = instrument.forms;
  const set = (item: Item, value: number | null | undefined): void => {
    const { [item.linkId]: _former, ...rest } = points;
    onChange(value === null || value === undefined ? rest : { ...rest, [item.linkId]: value });
  };
  return instrument.items.map((item) => {
    const label = say(item.text);
    const id = `points-${item.linkId}`;
    if (item.kind === "number")
      return (
        <NumberField
          key={item.linkId}
          id={id}
          label={label}
          name={id}
          value={points[item.linkId] ?? null}
          {...(item.range && { unit: t("range", item.range) })}
          onChange={(value) => set(item, value)}
        />
      );
    const scale = item.kind === "choice" && form ? scaleOf(instrument, form, item) : undefined;
    return (
      scale && (
        <Select
          key={item.linkId}
          id={id}
          label={label}
          name={id}
          options={scale.steps.map(({ value, name }) => ({ value: String(value), label: say(name) }))}
          value={String(points[item.linkId] ?? "")}
          onChange={(value) => set(item, value ? Number(value) : null)}
        />
      )
    );
  });
}
