import { timeOf, dayOf } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import type { Family } from "./family.ts";

/** Who does what by when: everything agreed and not yet done. */
export function AgreedCard({ family }: { readonly family: Family }) {
  const t = useText("families");
  const format = useFormat();
  const { agreements, counts, today } = family;
  return (
    <Card aside={counts.openAgreements > 0 && <Tag>{counts.openAgreements}</Tag>} title={t("agreed.title")}>
      {agreements.length === 0 ? (
        <p className="soft">{t("agreed.none")}</p>
      ) : (
        <Lines>
          {agreements.map((agreement) => (
            <li key={agreement.id} className="family-due">
              <div>
                <TextLink params={{ caseId: family.family.id }} to="/perheet/$caseId/sovittu">
                  {agreement.what}
                </TextLink>
                <div className="soft small">{agreement.owner.name}</div>
              </div>
              {agreement.dueOn && (
                <Tag tone={agreement.dueOn < today ? "danger" : "neutral"}>
                  {agreement.dueOn < today
                    ? t("due.late", { day: format.shortDay(agreement.dueOn) })
                    : format.shortDay(agreement.dueOn)}
                </Tag>
              )}
            </li>
          ))}
        </Lines>
      )}
    </Card>
  );
}

/** The next meetings: when, where, with an interpreter or not. */
export function ComingCard({ family }: { readonly family: Family }) {
  const t = useText("families");
  const say = useSay();
  const format = useFormat();
  const can = useCan(family);
  return (
    <Card title={t("coming.title")}>
      {family.upcoming.length === 0 ? (
        <Stack gap={2}>
          <p className="soft">{t("coming.none")}</p>
          {family.service && can("meeting.plan") && (
            <div>
              <LinkButton
                kind="quiet"
                params={{ caseId: family.family.id }}
                small
                to="/perheet/$caseId/tapaamiset/uusi"
              >
                {t("coming.plan")}
              </LinkButton>
            </div>
          )}
        </Stack>
      ) : (
        <Lines>
          {family.upcoming.map((meeting) => (
            <li key={meeting.id}>
              <strong className="num">
                {format.shortDay(dayOf(meeting.startsAt))} {format.clock(timeOf(meeting.startsAt))}
              </strong>{" "}
              <TextLink
                params={{ caseId: family.family.id, meetingId: meeting.id }}
                to="/perheet/$caseId/tapaamiset/$meetingId"
              >
                {meeting.kindName ? say(meeting.kindName) : t("tabs.meetings")}
              </TextLink>
              <div className="soft small">
                {[meeting.place || (meeting.placeName ? say(meeting.placeName) : ""), meeting.purpose]
                  .filter(Boolean)
                  .join(" · ")}
              </div>
              {meeting.interpreter !== "none" && (
                <Tag tone={meeting.interpreter === "needed" ? "attention" : "good"}>
                  {t(`coming.interpreter.${meeting.interpreter}`)}
                </Tag>
              )}
            </li>
          ))}
        </Lines>
      )}
    </Card>
  );
}
