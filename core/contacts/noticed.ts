import type { Text } from "#core/kernel/text.ts";

const one = (code: string, fi: string, sv: string, en: string): { code: string; name: Text } => ({
  code,
  name: { fi, sv, en },
});

/** What was noticed, for the inbox and for figures beside the notifier's own words. Own list (practice); no national code is made up. */
export const noticedThings = [
  one("violence", "Väkivalta tai sen uhka", "Våld eller hot om våld", "Violence or a threat of it"),
  one("care_neglected", "Hoito tai huolenpito puuttuu", "Vård eller omsorg saknas", "Care is missing"),
  one("left_alone", "Lapsi jää yksin", "Barnet lämnas ensamt", "The child is left alone"),
  one(
    "parent_substances",
    "Vanhemman päihteiden käyttö",
    "Förälderns rusmedelsbruk",
    "A parent's use of substances",
  ),
  one("parent_exhaustion", "Vanhemman uupumus", "Förälderns utmattning", "A parent's exhaustion"),
  one(
    "parent_mental_health",
    "Vanhemman mielenterveys",
    "Förälderns psykiska hälsa",
    "A parent's mental health",
  ),
  one("conflict", "Riidat kotona", "Konflikter hemma", "Conflicts at home"),
  one("child_mood", "Lapsen vointi tai mieliala", "Barnets mående", "The child's well-being or mood"),
  one(
    "child_behaviour",
    "Lapsen oma käytös tai päihteet",
    "Barnets eget beteende eller rusmedel",
    "The child's own behaviour or substances",
  ),
  one("school_absence", "Poissaolot koulusta", "Frånvaro från skolan", "Absence from school"),
  one("other", "Muu huoli", "Annan oro", "Another concern"),
] as const;
export const noticedCodes = noticedThings.map(({ code }) => code) as [string, ...string[]];
