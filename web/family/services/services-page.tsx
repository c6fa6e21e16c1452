import { publicServices } from "#contract/public/services.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import "./services.css";

type Service = ReplyOf<typeof publicServices>["services"][number];

/** All services in short: first those that one can begin oneself. */
export default function ServicesPage() {
  const t = useText("services");
  const services = useRead(publicServices, {});
  return (
    <>
      <PageHead lead={t("lead")} title={t("title")} />
      <Loaded from={services}>
        {(data) => (
          <>
            <Group
              services={data.services.filter((service) => service.begins.includes("contact"))}
              way="contact"
            />
            <Group
              services={data.services.filter((service) => !service.begins.includes("contact"))}
              way="order"
            />
          </>
        )}
      </Loaded>
    </>
  );
}

function Group({
  services,
  way,
}: {
  readonly services: readonly Service[];
  readonly way: "contact" | "order";
}) {
  const t = useText("services");
  const say = useSay();
  if (services.length === 0) return null;
  return (
    <section aria-labelledby={`way-${way}`} className="service-group">
      <h2 id={`way-${way}`}>{t(`group.${way}`)}</h2>
      <p className="soft">{t(`groupHelp.${way}`)}</p>
      <ul className="service-list">
        {services.map((service) => (
          <li key={service.id}>
            <TextLink className="card link" params={{ serviceId: service.id }} to="/palvelut/$serviceId">
              <h3>{say(service.name)}</h3>
              <p>{say(service.summary)}</p>
              <p className="row">
                <Tag tone="good">{service.charge === "free_of_charge" ? t("free") : t("chargeable")}</Tag>
                {service.serviceTask === "child-welfare" && <Tag>{t("childWelfare")}</Tag>}
              </p>
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
