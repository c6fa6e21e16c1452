import type { z } from "zod";
import type { sendContactBody } from "#contract/public/contact-body.ts";
import type { sendContact } from "#contract/public/contacts.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { newId } from "#web/kit/new-id.ts";
import { currentLanguage } from "#web/text/texts.ts";

// What is written stays in this tab's own store until it is sent: a reload, a lost connection or a wrong turn loses nothing.
const draftKey = "rinnalla.contact.draft";
const sentKey = "rinnalla.contact.sent";

export type ContactDraft = z.input<typeof sendContactBody>;
export type SentContact = ReplyOf<typeof sendContact> & { readonly kind: ContactDraft["kind"] };

const read = <T>(key: string): T | undefined => {
  try {
    const kept = sessionStorage.getItem(key);
    return kept === null ? undefined : (JSON.parse(kept) as T);
  } catch {
    return undefined;
  }
};

export const emptyChild = { givenName: "", familyName: "", birthDate: null, school: "" };
export const emptyAdult = { givenName: "", familyName: "", relation: "", phone: "" };

/** A new form. Its id is made here, so that sending it twice over a bad connection makes one contact. */
export const newDraft = (): ContactDraft => ({
  id: newId(),
  placeId: null,
  kind: "family",
  formLanguage: currentLanguage(),
  leaveEmpty: "",
  sender: { name: "", phone: "", email: "", relation: "", organisation: "", title: "" },
  children: [emptyChild],
  adults: [],
  address: "",
  addressProtected: false,
  language: currentLanguage(),
  interpreterLanguage: null,
  about: "",
  wishes: "",
  contactWish: "",
  familyKnows: null,
  notification: null,
  consultation: "",
});

export const keptDraft = (): ContactDraft | undefined => read<ContactDraft>(draftKey);
/** @param typed the draft as JSON */
export const keepDraft = (typed: string): void => sessionStorage.setItem(draftKey, typed);
export const forgetDraft = (): void => sessionStorage.removeItem(draftKey);

export const keptSent = (): SentContact | undefined => read<SentContact>(sentKey);
export function keepSent(sent: SentContact): void {
  sessionStorage.setItem(sentKey, JSON.stringify(sent));
  forgetDraft();
}
