import { useMatchRoute, useParams } from "@tanstack/react-router";

/** A place of the address, `$caseId` of `/perheet/$caseId`: `const caseId = useAddressPart("caseId")`. */
export function useAddressPart(name: string): string {
  const parts: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const value = parts[name];
  if (value === undefined) throw new TypeError(`the address of this page has no $${name}`);
  return value;
}

/** True on the page at this address, not on the pages under it. */
export function useIsHere(to: string, params: Readonly<Record<string, string>>): boolean {
  const matches = useMatchRoute() as (where: object) => unknown;
  return matches({ to, params }) !== false;
}
