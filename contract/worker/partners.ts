import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape, optionalWords } from "#core/kernel/shapes.ts";
import { toldWays } from "#core/meetings/forms/form.ts";
import { consentSubjectCodes } from "#core/partners/consent-subjects.ts";
import { consentWays } from "#core/partners/decide-consent.ts";
import { levels } from "#core/partners/sectors.ts";
import { endpoint } from "#contract/endpoint.ts";
import { can, caseOnly, termShown, textShown } from "#contract/worker/meeting-shapes.ts";

export const consentShown = z.object({
  id,
  givenBy: z.string(),
  subjects: z.array(z.string()),
  limits: z.string(),
  how: z.enum(consentWays),
  givenOn: localDateShape,
  validTo: localDateShape.nullable(),
  withdrawnOn: localDateShape.nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawnWords: z.string(),
  recordedBy: z.string(),
  /** In force today. */
  holds: z.boolean(),
  version: z.number().int(),
});

export const sectorShown = termShown.extend({ level: z.enum(levels) });

export const partnersOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/partners",
  audience: "worker",
  action: "partner.read",
  summary:
    "Partners of the family by their fields: what each does by the plan, the family's consents with their history, stands, meetings together",
  params: caseOnly,
  reply: z.object({
    today: localDateShape,
    sectors: z.array(sectorShown),
    subjects: z.array(termShown),
    /** Does the service ask for the family's consent before a partner is named or invited? */
    asksConsent: z.boolean(),
    plan: z
      .object({ id, planVersion: z.number().int(), status: z.enum(["approved", "proposed", "draft"]) })
      .nullable(),
    partners: z.array(
      z.object({
        id,
        name: z.string(),
        role: z.string(),
        agency: z.string(),
        sector: z.string(),
        level: z.enum(levels),
        phone: z.string(),
        email: z.string(),
        validTo: localDateShape.nullable(),
        consents: z.array(consentShown),
        part: z
          .object({ does: z.string(), howOften: z.string(), until: localDateShape.nullable() })
          .nullable(),
        stand: z
          .object({
            stance: z.enum(["agrees", "dissents"]),
            words: z.string(),
            on: localDateShape,
            toldHow: z.enum(toldWays),
          })
          .nullable(),
        /** Held together, of all kinds, and the last and the next of them. */
        held: z.number().int(),
        lastMet: localDateShape.nullable(),
        next: z.object({ id, kind: z.string(), startsAt: instantShape }).nullable(),
      }),
    ),
    kinds: z.array(termShown),
    ...can,
  }),
  refusals: [],
});

export const consentShape = z.object({
  givenBy: id,
  subjects: z.array(z.enum(consentSubjectCodes)).min(1, { error: "choose_one" }),
  limits: optionalWords(1000),
  how: z.enum(consentWays),
  givenOn: localDateShape,
  validTo: localDateShape.nullable().default(null),
});

export const recordConsent = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/partners/:partnerId/consents",
  audience: "worker",
  action: "consent.record",
  summary: "Write down the family's consent to share with a partner: who gave it, to what, how, from when",
  params: caseOnly.extend({ partnerId: id }),
  body: z.object({ id, ...consentShape.shape }),
  reply: z.object({ id, version: z.number().int() }),
  refusals: ["case_closed", "member_unknown", "consent_needs_guardian", "day_ahead", "ends_before_start"],
});

export const withdrawConsent = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/consents/:consentId/withdrawal",
  audience: "worker",
  action: "consent.record",
  summary: "Write down that a consent was taken back: it ends at once, and what it was stays readable",
  params: caseOnly.extend({ consentId: id }),
  body: z.object({
    version: z.number().int().min(1),
    withdrawnBy: id,
    withdrawnOn: localDateShape,
    words: optionalWords(1000),
  }),
  reply: z.object({ version: z.number().int() }),
  refusals: ["case_closed", "member_unknown", "consent_ended", "day_ahead", "ends_before_start"],
});

export const sharedPlan = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/shared-plan",
  audience: "worker",
  action: "partner.read",
  summary:
    "The plan as all agencies share it: the family's wishes first, goals, who does what. A partner without the family's consent isn't named",
  params: caseOnly,
  reply: z.object({
    plan: z
      .object({
        id,
        planVersion: z.number().int(),
        status: z.enum(["approved", "proposed", "draft"]),
        approvedOn: localDateShape.nullable(),
        reviewOn: localDateShape.nullable(),
        service: textShown,
        familyWishes: z.string(),
        goals: z.array(z.object({ id, title: z.string(), familyWords: z.string() })),
        workers: z.array(z.object({ name: z.string(), title: z.string() })),
        roles: z.array(
          z.object({
            partnerId: id,
            name: z.string(),
            role: z.string(),
            agency: z.string(),
            sector: textShown,
            level: z.enum(levels),
            does: z.string(),
            howOften: z.string(),
            until: localDateShape.nullable(),
            stance: z.enum(["agrees", "dissents"]).nullable(),
          }),
        ),
      })
      .nullable(),
    /** Partners left out for want of consent, by number only. */
    leftOut: z.number().int(),
    ...can,
  }),
  refusals: [],
});
