import { Link, type LinkProps } from "@tanstack/react-router";
import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./icon.tsx";

export type ButtonKind = "primary" | "quiet" | "plain" | "danger";

type Look = {
  readonly kind?: ButtonKind;
  readonly small?: boolean;
  readonly full?: boolean;
  readonly icon?: IconName;
  readonly children: ReactNode;
};

const lookOf = ({ kind = "primary", small, full }: Look): string =>
  classes("button", kind !== "primary" && kind, small && "small", full && "full");

export type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children" | "className"> & {
    /** While its command is under way: stays in place and focusable, and does nothing when pressed again. */
    readonly isRunning?: boolean;
    readonly ref?: Ref<HTMLButtonElement>;
  };

export function Button({
  kind,
  small,
  full,
  icon,
  children,
  isRunning,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      aria-disabled={isRunning || undefined}
      className={lookOf({ kind, small, full, children })}
      type={isRunning ? "button" : type}
      onClick={isRunning ? undefined : onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A button that is only a picture: its name is read out and shown on hover. */
export function IconButton({
  icon,
  label,
  kind = "plain",
  ...rest
}: { readonly icon: IconName; readonly label: string; readonly kind?: "plain" | "quiet" } & Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  "children" | "className"
>) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      className={classes("button", kind, "icon")}
      title={label}
    >
      <Icon name={icon} />
    </button>
  );
}

export type LinkButtonProps = Look & {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Readonly<Record<string, string>>;
};

/** A link that looks like a button: for going somewhere. `to` is an address inside the app. */
export function LinkButton({ kind, small, full, icon, children, to, params, search }: LinkButtonProps) {
  return (
    <Link className={lookOf({ kind, small, full, children })} {...({ to, params, search } as LinkProps)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
