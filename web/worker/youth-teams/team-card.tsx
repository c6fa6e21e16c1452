import { useEffect, useState } from "react";
import { z } from "zod";
import { chooseTeamMember } from "#contract/worker/youth-teams.ts";
import { optionalWords } from "#core/kernel/shapes.ts";
import { useForm } from "#web/kit/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Row } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { TeamPartner, YouthPage } from "./youth-reply.ts";

/** Whom the young person wants in the team, across services, in their own words. */
export function TeamCard({
  caseId,
  page,
  mayWrite,
}: {
  readonly caseId: string;
  readonly page: YouthPage;
  readonly mayWrite: boolean;
}) {
  const t = useText("youth-team");
  const format = useFormat();
  const [open, setOpen] = useState<TeamPartner>();
  const young = page.client?.name.split(" ")[0] ?? "";
  return (
    <Card level={3} title={t("team.title")}>
      <p className="soft">{t("team.lead", { name: young })}</p>
      {page.partners.length === 0 ? (
        <EmptyState
          action={
            <LinkButton kind="quiet" params={{ caseId }} to="/perheet/$caseId/tiedot">
              {t("team.addPartners")}
            </LinkButton>
          }
          title={t("team.none")}
        >
          {t("team.noneHelp")}
        </EmptyState>
      ) : (
        <Lines>
          {page.partners.map((partner) => (
            <li key={partner.id}>
              <Row align="between">
                <div>
                  <strong>{partner.name}</strong>{" "}
                  <span className="soft">{[partner.role, partner.agency].filter(Boolean).join(", ")}</span>{" "}
                  <Choice partner={partner} />
                  {partner.choice?.words && <div>{`”${partner.choice.words}”`}</div>}
                  {partner.choice && (
                    <div className="soft small">
                      {t("team.saidOn", {
                        day: format.date(partner.choice.on),
                        name: partner.choice.recordedBy,
                      })}
                    </div>
                  )}
                </div>
                {mayWrite && (
                  <Button kind="quiet" small onClick={() => setOpen(partner)}>
                    {t(partner.choice ? "team.change" : "team.ask")}
                    <span className="only-read"> {partner.name}</span>
                  </Button>
                )}
              </Row>
            </li>
          ))}
        </Lines>
      )}
      <h4>{t("team.meetings")}</h4>
      {page.meetings.length === 0 ? (
        <p className="soft">{t("team.noMeetings")}</p>
      ) : (
        <ul className="lines">
          {page.meetings.map((meeting) => (
            <li key={meeting.id}>
              <TextLink
                params={{ caseId, meetingId: meeting.id }}
                to="/perheet/$caseId/tapaamiset/$meetingId"
              >
                {format.day(meeting.on)}
              </TextLink>{" "}
              <span className="soft">{t(meeting.status === "held" ? "team.held" : "team.planned")}</span>
            </li>
          ))}
        </ul>
      )}
      {open && (
        <ChoiceDialog caseId={caseId} partner={open} young={young} onClose={() => setOpen(undefined)} />
      )}
    </Card>
  );
}

function Choice({ partner }: { readonly partner: TeamPartner }) {
  const t = useText("youth-team");
  if (!partner.choice) return <Tag>{t("team.unasked")}</Tag>;
  return partner.choice.wanted ? (
    <Tag icon="check" tone="good">
      {t("team.wanted")}
    </Tag>
  ) : (
    <Tag icon="close" tone="attention">
      {t("team.notWanted")}
    </Tag>
  );
}

const fields = z.object({ wanted: z.enum(["yes", "no"], { error: "choose" }), words: optionalWords(1000) });

function ChoiceDialog({
  caseId,
  partner,
  young,
  onClose,
}: {
  readonly caseId: string;
  readonly partner: TeamPartner;
  readonly young: string;
  readonly onClose: () => void;
}) {
  const t = useText("youth-team");
  const toast = useToast();
  const [id] = useState(newId);
  const choose = useCommand(chooseTeamMember, {
    onDone: () => {
      toast({ message: t("choice.saved") });
      onClose();
    },
  });
  const { choice } = partner;
  const form = useForm({
    schema: fields,
    defaults: {
      wanted: choice === null ? ("" as "yes") : choice.wanted ? ("yes" as const) : ("no" as const),
      words: choice?.words ?? "",
    },
    onSubmit: ({ wanted, words }) =>
      choose.run({
        params: { caseId, partnerId: partner.id },
        body: { id, version: choice?.version ?? 0, wanted: wanted === "yes", words },
      }),
  });
  const { showIssues } = form;
  useEffect(() => showIssues(choose.error), [choose.error, showIssues]);
  return (
    <Dialog isOpen title={t("choice.title", { name: partner.name })} onClose={onClose}>
      <Form form={form}>
        <RadioGroup
          label={t("choice.wanted", { young })}
          look="chips"
          options={[
            { value: "yes", label: t("choice.yes") },
            { value: "no", label: t("choice.no") },
          ]}
          {...form.field("wanted")}
        />
        <TextArea label={t("choice.words")} limit={1000} optional {...form.field("words")} />
        <Failure error={choose.error} />
        <FormActions>
          <Button isRunning={choose.isRunning} type="submit">
            {t("choice.save")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
