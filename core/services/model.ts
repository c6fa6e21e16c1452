import { z } from "zod";
import { localDateShape } from "#core/kernel/shapes.ts";
import { languages } from "#core/kernel/text.ts";
import { evidenceSchema, memberRoles } from "#core/services/evidence-shapes.ts";
import { type DeepReadonly, type Rule, ruleSchema, textShape } from "#core/services/rule-shapes.ts";

const code = z.string().regex(/^[a-z][a-z0-9_]*$/);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** A code with its words; `plain` says it to a family. */
export const termSchema = z.object({ code, name: textShape, plain: textShape.optional() });

/** An element of the plan; `first` ones stand on its first page, before the goals. */
export const planElementSchema = termSchema.extend({ first: z.literal(true).optional() });
/** How a service can end, and what is recorded with it: the reasons, and which support goes on with whom. */
export const outcomeSchema = termSchema.extend({
  asks: z.array(z.enum(["reasons", "continues"])).optional(),
});

export const serviceTasks = ["family-services", "child-welfare"] as const;

export const legalBasisSchema = z.object({
  code,
  statute: z.string(),
  /** Number and year, e.g. "1301/2014". */
  number: z.string(),
  section: z.string(),
  validFrom: localDateShape,
  validTo: localDateShape.optional(),
  note: textShape,
  /** Where the basis decides the service task of the matter, it says so; else the model's own holds. */
  serviceTask: z.enum(serviceTasks).optional(),
});

export const phaseSchema = z.object({
  id: code,
  name: textShape,
  /** What happens in it, to a family. */
  plain: textShape,
  /** Entered when all of this has come about; the first phase has none. */
  enteredWhen: z.array(evidenceSchema),
});

/** When support is given, as hours of weekdays (1 = Monday) in Finnish time; `to` of "24:00" is midnight. */
export const supportTimeSchema = z.object({
  code,
  name: textShape,
  days: z.array(z.int().min(1).max(7)).min(1),
  from: clock,
  to: clock,
});

/** Ways of working that have screens of their own: a service names those it uses. */
export const tools = ["support_week", "interviews", "patterns", "measurements"] as const;

export const meetingKindSchema = z.object({
  code,
  /** It is held by an interview guide of this role's, by age. */
  interview: z.enum(memberRoles).optional(),
  name: textShape,
  plain: textShape,
  /** The phase it belongs to, or none where it can be held in any. */
  phase: code.optional(),
  /** What can be decided in it, e.g. `continuation`. */
  decisions: z.array(termSchema).optional(),
  /** The form that its record is written on beside the usual parts: core/meetings/forms. */
  form: z.object({ code, version: z.int().min(1) }).optional(),
});

export const documentKindSchema = z.object({
  code,
  name: textShape,
  plain: textShape,
  phase: code.optional(),
});

/** A step of the service as the public page tells it. */
export const stepSchema = z.object({ title: textShape, text: textShape });

/**
 * A service as data: a released version is never edited, a change is a new version. Code knows this
 * shape and no service by name.
 */
export const serviceModelSchema = z.object({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  version: z.int().min(1),
  validFrom: localDateShape,
  validTo: localDateShape.optional(),
  serviceTask: z.enum(serviceTasks),
  legalBasis: z.array(legalBasisSchema).min(1),
  /** The national general description of the Finnish Service Catalogue (PTV) and its codes. */
  ptv: z.object({
    generalDescription: z.string().regex(/^SOTE-\d{4}$/),
    serviceClasses: z.array(z.string().regex(/^v\d{4}$/)),
    ontologyTerms: z.array(z.string().regex(/^p\d+$/)),
  }),
  name: textShape,
  /** One sentence, at most 150 characters (the limit of PTV). */
  summary: z.object({
    fi: z.string().min(1).max(150),
    sv: z.string().min(1).max(150),
    en: z.string().min(1).max(150),
  }),
  /** Plain words, for a family. */
  description: textShape,
  forWhom: textShape,
  /** What the service isn't, where people often take it for something else. */
  isNot: textShape.optional(),
  contact: textShape,
  cost: z.object({ charge: z.enum(["free_of_charge", "chargeable"]), text: textShape }),
  steps: z.array(stepSchema).min(3),
  languages: z.array(z.enum(languages)).min(1),
  /** May a family or a professional without an order start it (`contact`), or does a purchaser order it? */
  begins: z.array(z.enum(["contact", "order"])).min(1),
  phases: z.array(phaseSchema).min(3),
  meetingKinds: z.array(meetingKindSchema).min(1),
  documentKinds: z.array(documentKindSchema).min(1),
  planElements: z.array(planElementSchema),
  parties: z.array(termSchema).min(1),
  competences: z.array(termSchema),
  specialNeeds: z.array(termSchema),
  entryGrounds: z.array(termSchema),
  outcomes: z.array(outcomeSchema).min(1),
  methods: z.array(termSchema).min(1),
  themes: z.array(termSchema).min(1),
  places: z.array(termSchema).min(1),
  /** `person`: one child or young person is the client, named when the service begins; else the family together. */
  client: z.enum(["family", "person"]).optional(),
  /** The client leads the plan: their words come first, and they say who is asked to join. */
  ledByClient: z.boolean().optional(),
  /** How meetings are recorded: `light` asks for what was talked of and agreed, and no more. */
  record: z.enum(["full", "light"]).optional(),
  /** What must be ready when the service ends by age: home, money, studies, people … */
  readiness: z.array(termSchema).optional(),
  supportTimes: z.array(supportTimeSchema).optional(),
  tools: z.array(z.enum(tools)).optional(),
  rules: z.array(ruleSchema).min(1),
});

export type ServiceModel = DeepReadonly<z.infer<typeof serviceModelSchema>>;
export type Term = DeepReadonly<z.infer<typeof termSchema>>;
export type PlanElement = DeepReadonly<z.infer<typeof planElementSchema>>;
export type SupportTime = DeepReadonly<z.infer<typeof supportTimeSchema>>;
export type Tool = (typeof tools)[number];
export type Phase = DeepReadonly<z.infer<typeof phaseSchema>>;
export type MeetingKind = DeepReadonly<z.infer<typeof meetingKindSchema>>;
export type DocumentKind = DeepReadonly<z.infer<typeof documentKindSchema>>;
export type LegalBasis = DeepReadonly<z.infer<typeof legalBasisSchema>>;
export type ServiceTask = (typeof serviceTasks)[number];

/** The rule's words and source, for the screen that shows why. */
export function ruleOf(model: ServiceModel, id: string): Rule | undefined {
  return model.rules.find((rule) => rule.id === id);
}

/** A code's words in one of the model's vocabularies. */
export function termOf(terms: readonly Term[], code: string): Term | undefined {
  return terms.find((term) => term.code === code);
}
