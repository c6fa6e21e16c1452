import { useState } from "react";
import { isLocalDate } from "#core/kernel/local-date.ts";
import { continuations } from "#core/meetings/terms.ts";
import type { ParticipantRef } from "#core/meetings/participants.ts";
import { dayOf, timeOf, today } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { ChipGroup, RadioGroup } from "#web/ui/choices.tsx";
import { DateField, TimeField } from "#web/ui/date-field.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { FormSection } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { NumberField, TextArea, TextField } from "#web/ui/text-field.tsx";
import { ParticipantField } from "../meetings/participant-field.tsx";
import { keyOfRef, refOfKey } from "../meetings/participant-options.ts";
import type { RecordReply } from "./entry-form-values.ts";
import { MeetingFormFields } from "./meeting-form-fields.tsx";
import { GoalFields } from "./goal-fields.tsx";
import type { RecordFormOf } from "./record-form-of.ts";
import { ChildVoiceFields, SaidFields } from "./voice-fields.tsx";

type Props = { readonly form: RecordFormOf; readonly reply: RecordReply };

/** What a record says, in the order a meeting is remembered: who, what its kind asks, what was done, the child, what was seen, goals. */
export function ContentFields({ form, reply }: Props) {
  const t = useText("entries");
  const present = form.field("content.present");
  return (
    <>
      <FormSection title={t("who")}>
        <ParticipantField
          around={reply}
          error={present.error}
          id={present.id}
          value={(present.value as readonly ParticipantRef[]).map(keyOfRef)}
          onChange={(keys) => present.onChange(keys.map(refOfKey))}
        />
        <WhenAndWhere form={form} reply={reply} />
      </FormSection>
      {reply.parts.situation && <StartFields form={form} reply={reply} />}
      {reply.parts.continuation && <NetworkFields form={form} />}
      {reply.form && <MeetingFormFields asked={reply.form} form={form} reply={reply} />}
      {reply.light ? (
        <LightFields form={form} reply={reply} />
      ) : (
        <>
          <MethodField form={form} reply={reply} />
          <ChildVoiceFields form={form} reply={reply} />
          <TextArea
            hint={t("observedHint")}
            label={t("observed")}
            limit={10_000}
            rows={5}
            {...form.field("content.observed")}
          />
          <SaidFields form={form} reply={reply} />
          <GoalFields form={form} reply={reply} />
        </>
      )}
    </>
  );
}

function MethodField({ form, reply }: Props) {
  const t = useText("entries");
  const say = useSay();
  return (
    <ChipGroup
      label={t("methods")}
      options={reply.methods.map(({ code, name }) => ({ value: code, label: say(name) }))}
      {...form.field("content.methods")}
    />
  );
}

/** A light record: what was talked of and how it goes. The rest is there when it is needed, folded away. */
function LightFields({ form, reply }: Props) {
  const t = useText("entries");
  const { methods = [], childVoice = [], said = [], goals = [] } = form.values.content;
  const wrote = methods.length + childVoice.length + said.length + goals.length > 0;
  return (
    <>
      <TextArea
        hint={t("light.talkedHint")}
        label={t("light.talked")}
        limit={10_000}
        rows={4}
        {...form.field("content.observed")}
      />
      <Disclosure startsOpen={wrote} title={t("light.more")}>
        <Stack>
          <ChildVoiceFields form={form} reply={reply} />
          <SaidFields form={form} reply={reply} />
          <GoalFields form={form} reply={reply} />
          <MethodField form={form} reply={reply} />
        </Stack>
      </Disclosure>
    </>
  );
}

