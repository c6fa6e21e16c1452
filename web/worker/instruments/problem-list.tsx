import type { InstrumentFault } from "#core/instruments/faults.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { useSay, useText, useTextByCode } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { useProblemWords } from "./editing.tsx";

const partOf: Readonly<Record<string, string>> = {
  items: "kysymykset",
  scales: "asteikot",
  forms: "lomakkeet",
  subscales: "pisteytys",
  cutOffs: "pisteytys",
  reliability: "pisteytys",
  alerts: "halytykset",
};

/** What stands in the way of release, each with the part of the draft where it is mended. */
export function ProblemList({
  problems,
  instrument,
  onGo,
}: {
  readonly problems: readonly InstrumentFault[];
  readonly instrument: Instrument;
  readonly onGo: (part: string) => void;
}) {
  const t = useText("instruments");
  const say = useSay();
  const byCode = useTextByCode("instruments");
  const words = useProblemWords();
  if (problems.length === 0) return null;
  const placeOf = (path: string): string => {
    const [list = "", id = ""] = path.split(".");
    const item = list === "items" ? instrument.items.find(({ linkId }) => linkId === id) : undefined;
    const called = (item && say(item.text)) || (list === "cutOffs" ? String(Number(id) + 1) : id);
    return byCode(`place.${list}`, { id: called }) ?? path;
  };
  return (
    <Notice announce title={t("problems.heading", { count: problems.length })} tone="danger">
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.code}`}>
            <Button
              kind="plain"
              small
              onClick={() => onGo(partOf[problem.path.split(".")[0] ?? ""] ?? "tiedot")}
            >
              {placeOf(problem.path)}
            </Button>{" "}
            {words(problem)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
