import { someoneProtected } from "#server/features/families/home-queries.ts";
import { invalid, notFound, stale } from "#server/platform/answers.ts";
import type { PersonColumns } from "#server/features/families/queries.ts";
import type { z } from "zod";
import { decideOpenCase } from "#core/contacts/decide-open-case.ts";
import { bornLaterIssues } from "#core/families/birth-date.ts";
import { birthDateIn } from "#core/families/identity-code.ts";
import { refuse } from "#core/kernel/decision.ts";
import type { openCaseBody } from "#contract/worker/contact-decisions.ts";
import type { FieldSecrets } from "#server/platform/field-secrets.ts";
import type { Context } from "#server/platform/serve.ts";
import { uuidv7 } from "uuidv7";

/** The family as told; nobody is responsible as a purchaser where it begins a service itself. */
type Draft = Omit<z.output<typeof openCaseBody>, "purchaserId" | "assessment" | "startWith"> & {
  readonly purchaserId: string | null;
};
type Member = Draft["members"][number];

const codeIndex = (secrets: FieldSecrets, code: string): Buffer => secrets.blindIndex("identity-code", code);
const codePlace = (personId: string) => ({ table: "person", column: "identity_code", row: personId });
const addressPlace = (householdId: string) => ({ table: "household", column: "street", row: householdId });

/** Columns of a personal identity code: sealed, and a keyed hash to find it by. */
export const identityCodeColumns = (secrets: FieldSecrets, personId: string, code: string | null) => ({
  identity_code: code === null ? null : secrets.seal(codePlace(personId), code),
  identity_code_index: code === null ? null : codeIndex(secrets, code),
});

export const openIdentityCode = (secrets: FieldSecrets, personId: string, sealed: Buffer): string =>
  secrets.open(codePlace(personId), sealed);

export type Address = { readonly street: string; readonly postcode: string; readonly city: string };

/**
 * Columns of an address: a protected one is sealed whole in `street`, so that no copy holds it in clear. What history kept of the
 * home from before its sealing, a trigger takes out (always/17_sealed_homes.sql).
 */
export const addressColumns = (
  secrets: FieldSecrets,
  householdId: string,
  address: Address,
  isProtected: boolean,
): Address => {
  const { street, postcode, city } = address;
  return isProtected
    ? {
        street: secrets.sealText(addressPlace(householdId), JSON.stringify({ street, postcode, city })),
        postcode: "",
        city: "",
      }
    : { street, postcode, city };
};

/** The address in clear, however it is kept. */
export function openAddress(secrets: FieldSecrets, householdId: string, kept: Address): Address {
  const opened = secrets.openText(addressPlace(householdId), kept.street);
  return opened === kept.street ? kept : (JSON.parse(opened) as Address);
}

export async function identityCodeInUse(
  { tx }: Context,
  secrets: FieldSecrets,
  code: string,
  personId: string,
): Promise<boolean> {
  const [found] = await tx.rows<{ taken: boolean }>(
    "identity-code-in-use",
    "select app.identity_code_in_use($1, $2) as taken",
    [codeIndex(secrets, code), personId],
  );
  return found?.taken ?? false;
}

/** A new person with what is known; the birth date may come from the code alone. */
export async function makePerson(
  { tx }: Context,
  secrets: FieldSecrets,
  member: Omit<Member, "known" | "role" | "relationWords" | "memberId">,
) {
  await tx.db
    .insertInto("person")
    .values({
      id: member.personId,
      given_name: member.givenName,
      family_name: member.familyName,
      birth_date:
        member.birthDate ?? (member.identityCode === null ? null : birthDateIn(member.identityCode)),
      ...identityCodeColumns(secrets, member.personId, member.identityCode),
      language: member.language,
      interpreter_language: member.interpreterLanguage || null,
      phone: member.phone,
      address_protected: member.addressProtected,
    })
    .execute();
}

/**
 * Opens a family case for the front door: the case with its intake and responsible social worker, members known and new,
 * the household and guardianships as far as told. Matters begin with the order of a service.
 */
