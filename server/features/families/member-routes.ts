import { hasProtectedResident, openHomesOf } from "#server/features/families/home-queries.ts";
import * as contract from "#contract/worker/family-members.ts";
import { birthDateDiffers } from "#core/contacts/decide-open-case.ts";
import { isBornLater } from "#core/families/birth-date.ts";
import { decideGuardianship } from "#core/families/decide-guardianship.ts";
import { refuse } from "#core/kernel/decision.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import {
  addressColumns,
  changePerson,
  identityCodeColumns,
  identityCodeInUse,
  makePerson,
  openIdentityCode,
} from "#server/features/families/commands.ts";
import { addRow, changeRow } from "#server/features/families/dated-rows.ts";
import { guardianshipFacts, hasMember, personOfCase } from "#server/features/families/queries.ts";
import { invalid, notFound, stale } from "#server/platform/answers.ts";
import type { FieldSecrets } from "#server/platform/field-secrets.ts";
import { route, type Context, type Route } from "#server/platform/serve.ts";

type Dated = { readonly validFrom: LocalDate; readonly validTo: LocalDate | null };
const endsTooSoon = ({ validFrom, validTo }: Dated): boolean => validTo !== null && validTo < validFrom;
const days = ({ validFrom, validTo }: Dated) => ({ valid_from: validFrom, valid_to: validTo });

/** Members, homes, guardians, partners and alerts of a family: added, changed, ended. */
export function memberRoutes(secrets: FieldSecrets): Route[] {
  return [
    route(contract.addMember, async ({ body }, context) => {
      if (endsTooSoon(body)) return refuse("ends_before_start");
      if (birthDateDiffers(body)) return refuse("birth_date_differs");
      if (isBornLater(body, context.today)) return invalid({ path: "body.birthDate", code: "in_future" });
      if (
        body.identityCode !== null &&
        (await identityCodeInUse(context, secrets, body.identityCode, body.personId))
      ) {
        return refuse("identity_code_in_use");
      }
      await makePerson(context, secrets, body);
      return addRow(context, "case_member", {
        id: body.id,
        person_id: body.personId,
        role: body.role,
        relation_words: body.relationWords,
        note: body.note,
        ...days(body),
      });
    }),

    route(contract.changeMember, async ({ params, body }, context) => {
      if (endsTooSoon(body)) return refuse("ends_before_start");
      const row = { role: body.role, relation_words: body.relationWords, note: body.note, ...days(body) };
      return changeRow(context, "case_member", params.rowId, body.version, row);
    }),

    route(contract.changePerson, async ({ params, body }, context) => {
      const person = await personOfCase(context.tx, context.caseId, params.rowId);
      if (!person) return notFound;
      const identityCode = person.identity_code && openIdentityCode(secrets, person.id, person.identity_code);
      if (birthDateDiffers({ birthDate: body.birthDate, identityCode })) return refuse("birth_date_differs");
      if (isBornLater(body, context.today)) return invalid({ path: "body.birthDate", code: "in_future" });
      if (body.addressProtected) await protectHomesOf(context, secrets, params.rowId);
      return changePerson(context, params.rowId, body.version, {
        given_name: body.givenName,
        family_name: body.familyName,
        birth_date: body.birthDate,
        death_date: body.deathDate,
        language: body.language,
        interpreter_language: body.interpreterLanguage || null,
        phone: body.phone,
        email: body.email,
        address_protected: body.addressProtected,
      });
    }),

    route(contract.changeIdentityCode, async ({ params, body }, context) => {
      const person = await personOfCase(context.tx, context.caseId, params.rowId);
      if (!person) return notFound;
      const { identityCode } = body;
      if (birthDateDiffers({ birthDate: person.birth_date as LocalDate | null, identityCode }))
        return refuse("birth_date_differs");
      if (identityCode !== null && (await identityCodeInUse(context, secrets, identityCode, person.id)))
        return refuse("identity_code_in_use");
      return changePerson(
        context,
        params.rowId,
        body.version,
        identityCodeColumns(secrets, person.id, identityCode),
      );
    }),

    route(contract.addHousehold, async ({ body }, context) => {
      if (endsTooSoon(body)) return refuse("ends_before_start");
      return addRow(context, "household", {
        id: body.id,
        name: body.name,
        ...addressColumns(secrets, body.id, body, body.addressProtected),
        address_protected: body.addressProtected,
        ...days(body),
      });
    }),

    route(contract.changeHousehold, async ({ params, body }, context) => {
      if (endsTooSoon(body)) return refuse("ends_before_start");
      // A protected member's home stays sealed, whatever the form said.
      const isProtected =
        body.addressProtected || (await hasProtectedResident(context.tx, context.caseId, params.rowId));
      const address = body.keepAddress
        ? {}
        : {
            ...addressColumns(secrets, params.rowId, body, isProtected),
            address_protected: isProtected,
          };
      return changeRow(context, "household", params.rowId, body.version, {
        name: body.name,
        ...address,
        ...days(body),
      });
    }),

    route(contract.addResident, async ({ body }, context) => {
      if (endsTooSoon(body)) return refuse("ends_before_start");
      if (!(await hasMember(context.tx, context.caseId, body.personId))) return refuse("not_a_member");
      if (!(await hasHousehold(context, body.householdId))) return notFound;
      const added = await addRow(context, "household_member", {
        id: body.id,
        household_id: body.householdId,
        person_id: body.personId,
        rhythm: body.rhythm,
        ...days(body),
      });
      await movedIn(context, secrets, body.personId);
      return added;
    }),

    route(contract.changeResident, async ({ params, body }, context) => {
      if (endsTooSoon(body)) return refuse("ends_before_start");
      if (!(await hasMember(context.tx, context.caseId, body.personId))) return refuse("not_a_member");
      if (!(await hasHousehold(context, body.householdId))) return notFound;
      const changed = await changeRow(context, "household_member", params.rowId, body.version, {
        household_id: body.householdId,
        person_id: body.personId,
        rhythm: body.rhythm,
        ...days(body),
      });
      await movedIn(context, secrets, body.personId);
      return changed;
    }),

    route(contract.addGuardianship, async ({ body }, context) => {
      const decision = await guardianshipDecided(context, body);
      if (!decision.ok) return decision;
      return addRow(context, "guardianship", {
        id: body.id,
        guardian_id: body.guardianId,
        child_id: body.childId,
        scope: body.scope,
        source: body.source,
        ...days(body),
      });
    }),

    route(contract.changeGuardianship, async ({ params, body }, context) => {
      const decision = await guardianshipDecided(context, { ...body, id: params.rowId });
      if (!decision.ok) return decision;
      return changeRow(context, "guardianship", params.rowId, body.version, {
        guardian_id: body.guardianId,
        child_id: body.childId,
        scope: body.scope,
        source: body.source,
        ...days(body),
      });
    }),

    route(contract.addPartner, async ({ body }, context) => {
      if (endsTooSoon(body)) return refuse("ends_before_start");
      const { id, name, role, agency, sector, phone, email } = body;
      return addRow(context, "partner", { id, name, role, agency, sector, phone, email, ...days(body) });
    }),

    route(contract.changePartner, async ({ params, body }, context) => {
      if (endsTooSoon(body)) return refuse("ends_before_start");
      const { name, role, agency, sector, phone, email } = body;
      return changeRow(context, "partner", params.rowId, body.version, {
        name,
        role,
        agency,
        sector,
        phone,
        email,
        ...days(body),
      });
    }),

    route(contract.addAlert, async ({ body }, context) => {
      if (endsTooSoon(body)) return refuse("ends_before_start");
      if (body.personId !== null && !(await hasMember(context.tx, context.caseId, body.personId)))
        return refuse("not_a_member");
      return addRow(context, "alert", {
        id: body.id,
        person_id: body.personId,
        kind: body.kind,
        words: body.words,
        ...days(body),
      });
    }),

    route(contract.changeAlert, async ({ params, body }, context) => {
      if (endsTooSoon(body)) return refuse("ends_before_start");
      if (body.personId !== null && !(await hasMember(context.tx, context.caseId, body.personId)))
        return refuse("not_a_member");
      return changeRow(context, "alert", params.rowId, body.version, {
        person_id: body.personId,
        kind: body.kind,
        words: body.words,
        ...days(body),
      });
    }),

    route(contract.renameFamily, async ({ body }, context) => {
      const { tx, caseId, about, event } = context;
      const [done] = await tx.db
        .updateTable("family_case")
        .set({ name: body.name, version: body.version + 1 })
        .where("id", "=", caseId)
        .where("version", "=", body.version)
        .execute();
      if (!done?.numUpdatedRows) {
        const current = await tx.db
          .selectFrom("family_case")
          .select("version")
          .where("id", "=", caseId)
          .executeTakeFirst();
        return current ? stale({ id: caseId, ...current }) : notFound;
      }
      about({ objectKind: "family_case", objectId: caseId, objectVersion: body.version + 1 });
      event("family_case_changed", { subjectKind: "family_case", subjectId: caseId });
      return { id: caseId, version: body.version + 1 };
    }),
  ];
}

