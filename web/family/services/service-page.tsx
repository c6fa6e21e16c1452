import { publicService } from "#contract/public/services.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { isLocalDate } from "#core/kernel/local-date.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Columns, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { ConsultCard } from "../consultations/consult-card.tsx";
import { contactAddress } from "../shell/nav.ts";
import { ServiceChannels } from "./service-channels.tsx";
import { ServiceFacts } from "./service-facts.tsx";
import { ServiceRules } from "./service-rules.tsx";
import "./services.css";

/** One service in plain words: what it is, how it goes, what binds it, what it costs and how to begin. */
export default function ServicePage() {
  const service = useRead(publicService, { params: { serviceId: useAddressPart("serviceId") } });
  return (
    <Loaded page from={service}>
      {(data) => <Service service={data} />}
    </Loaded>
  );
}

/** A year as it stands, a day as people write it. */
const useAsOf = () => {
  const format = useFormat();
  return (asOf: string): string => (isLocalDate(asOf) ? format.date(asOf) : asOf);
};

function Service({ service }: { readonly service: ReplyOf<typeof publicService> }) {
  const t = useText("services");
  const say = useSay();
  const who = useText("organiser");
  const asOfWords = useAsOf();
  return (
    <>
      <PageHead
        above={<TextLink to="/palvelut">{t("all")}</TextLink>}
        lead={say(service.summary)}
        title={say(service.name)}
      />
      <Columns>
        <Stack gap={5}>
          <div className="prose">
            {say(service.description)
              .split("\n\n")
              .map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
          </div>
          {service.isNot && <Notice title={t("isNot")}>{say(service.isNot)}</Notice>}
          <section aria-labelledby="steps">
            <h2 id="steps">{t("steps")}</h2>
            <ol className="service-steps">
              {service.steps.map((step) => (
                <li key={step.title.fi}>
                  <h3>{say(step.title)}</h3>
                  <p>{say(step.text)}</p>
                </li>
              ))}
            </ol>
          </section>
          <ServiceRules rules={service.rules} />
          {service.national?.background && (
            <section aria-labelledby="background">
              <h2 id="background">{t("background")}</h2>
              <p>
                {service.organiser
                  ? who("organises", { organiser: service.organiser })
                  : who("organisesCounty")}{" "}
                {who("since")}
              </p>
              <p className="soft small">{who("source")}</p>
              <blockquote className="prose service-quoted">
                {say(service.national.background)
                  .split("\n\n")
                  .map((paragraph) => (
                    <p key={paragraph}>{paragraph}</p>
                  ))}
              </blockquote>
              <p className="soft small">
                {t("backgroundOf", {
                  name: say(service.national.name),
                  code: service.generalDescription,
                  asOf: service.national.asOf ? `, ${asOfWords(service.national.asOf)}` : "",
                })}
              </p>
            </section>
          )}
        </Stack>
        <Stack gap={4}>
          <Card look="accent" title={t("contact")}>
            <p>{say(service.contact)}</p>
            {contactAddress && (
              <p className="service-contact">
                <LinkButton search={{ palvelu: service.id }} to={contactAddress}>
                  {t("contactUs")}
                </LinkButton>
              </p>
            )}
          </Card>
          <ConsultCard serviceId={service.id} />
          <ServiceChannels channels={service.channels} />
          <Card title={t("cost")}>
            <p>
              <Tag tone="good">{service.charge === "free_of_charge" ? t("free") : t("chargeable")}</Tag>
            </p>
            <p>{say(service.cost)}</p>
          </Card>
          <Card title={t("forWhom")}>
            <p>{say(service.forWhom)}</p>
          </Card>
          <ServiceFacts service={service} />
        </Stack>
      </Columns>
    </>
  );
}