export async function openFamily(context: Context, secrets: FieldSecrets, draft: Draft) {
  const { tx, today } = context;
  const { caseId, members, household } = draft;
  const unborn = bornLaterIssues(members, "body.members", today);
  if (unborn.length > 0) return invalid(...unborn);
  const guardianships = draft.guardianships.map((one) => ({ ...one, validFrom: today, validTo: null }));
  const decision = decideOpenCase({ members, guardianships });
  if (!decision.ok) return decision;
  const known = members.filter((member) => member.known).map(({ personId }) => personId);
  const [checked] = await tx.rows<{ known: boolean; purchaser: boolean }>(
    "open-case-checks",
    "select app.people_known($1) as known, $2::uuid is null or app.is_purchaser($2) as purchaser",
    [known, draft.purchaserId],
  );
  if (!checked?.purchaser) return refuse("not_a_purchaser");
  if (!checked.known) return refuse("person_not_known");
  const made = members.filter((member) => !member.known);
  for (const { identityCode, personId } of made) {
    if (identityCode !== null && (await identityCodeInUse(context, secrets, identityCode, personId)))
      return refuse("identity_code_in_use");
  }

  await tx.rows("open-case", "select app.open_case($1, $2, $3, $4, $5)", [
    caseId,
    draft.caseName,
    uuidv7(),
    uuidv7(),
    draft.purchaserId,
  ]);
  for (const member of made) await makePerson(context, secrets, member);
  await tx.db
    .insertInto("case_member")
    .values(
      members.map((member) => ({
        id: member.memberId,
        case_id: caseId,
        person_id: member.personId,
        role: member.role,
        relation_words: member.relationWords,
        valid_from: today,
      })),
    )
    .execute();
  if (household) {
    const { id, name, addressProtected } = household;
    const residents = household.residentIds.filter((personId) =>
      members.some((member) => member.personId === personId),
    );
    // Also of somebody whom the register knows: what the form says of them isn't what holds.
    const isProtected = addressProtected || (await someoneProtected(tx, residents));
    await tx.db
      .insertInto("household")
      .values({
        id,
        case_id: caseId,
        name,
        ...addressColumns(secrets, id, household, isProtected),
        address_protected: isProtected,
        valid_from: today,
      })
      .execute();
    if (residents.length > 0) {
      await tx.db
        .insertInto("household_member")
        .values(
          residents.map((personId) => ({
            id: uuidv7(),
            case_id: caseId,
            household_id: id,
            person_id: personId,
            valid_from: today,
          })),
        )
        .execute();
    }
  }
  if (guardianships.length > 0) {
    await tx.db
      .insertInto("guardianship")
      .values(
        guardianships.map((one) => ({
          id: one.id,
          case_id: caseId,
          guardian_id: one.guardianId,
          child_id: one.childId,
          scope: one.scope,
          source: one.source,
          valid_from: today,
        })),
      )
      .execute();
  }
  context.about({ caseId });
  context.event("case_opened", { caseId, subjectKind: "family", subjectId: caseId });
  return { ok: true as const, value: { caseId } };
}

/** A person's own columns changed, if nobody changed them meanwhile. */
export async function changePerson(
  { tx, about, event }: Context,
  personId: string,
  version: number,
  set: PersonColumns,
) {
  const [done] = await tx.db
    .updateTable("person")
    .set({ ...set, version: version + 1 })
    .where("id", "=", personId)
    .where("version", "=", version)
    .execute();
  if (done?.numUpdatedRows) {
    about({ objectKind: "person", objectId: personId, objectVersion: version + 1 });
    event("person_changed", { subjectKind: "person", subjectId: personId });
    return { id: personId, version: version + 1 };
  }
  const current = await tx.db
    .selectFrom("person")
    .select(["id", "version"])
    .where("id", "=", personId)
    .executeTakeFirst();
  return current ? stale(current) : notFound;
}
