import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { Skeleton } from "#web/ui/skeleton.tsx";
import { useSession } from "../sessions/session.ts";
import { useOwnNavigation } from "./own-navigation.ts";

/** The start leads to the first page of the person's own menu: each role begins where its work is. */
export default function StartPage() {
  const router = useRouter();
  const first = useOwnNavigation(useSession())[0]?.to;
  useEffect(() => {
    if (first) void router.navigate({ to: first, replace: true });
  }, [first, router]);
  return <Skeleton lines={5} />;
}
