import { useState } from "react";
import { joinCase, joinCaseBody } from "#contract/worker/contact-decisions.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { useForm } from "#web/kit/form.ts";
import { dropTyping, useKeepTyping } from "#web/kit/keep-typing.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { toldName, type Contact } from "./contact.ts";
import { PeopleSearch, type KnownPerson } from "./known-people.tsx";
import { ToldFamily } from "./told-family.tsx";
import { toldAnswer, toldSent } from "./told.ts";

const schema = joinCaseBody.safeExtend(toldAnswer);
type Case = { readonly caseId: string; readonly name: string };

/** The contact is about a family whose case is open: it is looked up by a person, chosen, and those who answer for it are told. */
export function JoinCaseForm({ contact }: { readonly contact: Contact }) {
  const t = useText("joined-contacts");
  const family = useText("families");
  const [chosen, setChosen] = useState<Case>();
  const told = [...contact.children, ...contact.adults].filter((person) => toldName(person).length > 1);
  if (!chosen)
    return (
      <Stack>
        <div>
          <h3>{t("which")}</h3>
          <p className="soft">{t("whichHelp")}</p>
        </div>
        <PeopleSearch
          action={(person) => <OpenCases person={person} onChoose={setChosen} />}
          quick={told.map((person) => ({
            name: toldName(person),
            birthDate: "birthDate" in person ? person.birthDate : null,
          }))}
        />
      </Stack>
    );
  return (
    <Stack>
      <Row align="between">
        <strong>{t("chosen", { name: family("familyNamed", { name: chosen.name }) })}</strong>
        <Button kind="plain" small onClick={() => setChosen(undefined)}>
          {t("change")}
        </Button>
      </Row>
      <Why key={chosen.caseId} caseId={chosen.caseId} contact={contact} />
    </Stack>
  );
}

function OpenCases({
  person,
  onChoose,
}: {
  readonly person: KnownPerson;
  readonly onChoose: (chosen: Case) => void;
}) {
  const t = useText("joined-contacts");
  return (
    <Row>
      {person.cases
        .filter(({ status }) => status === "open")
        .map(({ caseId, name }) => (
          <Button key={caseId} kind="quiet" small onClick={() => onChoose({ caseId, name })}>
            {t("choose", { name })}
          </Button>
        ))}
    </Row>
  );
}

function Why({ contact, caseId }: { readonly contact: Contact; readonly caseId: string }) {
  const t = useText("joined-contacts");
  const words = useText("contacts");
  const toast = useToast();
  const key = `contact.${contact.id}`;
  const join = useCommand(joinCase, {
    onDone: ({ told }) => {
      dropTyping(key);
      toast({ message: t("done", { count: told }) });
    },
  });
  const form = useForm({
    schema,
    defaults: {
      reasons: "",
      told: "" as "yes",
      familyToldOn: null,
      notToldReason: "",
      ...keptTyping<object>(key),
      version: contact.version,
      caseId,
    },
    onSubmit: async (body) => {
      await join.run({
        params: { contactId: contact.id },
        body: { ...toldSent(body), version: contact.version, caseId },
      });
    },
  });
  useKeepTyping(key, form.values, form.isDirty);
  return (
    <Form form={form}>
      {contact.notifierProtected && <p className="soft small">{t("protectedStays")}</p>}
      <TextArea label={words("decide.reasons")} limit={6000} rows={4} {...form.field("reasons")} />
      <ToldFamily
        reason={form.field("notToldReason")}
        told={form.field("told")}
        toldOn={form.field("familyToldOn")}
      />
      <Failure error={join.error} />
      <FormActions>
        <Button isRunning={join.isRunning} type="submit">
          {t("save")}
        </Button>
      </FormActions>
    </Form>
  );
}
