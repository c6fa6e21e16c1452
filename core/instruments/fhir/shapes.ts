import { z } from "zod";

/** HL7 FHIR R4 (4.0.1): the part of Questionnaire that an instrument uses. Elements outside it are never dropped in silence. */
export const urls = {
  translation: "http://hl7.org/fhir/StructureDefinition/translation",
  ordinalValue: "http://hl7.org/fhir/StructureDefinition/ordinalValue",
  itemControl: "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
  itemControlCodes: "http://hl7.org/fhir/questionnaire-item-control",
  minValue: "http://hl7.org/fhir/StructureDefinition/minValue",
  maxValue: "http://hl7.org/fhir/StructureDefinition/maxValue",
  /** Why something isn't answered: the code asked-declined is "I don't want to answer". */
  absent: "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
  sliderStepValue: "http://hl7.org/fhir/StructureDefinition/questionnaire-sliderStepValue",
  /** What FHIR has no place for: forms by perspective and age, reversed items, scoring, cut-offs, reliability, alerts. */
  instrument: "urn:rinnalla:fhir:instrument",
  form: "urn:rinnalla:fhir:form",
  goal: "urn:rinnalla:fhir:goal",
  /** What the one who answered wanted to say besides. */
  words: "urn:rinnalla:fhir:words",
  /** Codes of steps: a step's code is its value. */
  steps: "urn:rinnalla:fhir:steps",
} as const;

export type Extension = {
  readonly url: string;
  readonly extension?: readonly Extension[] | undefined;
  readonly valueString?: string | undefined;
  readonly valueMarkdown?: string | undefined;
  readonly valueCode?: string | undefined;
  readonly valueInteger?: number | undefined;
  readonly valueDecimal?: number | undefined;
  readonly valueCodeableConcept?:
    | {
        readonly coding?:
          | readonly { readonly code?: string | undefined; readonly system?: string | undefined }[]
          | undefined;
      }
    | undefined;
};

const extension: z.ZodType<Extension> = z.lazy(() =>
  z.looseObject({
    url: z.string(),
    extension: z.array(extension).optional(),
    valueString: z.string().optional(),
    valueMarkdown: z.string().optional(),
    valueCode: z.string().optional(),
    valueInteger: z.int().optional(),
    valueDecimal: z.number().optional(),
    valueCodeableConcept: z
      .looseObject({
        coding: z
          .array(z.looseObject({ code: z.string().optional(), system: z.string().optional() }))
          .optional(),
      })
      .optional(),
  }),
);
const extensions = z.array(extension).optional();
/** What stands beside a primitive: here its translations. */
const beside = z.looseObject({ extension: extensions }).optional();

const coding = z.looseObject({
  system: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
  _display: beside,
  extension: extensions,
});

const enableWhen = z.looseObject({
  question: z.string(),
  operator: z.string(),
  answerBoolean: z.boolean().optional(),
  answerInteger: z.int().optional(),
  answerCoding: coding.optional(),
});

const answerOption = z.looseObject({
  valueCoding: coding.optional(),
  valueInteger: z.int().optional(),
  valueString: z.string().optional(),
  extension: extensions,
});

/** As long as FHIR's link ids are anywhere; and questions with their groups, more than any instrument has. */
const longestLinkId = 255;
const mostItems = 500;
/** Groups hold questions here, not groups; somebody else's file is refused at its place until it goes on for ever. */
const deepest = 20;

const itemFields = {
  linkId: z.string().min(1).max(longestLinkId, { error: "too_long" }),
  text: z.string().optional(),
  _text: beside,
  type: z.string(),
  enableWhen: z.array(enableWhen).optional(),
  enableBehavior: z.string().optional(),
  required: z.boolean().optional(),
  repeats: z.boolean().optional(),
  maxLength: z.int().optional(),
  answerOption: z.array(answerOption).optional(),
  extension: extensions,
};

export type FhirItem = z.output<z.ZodObject<typeof itemFields, z.core.$loose>> & {
  readonly item?: readonly FhirItem[] | undefined;
};

const item: z.ZodType<FhirItem> = z.lazy(() =>
  z.looseObject({ ...itemFields, item: z.array(item).optional() }),
);

/**
 * Whether what comes has more items than can be read, or groups within groups without end: counted before anything is read of it, a
 * level at a time, so that a file made to be heavy costs no more than its size.
 */
export function isTooMuch(json: unknown): boolean {
  let level: unknown[] = [json];
  let count = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    const below = level.flatMap((one) => {
      const items = typeof one === "object" && one !== null ? (one as { item?: unknown }).item : undefined;
      return Array.isArray(items) ? (items as unknown[]) : [];
    });
    count += below.length;
    if (count > mostItems || depth > deepest) return true;
    level = below;
  }
  return false;
}

export const questionnaireShape = z.looseObject({
  resourceType: z.literal("Questionnaire"),
  url: z.string().optional(),
  version: z.string().optional(),
  language: z.string().optional(),
  status: z.string().optional(),
  title: z.string().optional(),
  _title: beside,
  description: z.string().optional(),
  _description: beside,
  copyright: z.string().optional(),
  _copyright: beside,
  extension: extensions,
  item: z.array(item).min(1),
});

export type Questionnaire = z.output<typeof questionnaireShape>;
export type FhirEnableWhen = z.output<typeof enableWhen>;
export type FhirCoding = z.output<typeof coding>;
export type FhirOption = z.output<typeof answerOption>;

/** What can't be kept, where, and why: the place as FHIR names elements. */
export type FhirFault = { readonly path: string; readonly code: string };

/** `["item", 3, "answerOption", 1]` as `Questionnaire.item[3].answerOption[1]`. */
export const elementAt = (resource: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (said, key) => (typeof key === "number" ? `${said}[${key}]` : `${said}.${String(key)}`),
    resource,
  );

export const extensionOf = (
  held: { readonly extension?: readonly Extension[] | undefined } | undefined,
  url: string,
): Extension | undefined => held?.extension?.find((one) => one.url === url);
