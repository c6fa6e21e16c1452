import { cutOffsOf } from "#core/instruments/scores.ts";
import type { Subscale } from "#core/instruments/shapes.ts";
import { cutOffsReached } from "#core/voices/line-change.ts";
import type { Line } from "#core/voices/shared-picture.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { instrumentIn, type Part } from "../shared-picture/picture.ts";

/** Where one rater's latest score stands by a study's cut-offs, and where the first one stood. */
export function Reached({ part, line }: { readonly part: Part; readonly line: Line }) {
  const t = useText("progress");
  const say = useSay();
  const found = cutOffsReached(instrumentIn(part), line);
  if (!found) return null;
  const { now, before } = found;
  return (
    <div className="small">
      {before && before !== now
        ? t("change.crossed", { before: say(before.name), now: say(now.name) })
        : t("change.reached", { now: say(now.name) })}
    </div>
  );
}

/** The cut-offs themselves: from how many points, in which population, from which source. */
export function CutOffs({ part, subscale }: { readonly part: Part; readonly subscale: Subscale }) {
  const t = useText("progress");
  const say = useSay();
  const instrument = instrumentIn(part);
  const forms = new Set(part.given.map(({ form }) => form));
  const all = new Set([...forms].flatMap((id) => cutOffsOf(instrument, { id }, subscale)));
  if (all.size === 0) return null;
  return (
    <Disclosure bare title={t("change.cutOffs")}>
      <ul className="small">
        {[...all].map((one) => (
          <li key={`${one.from} ${one.source} ${one.forms?.join() ?? ""}`}>
            {t("change.cutOff", { from: one.from, name: say(one.name), population: say(one.population) })}{" "}
            <span className="soft">{one.source}</span>
          </li>
        ))}
      </ul>
      <p className="soft small">{t("change.cutOffWords")}</p>
    </Disclosure>
  );
}
