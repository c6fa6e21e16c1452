import { z } from "zod";
import { sectorCodes } from "#core/consultations/sectors.ts";
import { id } from "#core/kernel/id.ts";
import { optionalWords, words } from "#core/kernel/shapes.ts";

/** What a professional asks, the same whether they write it themselves or the team writes it down during a call. */
export const asked = z.object({
  id,
  /** The team; may be left out where there is only one. */
  placeId: id.nullable().default(null),
  asker: z.object({
    name: words(120),
    title: optionalWords(120),
    organisation: words(160),
    phone: optionalWords(40),
    email: z.union([z.literal(""), z.email({ error: "email" })]).default(""),
  }),
  sector: z.enum(sectorCodes, { error: "choose" }),
  question: words(6000),
  /** Nothing is told by which the family could be known. Otherwise it has consented, and is named. */
  isAnonymous: z.boolean(),
  familyWords: optionalWords(400),
  consent: optionalWords(400),
});

/** A family is named only with its consent, and the consent is told. */
export const namedWithConsent = <T extends { isAnonymous: boolean; familyWords: string; consent: string }>(
  told: T,
): boolean => (told.isAnonymous ? told.familyWords === "" : told.familyWords !== "" && told.consent !== "");
export const consentNeeded = { error: "consent_needed", path: ["consent"] };
export const reachable = (told: { asker: { phone: string; email: string } }): boolean =>
  told.asker.phone !== "" || told.asker.email !== "";
export const canBeReached = { error: "phone_or_email", path: ["asker", "phone"] };
