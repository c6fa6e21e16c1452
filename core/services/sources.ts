import type { Text } from "#core/kernel/text.ts";
import type { RuleSource } from "#core/services/rule-shapes.ts";

const statutes: Readonly<Record<string, Text>> = {
  ShL: { fi: "sosiaalihuoltolaki", sv: "socialvårdslagen", en: "Social Welfare Act" },
  LsL: { fi: "lastensuojelulaki", sv: "barnskyddslagen", en: "Child Welfare Act" },
  asiakastietolaki: { fi: "asiakastietolaki", sv: "kunduppgiftslagen", en: "Client Data Act" },
};

/** Statutes by their full names: "ShL 1301/2014 18 §" -> "sosiaalihuoltolaki 1301/2014 18 §". */
function named(reference: string): Text {
  const said = (language: keyof Text): string =>
    reference.replace(/\b(ShL|LsL|asiakastietolaki)\b/g, (short) => statutes[short]?.[language] ?? short);
  return { fi: said("fi"), sv: said("sv"), en: said("en") };
}

const told: Text = {
  fi: "palvelun kuvaus",
  sv: "beskrivningen av tjänsten",
  en: "description of the service",
};
const chosen: Text = {
  fi: "järjestäjän asettama",
  sv: "fastställt av anordnaren",
  en: "set by the organiser",
};

/** Where a rule comes from, in words for a worker or a family: the law, the service's description, or the organiser. */
export function sourceInWords(source: RuleSource): Text {
  const practice = source.reference.startsWith("practice: ");
  const { fi, sv, en } = practice
    ? {
        fi: `${told.fi}: ${source.reference.slice(10)}`,
        sv: `${told.sv}: ${source.reference.slice(10)}`,
        en: `${told.en}: ${source.reference.slice(10)}`,
      }
    : named(source.reference);
  if (source.kind !== "configuration") return { fi, sv, en };
  if (source.reference === "organiser") return chosen;
  return { fi: `${chosen.fi}; ${fi}`, sv: `${chosen.sv}; ${sv}`, en: `${chosen.en}; ${en}` };
}
