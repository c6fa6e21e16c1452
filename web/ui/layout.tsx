import type { CSSProperties, ReactNode } from "react";
import { classes } from "./classes.ts";

type Gap = 1 | 2 | 3 | 4 | 5 | 6;
type Box = { readonly gap?: Gap; readonly children: ReactNode };

/** One under another. */
export const Stack = ({ gap = 4, children }: Box) => <div className={`stack gap-${gap}`}>{children}</div>;

/** Side by side, wrapping where there is no room. */
export function Row({ gap = 2, align, children }: Box & { readonly align?: "between" | "end" | "top" }) {
  return <div className={classes("row", `gap-${gap}`, align)}>{children}</div>;
}

/** Something narrow (a time, a mark) and what it is about beside it, also on a phone. */
export function Beside({ first, children }: { readonly first: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="beside-first">
      <div>{first}</div>
      <div>{children}</div>
    </div>
  );
}

/** Two columns at a desk, one on a phone. `wide-first` as on the family page, or `even`. */
export function Columns({
  look = "wide-first",
  children,
}: {
  readonly look?: "wide-first" | "even";
  readonly children: ReactNode;
}) {
  return <div className={`columns ${look}`}>{children}</div>;
}

/** As many columns as fit, each at least `atLeast` wide. */
export function Grid({
  atLeast = "17rem",
  children,
}: {
  readonly atLeast?: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="grid" style={{ "--at-least": atLeast } as CSSProperties}>
      {children}
    </div>
  );
}

/** Only on the screen. */
export const NoPrint = ({ children }: { readonly children: ReactNode }) => (
  <div className="no-print">{children}</div>
);
/** Only on paper. */
export const PrintOnly = ({ children }: { readonly children: ReactNode }) => (
  <div className="only-print">{children}</div>
);
/** Only for screen readers. */
export const OnlyRead = ({ children }: { readonly children: ReactNode }) => (
  <span className="only-read">{children}</span>
);

export type Voice = "child" | "parent" | "worker" | "close";

/** Somebody's own words, marked by whose voice it is. */
export function Said({
  by,
  voice = "child",
  children,
}: {
  readonly by: string;
  readonly voice?: Voice;
  readonly children: ReactNode;
}) {
  return (
    <p className={classes("said", voice !== "child" && voice)}>
      <strong>{by}:</strong> {children}
    </p>
  );
}
