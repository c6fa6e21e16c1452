import { consultationPlaces } from "#contract/public/consultations.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { LinkButton } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Pairs } from "#web/ui/facts.tsx";
import { Stack } from "#web/ui/layout.tsx";

export type Place = ReplyOf<typeof consultationPlaces>["places"][number];

/** Of a service that other professionals can consult: how its team and the team's lead are reached. */
export function ConsultCard({ serviceId }: { readonly serviceId: string }) {
  const t = useText("consult");
  const found = useRead(consultationPlaces, {});
  const places = (found.data?.places ?? []).filter(({ services }) => services.includes(serviceId));
  if (places.length === 0) return null;
  return (
    <Card title={t("cardTitle")}>
      <Stack gap={3}>
        <p>{t("cardLead")}</p>
        {places.map((place) => (
          <PlaceFacts key={place.id} place={place} />
        ))}
        <div>
          <LinkButton kind="quiet" to="/konsultaatio">
            {t("toForm")}
          </LinkButton>
        </div>
      </Stack>
    </Card>
  );
}

const callable = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, "")}`;

export function PlaceFacts({ place }: { readonly place: Place }) {
  const t = useText("consult");
  const { lead } = place;
  return (
    <div>
      <h3>{place.name}</h3>
      <Pairs
        facts={[
          {
            name: t("teamPhone"),
            value: place.phone && (
              <a className="num" href={callable(place.phone)}>
                {place.phone}
              </a>
            ),
          },
          {
            name: t("teamLead"),
            value: lead && (
              <>
                {lead.name}{" "}
                {lead.phone && (
                  <a className="num" href={callable(lead.phone)}>
                    {lead.phone}
                  </a>
                )}
              </>
            ),
          },
        ]}
      />
    </div>
  );
}
