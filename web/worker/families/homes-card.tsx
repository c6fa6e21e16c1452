import { useState } from "react";
import { householdAddress } from "#contract/worker/families.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Row } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Tag } from "#web/ui/tag.tsx";
import type { CardProps } from "./details-card.ts";
import { holdsOn, membersOf, useFamily, type Family } from "./family.ts";
import { HomeForm, ResidentForm } from "./home-forms.tsx";

type Home = Family["households"][number];

/** The family's homes and who lives in each; a child can have two. */
export function HomesCard({ mayEdit, open }: CardProps) {
  const t = useText("families");
  const family = useFamily();
  return (
    <Card
      aside={
        mayEdit && (
          <Button
            icon="plus"
            kind="quiet"
            small
            onClick={() => open({ title: t("home.add"), form: (close) => <HomeForm onDone={close} /> })}
          >
            {t("home.add")}
          </Button>
        )
      }
      title={t("home.title")}
    >
      {family.households.length === 0 && <p className="soft">{t("home.none")}</p>}
      <Lines>
        {family.households.map((home) => (
          <HomeLine key={home.id} home={home} mayEdit={mayEdit} open={open} />
        ))}
      </Lines>
    </Card>
  );
}

function HomeLine({ home, mayEdit, open }: { readonly home: Home } & CardProps) {
  const t = useText("families");
  const format = useFormat();
  const family = useFamily();
  const { given } = membersOf(family);
  const residents = home.residents.filter(holdsOn(family.today));
  return (
    <li className="detail-line">
      <div>
        <strong>{home.name}</strong> {home.validTo && <Tag>{format.range(home.validFrom, home.validTo)}</Tag>}
        <Address home={home} />
        <ul className="small">
          {residents.map((resident) => (
            <li key={resident.id}>
              {given(resident.personId)}{" "}
              {resident.rhythm && <span className="soft">({resident.rhythm})</span>}{" "}
              {mayEdit && (
                <Button
                  aria-label={t("home.editResidentOf", { name: given(resident.personId) ?? "" })}
                  kind="plain"
                  small
                  onClick={() =>
                    open({
                      title: t("home.resident"),
                      form: (close) => <ResidentForm home={home} resident={resident} onDone={close} />,
                    })
                  }
                >
                  {t("edit")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
      {mayEdit && (
        <Row>
          <Button
            aria-label={t("editOf", { name: home.name })}
            kind="quiet"
            small
            onClick={() =>
              open({ title: home.name, form: (close) => <HomeForm home={home} onDone={close} /> })
            }
          >
            {t("edit")}
          </Button>
          <Button
            kind="plain"
            small
            onClick={() =>
              open({
                title: t("home.addResident"),
                form: (close) => <ResidentForm home={home} onDone={close} />,
              })
            }
          >
            {t("home.addResident")}
          </Button>
        </Row>
      )}
    </li>
  );
}

/** An address as it is, or behind its own question when it is protected. */
function Address({ home }: { readonly home: Home }) {
  const t = useText("families");
  const can = useCan(useFamily());
  const [asked, setAsked] = useState(false);
  if (!home.addressProtected)
    return (
      <div>
        {[home.street, [home.postcode, home.city].filter(Boolean).join(" ")].filter(Boolean).join(", ")}
      </div>
    );
  return (
    <div>
      <Tag icon="lock" tone="danger">
        {t("strip.protected")}
      </Tag>{" "}
      {asked ? (
        <ShownAddress home={home} />
      ) : (
        can("family.address") && (
          <Button kind="plain" small onClick={() => setAsked(true)}>
            {t("home.showAddress")}
          </Button>
        )
      )}
      <div className="soft small">{t("home.addressLogged")}</div>
    </div>
  );
}

function ShownAddress({ home }: { readonly home: Home }) {
  const { family } = useFamily();
  const read = useRead(householdAddress, { params: { caseId: family.id, householdId: home.id } });
  return (
    <Loaded from={read}>
      {({ street, postcode, city }) => (
        <span>{[street, [postcode, city].filter(Boolean).join(" ")].filter(Boolean).join(", ")}</span>
      )}
    </Loaded>
  );
}
