import type { ReactNode } from "react";
import { useFormat } from "#web/kit/format.ts";
import { useSay } from "#web/kit/text.ts";
import { membersOf, type Family } from "../families/family.ts";
import { useFamilyTitle } from "../families/family-title.ts";

/** The head of a printed page: whose it is, by which service, and the words of the page itself. */
export function SheetHead({ family, children }: { readonly family: Family; readonly children?: ReactNode }) {
  const say = useSay();
  const format = useFormat();
  const title = useFamilyTitle();
  const { children: young } = membersOf(family);
  return (
    <p className="soft small">
      {title(family.family.name)}
      {young.length > 0 && ` (${format.list(young.map(({ givenName }) => givenName))})`}
      {family.service && ` · ${say(family.service.name)}`}
      {family.family.unit && ` · ${family.family.unit.name}`}
      {children}
    </p>
  );
}
