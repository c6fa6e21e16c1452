import type { z } from "zod";
import type { ElementProblem, Read } from "#core/ptv/adapter.ts";
import type {
  ChannelEntry,
  ChannelKind,
  GeneralDescription,
  MoreTexts,
  ServiceEntry,
  Words,
} from "#core/ptv/entry.ts";
import { languages, type Language } from "#core/kernel/text.ts";
import { notCarried } from "#core/ptv/not-carried.ts";
import { channelShape, days, descriptionShape, serviceShape } from "#core/ptv/v11/shapes.ts";
import {
  typeOfMore,
  writeChannel,
  writeDescription,
  writeService,
  writeServiceIn,
} from "#core/ptv/v11/write.ts";

/** `serviceNames[0].value`, as those who look at the file find it. */
const elementOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, key) =>
      typeof key === "number" ? `${name}[${key}]` : name === "" ? String(key) : `${name}.${String(key)}`,
    "",
  );

function problemOf(issue: z.core.$ZodIssue): ElementProblem {
  const element = elementOf(issue.path);
  if (issue.message === "quarter_hours") return { element, code: "quarter_hours" };
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return { element, code: "missing" };
      return {
        element,
        code: issue.expected === "array" ? "not_list" : issue.expected === "string" ? "not_text" : "invalid",
      };
    case "invalid_value":
      if (issue.input === undefined) return { element, code: "missing" };
      return { element, code: "not_allowed", values: { allowed: issue.values.map(String).join(", ") } };
    case "too_big":
      return { element, code: "too_long", values: { max: Number(issue.maximum) } };
    case "too_small":
      return { element, code: "too_few", values: { min: Number(issue.minimum) } };
    case "invalid_format":
      return { element, code: "pattern" };
    case "invalid_union":
      return { element, code: "pattern" };
    default:
      return { element, code: "invalid" };
  }
}

function readBy<S extends z.ZodType, T>(
  shape: S,
  json: unknown,
  make: (found: z.output<S>) => T,
  write: (value: T, found: z.output<S>) => object,
): Read<T> {
  const parsed = shape.safeParse(json, { reportInput: true });
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(problemOf) };
  const value = make(parsed.data);
  return { ok: true, value, notCarried: notCarried(json, write(value, parsed.data)) };
}

type Row = { readonly language: string; readonly value: string | null; readonly type?: string };
const isSpoken = (language: string): language is Language => languages.some((one) => one === language);

/** The texts of a type, in the languages that services are told in here. */
function wordsOf(rows: readonly Row[], type?: string): Words {
  const found: Partial<Record<Language, string>> = {};
  for (const row of rows) {
    if (
      row.value !== null &&
      row.value !== "" &&
      isSpoken(row.language) &&
      (type === undefined || row.type === type)
    )
      found[row.language] ??= row.value;
  }
  return found;
}

const uri = (one: string | { readonly uri: string }): string => (typeof one === "string" ? one : one.uri);

function moreOf(descriptions: readonly Row[], requirements: readonly Row[]): MoreTexts {
  const found = Object.entries(typeOfMore).map(
    ([kind, type]) => [kind, wordsOf(descriptions, type)] as const,
  );
  const all = [...found, ["requirements", wordsOf(requirements)] as const];
  return Object.fromEntries(all.filter(([, words]) => Object.keys(words).length > 0));
}

type Classified = z.output<typeof serviceShape> | z.output<typeof descriptionShape>;
const classifiedOf = (found: Classified) => ({
  type: found.type,
  charge: found.serviceChargeType ?? null,
  serviceClasses: found.serviceClasses.map(uri),
  ontologyTerms: found.ontologyTerms.map(uri),
  targetGroups: found.targetGroups.map(uri),
  lifeEvents: found.lifeEvents.map(uri),
  industrialClasses: found.industrialClasses.map(uri),
  laws: found.legislation.map(({ names, webPages }) => ({
    name: wordsOf(names),
    url: wordsOf(webPages.map((page) => ({ language: page.language ?? "fi", value: page.url }))),
  })),
});

const isIn = (found: z.output<typeof serviceShape>): boolean =>
  found.mainResponsibleOrganization !== undefined || typeof found.serviceClasses[0] === "string";

