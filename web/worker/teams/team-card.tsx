import { useState } from "react";
import { teamOf } from "#contract/worker/teams.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useSourceWords } from "#web/kit/rule-source.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { AskDeviation } from "../deviations/ask-deviation.tsx";
import { AskedCompetences } from "./asked-competences.tsx";
import { ChangeMember } from "./change-member.tsx";
import { useSkillName, useSpokenLanguage } from "./worker-words.ts";
import type { Team, TeamMember } from "./team-member.ts";

const isTeam = ({ role }: TeamMember): boolean => role !== "purchaser" && role !== "intake";

/** Who works with the family: dates, hours, what each can do, what the team lacks, and the changes a lead can make. */
export function TeamCard({ caseId }: { readonly caseId: string }) {
  const t = useText("teams");
  const team = useRead(teamOf, { params: { caseId } });
  const can = useCan(team.data);
  const mayEdit = can("team.edit");
  const add = mayEdit && (
    <LinkButton params={{ caseId }} small to="/perheet/$caseId/tiimi/valitse">
      {t("choose")}
    </LinkButton>
  );
  return (
    <Card aside={add} title={t("team")}>
      <Loaded from={team}>
        {(page) => {
          const present = page.members.filter(({ state }) => state !== "former");
          const former = page.members.filter(({ state }) => state === "former");
          const held = present.filter(isTeam).flatMap(({ competences }) => competences);
          return (
            <Stack>
              <Lacks caseId={caseId} team={page} />
              {!present.some(isTeam) && (
                <EmptyState action={add} title={t("none")}>
                  {!mayEdit && t("noneHelp")}
                </EmptyState>
              )}
              <Lines>
                {present.map((member) => (
                  <Member
                    key={member.id}
                    caseId={caseId}
                    mayEdit={mayEdit && isTeam(member)}
                    member={member}
                  />
                ))}
              </Lines>
              <AskedCompetences asked={page.asked} held={held} />
              {former.length > 0 && (
                <Disclosure bare aside={former.length} title={t("former")}>
                  <Lines>
                    {former.map((member) => (
                      <Member key={member.id} caseId={caseId} mayEdit={false} member={member} />
                    ))}
                  </Lines>
                </Disclosure>
              )}
            </Stack>
          );
        }}
      </Loaded>
    </Card>
  );
}

function Lacks({ team, caseId }: { readonly team: Team; readonly caseId: string }) {
  const t = useText("teams");
  const sourceWords = useSourceWords();
  const say = useSay();
  return team.lacks.map(({ rule, text }) => (
    <Notice
      key={rule.id}
      actions={
        rule.deviable && (
          <AskDeviation caseId={caseId} error={{ kind: "refused", code: "competence_missing", rule }} />
        )
      }
      title={t("lacks")}
      tone="danger"
    >
      <p>{say(text)}</p>
      <p className="small">
        {say(rule.explanation)} ({sourceWords(rule.source)})
      </p>
    </Notice>
  ));
}

function Member({
  member,
  caseId,
  mayEdit,
}: {
  readonly member: TeamMember;
  readonly caseId: string;
  readonly mayEdit: boolean;
}) {
  const t = useText("teams");
  const format = useFormat();
  const skill = useSkillName();
  const languageName = useSpokenLanguage();
  const [changing, setChanging] = useState(false);
  const skills = [...member.qualifications, ...member.competences].map(skill);
  const languages = member.languages.filter((code) => code !== "fi").map(languageName);
  return (
    <li>
      <Stack gap={1}>
        <Row align="between">
          <span>
            <strong>{member.name}</strong> <span className="soft">{t(`roles.${member.role}`)}</span>
          </span>
          <Row>
            {!member.active && <Tag tone="danger">{t("gone")}</Tag>}
            {member.state === "coming" && (
              <Tag tone="info">{t("coming", { day: format.date(member.from) })}</Tag>
            )}
            {member.state !== "former" && member.to && (
              <Tag tone="attention">{t("ends", { day: format.date(member.to) })}</Tag>
            )}
          </Row>
        </Row>
        <p className="soft small">
          {[
            isTeam(member) && t("hoursAWeek", { hours: format.hours(member.hoursPerWeek) }),
            format.range(member.from, member.to),
            ...skills,
            ...languages,
            member.phone,
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {member.reason && <p className="soft small">{member.reason}</p>}
        {mayEdit && (
          <Row>
            <LinkButton
              kind="quiet"
              params={{ caseId }}
              search={{ vaihda: member.id }}
              small
              to="/perheet/$caseId/tiimi/valitse"
            >
              {t("replace")}
            </LinkButton>
            <Button kind="quiet" small onClick={() => setChanging(true)}>
              {t("change")}
            </Button>
          </Row>
        )}
      </Stack>
      {changing && <ChangeMember caseId={caseId} member={member} onClose={() => setChanging(false)} />}
    </li>
  );
}
