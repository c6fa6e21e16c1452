import { useState } from "react";
import { hearingsOf } from "#contract/worker/hearings.ts";
import { perspectiveOf } from "#core/discussions/guide.ts";
import type { ParticipantRef } from "#core/meetings/participants.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { NoPrint } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { HearingDialog } from "../hearings/hearing-dialog.tsx";
import type { Discussion, Named } from "./discussion.ts";

/** A child who told in their own words may have been heard: proposed, and never recorded by itself. */
export function HearingSuggestion({
  caseId,
  discussion,
  nameOf,
}: {
  readonly caseId: string;
  readonly discussion: Discussion;
  readonly nameOf: (ref: ParticipantRef) => Named;
}) {
  const t = useText("discussions");
  const format = useFormat();
  const [childId, setChildId] = useState<string>();
  const { turns } = discussion.content;
  const spoke = discussion.content.present.filter(
    (ref) =>
      perspectiveOf(nameOf(ref)) === "child" &&
      turns.some(({ who, words }) => who.id === ref.id && words !== ""),
  );
  if (spoke.length === 0 || discussion.supersededOn !== null) return null;
  return (
    <NoPrint>
      <Notice
        actions={spoke.map((ref) => (
          <Button key={ref.id} kind="quiet" small onClick={() => setChildId(ref.id)}>
            {t("hearing.record", { name: nameOf(ref).givenName })}
          </Button>
        ))}
        title={t("hearing.title", { names: format.list(spoke.map((ref) => nameOf(ref).givenName)) })}
      >
        <p>{t("hearing.text")}</p>
        {childId && (
          <Hearing
            key={childId}
            caseId={caseId}
            childId={childId}
            discussion={discussion}
            name={nameOf({ kind: "member", id: childId }).givenName}
            onClose={() => setChildId(undefined)}
          />
        )}
      </Notice>
    </NoPrint>
  );
}

function Hearing({
  caseId,
  childId,
  name,
  discussion,
  onClose,
}: {
  readonly caseId: string;
  readonly childId: string;
  readonly name: string;
  readonly discussion: Discussion;
  readonly onClose: () => void;
}) {
  const t = useText("discussions");
  const format = useFormat();
  const page = useRead(hearingsOf, { params: { caseId } }, { beginsForm: true });
  const words = discussion.content.turns
    .filter((turn) => turn.who.id === childId && turn.words !== "")
    .map((turn) => turn.words)
    .join("\n");
  return (
    <Loaded from={page}>
      {(found) => {
        const known = found.hearings.some(
          (one) => one.personId === childId && one.on === discussion.heldOn && one.way !== "not_heard",
        );
        if (known)
          return <p role="status">{t("hearing.already", { day: format.date(discussion.heldOn), name })}</p>;
        return (
          <HearingDialog
            begun={{
              personId: childId,
              way: "meeting",
              on: discussion.heldOn,
              words,
              meetingId: discussion.meeting?.id ?? "",
            }}
            caseId={caseId}
            page={found}
            onClose={onClose}
          />
        );
      }}
    </Loaded>
  );
}
