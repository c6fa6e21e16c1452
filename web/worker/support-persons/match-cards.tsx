import { useFormat } from "#web/kit/format.ts";
import { useText, useTextByCode } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { Row, Said, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useSpokenLanguage } from "../teams/worker-words.ts";
import { DutyDay } from "./duty-tag.tsx";
import { useInterestName, type Match } from "./support.ts";

/** What is due in this one. */
export function MatchDuties({ match }: { readonly match: Match }) {
  const t = useText("support-persons");
  if (match.duties.length === 0) return null;
  return (
    <Card look="accent" title={t("todo.heading")}>
      <Lines>
        {match.duties.map((duty) => (
          <li key={duty.kind}>
            <Row align="between">
              <span className="capital">{t(`todo.${duty.kind}`)}</span>
              <DutyDay duty={duty} />
            </Row>
          </li>
        ))}
      </Lines>
    </Card>
  );
}

/** The wish: the child's own words first. */
export function WishCard({ match }: { readonly match: Match }) {
  const t = useText("support-persons");
  const format = useFormat();
  const spoken = useSpokenLanguage();
  const interestName = useInterestName();
  return (
    <Card title={t("match.wishes")}>
      <Stack>
        <Said by={t("match.childSays")} voice="child">
          {match.childWords}
        </Said>
        {match.adultWords && (
          <Said by={t("match.adultsSay")} voice="parent">
            {match.adultWords}
          </Said>
        )}
        <Facts
          facts={[
            ...(match.interests.length > 0
              ? [{ name: t("match.likes"), value: format.list(match.interests.map(interestName)) }]
              : []),
            ...(match.languages.length > 0
              ? [{ name: t("match.languages"), value: format.list(match.languages.map(spoken)) }]
              : []),
            ...(match.area ? [{ name: t("match.area"), value: match.area }] : []),
            ...(match.told ? [{ name: t("match.told"), value: match.told }] : []),
          ]}
        />
        <p className="small soft">
          {t("match.consent", { name: match.consent.name, day: format.date(match.consent.on) })}
          <br />
          {t("match.wishedOn", { day: format.date(match.wishedOn) })}.{" "}
          {t("match.wishedBy", { name: match.wishedBy.name, phone: match.wishedBy.phone })}
        </p>
      </Stack>
    </Card>
  );
}

/** The one found, as the family's worker and the coordinator know them. */
export function PersonCard({ match, linked = false }: { readonly match: Match; readonly linked?: boolean }) {
  const t = useText("support-persons");
  const { supportPerson, contact } = match;
  if (!supportPerson) return null;
  return (
    <Card
      title={
        linked ? (
          <TextLink params={{ supportPersonId: supportPerson.id }} to="/tukihenkilot/$supportPersonId">
            {supportPerson.name}
          </TextLink>
        ) : (
          supportPerson.name
        )
      }
    >
      <Stack gap={2}>
        {contact?.about && <p>{contact.about}</p>}
        <div className="small">
          {contact?.phone && (
            <a className="num" href={`tel:${contact.phone.replace(/[^\d+]/g, "")}`}>
              {contact.phone}
            </a>
          )}{" "}
          {contact?.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
        </div>
        <div>
          <Tag tone={match.extractSeen ? "good" : "danger"}>
            {t(match.extractSeen ? "match.extractSeen" : "match.extractNotSeen")}
          </Tag>
        </div>
      </Stack>
    </Card>
  );
}

/** How it ended, in everybody's words. */
export function EndCard({ match }: { readonly match: Match }) {
  const t = useText("support-persons");
  const byCode = useTextByCode("support-persons");
  const format = useFormat();
  const { end, endedOn } = match;
  if (!end || !endedOn) return null;
  return (
    <Card title={t("end.heading")}>
      <Stack>
        <p>
          {t("end.line", {
            day: format.date(endedOn),
            reason: byCode(`end.reasons.${end.reason}`) ?? end.reason,
          })}
        </p>
        {end.words && <p>{end.words}</p>}
        {end.child && (
          <Said by={t("end.saidChild")} voice="child">
            {end.child}
          </Said>
        )}
        {end.guardian && (
          <Said by={t("end.saidGuardian")} voice="parent">
            {end.guardian}
          </Said>
        )}
        {end.supportPerson && (
          <Said by={t("end.saidSupport")} voice="close">
            {end.supportPerson}
          </Said>
        )}
      </Stack>
    </Card>
  );
}
