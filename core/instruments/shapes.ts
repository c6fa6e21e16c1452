import { z } from "zod";

/** A code within an instrument, as FHIR's link ids are used here. */
export const codeShape = z
  .string()
  .regex(/^[a-z][a-z0-9_-]{0,60}$/, { error: "not_a_code" })
  // Answers are plain objects by code: every object has this one without anybody having answered it.
  .refine((code) => code !== "constructor", { error: "not_a_code" });

const line = (max: number) => z.string().trim().min(1, { error: "empty" }).max(max, { error: "too_long" });
/** A text of an instrument in the product's languages. */
export const textShape = (max = 1000) => z.object({ fi: line(max), sv: line(max), en: line(max) });

export const perspectives = ["child", "parent", "worker", "close_person"] as const;
export type Perspective = (typeof perspectives)[number];

/** How a scale looks: steps in words, faces with words, pictures with words, or a slider between two ends. */
export const looks = ["steps", "faces", "pictures", "slider"] as const;

const step = z.object({
  value: z.int().min(-100).max(1000),
  name: textShape(200),
  /** The drawing that stands beside the words: a name known to the program. */
  picture: codeShape.optional(),
  /** The zone or band that the step belongs to, said once for the steps that share it. */
  band: codeShape.optional(),
});

const scaleShape = z.object({
  look: z.enum(looks),
  /** Upwards by value. On a slider the named points; between them every whole `by`. */
  steps: z.array(step).min(2).max(101),
  by: z.int().min(1).max(100).optional(),
  bands: z.record(codeShape, textShape(200)).optional(),
});

/** Whether something is shown, or rings a bell: by what has been answered before it (FHIR's enableWhen). */
export const conditionShape = z.object({
  /** FHIR's enableBehavior: `every` is its all, `some` its any. */
  holds: z.enum(["every", "some"]),
  of: z
    .array(
      z.object({
        linkId: codeShape,
        is: z.enum(["equal", "not_equal", "at_least", "at_most", "answered", "not_answered"]),
        value: z.int().optional(),
      }),
    )
    .min(1),
});

/**
 * choice: one step of a scale. number: a whole number of a range, as the total of a licensed form. words: free text. say: words shown
 * to the one who answers, with nothing to answer. goals: the family's open goals, each with its own five levels.
 */
export const itemKinds = ["choice", "number", "words", "say", "goals"] as const;

const itemShape = z.object({
  linkId: codeShape,
  kind: z.enum(itemKinds),
  text: textShape(),
  /** The same said to those who answer the form: by the form's id. */
  wordings: z.record(codeShape, textShape()).optional(),
  /** Only on these forms; left out: on all. */
  forms: z.array(codeShape).min(1).optional(),
  section: codeShape.optional(),
  scale: codeShape.optional(),
  range: z.object({ from: z.int(), to: z.int() }).optional(),
  /** More of it is worse: turned round when scored. */
  reversed: z.literal(true).optional(),
  /** A drawing of what it is about, for those who don't read yet: a name known to the program. */
  picture: codeShape.optional(),
  shownWhen: conditionShape.optional(),
});

/** Who answers in which words and how: a perspective, for children by age. */
const formShape = z.object({
  id: codeShape,
  perspective: z.enum(perspectives),
  /** Whole years, both ends included. */
  ages: z.object({ from: z.int().min(0).max(99), to: z.int().min(0).max(99) }).optional(),
  name: textShape(200),
  intro: textShape().optional(),
  /** `one`: one question at a time; `page`: all of them on a page. */
  pace: z.enum(["one", "page"]),
  /** Whether the questions are offered to be read aloud from the start. */
  aloud: z.boolean(),
  /** Scales that this form puts in place of the items' own: faces for steps. */
  scales: z.record(codeShape, codeShape).optional(),
});

/**
 * share: mean of the answered items, each as a share of its own scale, 0–100. sum: their sum, missing ones taken as the mean of the
 * others. mean: their mean.
 */
export const scoreKinds = ["share", "sum", "mean"] as const;

const subscaleShape = z.object({
  id: codeShape,
  name: textShape(200),
  items: z.array(codeShape).min(1),
  score: z.enum(scoreKinds),
  /** Items that may be left out before there is no score. */
  mayMiss: z.int().min(0),
  better: z.enum(["more", "less"]),
});

const cutOffShape = z.object({
  subscale: codeShape,
  /** The forms it holds for; left out: all. */
  forms: z.array(codeShape).optional(),
  /** Scores from this on, up to the next cut-off. */
  from: z.number(),
  name: textShape(200),
  population: textShape(200),
  source: line(500),
});

const reliabilityShape = z.object({
  subscale: codeShape,
  forms: z.array(codeShape).optional(),
  r: z.number().min(0).max(0.999),
  sd: z.number().positive(),
  n: z.int().min(2),
  population: textShape(200),
  source: line(500),
});

const alertShape = z.object({
  id: codeShape,
  forms: z.array(codeShape).optional(),
  when: conditionShape,
  /** at_once: to the worker at hand and the key worker now. same_day: on the key worker's day. */
  urgency: z.enum(["at_once", "same_day"]),
  /** To the worker. */
  text: textShape(),
  /** To the one who answered, right away: never alarming, always with what happens next. */
  say: textShape().optional(),
});

/** An instrument as data. Own versions and imported ones are checked by this; what its parts say of each other, by `instrumentFaults`. */
export const instrumentShape = z.object({
  id: codeShape,
  version: z.int().min(1),
  /** What it can be used for, as service models name purposes. */
  purposes: z.array(codeShape).min(1),
  name: textShape(200),
  intro: textShape(),
  /** Where the wording comes from and who may use it. */
  licence: textShape(),
  /** own: ships with the program. customer: whoever uses it holds the licence; the items' words aren't here. */
  holder: z.enum(["own", "customer"]),
  /** It is about one child of the family, named at each answering. */
  aboutChild: z.boolean(),
  sections: z.array(z.object({ id: codeShape, name: textShape(200) })),
  scales: z.record(codeShape, scaleShape),
  forms: z.array(formShape).min(1),
  items: z.array(itemShape).min(1).max(200),
  subscales: z.array(subscaleShape),
  cutOffs: z.array(cutOffShape),
  /** From a study; without it a change isn't called reliable (Jacobson & Truax 1991). */
  reliability: z.array(reliabilityShape),
  alerts: z.array(alertShape),
});

type Deep<T> = T extends (infer E)[]
  ? readonly Deep<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Deep<T[K]> }
    : T;

/**
 * An instrument as data, the subset of a FHIR R4 Questionnaire that is used here. A released version is never edited: an answer names
 * the version it was given to.
 */
export type Instrument = Deep<z.output<typeof instrumentShape>>;
export type Item = Instrument["items"][number];
export type Form = Instrument["forms"][number];
export type Scale = Instrument["scales"][string];
export type Step = Scale["steps"][number];
export type Subscale = Instrument["subscales"][number];
export type Condition = Deep<z.output<typeof conditionShape>>;
export type Alert = Instrument["alerts"][number];
