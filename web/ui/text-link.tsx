import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";

export type TextLinkProps = {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly search?: Readonly<Record<string, string>>;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A link inside the app: `<TextLink to="/perheet/$caseId" params={{ caseId }}>`. */
export function TextLink({ children, className, ...where }: TextLinkProps) {
  return (
    <Link className={className} {...(where as LinkProps)}>
      {children}
    </Link>
  );
}
