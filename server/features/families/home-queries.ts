import type { Tx } from "#server/platform/database.ts";

/** A household's address as it is kept: sealed or not. */
export const keptAddress = (tx: Tx, caseId: string, householdId: string) =>
  tx.db
    .selectFrom("household")
    .select(["id", "street", "postcode", "city", "address_protected"])
    .where("id", "=", householdId)
    .where("case_id", "=", caseId)
    .executeTakeFirst();

/** Homes where a member lives, has lived or will live, and whose address isn't protected yet. */
export const openHomesOf = (tx: Tx, caseId: string, personId: string) =>
  tx.rows<{ id: string; version: number; street: string; postcode: string; city: string }>(
    "open-homes",
    `select h.id, h.version, h.street, h.postcode, h.city from household h
     where h.case_id = $1 and not h.address_protected
       and exists (select 1 from household_member r where r.household_id = h.id and r.case_id = $1 and r.person_id = $2)`,
    [caseId, personId],
  );

/** Does somebody whose address is protected live, or has lived, in the home? */
export const hasProtectedResident = async (tx: Tx, caseId: string, householdId: string): Promise<boolean> =>
  (
    await tx.rows(
      "protected-resident",
      `select 1 from household_member r join person p on p.id = r.person_id
    where r.case_id = $1 and r.household_id = $2 and p.address_protected limit 1`,
      [caseId, householdId],
    )
  ).length > 0;

/** Is the address of one of these people protected? All of them are members of a case of the actor's. */
export const someoneProtected = async (tx: Tx, personIds: readonly string[]): Promise<boolean> =>
  (
    await tx.rows(
      "someone-protected",
      "select 1 from person p where p.id = any ($1::uuid[]) and p.address_protected limit 1",
      [personIds],
    )
  ).length > 0;
