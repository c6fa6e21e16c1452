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
  readonly choices: Pick<Choices, "asked" | "familyLanguages" | "present">;
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
      </div>
      {action}
    </li>
  );
}

export const workerOrders = ["free", "fit", "name"] as const;
export type WorkerOrder = (typeof workerOrders)[number];

/** Most free hours first, or those who hold what is asked first, or by name as they came. */
export function sortedWorkers(
  workers: readonly Worker[],
  asked: readonly string[],
  order: string,
): readonly Worker[] {
  const free = (worker: Worker): number => worker.weeklyHours - worker.booked - worker.coming;
  const fit = (worker: Worker): number => worker.competences.filter((code) => asked.includes(code)).length;
  if (order === "name") return workers;
  return workers.toSorted((a, b) => (order === "fit" ? fit(b) - fit(a) : 0) || free(b) - free(a));
}