/** The time and place as planned, in one line; fields when they went otherwise. */
function WhenAndWhere({ form, reply }: Props) {
  const t = useText("entries");
  const say = useSay();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const { content } = form.values;
  const { meeting } = reply;
  const asPlanned = content.on === dayOf(meeting.startsAt) && content.from === timeOf(meeting.startsAt);
  const wrong = (["on", "from", "durationMinutes", "placeKind", "place"] as const).some(
    (name) => form.field(`content.${name}`).error,
  );
  if (!isOpen && !wrong) {
    const kind = reply.places.find(({ code }) => code === content.placeKind)?.name;
    return (
      <p>
        <span className="num">
          {asPlanned
            ? format.instant(meeting.startsAt)
            : [
                isLocalDate(content.on) ? format.day(content.on) : content.on,
                content.from && format.clock(content.from),
              ]
                .filter(Boolean)
                .join(" ")}{" "}
          · {format.duration(content.durationMinutes)}
        </span>
        {" · "}
        {content.place || (kind && say(kind))}{" "}
        <Button kind="plain" small onClick={() => setOpen(true)}>
          {t("changeWhen")}
        </Button>
      </p>
    );
  }
  return (
    <Stack gap={3}>
      <div className="meeting-when">
        <DateField label={t("day")} max={today()} {...form.field("content.on")} />
        <TimeField label={t("from")} {...form.field("content.from")} />
        <NumberField
          label={t("duration")}
          unit={t("minutes")}
          {...form.field("content.durationMinutes")}
          onChange={(value) => form.set("content.durationMinutes", value ?? Number.NaN)}
        />
      </div>
      <Select
        label={t("placeKind")}
        options={reply.places.map(({ code, name }) => ({ value: code, label: say(name) }))}
        {...form.field("content.placeKind")}
        onChange={(value) => form.set("content.placeKind", value ?? "")}
      />
      <TextField label={t("place")} optional {...form.field("content.place")} />
    </Stack>
  );
}

/** A start meeting: how things are now, and what each one there hopes for. */
function StartFields({ form, reply }: Props) {
  const t = useText("entries");
  const { wishes = [], present } = form.values.content;
  // The family as one speaks of them, the others by their whole names.
  const people = [
    ...reply.members.map(({ id, givenName }) => ({ id, name: givenName })),
    ...reply.workers,
    ...reply.partners,
  ];
  const wishOf = (id: string): string => wishes.find(({ who }) => who.id === id)?.words ?? "";
  const write = (who: ParticipantRef, words: string): void =>
    form.set("content.wishes", [...wishes.filter((wish) => wish.who.id !== who.id), { who, words }]);
  return (
    <FormSection title={t("start.title")}>
      <TextArea
        hint={t("start.situationHint")}
        label={t("start.situation")}
        limit={10_000}
        rows={5}
        {...form.field("content.situation")}
      />
      <h3>{t("start.wishes")}</h3>
      {present.map((who) => {
        const name = people.find(({ id }) => id === who.id)?.name ?? "";
        return (
          <TextArea
            key={who.id}
            id={`wish-${who.id}`}
            label={t("start.wishOf", { name })}
            limit={2000}
            name={`wish-${who.id}`}
            optional
            rows={2}
            value={wishOf(who.id)}
            onChange={(words) => write(who, words ?? "")}
          />
        );
      })}
    </FormSection>
  );
}

/** A network meeting: the effect so far and the decision on going on. */
function NetworkFields({ form }: Pick<Props, "form">) {
  const t = useText("entries");
  return (
    <FormSection title={t("network.title")}>
      <TextArea label={t("network.effect")} limit={10_000} rows={4} {...form.field("content.effect")} />
      <RadioGroup
        label={t("network.decision")}
        look="chips"
        options={continuations.map((value) => ({ value, label: t(`network.decisions.${value}`) }))}
        {...form.field("content.continuation.decision")}
        onChange={(value) => value && form.set("content.continuation.decision", value)}
      />
      <TextArea
        label={t("network.reasons")}
        limit={4000}
        rows={3}
        {...form.field("content.continuation.reasons")}
      />
    </FormSection>
  );
}

/** Was a concern raised with the family? Its own form comes after the signature. */
export function ConcernField({ form }: Pick<Props, "form">) {
  const t = useText("entries");
  const { value, onChange, ...field } = form.field("content.concernRaised");
  return (
    <RadioGroup
      {...field}
      hint={value ? t("concern.help") : undefined}
      label={t("concern.label")}
      look="chips"
      options={[
        { value: "no", label: t("concern.no") },
        { value: "yes", label: t("concern.yes") },
      ]}
      value={value ? "yes" : "no"}
      onChange={(chosen) => onChange(chosen === "yes")}
    />
  );
}
