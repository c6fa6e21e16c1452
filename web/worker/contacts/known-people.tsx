import type { ReactNode } from "react";
import { findPeople, findPeopleBody } from "#contract/worker/contacts.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { useState } from "react";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow, Form } from "#web/ui/form.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { toldName, type Contact } from "./contact.ts";

export type KnownPerson = ReplyOf<typeof findPeople>["people"][number];

/** Looks whether the family is known already: by name, birth date or personal identity code. Each look stands in the log. */
export function KnownPeople({ contact }: { readonly contact: Contact }) {
  const t = useText("contacts");
  const told = [...contact.children, ...contact.adults].filter((person) => toldName(person).length > 1);
  return (
    <Card title={t("known.title")}>
      <Stack>
        <p className="soft">{t("known.lead")}</p>
        <PeopleSearch
          quick={told.map((person) => ({
            name: toldName(person),
            birthDate: "birthDate" in person ? person.birthDate : null,
          }))}
        />
      </Stack>
    </Card>
  );
}

type Quick = { readonly name: string; readonly birthDate: string | null };

/** The search itself; `action` puts a button at each person found. */
export function PeopleSearch({
  quick = [],
  start,
  action,
}: {
  readonly quick?: readonly Quick[];
  readonly start?: Quick;
  readonly action?: (person: KnownPerson) => ReactNode;
}) {
  const t = useText("contacts");
  const [found, setFound] = useState<readonly KnownPerson[]>();
  const find = useCommand(findPeople, { invalidates: [], onDone: ({ people }) => setFound(people) });
  const form = useForm({
    schema: findPeopleBody,
    defaults: { name: start?.name ?? "", birthDate: (start?.birthDate ?? null) as null, identityCode: null },
    onSubmit: async (body) => {
      await find.run({ body });
    },
  });
  const ask = ({ name, birthDate }: Quick): void => {
    form.reset({ name, birthDate: birthDate as null, identityCode: null });
    void find.run({ body: { name, birthDate, identityCode: null } });
  };
  const code = form.field("identityCode");
  return (
    <Stack>
      {quick.length > 0 && (
        <Row>
          {quick.map((one) => (
            <Button
              key={one.name + (one.birthDate ?? "")}
              icon="search"
              kind="quiet"
              small
              onClick={() => ask(one)}
            >
              {t("known.of", { name: one.name })}
            </Button>
          ))}
        </Row>
      )}
      <Form form={form} wide>
        <FieldRow>
          <TextField label={t("known.name")} optional {...form.field("name")} />
          <DateField label={t("known.birthDate")} optional {...form.field("birthDate")} />
          <TextField
            hint={t("known.identityCodeHint")}
            label={t("known.identityCode")}
            optional
            {...code}
            onChange={(typed) => code.onChange(typed === "" ? null : (typed ?? null))}
          />
        </FieldRow>
        <div>
          <Button icon="search" isRunning={find.isRunning} kind="quiet" type="submit">
            {t("known.search")}
          </Button>
        </div>
      </Form>
      <Failure error={find.error?.kind === "invalid" ? undefined : find.error} />
      {found && <FoundPeople action={action} people={found} />}
    </Stack>
  );
}

function FoundPeople({
  people,
  action,
}: {
  readonly people: readonly KnownPerson[];
  readonly action?: (person: KnownPerson) => ReactNode;
}) {
  const t = useText("contacts");
  const family = useText("families");
  const format = useFormat();
  if (people.length === 0) return <p role="status">{t("known.none")}</p>;
  return (
    <>
      <p className="soft small" role="status">
        {t("known.found", { count: people.length })}
      </p>
      <Lines>
        {people.map((person) => (
          <li key={person.personId} className="known-person">
            <div>
              <strong>
                {person.givenName} {person.familyName}
              </strong>{" "}
              {person.birthDate && <span className="num">{format.date(person.birthDate)}</span>}{" "}
              {person.byCode && (
                <Tag icon="check" tone="good">
                  {t("known.byCode")}
                </Tag>
              )}
              <ul className="small soft">
                {person.cases.length === 0 && <li>{t("known.noCases")}</li>}
                {person.cases.map((one) => (
                  <li key={one.caseId + one.role}>
                    {family("familyNamed", { name: one.name })}, {family(`roles.${one.role}`)} ·{" "}
                    {t(`known.${one.status}`)}, {format.date(one.openedOn)}
                  </li>
                ))}
              </ul>
            </div>
            {action?.(person)}
          </li>
        ))}
      </Lines>
    </>
  );
}
