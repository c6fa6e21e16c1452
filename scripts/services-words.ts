import { codeListOf } from "#core/services/drafts/code-lists.ts";
import { fieldsAt } from "#core/services/drafts/model-fields.ts";
import { isObject, partsOf, valueAt } from "#core/services/drafts/model-path.ts";
import type { Evidence } from "#core/services/evidence-shapes.ts";
import type { ServiceModel } from "#core/services/model.ts";
import type { DeepReadonly, Rule } from "#core/services/rule-shapes.ts";
import catalogue from "#web/text/fi/catalogue.ts";

// The words of docs/services.md. What a new shape brings falls back to the words of the administrator's form, so that nothing is left out.
const places: Readonly<Record<string, string>> = catalogue.places;
const options: Readonly<Record<string, string>> = catalogue.options;

const milestones: Readonly<Record<string, string>> = {
  contact: "yhteydenotto on tullut",
  ordered: "palvelu on tilattu",
  accepted: "tilaus on hyväksytty",
  started: "palvelu on alkanut",
  ended: "palvelu on päättynyt",
  client_plan: "lapsella on asiakassuunnitelma",
  notification: "lastensuojeluilmoitus on tullut",
  assessment_decided: "on päätetty, aloitetaanko palvelutarpeen arviointi",
  assessment_begun: "palvelutarpeen arviointi on aloitettu",
  assessment_completed: "palvelutarpeen arviointi on valmis",
  family_told: "perheelle on kerrottu ilmoituksesta",
  entry_ground: "aloittamisen peruste on kirjattu",
  legal_basis: "lakiperuste on kirjattu",
  outcome: "lopputulos on kirjattu",
};

/** A code's Finnish name in one of the model's lists. */
export function named(model: ServiceModel, list: string, code: string): string {
  const row = valueAt(model, `${list}/${code}`);
  const name = isObject(row) ? row["name"] : undefined;
  return isObject(name) ? String(name["fi"]) : (options[code] ?? code);
}
const all = (model: ServiceModel, list: string, codes: readonly string[]): string =>
  codes.map((code) => named(model, list, code)).join(", ");

/** What must have come about, as a clause: "kartoitustapaaminen on pidetty (vähintään 3)". */
export function evidenceInWords(model: ServiceModel, ask: DeepReadonly<Evidence>): string {
  switch (ask.fact) {
    case "milestone":
      return milestones[ask.of] ?? ask.of;
    case "meeting": {
      const count = ask.min !== undefined && ask.min > 1 ? ` (vähintään ${ask.min})` : "";
      const decided = ask.decision === undefined ? "" : ", ja siinä on päätetty jatkosta";
      return `${all(model, "meetingKinds", ask.kinds)} on pidetty${count}${decided}`;
    }
    case "each_member":
      return `${ask.role === "child" ? "jokainen lapsi" : "jokainen vanhempi"} on tavattu: ${all(model, "meetingKinds", ask.kinds)}`;
    case "document":
      return `${named(model, "documentKinds", ask.kind)} on ${options[ask.status] ?? ask.status}`;
    case "plan":
      return ask.status === "approved" ? "suunnitelma on hyväksytty" : "suunnitelma on aloitettu";
    case "goals":
      return `suunnitelmassa on vähintään ${ask.min} tavoite${ask.min > 1 ? "tta" : ""}`;
    case "goals_evaluated":
      return "jokainen tavoite on arvioitu";
    case "records_signed":
      return "jokainen pidetty tapaaminen on kirjattu ja allekirjoitettu";
    case "measurement":
      return `mittaus on tehty vähintään ${ask.min} kertaa`;
    case "each_interviewed":
      return ask.role === "child" ? "jokaista lasta on haastateltu" : "jokaista vanhempaa on haastateltu";
    case "entry_ground":
      return `palvelu on aloitettu perusteella: ${all(model, "entryGrounds", ask.of)}`;
    case "heard":
      return ask.who === "client" ? "asiakasta on kuultu" : "jokaista lasta on kuultu";
    case "themes":
      return `teemoja on valittu vähintään ${ask.min}`;
    case "resources":
      return `voimavaroja on koottu vähintään ${ask.min}`;
    case "rule":
      return `”${named(model, "rules", ask.rule)}” toteutuu`;
    default:
      return (ask as { fact: string }).fact;
  }
}

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  days: ["päivä", "päivää"],
  months: ["kuukausi", "kuukautta"],
  workingDays: ["arkipäivä", "arkipäivää"],
  years: ["vuosi", "vuotta"],
};
const whole: Readonly<Record<string, (figure: number) => string>> = {
  leadDays: (figure) => `näkyy ajankohtaisena ${figure} päivää ennen`,
  warnDays: (figure) => `varoitus ${figure} päivää ennen`,
  earlyDays: (figure) => `saa tehdä ${figure} päivää etukäteen`,
};

/** What stands before the figure: "määräaika", "vähintään". */
function placeInWords(keys: readonly string[]): string {
  const told = keys.filter((key) => !["within", "every", "what", "after"].includes(key));
  return told.map((key) => places[key] ?? key).join(", ");
}

function figureInWords(path: string, figure: number): string {
  const keys = partsOf(path).slice(3);
  const last = keys.at(-1) ?? "";
  const own = whole[last];
  if (own) return own(figure);
  if (keys.join("/") === "due/after/min") return `määräaika alkaa ${figure}. kerrasta`;
  const unit = units[last]?.[figure === 1 ? 0 : 1];
  const words = placeInWords(unit === undefined ? keys : keys.slice(0, -1)).toLowerCase();
  return [words, String(figure), unit].filter(Boolean).join(" ");
}

/** Every number of the rule with what it is, as the model's own shape has them: "enintään 5", "määräaika 14 päivää". */
export function figuresInWords(model: ServiceModel, rule: Rule): readonly string[] {
  return fieldsAt(model, `rules/${rule.id}/parameters`)
    .filter(({ kind }) => kind === "number")
    .flatMap(({ path }) => {
      const value = valueAt(model, path);
      return typeof value === "number" ? [figureInWords(path, value)] : [];
    });
}

/** Every choice of the rule from the model's own lists: "Ketkä ovat mukana: perhe, tilaaja". */
export function choicesInWords(model: ServiceModel, rule: Rule): readonly string[] {
  return fieldsAt(model, `rules/${rule.id}/parameters`).flatMap(({ path, kind }) => {
    const value = valueAt(model, path);
    const list = codeListOf(model, path);
    if (kind !== "codes" || !Array.isArray(value) || value.length === 0 || list === undefined) return [];
    return [`${placeInWords(partsOf(path).slice(3))}: ${all(model, list, value as string[])}`];
  });
}

export const gateInWords = (model: ServiceModel, gate: string): string => {
  const meeting = /^hold_meeting:(.+)$/.exec(gate)?.[1];
  if (meeting !== undefined) return `tapaamista ei voi pitää: ${named(model, "meetingKinds", meeting)}`;
  return (
    {
      start: "palvelua ei voi aloittaa",
      approve_plan: "suunnitelmaa ei voi hyväksyä",
      close: "palvelua ei voi päättää",
    }[gate] ?? gate
  );
};
