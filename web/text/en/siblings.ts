import type fi from "../fi/siblings.ts";
import type { SameAs } from "../nouns.ts";

export default {
  open: "A sibling from another case",
  title: "Take along a sibling from another case",
  help: "The child comes into this family and gets a matter of their own. Their own case goes on as it was, and none of its records come here.",
  who: "Which child",
  ofCase: "{{name}}, family {{family}}",
  sharesParent: "the same parent",
  none: "Your other families have no child whom you could take along",
  noneHelp:
    "You can take along only a child in whose own case you work too. Otherwise ask the child's social worker or your lead to see to it.",
  from: "Came from the case of the family {{family}}.",
} as const satisfies SameAs<typeof fi>;
