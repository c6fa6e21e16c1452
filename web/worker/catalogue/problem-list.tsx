import type { ModelProblem } from "#core/services/drafts/model-problem.ts";
import { partsOf } from "#core/services/drafts/model-path.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { useProblemWords } from "./model-fields.tsx";
import { useModelWords } from "./model-words.ts";

const told: ReadonlySet<string> = new Set([
  "name",
  "summary",
  "description",
  "forWhom",
  "isNot",
  "contact",
  "cost",
  "steps",
  "phases",
  "legalBasis",
]);

/** The part of the draft in which the place is mended. */
function partOf(path: string): string {
  const first = partsOf(path)[0] ?? "";
  return first === "rules" ? "saannot" : told.has(first) ? "tekstit" : "sanastot";
}

/** What stands in the way of release, each with the part of the draft where it is mended. */
export function ProblemList({
  problems,
  model,
  onGo,
}: {
  readonly problems: readonly ModelProblem[];
  readonly model: object;
  readonly onGo: (part: string) => void;
}) {
  const t = useText("catalogue");
  const words = useModelWords(model);
  const problemWords = useProblemWords();
  if (problems.length === 0) return null;
  return (
    <Notice announce title={t("problems.heading", { count: problems.length })} tone="danger">
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.code}`}>
            <Button kind="plain" small onClick={() => onGo(partOf(problem.path))}>
              {words.place(problem.path)}
            </Button>{" "}
            {problemWords(problem)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
