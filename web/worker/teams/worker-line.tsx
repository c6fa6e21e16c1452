import type { ReactNode } from "react";
import type { teamChoices } from "#contract/worker/teams.ts";
import { LoadBar } from "#web/figures/load-bar.tsx";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Row } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { beyondTitle, useSkillName, useSpokenLanguage } from "./worker-words.ts";
import "./teams.css";

export type Choices = ReplyOf<typeof teamChoices>;
export type Worker = Choices["workers"][number];

/** One worker for choosing: what they can do, in which languages, and how their week is booked with and without this family. */
export function WorkerLine({
  worker,
  choices,
  extraHours,
  action,
}: {
  readonly worker: Worker;
  readonly choices: Pick<Choices, "asked" | "familyLanguages" | "present" | "matches">;
  /** Hours that the choice would add; shown in the bar as if booked. */
  readonly extraHours: number;
  readonly action?: ReactNode;
}) {
  const t = useText("teams");
  const format = useFormat();
  const skill = useSkillName();
  const languageName = useSpokenLanguage();
  const asked = new Set(choices.asked.map(({ term }) => term.code));
  const others = worker.languages.filter((code) => code !== "fi");
  const notes = [
    t("families", { count: worker.families }),
    worker.coming > 0 && t("comingHours", { hours: format.hours(worker.coming) }),
    worker.ending > 0 && t("endingHours", { hours: format.hours(worker.ending) }),
  ].filter((note) => note !== false);
  return (
    <li className={extraHours > 0 ? "worker-line chosen" : "worker-line"}>
      <div className="team-choice">
        <div>
          <strong>{worker.name}</strong>{" "}
          <span className="soft small">
            {[worker.title, ...beyondTitle(worker.title, worker.qualifications.map(skill))]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </div>
        <Row gap={1}>
          {choices.present.includes(worker.id) && <Tag tone="info">{t("present")}</Tag>}
          {worker.competences.map((code) => (
            <Tag
              key={code}
              icon={asked.has(code) ? "check" : undefined}
              tone={asked.has(code) ? "good" : "neutral"}
            >
              {skill(code)}
            </Tag>
          ))}
          {others.map((code) => (
            <Tag
              key={code}
              icon={choices.familyLanguages.includes(code) ? "check" : undefined}
              tone={choices.familyLanguages.includes(code) ? "good" : "neutral"}
            >
              {languageName(code)}
            </Tag>
          ))}
        </Row>
      </div>
      <div>
        <LoadBar available={worker.weeklyHours} booked={worker.booked + extraHours} who={worker.name} />
        <p className="soft small">{notes.join(" · ")}</p>
        <MatchWords choices={choices} worker={worker} />
      </div>
      {action}
    </li>
  );
}

/** The way to the family and whether they know one another, in words. */
function MatchWords({
  worker,
  choices,
}: {
  readonly worker: Worker;
  readonly choices: Pick<Choices, "asked" | "matches">;
}) {
  const t = useText("calendar");
  const format = useFormat();
  const match = choices.matches.find(({ staffId }) => staffId === worker.id);
  if (!match) return null;
  const { travel, met, lastMet } = match;
  const held = choices.asked.filter(({ term }) => worker.competences.includes(term.code)).length;
  return (
    <p className="soft small">
      {[
        choices.asked.length > 0 && t("match.asked", { held, asked: choices.asked.length }),
        lastMet ? t("match.met", { count: met, day: format.date(lastMet) }) : t("match.neverMet"),
        travel
          ? t("match.distance", { minutes: travel.minutes, band: t(`band.${travel.band}`) })
          : t("match.distanceUnknown"),
      ]
        .filter(Boolean)
        .join(" · ")}
    </p>
  );
}

export const workerOrders = ["free", "fit", "known", "near", "name"] as const;
export type WorkerOrder = (typeof workerOrders)[number];

/**
 * Most free hours first; or before that those who hold what is asked, who have met the family most, or who are nearest; or by name
 * as they came. Each order is one plain thing: nothing is weighed against another out of sight.
 */
export function sortedWorkers(
  { workers, matches, asked }: Pick<Choices, "workers" | "matches" | "asked">,
  order: WorkerOrder,
): readonly Worker[] {
  if (order === "name") return workers;
  const codes = asked.map(({ term }) => term.code);
  const matchOf = (worker: Worker) => matches.find(({ staffId }) => staffId === worker.id);
  const free = (worker: Worker): number => worker.weeklyHours - worker.booked - worker.coming;
  const first = {
    free: () => 0,
    fit: (worker: Worker) => worker.competences.filter((code) => codes.includes(code)).length,
    known: (worker: Worker) => matchOf(worker)?.met ?? 0,
    near: (worker: Worker) => -(matchOf(worker)?.travel?.minutes ?? 10_000),
  }[order];
  return workers.toSorted((a, b) => first(b) - first(a) || free(b) - free(a));
}
