import { TextLink } from "#web/ui/text-link.tsx";
import { useFamilyTitle } from "../families/family-title.ts";

/** Over a page that stands outside the family's frame: whose it is, and the way back. */
export function BackToFamily({
  caseId,
  name,
}: {
  readonly caseId: string;
  readonly name: string | undefined;
}) {
  const title = useFamilyTitle();
  if (name === undefined) return null;
  return (
    <TextLink params={{ caseId }} to="/perheet/$caseId/tilaus">
      {title(name)}
    </TextLink>
  );
}
