import { useParams } from "@tanstack/react-router";

/** A place of the address, `$caseId` of `/perheet/$caseId`: `const caseId = useAddressPart("caseId")`. */
export function useAddressPart(name: string): string {
  const parts: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const value = parts[name];
  if (value === undefined) throw new TypeError(`the address of this page has no $${name}`);
  return value;
}
