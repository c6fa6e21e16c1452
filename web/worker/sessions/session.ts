import { createContext, useContext, useMemo } from "react";
import type { currentSession } from "#contract/worker/sessions.ts";
import { groundFor, type Action } from "#core/access/actions.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type Session = ReplyOf<typeof currentSession>;

export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is signed in, in which roles, and what day it is for the server. Only inside the signed-in pages. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("this page is not inside the signed-in pages");
  return session;
}

/** What the person may do outside any case, by the action table and their roles: which menus to show. */
export function useMayByRole(given?: Session): (action: Action) => boolean {
  const around = useContext(SessionContext);
  const roles = (given ?? around)?.roles;
  return useMemo(() => {
    if (!roles) throw new Error("this page is not inside the signed-in pages");
    const standing = { signedIn: true, roles: roles.map((held) => held.role), relations: [] };
    return (action: Action) => groundFor(action, standing) !== null;
  }, [roles]);
}
