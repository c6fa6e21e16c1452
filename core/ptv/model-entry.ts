import { languages, type Text } from "#core/kernel/text.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { ChannelEntry, Municipality, Party, Provision, ServiceEntry, Words } from "#core/ptv/entry.ts";
import { nationalClass, nationalTerm, statuteAddress } from "#core/ptv/addresses.ts";
import type { ServiceModel } from "#core/services/model.ts";

/** What the catalogue says of a service beside its model: who answers for it, where, through which channels. */
export type Surroundings = {
  readonly id: string;
  readonly responsible: Party | null;
  readonly producers: readonly (Party & { readonly provision: Provision })[];
  readonly municipalities: readonly Municipality[];
  readonly channels: readonly Pick<ChannelEntry, "id" | "name">[];
  readonly modified: string;
};

const charge = { free_of_charge: "FreeOfCharge", chargeable: "Chargeable" } as const;
const joined = (texts: readonly (Text | undefined)[]): Words =>
  Object.fromEntries(
    languages.map((language) => [
      language,
      texts.flatMap((text) => (text ? [text[language]] : [])).join("\n\n"),
    ]),
  );

/** Citizens, and families with children: whom every service here is for. */
const targetGroups = ["v2001", "v2003"].map(nationalClass);

/** The service as the Finnish Service Catalogue tells it. */
export function entryOf(model: ServiceModel, around: Surroundings): ServiceEntry {
  return {
    id: around.id,
    sourceId: model.id,
    generalDescription: model.ptv.generalDescription,
    type: "Service",
    funding: "PubliclyFunded",
    charge: charge[model.cost.charge],
    name: model.name,
    alternativeName: {},
    summary: model.summary,
    description: model.description,
    more: {
      userInstruction: model.contact,
      chargeInfo: model.cost.text,
      requirements: joined([model.forWhom, model.isNot]),
    },
    languages: model.languages,
    serviceClasses: model.ptv.serviceClasses.map(nationalClass),
    ontologyTerms: model.ptv.ontologyTerms.map(nationalTerm),
    targetGroups,
    lifeEvents: [],
    industrialClasses: [],
    laws: [...new Map(model.legalBasis.map((basis) => [basis.number, basis])).values()].map(
      ({ statute, number }) => ({
        name: { fi: `${statute} ${number}` },
        url: { fi: statuteAddress(number) },
      }),
    ),
    keywords: languages.flatMap((language) =>
      model.themes.map(({ name }) => ({ language, value: name[language] })),
    ),
    municipalities: around.municipalities,
    channels: around.channels.map(({ id, name }) => ({ id, name: name.fi ?? "" })),
    responsible: around.responsible,
    producers: around.producers,
    status: "Published",
    modified: around.modified,
  };
}

/** What of a model the catalogue has no place for: it stays here, on the public page and in the model itself. */
const told: ReadonlySet<string> = new Set([
  "id",
  "name",
  "summary",
  "description",
  "contact",
  "cost",
  "forWhom",
  "isNot",
  "languages",
  "ptv",
  "themes",
  "legalBasis",
]);
export const notInCatalogue = (model: ServiceModel): readonly string[] =>
  Object.entries(model)
    .filter(([place, value]) => !told.has(place) && !(Array.isArray(value) && value.length === 0))
    .map(([place]) => place);

export type FromEntry = {
  /** The model with the entry's texts in place of its own. */
  readonly model: ServiceModel;
  /** Elements of the entry for which a model has no place, though the file could be read. */
  readonly notCarried: readonly string[];
};

const filled = (words: Words, former: Text): Text =>
  Object.fromEntries(languages.map((language) => [language, words[language] ?? former[language]])) as Text;

/** Requirements are written as for whom it is, and after a blank line what it isn't. */
function requirementsIn(words: Words, model: ServiceModel): Pick<ServiceModel, "forWhom" | "isNot"> {
  const parts = (at: 0 | 1): Words =>
    Object.fromEntries(
      languages.flatMap((language) => {
        const [first = "", ...rest] = (words[language] ?? "").split("\n\n");
        const part = at === 0 ? first : rest.join("\n\n");
        return part === "" ? [] : [[language, part]];
      }),
    );
  const isNot = parts(1);
  return {
    forWhom: filled(parts(0), model.forWhom),
    ...(Object.keys(isNot).length > 0 && isNot.fi !== undefined
      ? { isNot: filled(isNot, model.isNot ?? (isNot as Text)) }
      : model.isNot && words.fi === undefined
        ? { isNot: model.isNot }
        : {}),
  };
}

const shortCode = (uri: string): string =>
  uri.slice(Math.max(uri.lastIndexOf(":"), uri.lastIndexOf("/")) + 1);

/**
 * The model that an entry of the catalogue would make of this one: its texts, charge, languages and classes. Rules and what else the
 * catalogue doesn't know stay as they are; texts in a language that the entry lacks keep the model's own.
 */
export function modelFrom(entry: ServiceEntry, model: ServiceModel, validFrom: LocalDate): FromEntry {
  const { isNot: _isNot, ...rest } = model;
  const requirements = requirementsIn(entry.more.requirements ?? {}, model);
  const spoken = languages.filter((language) => entry.languages.includes(language));
  const notCarried = [
    ...(Object.keys(entry.alternativeName).length > 0 ? ["serviceNames[AlternativeName]"] : []),
    ...(["deadline", "processingTime", "validity"] as const).flatMap((kind) =>
      entry.more[kind] ? [`serviceDescriptions[${kind}]`] : [],
    ),
    ...(entry.charge === "Other" ? ["serviceChargeType"] : []),
    ...(entry.type === "Service" ? [] : ["type"]),
    ...(entry.lifeEvents.length > 0 ? ["lifeEvents"] : []),
    ...(entry.industrialClasses.length > 0 ? ["industrialClasses"] : []),
    ...entry.languages
      .filter((one) => !languages.some((known) => known === one))
      .map((one) => `languages[${one}]`),
    ...entry.keywords
      .filter(({ language, value }) => !model.themes.some(({ name }) => name[language] === value))
      .map(({ value }) => `keywords[${value}]`),
    ...entry.laws
      .filter(
        ({ name, url }) =>
          !model.legalBasis.some(({ number }) => JSON.stringify([name, url]).includes(number)),
      )
      .map(({ name }) => `legislation[${name.fi ?? ""}]`),
    ...(spoken.length === 0 ? ["languages"] : []),
  ];
  return {
    model: {
      ...rest,
      ...requirements,
      validFrom,
      name: filled(entry.name, model.name),
      summary: filled(entry.summary, model.summary),
      description: filled(entry.description, model.description),
      contact: filled(entry.more.userInstruction ?? {}, model.contact),
      cost: {
        charge:
          entry.charge === "FreeOfCharge"
            ? "free_of_charge"
            : entry.charge === "Chargeable"
              ? "chargeable"
              : model.cost.charge,
        text: filled(entry.more.chargeInfo ?? {}, model.cost.text),
      },
      languages: spoken.length > 0 ? spoken : model.languages,
      ptv: {
        generalDescription: entry.generalDescription ?? model.ptv.generalDescription,
        serviceClasses: entry.serviceClasses.map(shortCode),
        ontologyTerms: entry.ontologyTerms.map(shortCode),
      },
    },
    notCarried,
  };
}