export const readService = (json: unknown): Read<ServiceEntry> =>
  readBy(
    serviceShape,
    json,
    (found): ServiceEntry => {
      const parties = found.organizations ?? [];
      const responsible = parties.find(({ roleType }) => roleType === "Responsible")?.organization;
      const main = found.mainResponsibleOrganization;
      return {
        ...classifiedOf(found),
        more: moreOf(found.serviceDescriptions, found.requirements),
        id: found.id ?? "",
        sourceId: found.sourceId ?? "",
        generalDescription: found.generalDescriptionId ?? null,
        funding: found.fundingType,
        name: wordsOf(found.serviceNames, "Name"),
        alternativeName: wordsOf(found.serviceNames, "AlternativeName"),
        summary: wordsOf(found.serviceDescriptions, "Summary"),
        description: wordsOf(found.serviceDescriptions, "Description"),
        languages: found.languages,
        keywords: found.keywords.flatMap(({ language, value }) =>
          isSpoken(language) ? [{ language, value }] : [],
        ),
        municipalities: found.areas.flatMap((area) =>
          (area.municipalities ?? []).map(({ code, name }) => ({ code, name: wordsOf(name) })),
        ),
        channels: found.serviceChannels.map(({ serviceChannel: { id, name } }) => ({ id, name })),
        responsible: responsible
          ? { id: responsible.id, name: responsible.name }
          : main === undefined
            ? null
            : { id: main, name: "" },
        producers: [
          ...found.serviceProducers.flatMap(({ provisionType, organizations }) =>
            organizations.map((id) => ({ id, name: "", provision: provisionType })),
          ),
          ...parties.flatMap(({ roleType, provisionType, organization }) =>
            roleType === "Producer" && organization
              ? [{ id: organization.id, name: organization.name, provision: provisionType ?? "Other" }]
              : [],
          ),
        ],
        status: found.publishingStatus,
        modified: found.modified ?? null,
      };
    },
    (entry, found) => (isIn(found) ? writeServiceIn(entry) : writeService(entry)),
  );

const first = (rows: readonly { readonly value: string }[]): string => rows[0]?.value ?? "";
const kinds: Readonly<Record<string, ChannelKind>> = { ServiceLocation: "location", Phone: "phone" };

export const readChannel = (json: unknown): Read<ChannelEntry> =>
  readBy(
    channelShape,
    json,
    (found): ChannelEntry => {
      const street = found.addresses.find(({ streetAddress }) => streetAddress)?.streetAddress;
      return {
        id: found.id,
        kind: kinds[found.serviceChannelType] ?? "web_form",
        organisation: found.organizationId ? { id: found.organizationId, name: "" } : null,
        name: wordsOf(found.serviceChannelNames, "Name"),
        description: wordsOf(found.serviceChannelDescriptions, "Description"),
        languages: found.languages,
        phones: found.phoneNumbers.map(({ prefixNumber, number }) =>
          prefixNumber ? `${prefixNumber} ${number}` : number,
        ),
        emails: found.emails.map(({ value }) => value),
        url: found.webPages[0]?.url ?? "",
        address: street
          ? {
              street: [first(street.street), street.streetNumber ?? ""].join(" ").trim(),
              postcode: street.postalCode,
              city: first(street.postOffice),
            }
          : null,
        hours: found.serviceHours
          .filter(({ serviceHourType }) => serviceHourType === "DaysOfTheWeek")
          .flatMap(({ openingHour }) =>
            openingHour.map(({ dayFrom, dayTo, from, to }) => ({
              dayFrom: days.indexOf(dayFrom) + 1,
              dayTo: days.indexOf(dayTo ?? dayFrom) + 1,
              from: from.slice(0, 5),
              to: to.slice(0, 5),
            })),
          ),
        status: found.publishingStatus,
        modified: found.modified ?? null,
      };
    },
    writeChannel,
  );

/** Names of classes and terms, where they come along. */
function namesOf(found: z.output<typeof descriptionShape>): Record<string, string> {
  const all = [...found.serviceClasses, ...found.ontologyTerms, ...found.targetGroups, ...found.lifeEvents];
  return Object.fromEntries(
    all.flatMap((one) => {
      if (typeof one === "string" || !Array.isArray(one["name"])) return [];
      const finnish = wordsOf(one["name"] as Row[]).fi;
      return finnish === undefined ? [] : [[one.uri, finnish]];
    }),
  );
}

export const readDescription = (json: unknown): Read<GeneralDescription> =>
  readBy(
    descriptionShape,
    json,
    (found): GeneralDescription => ({
      ...classifiedOf(found),
      more: moreOf(found.descriptions, found.requirements),
      code: found.referenceCode,
      name: wordsOf(found.names, "Name"),
      summary: wordsOf(found.descriptions, "Summary"),
      background: wordsOf(found.descriptions, "BackgroundDescription"),
      words: namesOf(found),
    }),
    writeDescription,
  );
