import type { Text } from "#core/kernel/text.ts";

const one = <C extends string>(code: C, fi: string, sv: string, en: string): { code: C; name: Text } => ({
  code,
  name: { fi, sv, en },
});

/** Where the one who asks works. Own list (practice). */
export const sectors = [
  one("early_education", "Varhaiskasvatus", "Småbarnspedagogik", "Early childhood education"),
  one("school", "Koulu", "Skola", "School"),
  one(
    "child_health",
    "Neuvola tai opiskeluhuolto",
    "Rådgivning eller elevhälsa",
    "Child health or student welfare",
  ),
  one("health_care", "Muu terveydenhuolto", "Annan hälso- och sjukvård", "Other health care"),
  one("social_care", "Sosiaalihuolto", "Socialvård", "Social care"),
  one("police", "Poliisi", "Polisen", "Police"),
  one("youth_work", "Nuorisotyö", "Ungdomsarbete", "Youth work"),
  one("organisation", "Järjestö tai seurakunta", "Organisation eller församling", "Association or parish"),
  one("other", "Muu", "Annan", "Other"),
] as const;
export const sectorCodes = sectors.map(({ code }) => code);

/** What came of a consultation, as the one who answers sees it. */
export const outcomes = [
  one("advice", "Neuvo riitti", "Rådet räckte", "Advice was enough"),
  one(
    "ask_family",
    "Kysyjä puhuu ensin perheen kanssa",
    "Den som frågade talar först med familjen",
    "The asker talks with the family first",
  ),
  one("contact", "Perhe ottaa yhteyttä", "Familjen tar kontakt", "The family gets in touch"),
  one(
    "notification",
    "Kysyjä tekee lastensuojeluilmoituksen",
    "Den som frågade gör en barnskyddsanmälan",
    "The asker makes a child-welfare notification",
  ),
  one(
    "joint_meeting",
    "Sovittiin yhteinen tapaaminen",
    "Ett gemensamt möte bestämdes",
    "A joint meeting was agreed",
  ),
  one(
    "other_service",
    "Ohjattiin toiseen palveluun",
    "Hänvisades till en annan tjänst",
    "Guided to another service",
  ),
] as const;
export const outcomeCodes = outcomes.map(({ code }) => code);
