import { capital } from "#web/kit/capital.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import type { Consent, Partner, PartnersPage } from "./partner.ts";

type Props = {
  readonly caseId: string;
  readonly page: PartnersPage;
  readonly partner: Partner;
  readonly mayRecord: boolean;
  readonly onRecord: () => void;
  readonly onWithdraw: (consent: Consent) => void;
};

/** One partner: where from, what it does, where it stands, and what the family lets be shared. */
export function PartnerCard({ caseId, page, partner, mayRecord, onRecord, onWithdraw }: Props) {
  const t = useText("partners");
  const say = useSay();
  const format = useFormat();
  const sector = page.sectors.find(({ code }) => code === partner.sector);
  const { part, stand } = partner;
  return (
    <Card aside={sector && <Tag>{capital(say(sector.name))}</Tag>} level={3} title={partner.name}>
      <Stack gap={3}>
        <p className="soft">{[partner.role, partner.agency].filter(Boolean).join(" · ")}</p>
        <div>
          <h4>{t("part")}</h4>
          {part ? (
            <>
              <p className="words">{part.does}</p>
              <p className="soft small">
                {part.howOften && `${t("howOften", { words: part.howOften })} · `}
                {part.until ? t("until", { day: format.date(part.until) }) : t("untilOpen")}
              </p>
              <p>
                {t("stand")}:{" "}
                {stand ? (
                  <>
                    <Tag
                      icon={stand.stance === "agrees" ? "check" : "attention"}
                      tone={stand.stance === "agrees" ? "good" : "attention"}
                    >
                      {t(stand.stance)}
                    </Tag>{" "}
                    <span className="soft small">
                      {t("standTold", { day: format.date(stand.on), how: t(`told.${stand.toldHow}`) })}
                    </span>
                    {stand.words && <span> ”{stand.words}”</span>}
                  </>
                ) : (
                  <span className="soft">{t("standNone")}</span>
                )}
              </p>
            </>
          ) : (
            <p className="soft">{t("partNone")}</p>
          )}
        </div>
        <Consents
          asks={page.asksConsent}
          mayRecord={mayRecord}
          page={page}
          partner={partner}
          onRecord={onRecord}
          onWithdraw={onWithdraw}
        />
        <p className="soft small">
          {partner.lastMet
            ? t("met", { count: partner.held, day: format.date(partner.lastMet) })
            : t("notMet")}
        </p>
        {partner.next && (
          <p className="small">
            <TextLink
              params={{ caseId, meetingId: partner.next.id }}
              to="/perheet/$caseId/tapaamiset/$meetingId"
            >
              {t("next", {
                kind: kindName(page, partner.next.kind, say),
                when: format.instant(partner.next.startsAt),
              })}
            </TextLink>
          </p>
        )}
      </Stack>
    </Card>
  );
}

function kindName(page: PartnersPage, code: string, say: ReturnType<typeof useSay>): string {
  const kind = page.kinds.find((one) => one.code === code);
  return kind ? say(kind.name) : code;
}

function Consents({
  asks,
  page,
  partner,
  mayRecord,
  onRecord,
  onWithdraw,
}: Omit<Props, "caseId"> & { readonly asks: boolean }) {
  const t = useText("partners");
  const holding = partner.consents.filter(({ holds }) => holds);
  const ended = partner.consents.filter(({ holds }) => !holds);
  return (
    <div className="partner-consents">
      <Row align="between">
        <h4>{t("consent.title")}</h4>
        {holding.length > 0 ? (
          <Tag icon="check" tone="good">
            {t("consent.holds")}
          </Tag>
        ) : (
          <Tag icon="attention" tone={asks ? "attention" : "neutral"}>
            {t("consent.missing")}
          </Tag>
        )}
      </Row>
      {holding.length === 0 && (
        <p className="soft small">{asks ? t("consent.missingHelp") : t("consent.notAsked")}</p>
      )}
      <Lines>
        {holding.map((consent) => (
          <li key={consent.id}>
            <ConsentWords consent={consent} page={page} />
            {mayRecord && (
              <Button
                aria-label={t("consent.withdrawOf", { name: partner.name })}
                kind="plain"
                small
                onClick={() => onWithdraw(consent)}
              >
                {t("consent.withdraw")}
              </Button>
            )}
          </li>
        ))}
      </Lines>
      {mayRecord && (
        <div>
          <Button
            aria-label={t("consent.recordOf", { name: partner.name })}
            kind={holding.length > 0 ? "plain" : "quiet"}
            small
            onClick={onRecord}
          >
            {t("consent.record")}
          </Button>
        </div>
      )}
      {ended.length > 0 && (
        <Disclosure bare title={t("consent.history")}>
          <Lines>
            {ended.map((consent) => (
              <li key={consent.id}>
                <ConsentWords consent={consent} page={page} />
              </li>
            ))}
          </Lines>
        </Disclosure>
      )}
    </div>
  );
}

/** What was let be shared, by whom and until when, or when it was taken back. */
function ConsentWords({ consent, page }: { readonly consent: Consent; readonly page: PartnersPage }) {
  const t = useText("partners");
  const say = useSay();
  const format = useFormat();
  const subjects = page.subjects.filter(({ code }) => consent.subjects.includes(code));
  return (
    <>
      <p>{capital(format.list(subjects.map(({ name }) => say(name))))}</p>
      {consent.limits && (
        <p>
          {t("consent.limits")}: {consent.limits}
        </p>
      )}
      <p className="soft small">
        {t("consent.given", {
          name: consent.givenBy,
          day: format.date(consent.givenOn),
          how: t(`consent.hows.${consent.how}`),
          by: consent.recordedBy,
        })}
        {consent.validTo &&
          ` · ${t(consent.holds ? "consent.to" : "consent.ended", { day: format.date(consent.validTo) })}`}
      </p>
      {consent.withdrawnOn && consent.withdrawnBy && (
        <p className="soft small">
          {t("consent.withdrawn", { name: consent.withdrawnBy, day: format.date(consent.withdrawnOn) })}
          {consent.withdrawnWords && `: ”${consent.withdrawnWords}”`}
        </p>
      )}
    </>
  );
}
