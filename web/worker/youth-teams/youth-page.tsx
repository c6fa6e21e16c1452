import { youthTeam } from "#contract/worker/youth-teams.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { Said, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { ReadinessCard } from "./readiness-card.tsx";
import { TeamCard } from "./team-card.tsx";
import type { YouthPage as Page } from "./youth-reply.ts";

/** The young person's own: their wishes first, the end of the right, what is in order, and whom they want in the team. */
export default function YouthPage() {
  const t = useText("youth-team");
  const caseId = useAddressPart("caseId");
  const page = useRead(youthTeam, { params: { caseId } });
  const can = useCan(page.data);
  return (
    <Loaded from={page}>
      {(found) => {
        const mayWrite = found.running && can("youth_team.write");
        return (
          <Stack gap={5}>
            <h2>{t("heading")}</h2>
            <Wishes caseId={caseId} page={found} />
            <End page={found} />
            {found.readiness.length > 0 && (
              <ReadinessCard caseId={caseId} mayWrite={mayWrite} things={found.readiness} />
            )}
            <TeamCard caseId={caseId} mayWrite={mayWrite} page={found} />
          </Stack>
        );
      }}
    </Loaded>
  );
}

const nameOf = (page: Page): string => page.client?.name.split(" ")[0] ?? "";

function Wishes({ caseId, page }: { readonly caseId: string; readonly page: Page }) {
  const t = useText("youth-team");
  return (
    <Card level={3} title={t("wishes", { name: nameOf(page) })}>
      {page.wishes ? (
        <Said by={nameOf(page)}>{page.wishes}</Said>
      ) : (
        <p>
          <span className="soft">{t("wishesMissing")}</span>{" "}
          <TextLink params={{ caseId }} to="/perheet/$caseId/suunnitelma">
            {t("toPlan")}
          </TextLink>
        </p>
      )}
    </Card>
  );
}

function End({ page }: { readonly page: Page }) {
  const t = useText("youth-team");
  const format = useFormat();
  const { end } = page;
  if (!end) return page.running ? <p className="soft">{t("end.unknown")}</p> : null;
  return (
    <Card level={3} title={t("end.title")}>
      <p>
        {t("end.until", { day: format.date(end.until), years: end.years })}{" "}
        <Tag tone={end.daysLeft < 0 ? "danger" : end.daysLeft < 183 ? "attention" : "neutral"}>
          {end.daysLeft < 0 ? t("end.past") : t("end.left", { count: end.daysLeft })}
        </Tag>
      </p>
      {end.readyBy && <p className="soft">{t("end.readyBy", { day: format.date(end.readyBy) })}</p>}
    </Card>
  );
}
