import { useId, type ReactNode } from "react";
import { classes } from "./classes.ts";

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
  const Heading = level === 2 ? "h2" : "h3";
  if (!title) return <div className={classes("card", look)}>{children}</div>;
  return (
    <section aria-labelledby={id} className={classes("card", look)}>
      <div className="card-head">
        <Heading id={id}>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** A list whose items are divided by thin lines. */
export function Lines({ children, ordered }: { readonly children: ReactNode; readonly ordered?: boolean }) {
  return ordered ? <ol className="lines">{children}</ol> : <ul className="lines">{children}</ul>;
}
