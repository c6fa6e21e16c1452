import type { ChannelEntry, GeneralDescription, MoreKind, ServiceEntry, Words } from "#core/ptv/entry.ts";
import { languages } from "#core/kernel/text.ts";
import { days } from "#core/ptv/v11/shapes.ts";

const spoken = (words: Words) =>
  languages.filter((language) => words[language] !== undefined && words[language] !== "");
export const inLanguages = (words: Words) =>
  spoken(words).map((language) => ({ language, value: words[language] }));
const typed = (type: string, words: Words | undefined) =>
  spoken(words ?? {}).map((language) => ({ language, type, value: words?.[language] }));

export const typeOfMore: Readonly<Record<Exclude<MoreKind, "requirements">, string>> = {
  userInstruction: "UserInstruction",
  chargeInfo: "ChargeTypeAdditionalInfo",
  deadline: "DeadLine",
  processingTime: "ProcessingTime",
  validity: "ValidityTime",
};
const moreOf = (more: ServiceEntry["more"]) =>
  Object.entries(typeOfMore).flatMap(([kind, type]) => typed(type, more[kind as keyof typeof typeOfMore]));

/** v1019 of http://urn.fi/URN:NBN:fi:au:ptvl:v1019. */
const codeOf = (uri: string): string => uri.slice(Math.max(uri.lastIndexOf(":"), uri.lastIndexOf("/")) + 1);
const whole = (words: Readonly<Record<string, string>>) => (uri: string) => ({
  code: codeOf(uri),
  uri,
  ...(words[uri] ? { name: [{ language: "fi", value: words[uri] }] } : {}),
});

const classified = (one: ServiceEntry | GeneralDescription, as: (uri: string) => unknown) => ({
  type: one.type,
  serviceChargeType: one.charge,
  serviceClasses: one.serviceClasses.map(as),
  ontologyTerms: one.ontologyTerms.map(as),
  targetGroups: one.targetGroups.map(as),
  lifeEvents: one.lifeEvents.map(as),
  industrialClasses: one.industrialClasses.map(as),
  legislation: one.laws.map(({ name, url }) => ({
    names: inLanguages(name),
    webPages: spoken(url).map((language) => ({ language, url: url[language], value: url[language] })),
  })),
  requirements: inLanguages(one.more.requirements ?? {}),
});

const serviceBase = (entry: ServiceEntry, as: (uri: string) => unknown) => ({
  sourceId: entry.sourceId,
  generalDescriptionId: entry.generalDescription,
  ...classified(entry, as),
  fundingType: entry.funding,
  serviceNames: [...typed("Name", entry.name), ...typed("AlternativeName", entry.alternativeName)],
  serviceDescriptions: [
    ...typed("Summary", entry.summary),
    ...typed("Description", entry.description),
    ...moreOf(entry.more),
  ],
  areaType: entry.municipalities.length > 0 ? "LimitedType" : "Nationwide",
  areas:
    entry.municipalities.length > 0
      ? [
          {
            type: "Municipality",
            municipalities: entry.municipalities.map(({ code, name }) => ({ code, name: inLanguages(name) })),
          },
        ]
      : [],
  languages: entry.languages,
  keywords: entry.keywords,
  publishingStatus: entry.status,
});

/** As open data gives a service: classes whole, organisations by their parts in it. */
export const writeService = (entry: ServiceEntry) => ({
  id: entry.id,
  ...serviceBase(entry, whole({})),
  serviceChannels: entry.channels.map(({ id, name }) => ({ serviceChannel: { id, name } })),
  organizations: [
    ...(entry.responsible ? [{ roleType: "Responsible", organization: entry.responsible }] : []),
    ...entry.producers.map(({ provision, ...organization }) => ({
      roleType: "Producer",
      provisionType: provision,
      organization,
    })),
  ],
  modified: entry.modified,
});

/** As a service is sent in: classes by their addresses, organisations by their ids. */
export const writeServiceIn = (entry: ServiceEntry) => ({
  ...serviceBase(entry, (uri) => uri),
  mainResponsibleOrganization: entry.responsible?.id,
  serviceProducers: entry.producers.map(({ id, provision }) => ({
    provisionType: provision,
    organizations: [id],
  })),
});

const channelType = { phone: "Phone", location: "ServiceLocation", web_form: "EChannel" } as const;

export function writeChannel(entry: ChannelEntry) {
  const [main = "fi"] = entry.languages;
  const street = /^(.*?)\s+(\d+\s?[a-z]?(?:\s.*)?)$/i.exec(entry.address?.street ?? "");
  return {
    id: entry.id,
    serviceChannelType: channelType[entry.kind],
    organizationId: entry.organisation?.id ?? null,
    serviceChannelNames: typed("Name", entry.name),
    serviceChannelDescriptions: typed("Description", entry.description),
    languages: entry.languages,
    phoneNumbers: entry.phones.map((number) => ({ type: "Phone", number, language: main })),
    emails: entry.emails.map((value) => ({ value, language: main })),
    webPages: entry.url === "" ? [] : [{ url: entry.url, language: main }],
    addresses: entry.address
      ? [
          {
            type: "Location",
            subType: "Single",
            streetAddress: {
              street: [{ language: main, value: street?.[1] ?? entry.address.street }],
              streetNumber: street?.[2] ?? null,
              postalCode: entry.address.postcode,
              postOffice: [{ language: main, value: entry.address.city }],
            },
          },
        ]
      : [],
    serviceHours:
      entry.hours.length === 0
        ? []
        : [
            {
              serviceHourType: "DaysOfTheWeek",
              openingHour: entry.hours.map(({ dayFrom, dayTo, from, to }) => ({
                dayFrom: days[dayFrom - 1],
                dayTo: dayTo === dayFrom ? null : days[dayTo - 1],
                from: `${from}:00`,
                to: `${to}:00`,
              })),
            },
          ],
    publishingStatus: entry.status,
    modified: entry.modified,
  };
}

export const writeDescription = (one: GeneralDescription) => ({
  referenceCode: one.code,
  ...classified(one, whole(one.words)),
  names: typed("Name", one.name),
  descriptions: [
    ...typed("Summary", one.summary),
    ...typed("BackgroundDescription", one.background),
    ...moreOf(one.more),
  ],
});
