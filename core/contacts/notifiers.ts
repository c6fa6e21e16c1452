import type { Text } from "#core/kernel/text.ts";

/**
 * Who makes a child-welfare notification, by the duties of LsL 417/2007 25 §. The national code system of notifiers is named here and
 * its release is not part of the program: a kind carries no national code before one is loaded from it, and none is made up.
 */
export const notifierCodeSystem = { oid: "1.2.246.537.6.1243", version: null } as const;

export type NotifierKind = {
  readonly code: string;
  readonly name: Text;
  /** Notifies as a private person: who it is stays with the front door. */
  readonly isPrivate: boolean;
  /** Code in the national system, when its release has been loaded. */
  readonly nationalCode: string | null;
};

const official = (code: string, fi: string, sv: string, en: string): NotifierKind => ({
  code,
  name: { fi, sv, en },
  isPrivate: false,
  nationalCode: null,
});
const own = (code: string, fi: string, sv: string, en: string): NotifierKind => ({
  ...official(code, fi, sv, en),
  isPrivate: true,
});

export const notifierKinds: readonly NotifierKind[] = [
  official("early_education", "Varhaiskasvatus", "Småbarnspedagogik", "Early childhood education"),
  official(
    "school",
    "Koulu tai muu opetustoimi",
    "Skola eller annan utbildning",
    "School or other education",
  ),
  official(
    "child_health",
    "Neuvola tai opiskeluhuolto",
    "Rådgivning eller elevhälsa",
    "Child health clinic or student welfare",
  ),
  official("health_care", "Muu terveydenhuolto", "Annan hälso- och sjukvård", "Other health care"),
  official("social_care", "Sosiaalihuolto", "Socialvård", "Social care"),
  official("police", "Poliisi", "Polisen", "Police"),
  official("emergency_centre", "Hätäkeskus", "Nödcentralen", "Emergency response centre"),
  official("rescue", "Pelastustoimi", "Räddningsväsendet", "Rescue services"),
  official("youth_work", "Nuorisotoimi", "Ungdomsväsendet", "Youth work"),
  official(
    "other_official",
    "Muu viranomainen tai järjestö",
    "Annan myndighet eller organisation",
    "Other authority or organisation",
  ),
  own("child", "Lapsi tai nuori itse", "Barnet eller den unga själv", "The child or young person"),
  own("parent", "Vanhempi tai huoltaja", "Förälder eller vårdnadshavare", "Parent or guardian"),
  own(
    "close_person",
    "Sukulainen tai muu läheinen",
    "Släkting eller annan närstående",
    "Relative or close person",
  ),
  own(
    "neighbour",
    "Naapuri tai muu yksityinen",
    "Granne eller annan privatperson",
    "Neighbour or other person",
  ),
  own("anonymous", "Ei kerro, kuka on", "Berättar inte vem hen är", "Doesn't say who they are"),
];

export const notifierCodes = notifierKinds.map(({ code }) => code) as [string, ...string[]];
export const notifierKind = (code: string): NotifierKind | undefined =>
  notifierKinds.find((one) => one.code === code);
/** Those who notify in their office: they write the public form themselves. */
export const officialCodes = notifierKinds.filter(({ isPrivate }) => !isPrivate).map(({ code }) => code) as [
  string,
  ...string[],
];
