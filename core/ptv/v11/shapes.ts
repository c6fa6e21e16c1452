import { z } from "zod";
import { chargeTypes, provisions, publishingStatuses, serviceTypes } from "#core/ptv/entry.ts";

/** Limits and patterns of the interface, version 11. What this program has no use for is left open, not refused. */
export const limits = {
  name: 100,
  summary: 150,
  description: 2500,
  keyword: 150,
  requirements: 2500,
  url: 500,
} as const;

const language = z.string().min(2).max(10);
export const nameTypes = ["Name", "AlternativeName"] as const;
export const descriptionTypes = [
  "Description",
  "Summary",
  "UserInstruction",
  "ValidityTime",
  "ProcessingTime",
  "DeadLine",
  "ChargeTypeAdditionalInfo",
  "ServiceType",
  "BackgroundDescription",
] as const;

const longest = (type: string): number => (type === "Summary" ? limits.summary : limits.description);
export const localized = (max: number) => z.looseObject({ language, value: z.string().max(max) });
export const name = z.looseObject({
  language,
  type: z.enum(nameTypes),
  value: z.string().min(1).max(limits.name),
});
/** Null stands for no text. */
export const description = z
  .looseObject({ language, type: z.enum(descriptionTypes), value: z.string().nullable() })
  .superRefine(({ type, value }, context) => {
    if (value !== null && value.length > longest(type))
      context.addIssue({
        code: "too_big",
        origin: "string",
        maximum: longest(type),
        path: ["value"],
        input: value,
      });
  });

const classUri = z
  .string()
  .regex(/^(http:\/\/urn\.fi\/URN:NBN:fi:au:ptvl:v\d{4}|http:\/\/uri\.suomi\.fi\/codelist\/ptv\/.+)$/);
const termUri = z.string().regex(/^http:\/\/www\.yso\.fi\/onto\/[a-z]*\/p\d{1,5}$/);
/** OUT gives the class whole, IN its address alone. */
const classes = z.array(z.union([classUri, z.looseObject({ uri: classUri })]));
const terms = z.array(z.union([termUri, z.looseObject({ uri: termUri })]));

export const law = z.looseObject({
  names: z.array(z.looseObject({ language, value: z.string() })),
  webPages: z.array(z.looseObject({ language: language.optional(), url: z.string().max(limits.url) })),
});
export const municipality = z.looseObject({
  code: z.string().regex(/^\d{1,3}$/),
  name: z.array(z.looseObject({ language, value: z.string() })),
});
export const area = z.looseObject({
  type: z.enum(["Municipality", "Region", "BusinessSubRegion", "HospitalDistrict"]),
  municipalities: z.array(municipality).optional(),
});
export const party = z.looseObject({ id: z.string().min(1), name: z.string() });

const classified = {
  type: z.enum(serviceTypes),
  serviceChargeType: z.enum(chargeTypes).nullish(),
  serviceClasses: classes,
  ontologyTerms: terms,
  targetGroups: classes,
  lifeEvents: classes.default([]),
  industrialClasses: z.array(z.union([z.string(), z.looseObject({ uri: z.string() })])).default([]),
  legislation: z.array(law).default([]),
  requirements: z.array(localized(limits.requirements)).default([]),
};

export const serviceShape = z.looseObject({
  ...classified,
  id: z.string().optional(),
  sourceId: z.string().nullish(),
  generalDescriptionId: z.string().nullish(),
  fundingType: z.enum(["PubliclyFunded", "MarketFunded"]).default("PubliclyFunded"),
  serviceNames: z.array(name).min(1),
  serviceDescriptions: z.array(description).min(1),
  areaType: z.enum(["Nationwide", "NationwideExceptAlandIslands", "LimitedType"]),
  areas: z.array(area).default([]),
  languages: z.array(language).min(1),
  keywords: z.array(localized(limits.keyword)).default([]),
  serviceChannels: z
    .array(z.looseObject({ serviceChannel: z.looseObject({ id: z.string(), name: z.string() }) }))
    .default([]),
  organizations: z
    .array(
      z.looseObject({
        roleType: z.enum(["Responsible", "OtherResponsible", "Producer"]),
        provisionType: z.enum(provisions).nullish(),
        organization: party.nullish(),
      }),
    )
    .optional(),
  mainResponsibleOrganization: z.string().optional(),
  serviceProducers: z
    .array(
      z.looseObject({ provisionType: z.enum(provisions), organizations: z.array(z.string()).default([]) }),
    )
    .default([]),
  publishingStatus: z.enum(publishingStatuses),
  modified: z.string().nullish(),
});

export const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const time = z.string().regex(/^\d{2}:(00|15|30|45)(:00)?$/, { error: "quarter_hours" });
const channelTypes = ["ServiceLocation", "Phone", "EChannel", "WebPage", "PrintableForm"] as const;

export const channelShape = z.looseObject({
  id: z.string().min(1),
  serviceChannelType: z.enum(channelTypes),
  organizationId: z.string().nullish(),
  serviceChannelNames: z.array(name).min(1),
  serviceChannelDescriptions: z.array(description).default([]),
  languages: z.array(language).min(1),
  phoneNumbers: z
    .array(
      z.looseObject({ type: z.string().optional(), prefixNumber: z.string().nullish(), number: z.string() }),
    )
    .default([]),
  emails: z.array(z.looseObject({ value: z.string() })).default([]),
  webPages: z.array(z.looseObject({ url: z.string().max(limits.url) })).default([]),
  addresses: z
    .array(
      z.looseObject({
        type: z.string(),
        streetAddress: z
          .looseObject({
            street: z.array(z.looseObject({ language, value: z.string() })),
            streetNumber: z.string().nullish(),
            postalCode: z.string(),
            postOffice: z.array(z.looseObject({ language, value: z.string() })),
          })
          .nullish(),
      }),
    )
    .default([]),
  serviceHours: z
    .array(
      z.looseObject({
        serviceHourType: z.enum(["DaysOfTheWeek", "Exceptional", "OverMidnight"]),
        openingHour: z
          .array(
            z.looseObject({ dayFrom: z.enum(days), dayTo: z.enum(days).nullish(), from: time, to: time }),
          )
          .default([]),
      }),
    )
    .default([]),
  publishingStatus: z.enum(publishingStatuses),
  modified: z.string().nullish(),
});

export const descriptionShape = z.looseObject({
  ...classified,
  referenceCode: z.string().regex(/^[A-Z]+-\d{4}$/),
  names: z.array(name).min(1),
  descriptions: z.array(description).default([]),
});
