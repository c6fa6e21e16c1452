import type { z } from "zod";
import type { openCaseBody } from "#contract/worker/contact-decisions.ts";
import { isChildRole } from "#core/families/roles.ts";
import { newId } from "#web/kit/new-id.ts";
import type { Contact } from "./contact.ts";

export type OpeningDraft = z.input<typeof openCaseBody>;
export type MemberDraft = OpeningDraft["members"][number];

export const newMember = (known: Partial<MemberDraft> = {}): MemberDraft => ({
  memberId: newId(),
  personId: newId(),
  known: false,
  givenName: "",
  familyName: "",
  birthDate: null,
  identityCode: null,
  role: "child",
  relationWords: "",
  language: "fi",
  interpreterLanguage: null,
  phone: "",
  addressProtected: false,
  ...known,
});

/** The last word of a name is the family name. */
function namesOf(name: string): { givenName: string; familyName: string } {
  const words = name.trim().split(/\s+/);
  return words.length > 1
    ? { givenName: words.slice(0, -1).join(" "), familyName: words.at(-1) ?? "" }
    : { givenName: name, familyName: "" };
}

/** A case as the contact tells it, for the front door to check: children, adults, and a family's own sender. */
export function draftFrom(contact: Contact): OpeningDraft {
  const { language, interpreterLanguage, addressProtected } = contact;
  const same = { language, interpreterLanguage, addressProtected };
  const adults = contact.adults.map(({ givenName, familyName, relation, phone }) =>
    newMember({ ...same, givenName, familyName, phone, relationWords: relation, role: "parent" }),
  );
  const sender = namesOf(contact.sender.name);
  const isThere = contact.adults.some(
    (adult) => adult.givenName === sender.givenName && adult.familyName === sender.familyName,
  );
  const own =
    contact.kind === "professional" || contact.kind === "notification" || isThere
      ? []
      : [
          newMember({
            ...same,
            ...sender,
            phone: contact.sender.phone,
            relationWords: contact.sender.relation,
            role: "parent",
          }),
        ];
  const children = contact.children.map(({ givenName, familyName, birthDate }) =>
    newMember({ ...same, givenName, familyName, birthDate, role: "child" }),
  );
  const [street = "", city = ""] = contact.address.split(",").map((part) => part.trim());
  return {
    version: contact.version,
    caseId: newId(),
    purchaserId: "",
    assessment: null,
    startWith: null,
    reasons: "",
    familyToldOn: null,
    notToldReason: "",
    caseName: children.find(({ familyName }) => familyName)?.familyName ?? sender.familyName,
    members: [...children, ...own, ...adults],
    household: contact.address
      ? {
          id: newId(),
          name: "",
          street,
          postcode: "",
          city,
          addressProtected,
          residentIds: children.map(({ personId }) => personId),
        }
      : null,
    guardianships: [],
  };
}

/** Each child with each adult: the pairs whose guardianship may be told. */
export function pairsOf(
  members: readonly MemberDraft[],
): readonly { child: MemberDraft; guardian: MemberDraft }[] {
  const children = members.filter(({ role }) => isChildRole(role));
  const adults = members.filter(({ role }) => !isChildRole(role));
  return children.flatMap((child) => adults.map((guardian) => ({ child, guardian })));
}

export const fullName = ({ givenName, familyName }: Pick<MemberDraft, "givenName" | "familyName">): string =>
  [givenName, familyName].filter(Boolean).join(" ");
