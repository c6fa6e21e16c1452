import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./icon.tsx";

export type Tone = "neutral" | "accent" | "good" | "attention" | "danger" | "info";

/** A short word of state. The words carry the meaning, the tone only helps the eye. */
export function Tag({
  tone = "neutral",
  icon,
  children,
}: {
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}) {
  return (
    <span className={classes("tag", tone !== "neutral" && tone)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  );
}
