import type { Language } from "#core/kernel/text.ts";

/**
 * A service, a channel and a national description as the Finnish Service Catalogue (Palvelutietovaranto, suomi.fi) knows them,
 * whatever the version of its interface: adapters write these and read these, so that a second version can stand beside the first.
 */
export type Words = Readonly<Partial<Record<Language, string>>>;

export const chargeTypes = ["Chargeable", "FreeOfCharge", "Other"] as const;
export type ChargeType = (typeof chargeTypes)[number];
export const serviceTypes = ["Service", "PermitOrObligation", "ProfessionalQualification"] as const;
export type ServiceType = (typeof serviceTypes)[number];

export type Law = { readonly name: Words; readonly url: Words };
export type Municipality = { readonly code: string; readonly name: Words };

/** Texts beside the main ones, by what they are. */
export const moreKinds = [
  "userInstruction",
  "chargeInfo",
  "deadline",
  "processingTime",
  "validity",
  "requirements",
] as const;
export type MoreKind = (typeof moreKinds)[number];
export type MoreTexts = Readonly<Partial<Record<MoreKind, Words>>>;

type Classified = {
  readonly type: ServiceType;
  readonly charge: ChargeType | null;
  /** Addresses of classes and terms: http://urn.fi/URN:NBN:fi:au:ptvl:v1019, http://www.yso.fi/onto/koko/p12895. */
  readonly serviceClasses: readonly string[];
  readonly ontologyTerms: readonly string[];
  readonly targetGroups: readonly string[];
  readonly lifeEvents: readonly string[];
  readonly industrialClasses: readonly string[];
  readonly laws: readonly Law[];
  readonly more: MoreTexts;
};

/** A national general description (pohjakuvaus), known by its reference code: its other ids differ between environments. */
export type GeneralDescription = Classified & {
  readonly code: string;
  /** When it was taken, where that is known. */
  readonly asOf?: string;
  readonly name: Words;
  readonly summary: Words;
  /** Background (tausta) to show with the local text. */
  readonly background: Words;
  /** Names of classes and terms by their address, where the source gives them. */
  readonly words: Readonly<Record<string, string>>;
};

export type ServiceEntry = Classified & {
  readonly id: string;
  readonly sourceId: string;
  /** The reference code of the national description it follows. */
  readonly generalDescription: string | null;
  readonly funding: "PubliclyFunded" | "MarketFunded";
  readonly name: Words;
  readonly alternativeName: Words;
  readonly summary: Words;
  readonly description: Words;
  readonly languages: readonly string[];
  readonly keywords: readonly { readonly language: Language; readonly value: string }[];
  readonly municipalities: readonly Municipality[];
  readonly channels: readonly { readonly id: string; readonly name: string }[];
  readonly responsible: Party | null;
  readonly producers: readonly (Party & { readonly provision: Provision })[];
  readonly status: PublishingStatus;
  readonly modified: string | null;
};

export type Party = { readonly id: string; readonly name: string };
export const provisions = ["SelfProducedServices", "ProcuredServices", "Other"] as const;
export type Provision = (typeof provisions)[number];
export const publishingStatuses = ["Draft", "Published", "Deleted", "Modified"] as const;
export type PublishingStatus = (typeof publishingStatuses)[number];

/** Opening hours of a weekday or several; times as HH:MM on quarter hours. */
export type OpeningHours = {
  readonly dayFrom: number;
  readonly dayTo: number;
  readonly from: string;
  readonly to: string;
};

export const channelKinds = ["phone", "location", "web_form"] as const;
export type ChannelKind = (typeof channelKinds)[number];

export type ChannelEntry = {
  readonly id: string;
  readonly kind: ChannelKind;
  readonly organisation: Party | null;
  readonly name: Words;
  readonly description: Words;
  readonly languages: readonly string[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly url: string;
  readonly address: { readonly street: string; readonly postcode: string; readonly city: string } | null;
  readonly hours: readonly OpeningHours[];
  readonly status: PublishingStatus;
  readonly modified: string | null;
};
