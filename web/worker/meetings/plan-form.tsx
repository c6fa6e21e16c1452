import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { meetingOptions } from "#contract/worker/meeting-options.ts";
import { planMeeting } from "#contract/worker/meetings.ts";
import { childrensHome, homeAt, usualMembers } from "#core/meetings/usual-members.ts";
import { usualPlace } from "#core/meetings/usual-place.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useForm, type FieldBinding } from "#web/kit/form.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox } from "#web/ui/choices.tsx";
import { DateField, TimeField } from "#web/ui/date-field.tsx";
import { Form, FormActions, FormSection } from "#web/ui/form.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { FamilyCollisionNotice } from "../appointments/family-collision-notice.tsx";
import { useWishWords } from "../calendar/wish-words.ts";
import { useSession } from "../sessions/session.ts";
import { ArrangementFields } from "./arrangement-fields.tsx";
import { CollisionNotice, useArranging, WishNotice } from "./collision-notice.tsx";
import { KindField } from "./kind-field.tsx";
import { InterpreterField, PlaceFields } from "./meeting-fields.tsx";
import { ParticipantField } from "./participant-field.tsx";
import { isPurchaser, keyOfRef, refOfKey } from "./participant-options.ts";
import { DurationField, SeriesFields } from "./plan-time-fields.tsx";
import { MeetingFailure } from "./refusal-help.tsx";

type Options = ReplyOf<typeof meetingOptions>;
const usualMinutes = 60;

/** Whom one usually meets: the family of the home where it is, oneself, and for a kind that asks for the purchaser, the purchaser. */
function usual(options: Options, kind: string, ownId: string, place?: string) {
  const wanted = options.kinds.find(({ code }) => code === kind)?.parties ?? [];
  const family = usualMembers(
    options.members,
    options.homes,
    options.homes.find(({ name }) => name === place),
  );
  const workers = options.workers.filter(
    ({ id, roles }) =>
      id === ownId || roles.includes("keyWorker") || (wanted.includes("purchaser") && isPurchaser(roles)),
  );
  const partners = wanted.includes("partner") ? options.partners : [];
  return [
    ...family.map(({ id }) => ({ kind: "member" as const, id })),
    ...workers.map(({ id }) => ({ kind: "worker" as const, id })),
    ...partners.map(({ id }) => ({ kind: "partner" as const, id })),
  ];
}

