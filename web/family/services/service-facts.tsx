import type { publicService } from "#contract/public/services.ts";
import { ownNumber } from "#core/services/own-version.ts";
import type { Text } from "#core/kernel/text.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { Pairs } from "#web/ui/facts.tsx";

type Service = ReplyOf<typeof publicService>;

/** The acts by their number in the statute book; one that is not here keeps its Finnish name. */
const statutes: Readonly<Record<string, "socialWelfare" | "childWelfare">> = {
  "1301/2014": "socialWelfare",
  "417/2007": "childWelfare",
};

function Words({ words }: { readonly words: readonly Text[] }) {
  const say = useSay();
  return (
    <ul className="service-words">
      {words.map((word) => (
        <li key={word.fi}>{say(word)}</li>
      ))}
    </ul>
  );
}

/** The rest that is good to know, in the side column. */
export function ServiceFacts({ service }: { readonly service: Service }) {
  const t = useText("services");
  const say = useSay();
  const format = useFormat();
  const own = ownNumber(service.version);
  const version =
    own === undefined ? t("versionOfProgram", { number: service.version }) : t("versionOwn", { number: own });
  return (
    <>
      {(service.organiser || service.area.length > 0) && (
        <Card>
          <Pairs
            facts={[
              { name: t("responsible"), value: service.organiser },
              { name: t("producers"), value: format.list(service.producers) },
              { name: t("area"), value: format.list(service.area.map((one) => say(one))) },
            ]}
          />
        </Card>
      )}
      <Card title={t("themes")}>
        <Words words={service.themes} />
      </Card>
      <Card title={t("methods")}>
        <Words words={service.methods} />
      </Card>
      <Card title={t("places")}>
        <Words words={service.places} />
      </Card>
      <Card title={t("documents")}>
        <p className="soft small">{t("documentsHelp")}</p>
        <dl className="service-papers">
          {service.documents.map((document) => (
            <div key={document.code}>
              <dt>{say(document.name)}</dt>
              <dd className="soft small">{say(document.text)}</dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={t("legalBasis")}>
        {service.legalBasis.map((basis) => {
          const known = statutes[basis.number];
          return (
            <div key={`${basis.number} ${basis.section}`}>
              <p>
                {known ? t(`statutes.${known}`) : basis.statute} ({basis.number}) {basis.section}
              </p>
              <p className="soft small">{say(basis.note)}</p>
            </div>
          );
        })}
      </Card>
      <Card title={t("languages")}>
        <p>{format.list(service.languages.map((language) => t(`languageNames.${language}`)))}</p>
      </Card>
      <div className="soft small">
        <p>{t("updated", { day: format.date(service.updatedOn) })}</p>
        <p>{t("version", { version, day: format.date(service.validFrom) })}</p>
        <p>{t("nationalDescription", { code: service.generalDescription })}</p>
        <p>
          <a href={`/api/ptv/v11/services/${service.id}`}>{t("openData")}</a>
        </p>
      </div>
    </>
  );
}
