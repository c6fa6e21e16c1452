import { Fragment } from "react";
import { indicatorOf } from "#core/effectiveness/dictionary.ts";
import { IntervalMark } from "#web/figures/interval-mark.tsx";
import { useText } from "#web/kit/text.ts";
import { useFigureWords, type Figure } from "./figure-words.ts";

const isShare = (code: string): boolean => indicatorOf(code)?.kind === "share";

/** The scale that a figure's mark stands on. Changes and effects have a line at nothing. */
function scaleOf(figure: Figure, other: Figure | undefined): { from: number; to: number; zero?: number } {
  if (isShare(figure.code)) return { from: 0, to: 1 };
  const ends = [figure, other]
    .flatMap((one) => (one ? [one.low, one.high, one.value] : []))
    .filter((one) => one !== null);
  if (figure.code === "tStart" || figure.code === "tEnd") return { from: 20, to: 80, zero: 50 };
  if (/Change|Effect/.test(figure.code)) {
    const far = Math.max(1, ...ends.map(Math.abs)) * 1.1;
    return { from: -far, to: far, zero: 0 };
  }
  return { from: 0, to: Math.max(1, ...ends) * 1.1 };
}

/** Figures one under another: each with its interval, of how many it is and how many are missing. What is compared stands beside. */
export function FigureList({
  codes,
  figures,
  others,
  names,
  leastGroup,
  caption,
}: {
  readonly codes: readonly string[];
  readonly figures: readonly Figure[];
  readonly others?: readonly Figure[] | undefined;
  readonly names: readonly [string, string];
  readonly leastGroup: number;
  readonly caption: string;
}) {
  const t = useText("effectiveness");
  const words = useFigureWords(leastGroup);
  const found = codes.flatMap((code) => figures.filter((one) => one.code === code));
  if (found.length === 0) return null;
  // What isn't told on either side is no row of its own: one line names all such, and says why.
  const pairs = found.map((figure) => ({ figure, other: others?.find(({ code }) => code === figure.code) }));
  const isUntold = ({ figure, other }: (typeof pairs)[number]) =>
    figure.isHidden && (other === undefined || other.isHidden);
  const untold = pairs.filter(isUntold);
  const cell = (figure: Figure | undefined, beside: Figure | undefined) => {
    if (!figure) return <span className="soft">{t("noFigure")}</span>;
    return (
      <>
        <span className={figure.value === null ? "soft" : "figure-value num"}>{words.value(figure)}</span>
        {figure.value !== null && figure.low !== null && (
          <>
            <IntervalMark
              high={figure.high}
              low={figure.low}
              value={figure.value}
              {...scaleOf(figure, beside)}
            />
            <span className="soft small num">{words.interval(figure)}</span>
          </>
        )}
        <span className="soft small num">{words.ofHowMany(figure)}</span>
      </>
    );
  };
  return (
    <table className="figure-list">
      <caption className="only-read">{caption}</caption>
      <thead className={others ? undefined : "only-read"}>
        <tr>
          <th scope="col">{t("figure")}</th>
          <th scope="col">{names[0]}</th>
          {others && <th scope="col">{names[1]}</th>}
        </tr>
      </thead>
      <tbody>
        {pairs
          .filter((pair) => !isUntold(pair))
          .map(({ figure, other }) => (
            <tr key={figure.code}>
              <th scope="row">{words.name(figure.code)}</th>
              <td>
                <span className="figure-cell">{cell(figure, other)}</span>
              </td>
              {others && (
                <td>
                  <span className="figure-cell">{cell(other, figure)}</span>
                </td>
              )}
            </tr>
          ))}
        {untold.length > 0 && (
          <tr className="figures-untold">
            <td className="soft small" colSpan={others ? 3 : 2}>
              {t("hiddenRows", { count: leastGroup })}{" "}
              {untold.map(({ figure }, at) => (
                <Fragment key={figure.code}>
                  {at > 0 && ", "}
                  <span>{words.name(figure.code)}</span>
                </Fragment>
              ))}
              .
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
