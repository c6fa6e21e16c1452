import { ownStandIns } from "#contract/worker/absences.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useFamilyTitle } from "../families/family-title.ts";
import "./calendar.css";

/** Families one stands in with: shown on Today to those who have any, with what was going on. */
export function StandInCard() {
  const t = useText("calendar");
  const found = useRead(ownStandIns, {});
  const standIns = found.data?.standIns ?? [];
  if (standIns.length === 0) return null;
  return (
    <Card aside={<Tag tone="info">{standIns.length}</Tag>} look="accent" title={t("today.standingIn")}>
      <Lines>
        {standIns.map((one) => (
          <StandIn key={one.id} one={one} />
        ))}
      </Lines>
    </Card>
  );
}

function StandIn({ one }: { readonly one: ReplyOf<typeof ownStandIns>["standIns"][number] }) {
  const t = useText("calendar");
  const say = useSay();
  const format = useFormat();
  const title = useFamilyTitle();
  return (
    <li className="stack gap-1">
      <TextLink params={{ caseId: one.caseId }} to="/perheet/$caseId">
        {title(one.family)}
      </TextLink>
      <span className="soft small">
        {t("today.lead", { name: one.standsFor, range: format.range(one.from, one.to) })}
      </span>
      {one.words && (
        <p>
          <strong>{t("today.goingOn")}:</strong> {one.words}
        </p>
      )}
      <span>
        {one.nextMeeting
          ? t("today.next", { when: format.recent(one.nextMeeting.startsAt) })
          : t("today.noNext")}{" "}
        {one.lastMet && (
          <span className="soft small">{t("today.lastMet", { day: format.shortDay(one.lastMet) })}</span>
        )}
      </span>
      {one.agreed.length + one.due.length > 0 && (
        <ul className="small">
          {one.agreed.map((agreed) => (
            <li key={agreed.what}>
              {t("today.agreed")}: {agreed.what}
              {agreed.dueOn && `, ${t("today.by", { day: format.shortDay(agreed.dueOn) })}`}
            </li>
          ))}
          {one.due.map((due) => (
            <li key={due.words.fi}>
              {t("today.due")}: {say(due.words)}
              {due.dueOn && `, ${t("today.by", { day: format.shortDay(due.dueOn) })}`}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
