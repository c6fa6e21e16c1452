import { useState } from "react";
import type { openCaseBody } from "#contract/worker/contact-decisions.ts";
import { memberRoles } from "#core/families/roles.ts";
import type { Form } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { FieldRow, FormSection } from "#web/ui/form.tsx";
import { Row } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { PeopleSearch, type KnownPerson } from "./known-people.tsx";
import { fullName, newMember, type MemberDraft } from "./opening-draft.ts";

export type OpeningForm = Form<typeof openCaseBody>;

/** The people of the new case: each one new, or somebody the register already knows. */
export function OpeningMembers({ form }: { readonly form: OpeningForm }) {
  const t = useText("contacts");
  const members = form.values.members as MemberDraft[];
  const [searching, setSearching] = useState<number>();
  const replace = (at: number, change: Partial<MemberDraft>): void =>
    form.set(
      "members",
      members.map((member, other) => (other === at ? { ...member, ...change } : member)),
    );
  const choose = (at: number, { personId, givenName, familyName, birthDate }: KnownPerson): void => {
    replace(at, { known: true, personId, givenName, familyName, birthDate, identityCode: null });
    setSearching(undefined);
  };
  const asked = searching === undefined ? undefined : members[searching];
  return (
    <FormSection lead={t("opening.membersLead")} title={t("opening.members")}>
      {members.map((member, at) => (
        <MemberFields
          key={member.memberId}
          at={at}
          form={form}
          member={member}
          onRemove={() =>
            form.set(
              "members",
              members.filter((_, other) => other !== at),
            )
          }
          onSearch={() => setSearching(at)}
          onUnknown={() => replace(at, { known: false, personId: newMember().personId })}
        />
      ))}
      <div>
        <Button
          icon="plus"
          kind="quiet"
          onClick={() => form.set("members", [...members, newMember({ role: "parent" })])}
        >
          {t("opening.addMember")}
        </Button>
      </div>
      <Dialog
        isOpen={asked !== undefined}
        size="wide"
        title={t("known.title")}
        onClose={() => setSearching(undefined)}
      >
        {asked && searching !== undefined && (
          <PeopleSearch
            action={(person) => (
              <Button small onClick={() => choose(searching, person)}>
                {t("known.choose")}
              </Button>
            )}
            start={{ name: fullName(asked), birthDate: asked.birthDate ?? null }}
          />
        )}
      </Dialog>
    </FormSection>
  );
}

type MemberProps = {
  readonly at: number;
  readonly form: OpeningForm;
  readonly member: MemberDraft;
  readonly onRemove: () => void;
  readonly onSearch: () => void;
  readonly onUnknown: () => void;
};

function MemberFields({ at, form, member, onRemove, onSearch, onUnknown }: MemberProps) {
  const t = useText("contacts");
  const family = useText("families");
  const format = useFormat();
  const code = form.field(`members.${at}.identityCode`);
  return (
    <fieldset className="contact-person">
      <legend>{fullName(member) || t("opening.person", { number: at + 1 })}</legend>
      <Row>
        <Tag tone={member.known ? "good" : "neutral"}>
          {t(member.known ? "opening.knownPerson" : "opening.newPerson")}
        </Tag>
        {member.known && member.birthDate && (
          <span className="num">{format.date(member.birthDate as Parameters<typeof format.date>[0])}</span>
        )}
        <Button icon="search" kind="quiet" small onClick={onSearch}>
          {t("known.search")}
        </Button>
        {member.known && (
          <Button kind="plain" small onClick={onUnknown}>
            {t("opening.newPerson")}
          </Button>
        )}
        <Button kind="plain" small onClick={onRemove}>
          {t("opening.removeMember", { name: fullName(member) || String(at + 1) })}
        </Button>
      </Row>
      {!member.known && (
        <>
          <FieldRow>
            <TextField label={family("person.givenName")} {...form.field(`members.${at}.givenName`)} />
            <TextField label={family("person.familyName")} {...form.field(`members.${at}.familyName`)} />
          </FieldRow>
          <FieldRow>
            <DateField
              label={family("person.birthDate")}
              optional
              {...form.field(`members.${at}.birthDate`)}
            />
            <TextField
              hint={family("person.identityCodeHint")}
              label={family("person.identityCode")}
              optional
              {...code}
              onChange={(typed) => code.onChange(typed === "" ? null : (typed ?? null))}
            />
          </FieldRow>
        </>
      )}
      <FieldRow>
        <Select
          emptyLabel={null}
          label={family("member.role")}
          options={memberRoles.map((value) => ({ value, label: family(`roles.${value}`) }))}
          {...form.field(`members.${at}.role`)}
        />
        <TextField
          label={family("member.relationWords")}
          optional
          {...form.field(`members.${at}.relationWords`)}
        />
      </FieldRow>
      {!member.known && (
        <Checkbox
          label={family("person.addressProtected")}
          {...form.field(`members.${at}.addressProtected`)}
        />
      )}
    </fieldset>
  );
}
