import { useFormat } from "#web/kit/format.ts";
import { useLanguageName } from "#web/kit/language-name.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Row } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import type { CardProps } from "./details-card.ts";
import { holdsOn, nameOf, useFamily, type Member } from "./family.ts";
import { IdentityCode } from "./identity-code.tsx";
import { AddMemberForm, MemberForm, PersonForm } from "./member-forms.tsx";

/** Everybody in the family, with role, age, language, telephone; former members under a line. */
export function MembersCard({ mayEdit, open }: CardProps) {
  const t = useText("families");
  const family = useFamily();
  const present = family.members.filter(holdsOn(family.today));
  const former = family.members.filter((member) => !present.includes(member));
  return (
    <Card
      aside={
        mayEdit && (
          <Button
            icon="plus"
            kind="quiet"
            small
            onClick={() =>
              open({ title: t("member.add"), form: (close) => <AddMemberForm onDone={close} /> })
            }
          >
            {t("member.add")}
          </Button>
        )
      }
      title={t("member.title")}
    >
      <Lines>
        {present.map((member) => (
          <MemberLine key={member.id} member={member} mayEdit={mayEdit} open={open} />
        ))}
      </Lines>
      {former.length > 0 && (
        <Disclosure aside={former.length} bare title={t("dated.former")}>
          <Lines>
            {former.map((member) => (
              <MemberLine key={member.id} member={member} mayEdit={mayEdit} open={open} />
            ))}
          </Lines>
        </Disclosure>
      )}
    </Card>
  );
}

function MemberLine({ member, mayEdit, open }: { readonly member: Member } & CardProps) {
  const t = useText("families");
  const format = useFormat();
  const family = useFamily();
  const nameOfLanguage = useLanguageName();
  const name = nameOf(member);
  return (
    <li className="detail-line">
      <div>
        <strong>{name}</strong>{" "}
        {member.birthDate && (
          <span className="num">
            {format.date(member.birthDate)} ({format.age(member.birthDate, member.deathDate ?? family.today)})
          </span>
        )}{" "}
        {member.addressProtected && (
          <Tag icon="lock" tone="danger">
            {t("strip.protected")}
          </Tag>
        )}
        <div className="soft small">
          {[
            t(`roles.${member.role}`),
            member.relationWords,
            nameOfLanguage(member.language),
            member.interpreterLanguage &&
              t("strip.interpreter", { language: nameOfLanguage(member.interpreterLanguage) }),
            member.validTo && format.range(member.validFrom, member.validTo),
            member.deathDate && t("member.died", { day: format.date(member.deathDate) }),
          ]
            .filter(Boolean)
            .join(" · ")}
        </div>
        {(member.phone || member.email) && (
          <div className="small">
            {member.phone && (
              <a className="num" href={`tel:${member.phone.replace(/[^\d+]/g, "")}`}>
                {member.phone}
              </a>
            )}{" "}
            {member.email && <a href={`mailto:${member.email}`}>{member.email}</a>}
          </div>
        )}
        {member.note && <div className="small">{member.note}</div>}
        <IdentityCode mayEdit={mayEdit} member={member} />
      </div>
      {mayEdit && (
        <Row>
          <Button
            aria-label={t("member.editPersonOf", { name })}
            kind="quiet"
            small
            onClick={() =>
              open({ title: name, form: (close) => <PersonForm member={member} onDone={close} /> })
            }
          >
            {t("member.editPerson")}
          </Button>
          <Button
            aria-label={t("member.editRoleOf", { name })}
            kind="plain"
            small
            onClick={() =>
              open({
                title: t("member.editRoleOf", { name }),
                form: (close) => <MemberForm member={member} onDone={close} />,
              })
            }
          >
            {t("member.editRole")}
          </Button>
        </Row>
      )}
    </li>
  );
}
