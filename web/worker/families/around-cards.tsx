import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { AlertForm, PartnerForm } from "./around-forms.tsx";
import type { CardProps } from "./details-card.ts";
import { holdsOn, membersOf, useFamily } from "./family.ts";

/** What must be known within seconds. */
export function AlertsCard({ mayEdit, open }: CardProps) {
  const t = useText("families");
  const format = useFormat();
  const family = useFamily();
  const { given } = membersOf(family);
  const holds = holdsOn(family.today);
  return (
    <Card
      aside={
        mayEdit && (
          <Button
            icon="plus"
            kind="quiet"
            small
            onClick={() => open({ title: t("alert.add"), form: (close) => <AlertForm onDone={close} /> })}
          >
            {t("alert.add")}
          </Button>
        )
      }
      title={t("strip.alerts")}
    >
      {family.alerts.length === 0 && <p className="soft">{t("alert.none")}</p>}
      <Lines>
        {family.alerts.map((alert) => (
          <li key={alert.id} className="detail-line">
            <div>
              <Tag tone={holds(alert) ? "attention" : "neutral"}>{t(`alertKinds.${alert.kind}`)}</Tag>{" "}
              {alert.words}
              <div className="soft small">
                {[given(alert.personId), holds(alert) ? "" : format.range(alert.validFrom, alert.validTo)]
                  .filter(Boolean)
                  .join(" · ")}
              </div>
            </div>
            {mayEdit && (
              <Button
                aria-label={t("editOf", { name: alert.words })}
                kind="quiet"
                small
                onClick={() =>
                  open({
                    title: t("alert.edit"),
                    form: (close) => <AlertForm alert={alert} onDone={close} />,
                  })
                }
              >
                {t("edit")}
              </Button>
            )}
          </li>
        ))}
      </Lines>
    </Card>
  );
}

/** Other services and their people around the family. */
export function PartnersCard({ mayEdit, open }: CardProps) {
  const t = useText("families");
  const format = useFormat();
  const family = useFamily();
  const holds = holdsOn(family.today);
  return (
    <Card
      aside={
        mayEdit && (
          <Button
            icon="plus"
            kind="quiet"
            small
            onClick={() => open({ title: t("partner.add"), form: (close) => <PartnerForm onDone={close} /> })}
          >
            {t("partner.add")}
          </Button>
        )
      }
      title={t("strip.partners")}
    >
      {family.partners.length === 0 && <p className="soft">{t("partner.none")}</p>}
      <Lines>
        {family.partners.map((partner) => (
          <li key={partner.id} className="detail-line">
            <div>
              <strong>{partner.name}</strong>
              <div className="soft small">{[partner.role, partner.agency].filter(Boolean).join(" · ")}</div>
              <div className="small">
                {partner.phone && (
                  <a className="num" href={`tel:${partner.phone.replace(/[^\d+]/g, "")}`}>
                    {partner.phone}
                  </a>
                )}{" "}
                {partner.email && <a href={`mailto:${partner.email}`}>{partner.email}</a>}
              </div>
              {!holds(partner) && <Tag>{format.range(partner.validFrom, partner.validTo)}</Tag>}
            </div>
            {mayEdit && (
              <Button
                aria-label={t("editOf", { name: partner.name })}
                kind="quiet"
                small
                onClick={() =>
                  open({
                    title: partner.name,
                    form: (close) => <PartnerForm partner={partner} onDone={close} />,
                  })
                }
              >
                {t("edit")}
              </Button>
            )}
          </li>
        ))}
      </Lines>
    </Card>
  );
}
