import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { z } from "zod";
import { beginDiscussion, discussionsOf } from "#contract/worker/discussions.ts";
import { discussionGuideOf, newestDiscussionGuides } from "#core/discussions/guides.ts";
import { localDateShape } from "#core/kernel/shapes.ts";
import { languages } from "#core/kernel/text.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { today } from "#web/kit/clock.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCan, useCommand, useRead } from "#web/kit/query.ts";
import { useLanguage, useSay, useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FieldRow, Form, FormActions } from "#web/ui/form.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { ParticipantField } from "../meetings/participant-field.tsx";
import { keyOfRef, refOfKey } from "../meetings/participant-options.ts";
import type { DiscussionList } from "./discussion.ts";

/** Choosing the guide and who is at the table; then the walk begins. */
export default function BeginPage() {
  const t = useText("discussions");
  const caseId = useAddressPart("caseId");
  const list = useRead(discussionsOf, { params: { caseId } }, { beginsForm: true });
  const can = useCan(list.data);
  return (
    <Loaded from={list} page>
      {(found) => (
        <>
          <PageHead
            above={
              <TextLink params={{ caseId }} to="/perheet/$caseId/keskustelut">
                {t("back")}
              </TextLink>
            }
            lead={t("beginLead")}
            title={t("beginTitle")}
          />
          {found.running && can("discussion.write") ? (
            <BeginForm caseId={caseId} list={found} />
          ) : (
            <EmptyState
              action={
                <LinkButton params={{ caseId }} to="/perheet/$caseId/keskustelut">
                  {t("back")}
                </LinkButton>
              }
              title={t("noneNotRunning")}
            />
          )}
        </>
      )}
    </Loaded>
  );
}

const guides = newestDiscussionGuides();
const isAboutChild = (id: string): boolean => discussionGuideOf(id)?.about === "child";
const fields = z
  .object({
    guide: z.string().min(1, { error: "choose" }),
    aboutPersonId: z.string().default(""),
    meetingId: z.string().default(""),
    on: localDateShape,
    present: z.array(z.string()).min(2, { error: "choose_one" }),
    language: z.enum(languages),
  })
  .refine((form) => !isAboutChild(form.guide) || form.aboutPersonId !== "", {
    path: ["aboutPersonId"],
    error: "choose",
  });

function BeginForm({ caseId, list }: { readonly caseId: string; readonly list: DiscussionList }) {
  const t = useText("discussions");
  const say = useSay();
  const format = useFormat();
  const language = useLanguage();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const { around, meetings } = list;
  const children = around.members.filter(({ role }) => role === "child");
  const begin = useCommand(beginDiscussion, {
    onDone: () =>
      void navigate({
        to: "/perheet/$caseId/keskustelut/$discussionId",
        params: { caseId, discussionId: id },
        replace: true,
      } as unknown as Parameters<typeof navigate>[0]),
  });
  const presentIn = (meetingId: string): string[] =>
    meetings.find((meeting) => meeting.id === meetingId)?.present.map(keyOfRef) ?? [];
  const todays = meetings.find(({ on }) => on === today());
  const form = useForm({
    schema: fields,
    defaults: {
      guide: guides[0]?.id ?? "",
      aboutPersonId: children.length === 1 ? (children[0]?.id ?? "") : "",
      meetingId: todays?.id ?? "",
      on: today(),
      present: todays ? presentIn(todays.id) : [],
      language,
    },
    onSubmit: ({ guide, aboutPersonId, meetingId, on, present, ...rest }) =>
      begin.run({
        params: { caseId },
        body: {
          id,
          guide,
          on,
          meetingId: meetingId || null,
          aboutPersonId: isAboutChild(guide) ? aboutPersonId : null,
          present: present.map(refOfKey),
          language: rest.language,
        },
      }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(begin.error), [begin.error, showIssues]);
  const guide = discussionGuideOf(form.values.guide);
  const { value, onChange, id: presentId, error } = form.field("present");
  return (
    <Form form={form}>
      <RadioGroup
        label={t("guide")}
        look="boxed"
        options={guides.map((one) => ({ value: one.id, label: say(one.name), hint: say(one.purpose) }))}
        {...form.field("guide")}
      />
      {guide?.about === "child" &&
        (children.length === 0 ? (
          <Notice tone="attention">
            <p>{t("noChild")}</p>
          </Notice>
        ) : (
          <RadioGroup
            label={t("about")}
            look="chips"
            options={children.map((child) => ({ value: child.id, label: child.givenName }))}
            {...form.field("aboutPersonId")}
          />
        ))}
      <FieldRow>
        {meetings.length > 0 && (
          <Select
            emptyLabel={t("noMeeting")}
            hint={t("meetingHint")}
            label={t("meeting")}
            options={meetings.map((meeting) => ({ value: meeting.id, label: format.day(meeting.on) }))}
            {...form.field("meetingId")}
            onChange={(chosen) => {
              form.set("meetingId", chosen ?? "");
              const meeting = meetings.find((one) => one.id === chosen);
              if (!meeting) return;
              form.set("on", meeting.on);
              form.set("present", presentIn(meeting.id));
            }}
          />
        )}
        <DateField label={t("on")} max={today()} {...form.field("on")} />
      </FieldRow>
      <ParticipantField
        around={around}
        error={error}
        id={presentId}
        value={(value as string[] | undefined) ?? []}
        onChange={onChange as (value: string[]) => void}
      />
      <RadioGroup
        label={t("language")}
        look="chips"
        options={languages.map((each) => ({ value: each, label: t(`languages.${each}`) }))}
        {...form.field("language")}
      />
      {guide && (
        <Notice title={t("toWorker")}>
          <p>{say(guide.lead)}</p>
        </Notice>
      )}
      <Failure error={begin.error} />
      <FormActions>
        <Button isRunning={begin.isRunning} type="submit">
          {t("start")}
        </Button>
      </FormActions>
    </Form>
  );
}
