import { useState } from "react";
import { meetingPlace } from "#contract/worker/meetings.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { reasonOf } from "#web/kit/call.ts";
import type { Meeting, Term } from "./meeting-types.ts";

/** Where a meeting is: in words, or where an address is protected behind a button whose use stands in the log. */
export function PlaceWords({
  caseId,
  meeting,
  places,
  mayLook,
}: {
  readonly caseId: string;
  readonly meeting: Meeting;
  readonly places: readonly Term[];
  readonly mayLook: boolean;
}) {
  const t = useText("meetings");
  const say = useSay();
  const [looking, setLooking] = useState(false);
  const place = useRead(meetingPlace, { params: { caseId, meetingId: meeting.id } }, { enabled: looking });
  const kind = places.find(({ code }) => code === meeting.placeKind)?.name;
  const named = kind ? say(kind) : meeting.placeKind;
  if (!meeting.placeHidden) return <>{meeting.place ? `${named}: ${meeting.place}` : named}</>;
  if (place.data) return <>{`${named}: ${place.data.place || "–"}`}</>;
  return (
    <span className="stack gap-1">
      <span>
        <Icon name="lock" /> {named}. {t("place.hidden")}
      </span>
      {mayLook && (
        <span>
          <Button kind="quiet" small onClick={() => setLooking(true)}>
            {t("place.show")}
          </Button>{" "}
          <span className="soft small">{t("place.logged")}</span>
        </span>
      )}
      {place.error && <Failure error={reasonOf(place.error)} />}
    </span>
  );
}
