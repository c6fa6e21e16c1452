import { createContext, useContext, useId, type ReactNode } from "react";
import { classes } from "./classes.ts";

const Inner = createContext(false);

/** Around cards that repeat for each of several things on a page: they are groups under it, and not regions of the page. */
export const Repeated = ({ children }: { readonly children: ReactNode }) => <Inner value>{children}</Inner>;

/** A section of a page on its own sheet. With a title it is a named region. */
export function Card({
  title,
  level = 2,
  aside,
  look,
  children,
}: {
  readonly title?: ReactNode;
  readonly level?: 2 | 3;
  /** Beside the title: a tag, a small button. */
  readonly aside?: ReactNode;
  readonly look?: "accent";
  readonly children: ReactNode;
}) {
  const id = useId();
  const isInner = useContext(Inner);
  const Heading = level === 2 && !isInner ? "h2" : "h3";
  const Part = isInner ? "div" : "section";
  if (!title) return <div className={classes("card", look)}>{children}</div>;
  return (
    <Part aria-labelledby={id} className={classes("card", look)} role={isInner ? "group" : undefined}>
      <div className="card-head">
        <Heading id={id}>{title}</Heading>
        {aside}
      </div>
      {children}
    </Part>
  );
}

/** A list whose items are divided by thin lines. */
export function Lines({ children, ordered }: { readonly children: ReactNode; readonly ordered?: boolean }) {
  return ordered ? <ol className="lines">{children}</ol> : <ul className="lines">{children}</ul>;
}
