import type { GoalSubject } from "#core/plans/content.ts";
import { useText } from "#web/kit/text.ts";
import { membersOf, type Family } from "./family.ts";

type Goal = { readonly subject: GoalSubject; readonly personIds: readonly string[] };

/**
 * Whose a goal is, in words, the same on every page: the whole family's, one person's, or a relationship's, by the name it has been
 * given and the two it is between.
 */
export function useGoalSubject(family: Family): (goal: Goal) => string {
  const t = useText("patterns");
  const { given } = membersOf(family);
  return ({ subject, personIds }) => {
    if (subject === "family") return t("of.family");
    const names = personIds.flatMap((personId) => given(personId) ?? []).join(" – ");
    if (subject === "member") return names;
    const named = family.relationships.find(({ personIds: pair }) =>
      pair.every((personId) => personIds.includes(personId)),
    );
    return named && named.name !== names
      ? t("of.named", { name: named.name, names })
      : t("of.relationship", { names });
  };
}
