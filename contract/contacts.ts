import { z } from "zod";
import { noticedCodes } from "#core/contacts/noticed.ts";
import { notifierCodes } from "#core/contacts/notifiers.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";

// What is told in a contact, the same whoever writes it down: a family, a professional, or the front door during a call.

/** As people write a number: "040 123 4567", "+358 40 123 4567 (työ)". Words without a number can't be called. */
const phoneTold = optionalWords(40).refine((told) => told === "" || /\d(?:\D?\d){2,}/.test(told), {
  error: "phone",
});

export const childTold = z.object({
  givenName: optionalWords(80),
  familyName: optionalWords(80),
  birthDate: localDateShape.nullable().default(null),
  /** Day care, school or another place of the child's days. */
  school: optionalWords(120),
});

export const adultTold = z.object({
  givenName: optionalWords(80),
  familyName: optionalWords(80),
  /** In the teller's words: mother, the children's father, grandmother. */
  relation: optionalWords(80),
  phone: phoneTold,
});

const phoneOrEmail = {
  phone: phoneTold,
  email: z.union([z.literal(""), z.email({ error: "email" })]).default(""),
};

export const sender = z.object({
  name: words(120),
  ...phoneOrEmail,
  relation: optionalWords(120),
  organisation: optionalWords(160),
  title: optionalWords(120),
});

export const contactTold = z.object({
  sender,
  children: z.array(childTold).max(12).default([]),
  adults: z.array(adultTold).max(8).default([]),
  address: optionalWords(200),
  addressProtected: z.boolean().default(false),
  /** A language code, or the language in words. */
  language: words(40).default("fi"),
  interpreterLanguage: z.string().trim().max(40).nullable().default(null),
  about: words(8000),
  wishes: optionalWords(4000),
  /** When and how one would like to be reached. */
  contactWish: optionalWords(400),
  familyKnows: z.boolean().nullable().default(null),
});

const noticed = z.array(z.enum(noticedCodes)).min(1, { error: "choose" }).max(noticedCodes.length);

/** What makes a contact a child-welfare notification: who notifies, by kind, and what was noticed. */
export const notificationTold = z.object({ notifierKind: z.enum(notifierCodes), noticed });

/** The children a notification is about are named, as far as the notifier knows them. */
export const namesAChild = (children: readonly { givenName: string; familyName: string }[]): boolean =>
  children.some(({ givenName, familyName }) => givenName !== "" || familyName !== "");
