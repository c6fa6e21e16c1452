import type { Text } from "#core/kernel/text.ts";

/** Services of the basic level are everybody's; those of the special level are asked for. */
export const levels = ["basic", "special"] as const;
export type PartnerLevel = (typeof levels)[number];

export type Sector = { readonly code: string; readonly level: PartnerLevel; readonly name: Text };

/** The fields that a family's partners come from. A county may order its services otherwise: then this list changes, no code. */
export const sectors = [
  {
    code: "child_health_clinic",
    level: "basic",
    name: { fi: "neuvola", sv: "rådgivning", en: "child health clinic" },
  },
  {
    code: "early_education",
    level: "basic",
    name: { fi: "varhaiskasvatus", sv: "småbarnspedagogik", en: "early childhood education" },
  },
  { code: "school", level: "basic", name: { fi: "koulu", sv: "skola", en: "school" } },
  {
    code: "student_welfare",
    level: "basic",
    name: { fi: "opiskeluhuolto", sv: "elevvård", en: "student welfare" },
  },
  {
    code: "health_centre",
    level: "basic",
    name: { fi: "terveysasema", sv: "hälsostation", en: "health centre" },
  },
  {
    code: "family_counselling",
    level: "basic",
    name: { fi: "perheneuvola", sv: "familjerådgivning", en: "family counselling" },
  },
  {
    code: "adult_social_work",
    level: "basic",
    name: { fi: "aikuissosiaalityö", sv: "vuxensocialarbete", en: "adult social work" },
  },
  { code: "youth_work", level: "basic", name: { fi: "nuorisotyö", sv: "ungdomsarbete", en: "youth work" } },
  {
    code: "integration",
    level: "basic",
    name: { fi: "kotoutumispalvelut", sv: "integrationstjänster", en: "integration services" },
  },
  {
    code: "organisation",
    level: "basic",
    name: { fi: "järjestö tai seurakunta", sv: "organisation eller församling", en: "association or parish" },
  },
  {
    code: "child_psychiatry",
    level: "special",
    name: { fi: "lastenpsykiatria", sv: "barnpsykiatri", en: "child psychiatry" },
  },
  {
    code: "youth_psychiatry",
    level: "special",
    name: { fi: "nuorisopsykiatria", sv: "ungdomspsykiatri", en: "youth psychiatry" },
  },
  {
    code: "adult_psychiatry",
    level: "special",
    name: { fi: "aikuispsykiatria", sv: "vuxenpsykiatri", en: "adult psychiatry" },
  },
  {
    code: "substance_services",
    level: "special",
    name: { fi: "päihdepalvelut", sv: "missbrukarvård", en: "substance use services" },
  },
  {
    code: "paediatrics",
    level: "special",
    name: { fi: "lastentautien poliklinikka", sv: "barnpoliklinik", en: "paediatric clinic" },
  },
  {
    code: "rehabilitation",
    level: "special",
    name: {
      fi: "kuntoutus ja terapia",
      sv: "rehabilitering och terapi",
      en: "rehabilitation and therapy",
    },
  },
  {
    code: "disability_services",
    level: "special",
    name: { fi: "vammaispalvelut", sv: "funktionshinderservice", en: "disability services" },
  },
  {
    code: "shelter",
    level: "special",
    name: {
      fi: "turvakoti tai kriisipalvelu",
      sv: "skyddshem eller kristjänst",
      en: "shelter or crisis service",
    },
  },
  { code: "other", level: "basic", name: { fi: "muu palvelu", sv: "annan tjänst", en: "another service" } },
] as const satisfies readonly Sector[];

export type SectorCode = (typeof sectors)[number]["code"];
export const sectorCodes = sectors.map(({ code }) => code) as [SectorCode, ...SectorCode[]];

/** The field by its code; one that a later list has dropped is shown as another service. */
export const sectorOf = (code: string): Sector =>
  sectors.find((one) => one.code === code) ?? { ...sectors[sectors.length - 1]! };
