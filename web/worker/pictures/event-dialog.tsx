import { useState } from "react";
import { z } from "zod";
import { localDateShape, words as someWords } from "#core/kernel/shapes.ts";
import { visibilities } from "#core/pictures/kinds.ts";
import { eventTones, type TimelineEvent } from "#core/pictures/timeline/content.ts";
import { fuzzyKinds, seasons, type FuzzyDate } from "#core/pictures/timeline/fuzzy.ts";
import { timelineWords } from "#core/pictures/timeline/words.ts";
import { useForm } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useLanguage, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { ChipGroup, RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { FieldRow, Form, FormActions } from "#web/ui/form.tsx";
import { Select } from "#web/ui/select.tsx";
import { NumberField, TextArea, TextField } from "#web/ui/text-field.tsx";
import type { Ground } from "./picture.ts";

const whole = (least: number, most: number) =>
  z.number().int({ error: "number" }).min(least).max(most).nullable();
const fields = z
  .object({
    title: someWords(120),
    laneOf: z.string(),
    whenKind: z.enum(fuzzyKinds),
    day: localDateShape.nullable(),
    year: whole(1900, 2100),
    month: z.string(),
    season: z.enum(seasons),
    ageOf: z.string(),
    age: whole(0, 120),
    tone: z.enum(eventTones),
    personIds: z.array(z.string()),
    toldBy: z.string().trim().max(80, { error: "too_long" }),
    note: z.string().trim().max(500, { error: "too_long" }),
    visibility: z.enum(visibilities),
  })
  .superRefine(({ whenKind, day, year, ageOf, age }, issues) => {
    const missing = (path: string): void =>
      issues.addIssue({ code: "custom", message: "empty", path: [path] });
    if (whenKind === "day" && day === null) missing("day");
    if (["month", "season", "year"].includes(whenKind) && year === null) missing("year");
    if (whenKind === "age" && age === null) missing("age");
    if (whenKind === "age" && ageOf === "") missing("ageOf");
  });
type Said = z.output<typeof fields>;

function whenOf({ whenKind, day, year, month, season, ageOf, age }: Said): FuzzyDate {
  switch (whenKind) {
    case "day":
      return { kind: "day", day: day! };
    case "month":
      return { kind: "month", year: year!, month: Number(month) };
    case "season":
      return { kind: "season", year: year!, season };
    case "year":
      return { kind: "year", year: year! };
    case "age":
      return { kind: "age", personId: ageOf, age: age! };
  }
}

/** An event: what and whose, when as exactly as it is remembered, what it was like, who told it and who may see it. */
export function EventDialog({
  event,
  ground,
  onDone,
  onRemove,
  onClose,
}: {
  readonly event: TimelineEvent | undefined;
  readonly ground: Ground;
  readonly onDone: (event: TimelineEvent) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}) {
  const t = useText("pictures-timeline");
  const words = timelineWords[useLanguage()];
  const [id] = useState(newId);
  const when = event?.when;
  const members = ground.members.map(({ personId, givenName }) => ({ value: personId, label: givenName }));
  const born = ground.members
    .filter(({ birthDate }) => birthDate !== null)
    .map(({ personId, givenName }) => ({ value: personId, label: givenName }));
  const form = useForm({
    schema: fields,
    defaults: {
      title: event?.title ?? "",
      laneOf: event?.laneOf ?? "",
      whenKind: when?.kind ?? "year",
      day: when?.kind === "day" ? when.day : null,
      year: when && "year" in when ? when.year : null,
      month: String(when?.kind === "month" ? when.month : 1),
      season: when?.kind === "season" ? when.season : "summer",
      ageOf: when?.kind === "age" ? when.personId : (born[0]?.value ?? ""),
      age: when?.kind === "age" ? when.age : null,
      tone: event?.tone ?? "neutral",
      personIds: [...(event?.personIds ?? [])],
      toldBy: event?.toldBy ?? "",
      note: event?.note ?? "",
      visibility: event?.visibility ?? "shared",
    },
    onSubmit: (said) =>
      onDone({
        id: event?.id ?? id,
        laneOf: said.laneOf === "" ? null : said.laneOf,
        when: whenOf(said),
        title: said.title,
        tone: said.tone,
        personIds: said.personIds,
        toldBy: said.toldBy,
        note: said.note,
        visibility: said.visibility,
      }),
  });
  const kind = form.values.whenKind;
  return (
    <Dialog isOpen title={event?.title ?? t("add")} onClose={onClose}>
      <Form form={form}>
        <TextField label={t("title")} maxLength={120} {...form.field("title")} />
        <RadioGroup
          label={t("whenKind")}
          look="chips"
          options={fuzzyKinds
            .filter((value) => value !== "age" || born.length > 0)
            .map((value) => ({ value, label: t(`whenKinds.${value}`) }))}
          {...form.field("whenKind")}
        />
        {kind === "day" && <DateField label={t("day")} {...form.field("day")} />}
        {(kind === "month" || kind === "season" || kind === "year") && (
          <FieldRow>
            {kind === "month" && (
              <Select
                emptyLabel={null}
                label={t("month")}
                options={words.months.map((label, at) => ({ value: String(at + 1), label }))}
                {...form.field("month")}
              />
            )}
            {kind === "season" && (
              <Select
                emptyLabel={null}
                label={t("season")}
                options={seasons.map((value) => ({ value, label: words.seasons[value] }))}
                {...form.field("season")}
              />
            )}
            <NumberField label={t("year")} {...form.field("year")} />
          </FieldRow>
        )}
        {kind === "age" && (
          <FieldRow>
            <Select emptyLabel={null} label={t("ageOf")} options={born} {...form.field("ageOf")} />
            <NumberField label={t("age")} {...form.field("age")} />
          </FieldRow>
        )}
        <Select emptyLabel={t("family")} label={t("lane")} options={members} {...form.field("laneOf")} />
        <RadioGroup
          label={t("tone")}
          look="chips"
          options={eventTones.map((value) => ({ value, label: words.tones[value] }))}
          {...form.field("tone")}
        />
        <ChipGroup label={t("persons")} optional options={members} {...form.field("personIds")} />
        <TextField label={t("toldBy")} maxLength={80} optional {...form.field("toldBy")} />
        <TextArea label={t("note")} limit={500} optional {...form.field("note")} />
        <RadioGroup
          hint={t("privateHelp")}
          label={t("visibility")}
          options={(["shared", "private"] as const).map((value) => ({ value, label: t(value) }))}
          {...form.field("visibility")}
        />
        <FormActions>
          <Button type="submit">{t("keep")}</Button>
          <Button kind="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
          {event && (
            <Button kind="plain" onClick={onRemove}>
              {t("remove")}
            </Button>
          )}
        </FormActions>
      </Form>
    </Dialog>
  );
}
