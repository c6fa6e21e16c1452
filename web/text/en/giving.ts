import type { SameAs } from "../nouns.ts";
import type fi from "../fi/giving.ts";

export default {
  heading: "Families without a responsible social worker",
  lead: "These families' social worker no longer holds the role. Give the family to another. You don't see its record.",
  none: "Every family has a responsible social worker",
  noneHelp:
    "When somebody's role ends and families are left without one who answers for them, they show here.",
  notice_one: "{{count}} family has no responsible social worker",
  notice_other: "{{count}} families have no responsible social worker",
  open: "Give the families to another",
  family: "Family",
  former: "Former social worker",
  since: "{{name}}, until {{day}}",
  children_one: "{{count}} child",
  children_other: "{{count}} children",
  closedCase: "case closed",
  unit: "Serving unit",
  give: "Give",
  giveOf: "Give the family {{family}}",
  to: "To whom",
  load: "{{children}}/{{atMost}} children in child welfare",
  reason: "Why",
  given: "The family has been given",
} satisfies SameAs<typeof fi>;
