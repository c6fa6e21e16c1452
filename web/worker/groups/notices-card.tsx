import { useState } from "react";
import { tellNotice } from "#contract/worker/groups.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Stack } from "#web/ui/layout.tsx";
import type { GroupPage, Notice } from "./group.ts";
import { NoticeLine, ToldDialog } from "./told-dialog.tsx";

/** Who must be told of a cancellation or an offered place, and who has been. */
export function NoticesCard({ page }: { readonly page: GroupPage }) {
  const t = useText("groups");
  const [telling, setTelling] = useState<Notice>();
  const open = page.notices.filter(({ told }) => told === null);
  const done = page.notices.filter(({ told }) => told !== null);
  const send = useCommand(tellNotice, { onDone: () => setTelling(undefined) });
  if (page.notices.length === 0) return null;
  const line = (notice: Notice) => {
    const enrolment = page.enrolments.find(({ id }) => id === notice.enrolmentId);
    return (
      <li key={notice.id}>
        <NoticeLine
          name={enrolment?.name ?? ""}
          notice={notice}
          offerUntil={enrolment?.offerUntil ?? null}
          onTell={() => setTelling(notice)}
        />
      </li>
    );
  };
  return (
    <Card
      title={t("toTell.heading", { count: new Set(open.map(({ enrolmentId }) => enrolmentId)).size })}
      {...(open.length > 0 && { look: "accent" as const })}
    >
      <Stack>
        {open.length > 0 && <Lines>{open.map(line)}</Lines>}
        {done.length > 0 && (
          <Disclosure bare title={t("toTell.done", { count: done.length })}>
            <Lines>{done.map(line)}</Lines>
          </Disclosure>
        )}
      </Stack>
      {telling && (
        <ToldDialog
          command={send}
          onClose={() => setTelling(undefined)}
          onSave={(how) =>
            send.run({
              params: { groupId: page.group.id, noticeId: telling.id },
              body: { version: telling.version, ...how },
            })
          }
        />
      )}
    </Card>
  );
}
