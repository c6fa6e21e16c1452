import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { NoPrint, Row, Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { keptSent } from "./kept-contact.ts";
import "./contacts.css";

/** After sending: the reference number to keep, who received the message, and the days by which things happen. */
export default function ThanksPage() {
  const t = useText("contact-form");
  const format = useFormat();
  const sent = keptSent();
  if (!sent) {
    return (
      <>
        <PageHead title={t("title")} />
        <EmptyState
          action={<LinkButton to="/ota-yhteytta">{t("thanks.toForm")}</LinkButton>}
          title={t("thanks.nothing")}
        />
      </>
    );
  }
  return (
    <>
      <PageHead title={t("thanks.title")} />
      <Stack>
        <Card look="accent">
          <p>{t("thanks.reference")}</p>
          <p className="contact-reference num">{sent.reference}</p>
          <p>{t("thanks.keep")}</p>
        </Card>
        <div>
          <p>{t("thanks.received", { day: format.day(sent.receivedOn) })}</p>
          <p>{t("thanks.to", { place: sent.place.name })}</p>
          {sent.place.phone && <p>{t("thanks.phone", { phone: sent.place.phone })}</p>}
        </div>
        <section aria-labelledby="next">
          <h2 id="next">{t("next.title")}</h2>
          <ol className="contact-next">
            <li>{t("next.read")}</li>
            <li>{t("next.call")}</li>
            <li>{t("thanks.decideBy", { day: format.day(sent.decideBy) })}</li>
            <li>{t("thanks.assessBy", { day: format.day(sent.assessBy) })}</li>
          </ol>
          <p className="small soft">{t("next.source")}</p>
        </section>
        <Notice tone="attention">
          <p>{t("thanks.worse")}</p>
        </Notice>
        <NoPrint>
          <Row>
            <Button icon="print" kind="quiet" onClick={() => window.print()}>
              {t("thanks.print")}
            </Button>
            <LinkButton kind="plain" to="/ota-yhteytta">
              {t("thanks.another")}
            </LinkButton>
          </Row>
        </NoPrint>
      </Stack>
    </>
  );
}
