import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";

export type NoticeTone = "info" | "attention" | "danger" | "good";

/** Something to notice on the page. `announce` reads it out when it appears; leave it out for what was there at once. */
export function Notice({
  tone = "info",
  title,
  children,
  actions,
  beside,
  announce,
}: {
  readonly tone?: NoticeTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Puts the actions beside the words where there is room. */
  readonly beside?: boolean;
  readonly announce?: boolean;
}) {
  return (
    <div
      className={classes("notice", tone !== "info" && tone, beside && "beside")}
      role={announce ? (tone === "danger" ? "alert" : "status") : undefined}
    >
      <Icon name={tone} />
      <div className="notice-body">
        <div>
          {title && <p className="notice-title">{title}</p>}
          {children}
        </div>
        {actions && <div className="notice-actions no-print">{actions}</div>}
      </div>
    </div>
  );
}
