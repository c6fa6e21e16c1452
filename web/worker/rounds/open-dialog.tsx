import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { z } from "zod";
import { openRound } from "#contract/worker/rounds.ts";
import { measurementMoments } from "#core/services/evidence-shapes.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { CheckboxGroup, RadioGroup } from "#web/ui/choices.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Select } from "#web/ui/select.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { useSession } from "../sessions/session.ts";
import { askedVoices, idOfAsked, voiceIds } from "./asked-voices.ts";
import type { Rounds } from "./round.ts";

const fields = z.object({
  instrument: z.string().min(1, { error: "choose" }),
  aboutPersonId: z.string(),
  meetingId: z.string(),
  moment: z.enum(measurementMoments),
  voices: z.array(z.string()).min(1, { error: "choose" }),
});
type Askable = Rounds["instruments"][number]["askable"][number];

/** Who can be asked of it; of the children the one that it is about, where it is about one. */
const askableOf = (
  tool: Rounds["instruments"][number] | undefined,
  aboutPersonId: string,
): readonly Askable[] =>
  (tool?.askable ?? []).filter(
    (one) => !tool?.aboutChild || one.perspective !== "child" || one.personId === aboutPersonId,
  );

/** A round is opened: by which questions, about what, and who is asked. Everybody of the family who can answer is ticked. */
export function OpenDialog({
  caseId,
  page,
  moment: atMoment,
  onClose,
}: {
  readonly caseId: string;
  readonly moment: (typeof measurementMoments)[number];
  readonly page: Rounds;
  readonly onClose: () => void;
}) {
  const t = useText("rounds");
  const m = useText("measurements");
  const say = useSay();
  const format = useFormat();
  const toast = useToast();
  const navigate = useNavigate();
  const me = useSession().actor.id;
  const [id] = useState(newId);
  const [idFor] = useState(voiceIds);
  const send = useCommand(openRound, {
    onDone: () => {
      toast({ message: t("opened") });
      onClose();
      void navigate({ to: `/perheet/${caseId}/arviot/${id}` });
    },
  });
  const toolOf = (code: string) => page.instruments.find((one) => one.id === code);
  const ticked = (code: string, about: string): string[] =>
    askableOf(toolOf(code), about)
      .filter(({ formName, staffId }) => formName !== null && (staffId === null || staffId === me))
      .map(idOfAsked);
  const onlyChild = page.children.length === 1 ? (page.children[0]?.personId ?? "") : "";
  const first = page.instruments[0]?.id ?? "";
  return (
    <FormDialog
      command={send}
      defaults={{
        instrument: first,
        aboutPersonId: onlyChild,
        meetingId: page.meetings[0]?.id ?? "",
        moment: atMoment,
        voices: ticked(first, onlyChild),
      }}
      schema={fields}
      size="wide"
      submit={t("begin")}
      title={t("open")}
      onClose={onClose}
      onSave={({ instrument, aboutPersonId, meetingId, moment, voices }) => {
        const tool = toolOf(instrument);
        return send.run({
          params: { caseId },
          body: {
            id,
            instrument,
            moment,
            meetingId: meetingId === "" ? null : meetingId,
            aboutPersonId: tool?.aboutChild && aboutPersonId !== "" ? aboutPersonId : null,
            voices: askedVoices(askableOf(tool, aboutPersonId), voices, idFor),
          },
        });
      }}
    >
      {(form) => {
        const { instrument, aboutPersonId } = form.values;
        const tool = toolOf(instrument ?? "");
        const fieldOfTool = form.field("instrument");
        const fieldOfChild = form.field("aboutPersonId");
        return (
          <>
            <RadioGroup
              label={t("what")}
              look="boxed"
              options={page.instruments.map((one) => ({
                value: one.id,
                label: say(one.name),
                ...(one.byRules ? { hint: t("byRules") } : {}),
              }))}
              {...fieldOfTool}
              onChange={(code) => {
                fieldOfTool.onChange(code);
                form.set("voices", ticked(code ?? "", aboutPersonId ?? ""));
              }}
            />
            {tool?.aboutChild && (
              <RadioGroup
                label={t("aboutWhom")}
                look="chips"
                options={page.children.map(({ personId, name }) => ({ value: personId, label: name }))}
                {...fieldOfChild}
                onChange={(child) => {
                  fieldOfChild.onChange(child);
                  form.set("voices", ticked(instrument ?? "", child ?? ""));
                }}
              />
            )}
            <Select
              emptyLabel={t("noMeeting")}
              label={t("when")}
              options={page.meetings.map(({ id: meeting, on, kindName }) => ({
                value: meeting,
                label: [format.date(on), kindName && say(kindName)].filter(Boolean).join(" "),
              }))}
              {...form.field("meetingId")}
            />
            <RadioGroup
              label={t("moment")}
              look="chips"
              options={measurementMoments.map((moment) => ({ value: moment, label: m(`moment.${moment}`) }))}
              {...form.field("moment")}
            />
            <CheckboxGroup
              label={t("who")}
              options={askableOf(tool, aboutPersonId ?? "").map((one) => ({
                value: idOfAsked(one),
                label: one.name,
                hint: one.formName ? say(one.formName) : t("tooYoung"),
                disabled: one.formName === null,
              }))}
              {...form.field("voices")}
            />
          </>
        );
      }}
    </FormDialog>
  );
}
