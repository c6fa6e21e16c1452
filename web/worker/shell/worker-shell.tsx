import { Outlet, useNavigate, useRouter } from "@tanstack/react-router";
import { useQueryClient } from "@tanstack/react-query";
import { Suspense, useEffect, type ReactNode } from "react";
import { currentSession, endSession } from "#contract/worker/sessions.ts";
import { forgetTyping } from "#web/kit/autosave.ts";
import { reasonOf } from "#web/kit/call.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { adoptLanguage } from "#web/text/texts.ts";
import { Failure } from "#web/ui/failure.tsx";
import { Icon } from "#web/ui/icon.tsx";
import { LanguageSwitch } from "#web/ui/language-switch.tsx";
import { Shell } from "#web/ui/shell.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { Skeleton } from "#web/ui/skeleton.tsx";
import { FamilySearch } from "../families/family-search.tsx";
import { Bell } from "../reminders/bell.tsx";
import { FirstAlerts } from "../rounds/first-alerts.tsx";
import { SessionContext, useMayByRole, type Session } from "../sessions/session.ts";
import { SessionEnded } from "../sessions/session-ended.tsx";
import { caseRoles } from "./nav.ts";
import { Brand } from "./brand.tsx";
import { useOwnNavigation } from "./own-navigation.ts";

/** The frame of every signed-in page; without a session it leads to sign-in and back. */
export function WorkerShell() {
  const session = useRead(currentSession, {});
  if (session.data) return <SignedIn session={session.data} />;
  if (!session.error) return <Frame />;
  const why = reasonOf(session.error);
  if (why.kind === "signed_out") return <ToSignIn />;
  // The whole page is being left for the locked one.
  if (why.kind === "handed_over") return <Frame />;
  return (
    <Frame>
      <Failure error={why} onRetry={() => void session.refetch()} />
    </Frame>
  );
}

/** Leads to sign-in once, remembering the page that was asked for. */
function ToSignIn() {
  const router = useRouter();
  useEffect(() => {
    const { href } = router.latestLocation;
    void router.navigate({ to: "/kirjaudu", search: href === "/" ? {} : { takaisin: href }, replace: true });
  }, [router]);
  return <Frame />;
}

const Frame = ({ children }: { readonly children?: ReactNode }) => (
  <main className="shell-main">{children ?? <Skeleton lines={5} />}</main>
);

function SignedIn({ session }: { readonly session: Session }) {
  const t = useText("sessions");
  const ui = useText("ui");
  const may = useMayByRole(session);
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    forgetTyping();
    await navigate({ to: "/kirjaudu" } as Parameters<typeof navigate>[0]);
    client.clear();
  };
  useEffect(() => {
    void adoptLanguage(session.actor.language);
  }, [session.actor.language]);
  const end = useCommand(endSession, { invalidates: [], onDone: () => void leave() });
  const nav = useOwnNavigation(session);
  const worksWithFamilies = session.roles.some(({ role }) => caseRoles.includes(role));
  return (
    <SessionContext value={session}>
      <Shell
        bar={
          <>
            {may("family.search") && worksWithFamilies && <FamilySearch />}
            {may("reminder.read") && <Bell />}
          </>
        }
        banner={session.demo && ui("demo")}
        brand={<Brand />}
        foot={
          <>
            <p className="small soft menu-who">{t("signedInAs", { name: session.actor.name })}</p>
            <LanguageSwitch />
            <TextLink className="small menu-statement" to="/saavutettavuus">
              {ui("accessibility")}
            </TextLink>
            <button className="rail-link" type="button" onClick={() => void end.run({ body: {} })}>
              <Icon name="out" />
              {t("signOut")}
            </button>
          </>
        }
        menuLabel={t("menu")}
        nav={nav}
      >
        <Suspense fallback={<Skeleton lines={5} />}>
          <Outlet />
        </Suspense>
      </Shell>
      {may("answer_alert.list") && <FirstAlerts />}
      <SessionEnded session={session} onLeave={() => void leave()} />
    </SessionContext>
  );
}
