import { useText } from "#web/kit/text.ts";
import { PageHead } from "#web/ui/page-head.tsx";
import { useSession } from "../sessions/session.ts";

/** The first page, until a role's own first page takes its place. */
export default function StartPage() {
  const t = useText("sessions");
  const session = useSession();
  return (
    <PageHead
      lead={session.roles
        .map((held) => held.unit)
        .filter(Boolean)
        .join(", ")}
      title={t("signedInAs", { name: session.actor.name })}
    />
  );
}
