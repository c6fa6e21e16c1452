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
  const notify = useText("notify");
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
  const own = sent.kind === "notification";
  return (
    <>
      <PageHead title={own ? notify("own.thanks") : t("thanks.title")} />
      <Stack>
        <Card look="accent">
          <p>{t("thanks.reference")}</p>
          <p className="contact-reference num">{sent.reference}</p>
          <p>{own ? notify("own.keep") : t("thanks.keep")}</p>
        </Card>
        <div>
          <p>{t("thanks.received", { day: format.day(sent.receivedOn) })}</p>
          <p>
            {own ? notify("own.to", { place: sent.place.name }) : t("thanks.to", { place: sent.place.name })}
          </p>
          {sent.place.phone && <p>{t("thanks.phone", { phone: sent.place.phone })}</p>}
        </div>
        <section aria-labelledby="next">
          <h2 id="next">{own ? notify("own.nextTitle") : t("next.title")}</h2>
          <ol className="contact-next">
            <li>{own ? notify("own.read") : t("next.read")}</li>
            <li>{own ? notify("own.tell") : t("next.call")}</li>
            <li>{t("thanks.decideBy", { day: format.day(sent.decideBy) })}</li>
            <li>{t("thanks.assessBy", { day: format.day(sent.assessBy) })}</li>
          </ol>
          <p className="small soft">{own ? notify("own.source") : t("next.source")}</p>
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
              {own ? notify("own.another") : t("thanks.another")}
            </LinkButton>
          </Row>
        </NoPrint>
      </Stack>
    </>
  );
}
