import { useEffect, useState } from "react";
import { z } from "zod";
import { setReadiness } from "#contract/worker/youth-teams.ts";
import { localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { readinessStates } from "#core/youth-teams/decide-readiness.ts";
import { capital } from "#web/kit/capital.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Row } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { ReadyThing } from "./youth-reply.ts";

const tones = { open: "neutral", under_way: "info", ready: "good" } as const;

/** What must be in order before the right ends: each thing with how it stands, in the young person's words. */
export function ReadinessCard({
  caseId,
  things,
  mayWrite,
}: {
  readonly caseId: string;
  readonly things: readonly ReadyThing[];
  readonly mayWrite: boolean;
}) {
  const t = useText("youth-team");
  const say = useSay();
  const format = useFormat();
  const [open, setOpen] = useState<ReadyThing>();
  const ready = things.filter(({ state }) => state === "ready").length;
  return (
    <Card
      aside={<Tag>{t("readiness.progress", { ready, all: things.length })}</Tag>}
      level={3}
      title={t("readiness.title")}
    >
      <p className="soft">{t("readiness.lead")}</p>
      <Lines>
        {things.map((thing) => (
          <li key={thing.code}>
            <Row align="between">
              <div>
                <strong>{capital(say(thing.name))}</strong>{" "}
                <Tag
                  tone={tones[thing.state]}
                  {...(thing.state === "ready" ? { icon: "check" as const } : {})}
                >
                  {t(`readiness.states.${thing.state}`)}
                </Tag>
                <div>
                  {thing.words ? `”${thing.words}”` : <span className="soft">{say(thing.plain)}</span>}
                </div>
                {thing.nextStep && (
                  <div className="small">
                    {t("readiness.next", { what: thing.nextStep })}
                    {thing.dueOn && ` · ${t("readiness.by", { day: format.date(thing.dueOn) })}`}
                  </div>
                )}
                {thing.updatedBy && thing.updatedOn && (
                  <div className="soft small">
                    {t("readiness.updated", { name: thing.updatedBy, day: format.date(thing.updatedOn) })}
                  </div>
                )}
              </div>
              {mayWrite && (
                <Button kind="quiet" small onClick={() => setOpen(thing)}>
                  {t("readiness.change", { what: say(thing.name) })}
                </Button>
              )}
            </Row>
          </li>
        ))}
      </Lines>
      {open && <ReadinessDialog caseId={caseId} thing={open} onClose={() => setOpen(undefined)} />}
    </Card>
  );
}

const fields = z
  .object({
    state: z.enum(readinessStates),
    words: optionalWords(2000),
    nextStep: optionalWords(1000),
    dueOn: localDateShape.nullable().default(null),
  })
  .refine((form) => form.state !== "ready" || form.words !== "", { path: ["words"], error: "empty" });

function ReadinessDialog({
  caseId,
  thing,
  onClose,
}: {
  readonly caseId: string;
  readonly thing: ReadyThing;
  readonly onClose: () => void;
}) {
  const t = useText("youth-team");
  const say = useSay();
  const toast = useToast();
  const [id] = useState(newId);
  const set = useCommand(setReadiness, {
    onDone: () => {
      toast({ message: t("readiness.saved") });
      onClose();
    },
  });
  const form = useForm({
    schema: fields,
    defaults: { state: thing.state, words: thing.words, nextStep: thing.nextStep, dueOn: thing.dueOn },
    onSubmit: (body) =>
      set.run({ params: { caseId, area: thing.code }, body: { ...body, id, version: thing.version } }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(set.error), [set.error, showIssues]);
  const due = form.field("dueOn");
  return (
    <Dialog isOpen title={capital(say(thing.name))} onClose={onClose}>
      <Form form={form}>
        <p className="soft">{say(thing.plain)}</p>
        <RadioGroup
          label={t("readiness.state")}
          look="chips"
          options={readinessStates.map((value) => ({ value, label: t(`readiness.states.${value}`) }))}
          {...form.field("state")}
          onChange={(value) => value && form.set("state", value)}
        />
        <TextArea
          hint={t("readiness.wordsHint")}
          label={t("readiness.words")}
          limit={2000}
          optional={form.values.state !== "ready"}
          {...form.field("words")}
        />
        <TextArea
          label={t("readiness.nextStep")}
          limit={1000}
          optional
          rows={2}
          {...form.field("nextStep")}
        />
        <DateField
          label={t("readiness.dueOn")}
          optional
          {...due}
          onChange={(day) => due.onChange(day || null)}
        />
        <Failure error={set.error} />
        <FormActions>
          <Button isRunning={set.isRunning} type="submit">
            {t("readiness.save")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
