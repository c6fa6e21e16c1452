import { useId } from "react";
import { useFormat } from "#web/kit/format.ts";
import { useIsPhone } from "#web/kit/media.ts";
import { useText } from "#web/kit/text.ts";
import { Disclosure } from "#web/ui/disclosure.tsx";
import "./effectiveness-figures.css";

export type PairedColumn = {
  readonly name: string;
  /** Null where it isn't told. */
  readonly first: number | null;
  readonly second: number | null;
};

const height = 160;
const room = 4; // over the highest column

/** Two counts side by side for each of a few places: begun and ended by month, levels at the start and at the end. */
export function PairedColumns({
  label,
  columns,
  names,
  place,
}: {
  readonly label: string;
  readonly columns: readonly PairedColumn[];
  readonly names: readonly [string, string];
  /** What the places are: month, level. */
  readonly place: string;
}) {
  const t = useText("effectiveness");
  const format = useFormat();
  const pattern = useId();
  const isPhone = useIsPhone();
  const width = isPhone ? 340 : 680;
  const top = Math.max(1, ...columns.flatMap(({ first, second }) => [first ?? 0, second ?? 0]));
  const step = width / Math.max(1, columns.length);
  const bar = Math.min(34, step * 0.36);
  const y = (value: number) => room + (1 - value / top) * (height - room);
  const said = (value: number | null) => (value === null ? t("hidden") : format.number(value));
  // What isn't told stands in the figure too, of no height of its own.
  const column = (value: number | null, x: number, className: string) =>
    value === null ? (
      <rect className="figure-untold" height="14" width={bar - 1} x={x + 0.5} y={height - 14} />
    ) : (
      <rect className={className} height={height - y(value)} width={bar} x={x} y={y(value)} />
    );
  const isTold = ({ first, second }: PairedColumn) => first !== null || second !== null;
  const untold = columns.filter((one) => !isTold(one));
  const every = Math.ceil(columns.length / (isPhone ? 6 : 12));
  return (
    <figure className="paired-columns">
      <figcaption className="row gap-4 small">
        {names.map((name, at) => (
          <span key={name} className="figure-key">
            <svg aria-hidden="true" height="12" viewBox="0 0 12 12" width="12">
              <rect className={at === 0 ? "figure-first" : "figure-second"} height="12" width="12" />
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
      <svg aria-label={label} role="img" viewBox={`0 0 ${width} ${height + 1}`}>
        <line className="figure-rule" x1="0" x2={width} y1={height + 0.5} y2={height + 0.5} />
        {columns.map(({ name, first, second }, at) => {
          const middle = step * (at + 0.5);
          return (
            <g key={`${pattern}${name}`}>
              {column(first, middle - bar - 1, "figure-first")}
              {column(second, middle + 1, "figure-second")}
            </g>
          );
        })}
      </svg>
      <div aria-hidden="true" className="figure-places tiny num">
        {/* Words and figures stand under the drawing and not in it: they keep their size, and their contrast. */}
        {columns.map(({ name, first, second }, at) => (
          <span key={name}>
            {at % every === 0 ? name : ""}
            {every === 1 && (
              <span className="figure-counts">
                <span>{first === null ? "*" : format.number(first)}</span>
                <span>{second === null ? "*" : format.number(second)}</span>
              </span>
            )}
          </span>
        ))}
      </div>
      <Disclosure bare title={t("asTable")}>
        <table className="figure-table">
          <caption className="only-read">{label}</caption>
          <thead>
            <tr>
              <th scope="col">{place}</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.filter(isTold).map(({ name, first, second }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="num">{said(first)}</td>
                <td className="num">{said(second)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {untold.length > 0 && (
          <p className="soft small">
            {t("hidden")}: {untold.map(({ name }) => name).join(", ")}. {t("someLeft")}
          </p>
        )}
      </Disclosure>
    </figure>
  );
}
