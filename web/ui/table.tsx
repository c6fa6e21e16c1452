// oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role
import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";

export type Column<T> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: T) => ReactNode;
  /** The cell that names the row: one a table. */
  readonly isName?: boolean;
  readonly align?: "end";
};

export type Sorting = { readonly by: string; readonly down: boolean };

/** A table at a desk; on a phone each row is a card with its cells named. */
export function Table<T>({
  caption,
  columns,
  rows,
  rowKey,
  sorting,
  onSort,
}: {
  /** What the table is of; read out, and shown above it. */
  readonly caption: ReactNode;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly sorting?: Sorting;
  /** Makes the headings buttons; give the keys that can be sorted by. */
  readonly onSort?: { readonly keys: readonly string[]; readonly change: (next: Sorting) => void };
}) {
  const sortedAs = (key: string): "ascending" | "descending" | undefined =>
    sorting?.by === key ? (sorting.down ? "descending" : "ascending") : undefined;
  return (
    <div className="table-wrap">
      {/* The roles are said out loud because the cards of a phone are not display: table. */}
      <table className="table cards" role="table">
        <caption>{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                aria-sort={sortedAs(column.key)}
                className={classes(column.align)}
                role="columnheader"
                scope="col"
              >
                {onSort?.keys.includes(column.key) ? (
                  <button
                    type="button"
                    onClick={() =>
                      onSort.change({ by: column.key, down: sortedAs(column.key) === "ascending" })
                    }
                  >
                    {column.title}
                    <Icon
                      name={
                        ({ ascending: "up", descending: "down", none: "updown" } as const)[
                          sortedAs(column.key) ?? "none"
                        ]
                      }
                    />
                  </button>
                ) : (
                  column.title
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column) => {
                const content = column.cell(row);
                const blank =
                  content === null || content === undefined || content === "" || content === false;
                return column.isName ? (
                  <th key={column.key} className={classes(column.align)} role="rowheader" scope="row">
                    {content}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    className={classes(column.align)}
                    data-blank={blank || undefined}
                    data-label={column.title}
                    role="cell"
                  >
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
