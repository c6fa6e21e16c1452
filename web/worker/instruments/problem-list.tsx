import type { InstrumentFault } from "#core/instruments/faults.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { inThree, languages } from "#core/kernel/text.ts";
import { useSay, useText, useTextByCode } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { useProblemWords } from "./editing.tsx";

const nothing = inThree("", "", "");

const partOf: Readonly<Record<string, string>> = {
  sections: "kysymykset",
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
  /** To the part, and there to the place itself. */
  readonly onGo: (part: string, place: string) => void;
}) {
  const t = useText("instruments");
  const say = useSay();
  const byCode = useTextByCode("instruments");
  const words = useProblemWords();
  if (problems.length === 0) return null;
  const nameOf = (list: string, id: string): string => {
    if (list === "items") return say(instrument.items.find(({ linkId }) => linkId === id)?.text ?? nothing);
    if (list === "sections" || list === "forms" || list === "subscales")
      return say(instrument[list].find((one) => one.id === id)?.name ?? nothing);
    // What has no code of its own is told by its place.
    return /^\d+$/.test(id) ? String(Number(id) + 1) : "";
  };
  const placeOf = (path: string): string => {
    const [list = "", id = ""] = path.split(".");
    const place = byCode(`place.${list}`, { id: nameOf(list, id) || id }) ?? path;
    const language = languages.find((each) => path.endsWith(`.${each}`));
    return language ? `${place} (${t(`language.${language}`)})` : place;
  };
  return (
    <Notice announce title={t("problems.heading", { count: problems.length })} tone="danger">
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.code}`}>
            <Button
              kind="plain"
              small
              onClick={() => onGo(partOf[problem.path.split(".")[0] ?? ""] ?? "tiedot", problem.path)}
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
