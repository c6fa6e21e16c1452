import type { z } from "zod";
import type { obstacleShown } from "#contract/worker/obstacles.ts";
import { useSourceWords } from "#web/kit/rule-source.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import "./beside.css";

export type Obstacle = z.output<typeof obstacleShown>;

type Place = {
  readonly to: string;
  readonly text:
    | "toMeetings"
    | "toDocuments"
    | "toPlan"
    | "toOrder"
    | "toClosing"
    | "toNotification"
    | "toResources"
    | "toJourney"
    | "toRounds";
  readonly search?: Readonly<Record<string, string>>;
};

/** Where each thing is mended, by the code of what is missing. */
function placeOf({ code, values }: Obstacle): Place | undefined {
  switch (code) {
    case "meetings_too_few":
    case "meeting_missing":
    case "meeting_decision_missing":
    case "member_not_met":
    case "record_unsigned":
    case "meetings_still_planned":
      return { to: "/perheet/$caseId/tapaamiset", text: "toMeetings" };
    case "document_missing":
      return {
        to: "/perheet/$caseId/asiakirjat",
        text: "toDocuments",
        ...(values["document"] ? { search: { laji: String(values["document"]) } } : {}),
      };
    case "plan_missing":
    case "plan_element_missing":
    case "plan_approver_missing":
    case "goals_missing":
      return { to: "/perheet/$caseId/suunnitelma", text: "toPlan" };
    case "goals_not_evaluated":
    case "outcome_missing":
    case "outcome_reasons_missing":
    case "continues_missing":
    case "views_missing":
      return { to: "/perheet/$caseId/paattaminen", text: "toClosing" };
    case "resources_missing":
      return { to: "/perheet/$caseId/voimavarat", text: "toResources" };
    case "milestone_missing":
      return { to: "/perheet/$caseId/ilmoitus", text: "toNotification" };
    case "rounds_still_wait":
    case "alerts_still_open":
    case "measurement_missing":
      return { to: "/perheet/$caseId/arviot", text: "toRounds" };
    case "goals_not_chosen":
    case "moved_meetings_not_chosen":
      return { to: "/perheet/$caseId/polku", text: "toJourney" };
    case "competence_missing":
    case "team_too_small":
    case "order_expired":
      return { to: "/perheet/$caseId/tilaus", text: "toOrder" };
    default:
      return undefined;
  }
}

/** Everything that stands in the way, each with why, by which rule, and a link to where it is mended. */
export function ObstacleList({
  caseId,
  obstacles,
  here,
}: {
  readonly caseId: string;
  readonly obstacles: readonly Obstacle[];
  /** The address of this page: no link is needed to where one is. */
  readonly here: string;
}) {
  const t = useText("plans");
  const say = useSay();
  const sourceWords = useSourceWords();
  return (
    <Lines>
      {obstacles.map((obstacle) => {
        const place = placeOf(obstacle);
        return (
          <li key={`${obstacle.rule} ${obstacle.code}`}>
            <div className="beside-action">
              <strong>{say(obstacle.text)}</strong>
              {place && place.to !== here && (
                <TextLink
                  params={{ caseId }}
                  to={place.to}
                  {...(place.search ? { search: place.search } : {})}
                >
                  {t(`needs.${place.text}`)}
                </TextLink>
              )}
            </div>
            {obstacle.why && (
              <Disclosure bare title={t("needs.why")}>
                <p>{say(obstacle.why)}</p>
                {obstacle.source && (
                  <p className="soft small">{t("needs.source", { source: sourceWords(obstacle.source) })}</p>
                )}
                {obstacle.deviable && <p className="soft small">{t("needs.deviable")}</p>}
              </Disclosure>
            )}
          </li>
        );
      })}
    </Lines>
  );
}
