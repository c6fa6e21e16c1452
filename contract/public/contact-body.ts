import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { optionalWords } from "#core/kernel/shapes.ts";
import { languages } from "#core/kernel/text.ts";
import { officialCodes } from "#core/contacts/notifiers.ts";
import { contactTold, namesAChild, notificationTold } from "#contract/contacts.ts";

/** A way back is needed: a telephone number or an e-mail address. */
const reachable = (told: { sender: { phone: string; email: string } }): boolean =>
  told.sender.phone !== "" || told.sender.email !== "";
// Said together with whatever else is missing, not only when all the rest is in order.
const canBeReached = {
  error: "phone_or_email",
  path: ["sender", "phone"],
  when: ({ value }: { value: unknown }) => typeof (value as { sender?: unknown } | null)?.sender === "object",
};

export const sendContactBody = contactTold
  .extend({
    id,
    /** The front door; may be left out where there is only one. */
    placeId: id.nullable().default(null),
    kind: z.enum(["family", "professional", "notification"]),
    /** Of a child-welfare notification, which an official writes here; a private person notifies by telephone. */
    notification: notificationTold
      .extend({ notifierKind: z.enum(officialCodes) })
      .nullable()
      .default(null),
    /** The reference of a consultation that this came of, where there was one. */
    consultation: optionalWords(20),
    /** The language of the form, for the answer. */
    formLanguage: z.enum(languages).default("fi"),
    /** People never see this field. Filled, it was filled by a machine. */
    leaveEmpty: z.string().max(0, { error: "leave_empty" }).default(""),
  })
  .refine(reachable, canBeReached)
  .refine((told) => told.kind === "family" || told.familyKnows !== null, {
    error: "choose",
    path: ["familyKnows"],
  })
  .refine((told) => told.kind === "family" || told.sender.organisation !== "", {
    error: "empty",
    path: ["sender", "organisation"],
  })
  .refine((told) => (told.kind === "notification") === (told.notification !== null), {
    error: "choose",
    path: ["notification"],
  })
  .refine((told) => told.kind !== "notification" || namesAChild(told.children), {
    error: "name_a_child",
    path: ["children", 0, "givenName"],
  });