type Guardianship = Dated & Parameters<typeof decideGuardianship>[2];

async function guardianshipDecided({ tx, caseId }: Context, draft: Guardianship) {
  if (endsTooSoon(draft)) return refuse("ends_before_start");
  const { members, guardianships } = await guardianshipFacts(tx, caseId);
  return decideGuardianship(members, guardianships, draft);
}

async function hasHousehold({ tx, caseId }: Context, householdId: string): Promise<boolean> {
  const found = await tx.db
    .selectFrom("household")
    .select("id")
    .where("id", "=", householdId)
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  return found !== undefined;
}

/** A protected person's homes become protected too: their addresses are sealed. */
async function protectHomesOf(context: Context, secrets: FieldSecrets, personId: string): Promise<void> {
  for (const { id, version, street, postcode, city } of await openHomesOf(
    context.tx,
    context.caseId,
    personId,
  )) {
    const sealed = addressColumns(secrets, id, { street, postcode, city }, true);
    await changeRow(context, "household", id, version, { ...sealed, address_protected: true });
  }
}

/** A protected member who moves in makes the home protected. */
async function movedIn(context: Context, secrets: FieldSecrets, personId: string): Promise<void> {
  const person = await personOfCase(context.tx, context.caseId, personId);
  if (person?.address_protected) await protectHomesOf(context, secrets, personId);
}
