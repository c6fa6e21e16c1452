import { useState, type ReactNode } from "react";
import { z } from "zod";
import {
  changeSupportPerson,
  setSupportStatus,
  supportPersonPage,
} from "#contract/worker/support-persons.ts";
import { personBody } from "#contract/worker/support-shapes.ts";
import { optionalWords } from "#core/kernel/shapes.ts";
import { supportStatuses } from "#core/support-persons/shapes.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { FormDialog } from "#web/ui/form-dialog.tsx";
import { Columns, Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { useSpokenLanguage } from "../teams/worker-words.ts";
import { PersonFields } from "./person-fields.tsx";
import { StepsCard } from "./steps-card.tsx";
import { matchTones, statusTones, useInterestName, type PersonPage } from "./support.ts";

/** One support person: who they are, what has been gone through before meeting a child, and the children. */
export default function SupportPersonPage() {
  const supportPersonId = useAddressPart("supportPersonId");
  const found = useRead(supportPersonPage, { params: { supportPersonId } });
  return (
    <Loaded page from={found}>
      {(page) => (
        <>
          <PersonHead page={page} />
          <Columns>
            <Stack>
              <StepsCard page={page} />
              <ChildrenCard page={page} />
            </Stack>
            <DetailsCard page={page} />
          </Columns>
        </>
      )}
    </Loaded>
  );
}

const edited = z.object(personBody);
const statusFields = z.object({ status: z.enum(supportStatuses), reason: optionalWords(500) });

function PersonHead({ page: { person } }: { readonly page: PersonPage }) {
  const t = useText("support-persons");
  const format = useFormat();
  const toast = useToast();
  const [open, setOpen] = useState<"edit" | "status">();
  const close = () => setOpen(undefined);
  const done = (message: string) => () => {
    toast({ message });
    close();
  };
  const change = useCommand(changeSupportPerson, { onDone: done(t("form.saved")) });
  const status = useCommand(setSupportStatus, { onDone: done(t("status.saved")) });
  const params = { supportPersonId: person.id };
  const { version } = person;
  return (
    <>
      <PageHead
        above={
          <>
            <TextLink to="/tukihenkilot">{t("back")}</TextLink>
            <span>· {t(`kinds.${person.kind}`)}</span>
            <span className="num">· {format.range(person.recruitedOn, person.leftOn)}</span>
            <Tag tone={statusTones[person.status]}>{t(`statuses.${person.status}`)}</Tag>
            {person.statusReason && <span className="small">{person.statusReason}</span>}
          </>
        }
        actions={
          <>
            <Button onClick={() => setOpen("status")}>{t("status.change")}</Button>
            <Button kind="quiet" onClick={() => setOpen("edit")}>
              {t("form.edit")}
            </Button>
          </>
        }
        title={person.name}
      />
      {open === "edit" && (
        <FormDialog
          command={change}
          defaults={person as z.input<typeof edited>}
          schema={edited}
          size="wide"
          title={t("form.edit")}
          onClose={close}
          onSave={(body) => change.run({ params, body: { version, ...body } })}
        >
          {(form) => <PersonFields form={form} />}
        </FormDialog>
      )}
      {open === "status" && (
        <FormDialog
          command={status}
          defaults={{ status: person.status === "ready" ? "paused" : "ready", reason: "" }}
          schema={statusFields}
          title={t("status.change")}
          onClose={close}
          onSave={(body) => status.run({ params, body: { version, ...body } })}
        >
          {(form) => (
            <>
              <RadioGroup
                label={t("status.to")}
                look="chips"
                options={supportStatuses
                  .filter((value) => value !== person.status)
                  .map((value) => ({ value, label: t(`statuses.${value}`) }))}
                {...form.field("status")}
              />
              <TextField
                hint={t("status.reasonHint")}
                label={t("status.reason")}
                optional
                {...form.field("reason")}
              />
            </>
          )}
        </FormDialog>
      )}
    </>
  );
}

function DetailsCard({ page: { person } }: { readonly page: PersonPage }) {
  const t = useText("support-persons");
  const format = useFormat();
  const spoken = useSpokenLanguage();
  const interestName = useInterestName();
  const facts: { name: string; value: ReactNode }[] = [
    {
      name: t("form.phone"),
      value: person.phone && (
        <a className="num" href={`tel:${person.phone.replace(/[^\d+]/g, "")}`}>
          {person.phone}
        </a>
      ),
    },
    {
      name: t("form.email"),
      value: person.email && <a href={`mailto:${person.email}`}>{person.email}</a>,
    },
    { name: t("form.birthYear"), value: person.birthYear },
    { name: t("form.languages"), value: format.list(person.languages.map(spoken)) },
    { name: t("form.interests"), value: format.list(person.interests.map(interestName)) },
    { name: t("form.area"), value: person.area },
    {
      name: t("people.children"),
      value: t("people.childrenOf", { now: person.children, most: person.mostChildren }),
    },
    { name: t("form.unit"), value: person.unit.name },
  ];
  return (
    <Card>
      <Stack>
        {person.about && <p>{person.about}</p>}
        <Facts facts={facts.filter(({ value }) => value)} />
      </Stack>
    </Card>
  );
}

function ChildrenCard({ page: { matches } }: { readonly page: PersonPage }) {
  const t = useText("support-persons");
  if (matches.length === 0) return null;
  return (
    <Card title={t("children.heading")}>
      <Lines>
        {matches.map((match) => (
          <li key={match.id}>
            <Row align="between">
              <TextLink params={{ matchId: match.id }} to="/tukihenkilot/lapset/$matchId">
                {match.childName}
              </TextLink>
              <Tag tone={matchTones[match.status]}>{t(`matchStatuses.${match.status}`)}</Tag>
            </Row>
          </li>
        ))}
      </Lines>
    </Card>
  );
}
