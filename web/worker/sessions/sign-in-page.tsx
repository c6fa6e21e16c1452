import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { currentSession, demoPeople, startSession } from "#contract/worker/sessions.ts";
import { staffRoles } from "#core/access/actions.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { takeWayBack } from "#web/kit/handed-over.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Grid, Stack } from "#web/ui/layout.tsx";
import { LanguageSwitch } from "#web/ui/language-switch.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Banner } from "#web/ui/shell.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { Brand } from "../shell/brand.tsx";
import "./sign-in.css";

type DemoPerson = ReplyOf<typeof demoPeople>["people"][number];

/** Sign-in by choosing a person of the demo town, grouped by what they do. */
export default function SignInPage() {
  const t = useText("sessions");
  const ui = useText("ui");
  const people = useRead(demoPeople, {});
  return (
    <div className="sign-in">
      <header>
        {people.data && people.data.people.length > 0 && <Banner>{ui("demo")}</Banner>}
        <div className="sign-in-bar">
          <Brand />
          <LanguageSwitch />
        </div>
      </header>
      <main className="sign-in-main" id="main">
        <PageHead lead={t("lead")} title={t("heading")} />
        <Loaded from={people}>
          {(data) =>
            data.people.length === 0 ? (
              <EmptyState title={t("empty")}>{t("emptyHelp")}</EmptyState>
            ) : (
              <People people={data.people} />
            )
          }
        </Loaded>
      </main>
      <footer className="sign-in-foot small">
        {/* The same statement as in the families' app, readable before signing in. */}
        <a href="/saavutettavuus">{ui("accessibility")}</a>
      </footer>
    </div>
  );
}

const titleAndUnits = (person: DemoPerson): string =>
  [person.title, ...new Set(person.roles.map((held) => held.unit))].filter(Boolean).join(", ");

/** Where to go after signing in: the page that was asked for, always inside this app. */
function wayBack(asked: unknown): { to: string; search: Record<string, string> } {
  if (typeof asked !== "string" || !asked.startsWith("/")) return { to: "/", search: {} };
  const { pathname, searchParams } = new URL(asked, location.origin);
  return { to: pathname, search: Object.fromEntries(searchParams) };
}

const fold = (text: string): string => text.toLocaleLowerCase("fi").normalize("NFD").replace(/\p{M}/gu, "");

function People({ people }: { readonly people: readonly DemoPerson[] }) {
  const t = useText("sessions");
  const format = useFormat();
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const [name, setName] = useState("");
  const start = useCommand(startSession, {
    invalidates: [currentSession],
    onDone: () => void navigate(wayBack(search["takaisin"] ?? takeWayBack())),
  });
  // The list is longer than the screen: what is said stands above it, out of sight of who pressed a name far down.
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (start.error) said.current?.scrollIntoView({ block: "center" });
  }, [start.error]);
  const found = people.filter((person) => fold(`${person.name} ${person.title}`).includes(fold(name.trim())));
  const groups = staffRoles
    .map((role) => ({
      role,
      people: found
        .filter((person) => person.roles[0]?.role === role)
        .sort((a, b) => format.compare(a.name, b.name)),
    }))
    .filter((group) => group.people.length > 0);
  return (
    <Stack gap={5}>
      <div ref={said}>
        <Failure error={start.error} />
      </div>
      {people.length > 12 && (
        <div className="sign-in-find">
          <TextField
            id="find-person"
            label={t("find")}
            name="name"
            type="search"
            value={name}
            onChange={(typed) => setName(typed ?? "")}
          />
        </div>
      )}
      {groups.length === 0 && <p role="status">{t("nobody")}</p>}
      {groups.map(({ role, people: them }) => (
        <section key={role} aria-labelledby={`role-${role}`}>
          <h2 className="sign-in-role" id={`role-${role}`}>
            {t(`roles.${role}`)}
          </h2>
          <Grid atLeast="16rem">
            {them.map((person) => (
              <button
                key={person.id}
                aria-disabled={start.isRunning || undefined}
                className="card sign-in-person"
                type="button"
                onClick={() => void start.run({ body: { personId: person.id } })}
              >
                <strong>{person.name}</strong>
                <span className="soft small">{titleAndUnits(person)}</span>
              </button>
            ))}
          </Grid>
        </section>
      ))}
    </Stack>
  );
}
