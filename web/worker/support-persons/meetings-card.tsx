import { useState } from "react";
import { z } from "zod";
import { recordSupportMeeting } from "#contract/worker/support-matches.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { supportTerms } from "#core/support-persons/terms.ts";
import { today } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { NumberField, TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Match } from "./support.ts";

/** Meetings that stand open; earlier ones behind a touch. */
const shown = 4;

/** What the support person has told of the meetings. */
export function MeetingsCard({
  match,
  coordinates = false,
}: {
  readonly match: Match;
  readonly coordinates?: boolean;
}) {
  const t = useText("support-persons");
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const { meetings } = match;
  const hours = meetings.reduce((sum, one) => sum + one.hours, 0);
  const line = (meeting: Match["meetings"][number]) => (
    <li key={meeting.id}>
      <Stack gap={1}>
        <strong className="num">
          {t("meetings.line", { day: format.day(meeting.onDay), hours: format.number(meeting.hours) })}
        </strong>
        <span>{meeting.what}</span>
        <span>
          <span className="soft small">{t("meetings.childWas")}: </span>
          {meeting.childWas}
        </span>
        {meeting.report && <span>{meeting.report}</span>}
        <span className="soft small">{t("meetings.writtenBy", { name: meeting.writtenBy })}</span>
      </Stack>
    </li>
  );
  return (
    <Card
      aside={
        coordinates && (
          <Button icon="plus" kind="quiet" small onClick={() => setAdding(true)}>
            {t("meetings.add")}
          </Button>
        )
      }
      title={t("meetings.heading")}
    >
      <Stack>
        {meetings.length === 0 ? (
          <p className="soft">{t("meetings.none")}</p>
        ) : (
          <>
            <p className="num">
              {t("meetings.total", { count: meetings.length, hours: format.number(hours) })}
            </p>
            <Lines>{meetings.slice(0, shown).map(line)}</Lines>
          </>
        )}
        {meetings.length > shown && (
          <Disclosure bare title={t("meetings.earlier", { count: meetings.length - shown })}>
            <Lines>{meetings.slice(shown).map(line)}</Lines>
          </Disclosure>
        )}
      </Stack>
      {adding && <MeetingDialog match={match} onClose={() => setAdding(false)} />}
    </Card>
  );
}

const fields = z.object({
  onDay: localDateShape,
  hours: z.number().min(0.5).max(24),
  what: words(2000),
  childWas: words(2000),
  report: optionalWords(4000),
});

function MeetingDialog({ match, onClose }: { readonly match: Match; readonly onClose: () => void }) {
  const t = useText("support-persons");
  const say = useSay();
  const toast = useToast();
  const [id] = useState(newId);
  const send = useCommand(recordSupportMeeting, {
    onDone: () => {
      toast({ message: t("meetings.saved") });
      onClose();
    },
  });
  return (
    <FormDialog
      command={send}
      defaults={{ onDay: today(), hours: match.agreements[0]?.hoursATime ?? 2, what: "", childWas: "" }}
      schema={fields}
      title={t("meetings.add")}
      onClose={onClose}
      onSave={(body) => send.run({ params: { matchId: match.id }, body: { id, ...body } })}
    >
      {(form) => (
        <>
          <DateField label={t("meetings.on")} max={today()} {...form.field("onDay")} />
          <NumberField label={t("meetings.hours")} unit={t("agreement.hoursUnit")} {...form.field("hours")} />
          <TextArea label={t("meetings.what")} limit={2000} rows={2} {...form.field("what")} />
          <TextArea label={t("meetings.childWas")} limit={2000} rows={2} {...form.field("childWas")} />
          <TextArea label={t("meetings.report")} limit={4000} optional rows={2} {...form.field("report")} />
          <p className="small soft">{say(supportTerms.reportDays.says)}</p>
        </>
      )}
    </FormDialog>
  );
}
