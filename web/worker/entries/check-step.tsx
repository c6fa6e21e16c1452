import { useEffect, useRef, type ReactNode } from "react";
import { formAnswersShape, type MeetingForm } from "#core/meetings/forms/form.ts";
import { signedForm } from "#core/meetings/forms/signed-form.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { CallError } from "#web/kit/call.ts";
import { instantOf, now } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { MeetingFailure } from "../meetings/refusal-help.tsx";
import type { ContentValues, RecordReply, RecordValues } from "./entry-form-values.ts";
import { EntrySheet, type Sheet } from "./entry-sheet.tsx";

/** The record as it will read, once more before the signature. */
export function CheckStep({
  caseId,
  reply,
  values,
  state,
  error,
  isRunning,
  onBack,
  onSign,
}: {
  readonly caseId: string;
  readonly reply: RecordReply;
  readonly values: RecordValues;
  /** Where the typed words are kept: seen again where signing may fail. */
  readonly state: ReactNode;
  readonly error: CallError | undefined;
  readonly isRunning: boolean;
  readonly onBack: () => void;
  readonly onSign: () => void;
}) {
  const t = useText("entries");
  const format = useFormat();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { agreements = [], settled = [] } = values;
  const nameOf = namesOf(reply);
  const begins = instantOf(values.content.on, values.content.from);
  return (
    <Stack gap={5}>
      <div>
        <h2 ref={heading} tabIndex={-1}>
          {t("checkTitle")}
        </h2>
        <p className="soft">{t("checkLead")}</p>
      </div>
      <Card>
        <Stack gap={5}>
          <EntrySheet sheet={sheetOf(values.content, reply)} words={reply} />
          {agreements.length > 0 && (
            <section aria-label={t("parts.agreed")} className="stack gap-2">
              <h3>{t("parts.agreed")}</h3>
              <Lines>
                {agreements.map((agreement) => (
                  <li key={agreement.id}>
                    {agreement.what}
                    <div className="soft small">
                      {nameOf(agreement.owner.id)}
                      {agreement.dueOn &&
                        ` · ${t("open.due", { day: format.date(agreement.dueOn as LocalDate) })}`}
                    </div>
                  </li>
                ))}
              </Lines>
            </section>
          )}
          {settled.length > 0 && (
            <section aria-label={t("open.label")} className="stack gap-2">
              <h3>
                {t("open.label")}: {t("open.done")}
              </h3>
              <Lines>
                {settled.map(({ id }) => (
                  <li key={id}>{reply.open.find((one) => one.id === id)?.what}</li>
                ))}
              </Lines>
            </section>
          )}
        </Stack>
      </Card>
      {begins > now() && (
        <Notice title={t("early.title")} tone="attention">
          {t("early.help", { when: format.instant(begins) })}
        </Notice>
      )}
      <MeetingFailure caseId={caseId} error={error} on={values.content.on} />
      <div className="form-actions">
        <Button isRunning={isRunning} onClick={onSign}>
          {t("sign")}
        </Button>
        <Button kind="quiet" onClick={onBack}>
          {t("backToEdit")}
        </Button>
        {/* Read out once, from the head of the page. */}
        <span aria-hidden="true">{state}</span>
      </div>
    </Stack>
  );
}

type Named = Pick<RecordReply, "members" | "workers" | "partners" | "goals" | "meeting" | "form">;

/** The form as it will be signed, with names. */
const formSheet = (
  answers: ContentValues["form"],
  { form: asked }: Named,
  nameOf: (id: string) => string,
): Sheet["form"] =>
  asked && answers
    ? (signedForm(asked as MeetingForm, formAnswersShape.parse(answers), ({ id }) =>
        nameOf(id),
      ) as Sheet["form"])
    : null;
export const namesOf =
  ({ members, workers, partners }: Named) =>
  (id: string): string =>
    [...members, ...workers, ...partners].find((one) => one.id === id)?.name ?? "";

/** What is written, as a sheet to read. */
export function sheetOf(content: ContentValues, reply: Named): Sheet {
  const nameOf = namesOf(reply);
  const { childVoice = [], said = [], wishes = [], goals = [] } = content;
  return {
    on: content.on as LocalDate,
    from: content.from,
    durationMinutes: content.durationMinutes,
    placeKind: content.placeKind,
    place: content.place ?? "",
    present: content.present.map(({ id }) => ({
      id,
      name: [nameOf(id), reply.partners.find((one) => one.id === id)?.role].filter(Boolean).join(", "),
    })),
    absent: reply.meeting.participants.filter(({ id }) => content.present.every((one) => one.id !== id)),
    methods: content.methods ?? [],
    situation: content.situation ?? "",
    wishes: wishes.map(({ who, words }) => ({ who: nameOf(who.id), words })),
    observed: content.observed ?? "",
    said: said.map(({ speaker, words }) => ({
      speaker: { kind: speaker.kind, name: nameOf(speaker.id) },
      words,
    })),
    assessed: content.assessed ?? "",
    childVoice: childVoice.map(({ childId, words, how }) => ({ name: nameOf(childId), words, how })),
    goals: goals.map(({ goalId, level }) => ({
      goalId,
      level,
      title: reply.goals.find(({ id }) => id === goalId)?.title ?? "",
    })),
    effect: content.effect ?? "",
    continuation: content.continuation ?? null,
    form: formSheet(content.form, reply, nameOf),
    concernRaised: content.concernRaised ?? false,
  };
}
