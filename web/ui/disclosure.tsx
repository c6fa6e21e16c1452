import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";

/** Words that open when wanted: the browser's own details element. */
export function Disclosure({
  title,
  aside,
  startsOpen,
  bare,
  children,
}: {
  readonly title: ReactNode;
  /** At the end of the line: a count, a tag. */
  readonly aside?: ReactNode;
  readonly startsOpen?: boolean;
  readonly bare?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <details className={classes("disclosure", bare && "bare")} open={startsOpen}>
      <summary>
        <Icon className="chevron" name="chevron" />
        {title}
        {aside && <span className="aside">{aside}</span>}
      </summary>
      <div>{children}</div>
    </details>
  );
}
