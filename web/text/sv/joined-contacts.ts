import type fi from "../fi/joined-contacts.ts";
import type { SameAs } from "../nouns.ts";

export default {
  title: "Andra kontakter om familjen",
  received: "Inkommen {{day}}, referens {{reference}}",
  sender: "Vem tog kontakt",
  about: "Vad det gäller",
  wishes: "Vad som önskas",
  reasons: "Varför den anslöts",
  joinedBy: "Ansluten av {{name}} vid klienthandledningen",
  which: "Till vilket klientskap",
  whichHelp: "Sök med barnets eller förälderns namn och välj familjen.",
  choose: "Välj familjen {{name}}",
  chosen: "Vald: {{name}}",
  change: "Välj en annan",
  protectedStays:
    "Anmälarens namn förblir skyddat vid klienthandledningen. Familjens medarbetare ser det inte.",
  save: "Anslut till klientskapet",
  done_one: "Ansluten till klientskapet. {{count}} person fick veta.",
  done_other: "Ansluten till klientskapet. {{count}} personer fick veta.",
  toldOfIt: "De som ansvarar för familjen har fått veta.",
} as const satisfies SameAs<typeof fi>;