export function PlanForm({
  caseId,
  options,
  start,
}: {
  readonly caseId: string;
  readonly options: Options;
  /** The time that was chosen on the way here. */
  readonly start: { readonly on: string; readonly from: string; readonly minutes: number | undefined };
}) {
  const t = useText("meetings");
  const calendar = useText("calendar");
  const toast = useToast();
  const navigate = useNavigate();
  const session = useSession();
  const [id] = useState(newId);
  const [isWeekly, setWeekly] = useState(false);
  const firstKind = options.suggestedKind ?? "";
  // Whom the worker has chosen stays chosen when the kind is changed.
  const [isChosen, setChosen] = useState(false);
  // So does the place.
  const [isPlaced, setPlaced] = useState(false);
  const usualHome = childrensHome(options.members, options.homes);
  const placeOf = (kind: string) => {
    const placeKind = usualPlace(
      kind,
      options.places.map(({ code }) => code),
    );
    return { placeKind, place: placeKind === "home" && usualHome && !usualHome.hidden ? usualHome.name : "" };
  };
  // The way to the home that is meant is reckoned at once; to anywhere else it isn't known, and what is set by hand stays.
  const wayTo = (placeKind: string, place: string | undefined) =>
    placeKind === "home" ? (homeAt(place, options.members, options.homes)?.travel ?? null) : null;
  const travelTo = ({ placeKind, place }: { placeKind: string; place: string | undefined }) => {
    const minutes = wayTo(placeKind, place)?.minutes ?? 0;
    return {
      travelBefore: minutes,
      travelAfter: minutes,
      travelSource: minutes > 0 ? ("estimate" as const) : ("none" as const),
    };
  };
  const plan = useCommand(planMeeting, {
    onDone: ({ planned, lifted }) => {
      const message = planned.length > 1 ? t("form.doneSeries", { count: planned.length }) : t("form.done");
      toast({ message: lifted.length > 0 ? `${message}. ${t("form.lifted")}` : message });
      void navigate({ to: `/perheet/${caseId}/tapaamiset` } as Parameters<typeof navigate>[0]);
    },
  });
  const form = useForm({
    schema: planMeeting.body!,
    defaults: {
      id,
      kind: firstKind,
      on: start.on,
      from: start.from,
      durationMinutes: start.minutes ?? usualMinutes,
      ...placeOf(firstKind),
      purpose: "",
      interpreter: options.interpreterLanguages.length > 0 ? "needed" : "none",
      participants: usual(options, firstKind, session.actor.id),
      everyWeeks: 1,
      skip: [],
      bookables: [],
      ...travelTo(placeOf(firstKind)),
      collisionReason: "",
    },
    onSubmit: ({ weeklyUntil, everyWeeks, skip, ...body }) =>
      plan.run({
        params: { caseId },
        body: isWeekly && weeklyUntil ? { ...body, weeklyUntil, everyWeeks, skip } : body,
      }),
  });
  const { showIssues, values } = form;
  useEffect(() => showIssues(plan.error), [plan.error, showIssues]);
  const participants = form.field("participants");
  const wanted = {
    on: values.on,
    from: values.from,
    minutes: values.durationMinutes,
    before: values.travelBefore,
    after: values.travelAfter,
    workers: values.participants
      .filter((one: { kind: string }) => one.kind === "worker")
      .map((one: { id: string }) => one.id),
    bookables: values.bookables,
    ...(isWeekly ? { until: values.weeklyUntil, everyWeeks: values.everyWeeks } : {}),
  };
  const { found, taken } = useArranging(caseId, wanted, options.bookables);
  const kind = options.kinds.find(({ code }) => code === values.kind);
  const reckon = (placeKind: string, place: string | undefined): void => {
    if (values.travelSource === "hand") return;
    const { travelBefore, travelAfter, travelSource } = travelTo({ placeKind, place });
    form.set("travelBefore", travelBefore);
    form.set("travelAfter", travelAfter);
    form.set("travelSource", travelSource);
  };
  const chooseKind = (code: string): void => {
    form.set("kind", code);
    if (!isChosen) form.set("participants", usual(options, code, session.actor.id, values.place));
    if (isPlaced) return;
    const { placeKind, place } = placeOf(code);
    form.set("placeKind", placeKind);
    form.set("place", place);
    reckon(placeKind, place);
  };
  const placed = <T,>(field: FieldBinding<T>): FieldBinding<T> => ({
    ...field,
    onChange: (value) => {
      setPlaced(true);
      field.onChange(value);
    },
  });
  const chosenKind = placed(form.field("placeKind"));
  const placeKindField = {
    ...chosenKind,
    onChange: (placeKind: string) => {
      chosenKind.onChange(placeKind);
      reckon(placeKind, values.place);
    },
  };
  const typed = placed(form.field("place"));
  const placeField = {
    ...typed,
    onChange: (place: string | undefined) => {
      typed.onChange(place);
      reckon(values.placeKind, place);
      // At another home one meets those who live there.
      if (!isChosen && options.homes.some(({ name }) => name === place))
        form.set("participants", usual(options, values.kind, session.actor.id, place));
    },
  };
  return (
    <Form form={form}>
      <FormSection title={t("form.what")}>
        <KindField field={form.field("kind")} options={options} onChoose={chooseKind} />
        <TextField label={t("form.purpose")} optional {...form.field("purpose")} />
      </FormSection>
      <FormSection title={t("form.when")}>
        <div className="meeting-when">
          <DateField label={t("form.day")} {...form.field("on")} />
          <TimeField label={t("form.from")} {...form.field("from")} />
        </div>
        <DurationField {...form.field("durationMinutes")} />
        <FamilyWishes wishes={options.timeWishes} />
        <FamilyCollisionNotice
          caseId={caseId}
          from={values.from}
          members={values.participants
            .filter((one: { kind: string }) => one.kind === "member")
            .map((one: { id: string }) => one.id)}
          minutes={values.durationMinutes}
          on={values.on}
          weeklyUntil={isWeekly ? values.weeklyUntil : undefined}
          onTake={(from) => form.set("from", from)}
        />
        <Checkbox
          id="weekly"
          label={t("form.repeat")}
          name="weekly"
          value={isWeekly}
          onChange={(on) => setWeekly(on ?? false)}
        />
        {isWeekly && <SeriesFields everyWeeks={form.field("everyWeeks")} until={form.field("weeklyUntil")} />}
      </FormSection>
      <FormSection title={t("form.who")}>
        {kind && kind.parties.length > 0 && (
          <p className="soft">
            {t("form.wanted", {
              parties: kind.parties.map((party) => t(`party.${party as "family"}`)).join(", "),
            })}
          </p>
        )}
        <ParticipantField
          around={options}
          error={participants.error}
          id={participants.id}
          value={participants.value.map(keyOfRef)}
          onChange={(keys) => {
            setChosen(true);
            participants.onChange(keys.map(refOfKey));
          }}
        />
        <InterpreterField languages={options.interpreterLanguages} {...form.field("interpreter")} />
      </FormSection>
      <FormSection title={t("place.label")}>
        <PlaceFields homes={options.homes} kind={placeKindField} place={placeField} places={options.places} />
      </FormSection>
      <FormSection title={calendar("plan.arrangements")}>
        <ArrangementFields
          after={form.field("travelAfter")}
          before={form.field("travelBefore")}
          bookables={form.field("bookables")}
          bookable={options.bookables}
          taken={taken}
          way={wayTo(values.placeKind, values.place)}
          onTravel={(before, after, source) => {
            form.set("travelBefore", before);
            form.set("travelAfter", after);
            form.set("travelSource", source);
          }}
        />
      </FormSection>
      <WishNotice found={found} wishes={options.timeWishes} />
      <CollisionNotice
        found={found}
        named={[...options.workers, ...options.bookables]}
        reason={form.field("collisionReason")}
        {...(isWeekly
          ? { skip: { days: values.skip ?? [], onChange: (days) => form.set("skip", days) } }
          : {})}
      />
      <MeetingFailure caseId={caseId} error={plan.error} />
      <FormActions>
        <Button isRunning={plan.isRunning} type="submit">
          {isWeekly ? t("form.saveSeries") : t("form.save")}
        </Button>
      </FormActions>
    </Form>
  );
}

/** When the family likes to be met, before a time is chosen. */
function FamilyWishes({ wishes }: { readonly wishes: Options["timeWishes"] }) {
  const t = useText("calendar");
  const words = useWishWords();
  if (wishes.length === 0) return null;
  return (
    <p className="soft">
      {t("wishes.heading")}: {wishes.map(words).join("; ")}.
    </p>
  );
}
