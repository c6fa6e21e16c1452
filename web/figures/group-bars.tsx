import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import "./effectiveness-figures.css";

export type GroupBar = {
  readonly value: string;
  readonly name: string;
  readonly n: number;
  readonly other?: number | undefined;
};

/** Counts of groups as a table with a bar in each row; of two sets side by side the second is a second bar. In their own order, never by size. */
export function GroupBars({
  caption,
  groups,
  all,
  otherAll,
  names,
}: {
  readonly caption: string;
  readonly groups: readonly GroupBar[];
  /** What the shares are of; left out: of the groups together. */
  readonly all: number;
  readonly otherAll?: number | undefined;
  /** Of the two sets. */
  readonly names: readonly [string, string] | readonly [string];
}) {
  const t = useText("effectiveness");
  const format = useFormat();
  const cell = (n: number | undefined, of: number, className: string) => {
    if (n === undefined) return <span className="soft">{t("hidden")}</span>;
    const share = of > 0 ? Math.min(100, (n / of) * 100) : 0;
    return (
      <span className="group-bar">
        <span className="num">
          {format.number(n)} <span className="soft">({Math.round(share)}&nbsp;%)</span>
        </span>
        <svg aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 10">
          <rect className="figure-track" height="10" width="100" />
          <rect className={className} height="10" width={share} />
        </svg>
      </span>
    );
  };
  return (
    <table className="group-bars">
      <caption>{caption}</caption>
      <thead className={names.length === 1 ? "only-read" : undefined}>
        <tr>
          <th scope="col">{t("group")}</th>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ value, name, n, other }) => (
          <tr key={value}>
            <th scope="row">{name}</th>
            <td>{cell(n < 0 ? undefined : n, all, "figure-first")}</td>
            {names.length === 2 && <td>{cell(other, otherAll ?? all, "figure-second")}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
