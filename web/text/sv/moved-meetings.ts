import type fi from "../fi/moved-meetings.ts";
import type { SameAs } from "../nouns.ts";

export default {
  heading: "Avtalade möten",
  help: "Välj för varje möte om det flyttas till den nya tjänsten eller ställs in. Om ingen av mötets medarbetare fortsätter hålls det av den nya ansvariga medarbetaren.",
  keeps: "flyttas",
  cancelled: "ställs in",
  notHeld: "Följande tjänst har inga sådana möten, därför ställs mötet in.",
  reason: "Varför mötet ställs in",
  reasonHint: "Orsaken finns kvar vid mötet. Berätta den för familjen.",
  reasonReady: "Familjen flyttar till tjänsten {{service}}. Nya möten avtalas där.",
  notChosen: "Det har ännu inte valts vilka avtalade möten som flyttas.",
  choose: "Välj vad som fortsätter",
} as const satisfies SameAs<typeof fi>;
