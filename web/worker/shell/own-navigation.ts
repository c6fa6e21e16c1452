import { useMemo } from "react";
import { useText } from "#web/kit/text.ts";
import type { NavItem } from "#web/ui/shell.tsx";
import { useMayByRole, type Session } from "../sessions/session.ts";
import { navigation } from "./nav.ts";

/** The main menu of the person who is signed in, in their language. */
export function useOwnNavigation(session: Session): readonly NavItem[] {
  const t = useText("sessions");
  const may = useMayByRole(session);
  const { roles } = session;
  return useMemo(
    () =>
      navigation
        .filter((entry) => may(entry.action))
        .filter((entry) => !entry.roles || roles.some((held) => entry.roles?.includes(held.role)))
        .map(({ to, icon, text }) => ({ to, icon, label: t(`nav.${text}`) })),
    [may, roles, t],
  );
}
