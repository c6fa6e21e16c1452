import { z } from "zod";
import { words } from "#core/kernel/shapes.ts";
import { timeOf } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { CollisionNotice, useCollisions } from "./collision-notice.tsx";
import type { MeetingReply } from "./meeting-types.ts";
import { minutesOf } from "./move-dialog.tsx";

const fields = z.object({ collisionReason: words(500) });

/** The time of a meeting taken back has been given to something else meanwhile: what it is, and why it is taken back all the same. */
export function RestoreKnowingly({
  caseId,
  meeting,
  isRunning,
  onRestore,
}: {
  readonly caseId: string;
  readonly meeting: MeetingReply["meeting"];
  readonly isRunning: boolean;
  readonly onRestore: (collisionReason: string) => unknown;
}) {
  const t = useText("meetings");
  const form = useForm({
    schema: fields,
    defaults: { collisionReason: "" },
    onSubmit: async ({ collisionReason }) => void (await onRestore(collisionReason)),
  });
  const workers = meeting.participants.filter(({ kind }) => kind === "worker");
  const found = useCollisions(caseId, {
    on: meeting.on,
    from: timeOf(meeting.startsAt),
    minutes: minutesOf(meeting),
    before: meeting.travelBefore,
    after: meeting.travelAfter,
    workers: workers.map(({ id }) => id),
    bookables: meeting.bookables.map(({ id }) => id),
    except: meeting.id,
  });
  return (
    <Form form={form}>
      <CollisionNotice
        found={found}
        named={[...workers, ...meeting.bookables]}
        reason={form.field("collisionReason")}
      />
      <FormActions>
        <Button isRunning={isRunning} type="submit">
          {t("actions.restoreAnyway")}
        </Button>
      </FormActions>
    </Form>
  );
}
