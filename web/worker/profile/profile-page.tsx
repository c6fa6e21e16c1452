import { useNavigate } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { editProfile, mailChoices, ownProfile } from "#contract/worker/profile.ts";
import { endSession } from "#contract/worker/sessions.ts";
import { languages } from "#core/kernel/text.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useForm } from "#web/kit/form.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { changeLanguage, languageNames } from "#web/text/texts.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { Pairs } from "#web/ui/facts.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Columns, Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { useSkillName, useSpokenLanguage } from "../teams/worker-words.ts";

type Profile = ReplyOf<typeof ownProfile>;

/** One's own details, language and sessions. */
export default function ProfilePage() {
  const t = useText("staff");
  const found = useRead(ownProfile, {});
  return (
    <>
      <PageHead lead={t("profile.lead")} title={t("profile.heading")} />
      <Loaded from={found}>
        {(profile) => (
          <Columns look="even">
            <Card title={t("profile.contact")}>
              <Contact key={profile.version} profile={profile} />
            </Card>
            <Stack>
              <Given profile={profile} />
              <Sessions sessions={profile.sessions} />
            </Stack>
          </Columns>
        )}
      </Loaded>
    </>
  );
}

function Contact({ profile }: { readonly profile: Profile }) {
  const t = useText("staff");
  const reminders = useText("reminders");
  const toast = useToast();
  const send = useCommand(editProfile);
  const form = useForm({
    schema: editProfile.body!,
    defaults: {
      version: profile.version,
      phone: profile.phone,
      email: profile.email,
      language: profile.language,
      mailReminders: profile.mailReminders,
    },
    onSubmit: async (body) => {
      if (!(await send.run({ body }))) return;
      await changeLanguage(body.language);
      toast({ message: t("saved") });
    },
  });
  const { showIssues } = form;
  useEffect(() => showIssues(send.error), [send.error, showIssues]);
  return (
    <Form form={form}>
      <TextField
        optional
        autoComplete="tel"
        label={t("phone")}
        type="tel"
        {...form.field("phone")}
        onChange={(value) => form.set("phone", value ?? "")}
      />
      <TextField
        optional
        autoComplete="email"
        label={t("email")}
        type="email"
        {...form.field("email")}
        onChange={(value) => form.set("email", value ?? "")}
      />
      <RadioGroup
        label={t("language")}
        look="chips"
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        {...form.field("language")}
        onChange={(value) => value && form.set("language", value)}
      />
      <RadioGroup
        hint={
          form.values.mailReminders === "workdays" && !form.values.email
            ? reminders("mailNeedsAddress")
            : reminders("mailHint")
        }
        label={reminders("mail")}
        options={mailChoices.map((value) => ({ value, label: reminders(`mailChoice.${value}`) }))}
        {...form.field("mailReminders")}
        onChange={(value) => value && form.set("mailReminders", value)}
      />
      <Failure error={send.error} />
      <FormActions>
        <Button isRunning={send.isRunning} type="submit">
          {t("save")}
        </Button>
      </FormActions>
    </Form>
  );
}

function Given({ profile }: { readonly profile: Profile }) {
  const t = useText("staff");
  const format = useFormat();
  const skill = useSkillName();
  const languageName = useSpokenLanguage();
  return (
    <Card title={t("profile.given")}>
      <Pairs
        facts={[
          { name: t("name"), value: profile.name },
          { name: t("title"), value: profile.title },
          { name: t("qualifications"), value: profile.qualifications.map(skill).join(", ") },
          { name: t("competences"), value: profile.competences.map(skill).join(", ") },
          { name: t("languages"), value: profile.languages.map(languageName).join(", ") },
          { name: t("weeklyHours"), value: format.hours(profile.weeklyHours) },
          {
            name: t("profile.roles"),
            value: profile.roles.map(({ role, unit, from, to }) => (
              <div key={role + from}>
                {[t(`roleNames.${role}`), unit].filter(Boolean).join(", ")}{" "}
                <span className="soft small">{format.range(from, to)}</span>
              </div>
            )),
          },
        ]}
      />
    </Card>
  );
}

function Sessions({ sessions }: { readonly sessions: Profile["sessions"] }) {
  const t = useText("staff");
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const end = useCommand(endSession, {
    invalidates: [],
    onDone: () => {
      // What was typed stays on the device: only the sessions end.
      void navigate({ to: "/kirjaudu" } as Parameters<typeof navigate>[0]).then(() => client.clear());
    },
  });
  return (
    <Card title={t("profile.sessions")}>
      <Stack>
        <Lines>
          {sessions.map((session) => (
            <li key={session.id}>
              <Row align="between">
                <span>
                  {t(`profile.methods.${session.method}`)}
                  <span className="soft small">
                    {" "}
                    {t("profile.started", { when: format.recent(session.startedAt) })},{" "}
                    {t("profile.lastSeen", { when: format.recent(session.lastSeenAt) })}
                  </span>
                </span>
                {session.own && <Tag tone="accent">{t("profile.thisOne")}</Tag>}
              </Row>
            </li>
          ))}
        </Lines>
        <Failure error={end.error} />
        <div>
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {t("profile.endAll")}
          </Button>
        </div>
      </Stack>
      <ConfirmDialog
        confirm={t("profile.endAll")}
        isOpen={asking}
        isRunning={end.isRunning}
        title={t("profile.endAll")}
        onClose={() => setAsking(false)}
        onConfirm={() => void end.run({ body: { everywhere: true } })}
      >
        <p>{t("profile.endAllHelp")}</p>
      </ConfirmDialog>
    </Card>
  );
}
