import type { SameAs } from "../nouns.ts";
import type fi from "../fi/giving.ts";

export default {
  heading: "Familjer utan ansvarig socialarbetare",
  lead: "De här familjernas socialarbetare har inte längre uppgiften. Ge familjen till en annan. Du ser inte familjens uppgifter.",
  none: "Varje familj har en ansvarig socialarbetare",
  noneHelp: "När någons uppgift upphör och familjer blir utan ansvarig syns de här.",
  notice_one: "{{count}} familj saknar ansvarig socialarbetare",
  notice_other: "{{count}} familjer saknar ansvarig socialarbetare",
  open: "Ge familjerna till en annan",
  family: "Familj",
  former: "Tidigare socialarbetare",
  since: "{{name}}, till {{day}}",
  children_one: "{{count}} barn",
  children_other: "{{count}} barn",
  closedCase: "klientskapet avslutat",
  unit: "Enhet som ger tjänsten",
  give: "Ge",
  giveOf: "Ge familjen {{family}}",
  to: "Till vem",
  load: "{{children}}/{{atMost}} barn inom barnskyddet",
  reason: "Varför",
  given: "Familjen har getts vidare",
} satisfies SameAs<typeof fi>;
