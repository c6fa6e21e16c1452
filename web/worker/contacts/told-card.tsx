import { useState } from "react";
import { contactAddress } from "#contract/worker/contacts.ts";
import { useFormat } from "#web/kit/format.ts";
import { useLanguageName } from "#web/kit/language-name.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Pairs } from "#web/ui/facts.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { toldName, type Contact } from "./contact.ts";

/** What was told, as it was told. */
export function ToldCard({ contact }: { readonly contact: Contact }) {
  const t = useText("contacts");
  const format = useFormat();
  const nameOfLanguage = useLanguageName();
  const { sender } = contact;
  return (
    <Card title={t("page.about")}>
      <p className="contact-words">{contact.about}</p>
      {contact.wishes && (
        <>
          <h3>{t("page.wishes")}</h3>
          <p className="contact-words">{contact.wishes}</p>
        </>
      )}
      <Pairs
        facts={[
          {
            name: t(contact.kind === "notification" ? "page.notifier" : "page.sender"),
            value: [sender.name, sender.relation, sender.title, sender.organisation]
              .filter(Boolean)
              .join(", "),
          },
          {
            name: t("page.contactWish"),
            value: (sender.phone || sender.email || contact.contactWish) && (
              <>
                {sender.phone && (
                  <a className="num" href={`tel:${sender.phone.replace(/[^\d+]/g, "")}`}>
                    {sender.phone}
                  </a>
                )}{" "}
                {sender.email && <a href={`mailto:${sender.email}`}>{sender.email}</a>}
                {contact.contactWish && <div>{contact.contactWish}</div>}
              </>
            ),
          },
          {
            name: t("page.children"),
            value: contact.children.length > 0 && (
              <ul>
                {contact.children.map((child) => (
                  <li key={toldName(child) + (child.birthDate ?? "")}>
                    {toldName(child)}{" "}
                    {child.birthDate && (
                      <span className="num">
                        {format.date(child.birthDate)} ({format.age(child.birthDate)})
                      </span>
                    )}
                    {child.school && <span className="soft"> · {child.school}</span>}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            name: t("page.adults"),
            value: contact.adults.length > 0 && (
              <ul>
                {contact.adults.map((adult) => (
                  <li key={toldName(adult) + adult.relation}>
                    {toldName(adult)} {adult.relation && <span className="soft">· {adult.relation}</span>}{" "}
                    {adult.phone && (
                      <a className="num" href={`tel:${adult.phone.replace(/[^\d+]/g, "")}`}>
                        {adult.phone}
                      </a>
                    )}
                  </li>
                ))}
              </ul>
            ),
          },
          { name: t("page.language"), value: nameOfLanguage(contact.language) },
          {
            name: t("page.interpreter"),
            value: contact.interpreterLanguage && nameOfLanguage(contact.interpreterLanguage),
          },
          {
            name: t("page.address"),
            value: contact.addressProtected ? <ProtectedAddress contactId={contact.id} /> : contact.address,
          },
          {
            name: t("page.familyKnows"),
            value: contact.familyKnows === null ? "" : t(contact.familyKnows ? "page.yes" : "page.no"),
          },
        ]}
      />
    </Card>
  );
}

export function ProtectedAddress({ contactId }: { readonly contactId: string }) {
  const t = useText("contacts");
  const [shown, setShown] = useState(false);
  if (shown) return <ShownAddress contactId={contactId} />;
  return (
    <>
      <Button icon="lock" kind="quiet" small onClick={() => setShown(true)}>
        {t("page.showAddress")}
      </Button>
      <p className="soft small">{t("page.addressLogged")}</p>
    </>
  );
}

function ShownAddress({ contactId }: { readonly contactId: string }) {
  const t = useText("contacts");
  const address = useRead(contactAddress, { params: { contactId } });
  return (
    <Loaded from={address}>
      {(found) => (
        <>
          {found.address}{" "}
          <Tag icon="lock" tone="danger">
            {t("page.address")}
          </Tag>
        </>
      )}
    </Loaded>
  );
}
