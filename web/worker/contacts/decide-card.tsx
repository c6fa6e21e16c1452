import { useState } from "react";
import { guideElsewhere, guideElsewhereBody } from "#contract/worker/contact-decisions.ts";
import { contactDecisions } from "#contract/worker/contacts.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { useForm } from "#web/kit/form.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Contact } from "./contact.ts";
import { dropTyping, useKeepTyping } from "#web/kit/keep-typing.ts";
import { JoinCaseForm } from "./join-case-form.tsx";
import { ToldFamily } from "./told-family.tsx";
import { toldAnswer, toldSent } from "./told.ts";

const elsewhereSchema = guideElsewhereBody.safeExtend(toldAnswer);
type Choice = (typeof contactDecisions)[number];

/** What is decided: a case is opened, the contact is joined to an open one, the family is guided elsewhere, or the matter goes to child welfare. */
export function DecideCard({ contact }: { readonly contact: Contact }) {
  const t = useText("contacts");
  const own = useText("own-start");
  // A service that the family itself begins is decided on its own page, as opening a case is.
  const [choice, setChoice] = useState<Choice | "start_service" | "">("");
  return (
    <Card title={t("decide.title")}>
      {contact.urgency === null ? (
        <p>{t("decide.urgencyFirst")}</p>
      ) : (
        <Stack>
          <RadioGroup
            id="decision"
            label={t("decide.what")}
            look="boxed"
            name="decision"
            options={[
              ...contactDecisions.map((value) => ({
                value,
                label: t(`decide.${value}`),
                hint: t(`decide.${value}Hint`),
              })),
              ...(contact.kind === "professional" || contact.urgency === "urgent"
                ? []
                : [{ value: "start_service" as const, label: own("choose"), hint: own("chooseHint") }]),
            ]}
            value={choice}
            onChange={(value) => setChoice(value ?? "")}
          />
          {contact.urgency === "urgent" && contact.kind !== "professional" && (
            <p className="soft small">{own("notWhenUrgent")}</p>
          )}
          {choice === "start_service" && contact.urgency !== "urgent" && (
            <div>
              <LinkButton params={{ contactId: contact.id }} to="/yhteydenotot/$contactId/aloita">
                {own("title")}
              </LinkButton>
            </div>
          )}
          {choice === "open_case" && (
            <div>
              <LinkButton params={{ contactId: contact.id }} to="/yhteydenotot/$contactId/asiakkuus">
                {t("decide.openCase")}
              </LinkButton>
            </div>
          )}
          {choice === "join_case" && <JoinCaseForm contact={contact} />}
          {(choice === "guide_elsewhere" || choice === "hand_to_child_welfare") && (
            <ElsewhereForm choice={choice} contact={contact} />
          )}
        </Stack>
      )}
    </Card>
  );
}

function ElsewhereForm({
  contact,
  choice,
}: {
  readonly contact: Contact;
  readonly choice: Exclude<Choice, "open_case" | "join_case">;
}) {
  const t = useText("contacts");
  const toast = useToast();
  const key = `contact.${contact.id}`;
  const decide = useCommand(guideElsewhere, {
    onDone: () => {
      dropTyping(key);
      toast({ message: t("decide.done") });
    },
  });
  const form = useForm({
    schema: elsewhereSchema,
    defaults: {
      reasons: "",
      guidedTo: "",
      told: "" as "yes",
      familyToldOn: null,
      notToldReason: "",
      ...keptTyping<object>(key),
      version: contact.version,
      decision: choice,
    },
    onSubmit: async (body) => {
      await decide.run({
        params: { contactId: contact.id },
        body: { ...toldSent(body), version: contact.version, decision: choice },
      });
    },
  });
  useKeepTyping(key, form.values, form.isDirty);
  return (
    <Form form={form}>
      <TextField
        hint={choice === "guide_elsewhere" ? t("decide.whereHint") : undefined}
        label={t(choice === "guide_elsewhere" ? "decide.where" : "decide.whereChildWelfare")}
        {...form.field("guidedTo")}
      />
      <TextArea label={t("decide.reasons")} limit={6000} rows={4} {...form.field("reasons")} />
      <ToldFamily
        reason={form.field("notToldReason")}
        told={form.field("told")}
        toldOn={form.field("familyToldOn")}
      />
      <Failure error={decide.error} />
      <FormActions>
        <Button isRunning={decide.isRunning} type="submit">
          {t("decide.save")}
        </Button>
      </FormActions>
    </Form>
  );
}
