import type fi from "../fi/urgent-help.ts";
import type { SameAs } from "../nouns.ts";

export default {
  title: "Är det bråttom?",
  danger: "Om någon är i fara nu, ring",
  always: "alltid öppet",
  none: "Om ett barn behöver hjälp genast, ring socialjouren. Numret finns på ditt välfärdsområdes webbplats. Om du inte hittar det, ring 112.",
  form: "Det här formuläret läser vi på vardagar.",
  is: "Nummer för nödläge: socialjouren",
  hint: "Visas på första sidan och på kontaktformuläret, inte på en enskild tjänsts sida. Lämna öppettiderna tomma om jouren alltid är öppen.",
} satisfies SameAs<typeof fi>;
