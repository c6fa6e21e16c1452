import { useState, type ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";

/** Words that open when wanted: the browser's own details element. */
export function Disclosure({
  id,
  title,
  aside,
  startsOpen,
  bare,
  children,
}: {
  /** For a page that opens it from elsewhere. */
  readonly id?: string;
  readonly title: ReactNode;
  /** At the end of the line: a count, a tag. */
  readonly aside?: ReactNode;
  readonly startsOpen?: boolean;
  readonly bare?: boolean;
  /** A function is called only once it is open: for what is heavy and seldom looked at. */
  readonly children: ReactNode | (() => ReactNode);
}) {
  const [wasOpened, setWasOpened] = useState(startsOpen ?? false);
  return (
    <details
      className={classes("disclosure", bare && "bare")}
      id={id}
      open={startsOpen}
      onToggle={(event) => event.currentTarget.open && setWasOpened(true)}
    >
      <summary>
        <Icon className="chevron" name="chevron" />
        {title}
        {aside && <span className="aside">{aside}</span>}
      </summary>
      <div>{typeof children === "function" ? wasOpened && children() : children}</div>
    </details>
  );
}
