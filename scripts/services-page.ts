import { serviceModels } from "#core/services/catalogue.ts";
import { descriptionOf } from "#core/ptv/merged.ts";
import type { ServiceModel, Term } from "#core/services/model.ts";
import type { Rule } from "#core/services/rule-shapes.ts";
import { sourceInWords } from "#core/services/sources.ts";
import { dayInWords } from "#core/services/wording.ts";
import { differencesTable } from "./services-table.ts";
import { choicesInWords, evidenceInWords, figuresInWords, gateInWords } from "./services-words.ts";

// The page is for the people who run the services, so it speaks Finnish.
const tasks: Record<ServiceModel["serviceTask"], string> = {
  "family-services": "lapsiperheiden palvelut",
  "child-welfare": "lastensuojelu",
};

const list = (terms: readonly Term[]): string => terms.map((term) => term.name.fi).join(", ");
const row = (cells: readonly string[]): string => `| ${cells.join(" | ").replaceAll("\n", " ")} |`;
const validity = ({ source }: Rule): string => {
  const from = dayInWords(source.validFrom, "fi");
  return source.validTo === undefined ? `${from} alkaen` : `${from}–${dayInWords(source.validTo, "fi")}`;
};
const sourceOf = (rule: Rule): string => `${sourceInWords(rule.source).fi} (${validity(rule)})`;

/** The path: what happens in each phase, when it begins, and what it asks. */
function pathLines(model: ServiceModel): string[] {
  return model.phases.map((phase, order) => {
    const asked = model.rules.filter((rule) => rule.phase === phase.id).map((rule) => rule.name.fi);
    const begins =
      phase.enteredWhen.length === 0
        ? "Alkaa heti, kun palvelu alkaa."
        : `Alkaa, kun ${phase.enteredWhen.map((ask) => evidenceInWords(model, ask)).join(" ja ")}.`;
    const asks = asked.length > 0 ? ` *Vaihe kysyy:* ${asked.join("; ")}.` : "";
    return `${order + 1}. **${phase.name.fi}.** ${phase.plain.fi} ${begins}${asks}`;
  });
}

/** Every rule that has a number in it, with the number's own source. */
function numberLines(model: ServiceModel): string[] {
  const rows = model.rules.flatMap((rule) => {
    const figures = figuresInWords(model, rule);
    if (figures.length === 0) return [];
    const free = rule.source.kind === "statute" ? "ei: laki" : rule.deviable ? "kyllä" : "ei";
    return [row([rule.name.fi, figures.join("; "), sourceOf(rule), free])];
  });
  return rows.length === 0
    ? []
    : ["| sääntö | luvut | mistä luku tulee | voiko poiketa |", "|---|---|---|---|", ...rows];
}

/** What the service refuses to do, and until what. */
function refusalLines(model: ServiceModel): string[] {
  const byGate = new Map<string, string[]>();
  const add = (gate: string, words: string): void => {
    byGate.set(gate, [...(byGate.get(gate) ?? []), words]);
  };
  const against: string[] = [];
  for (const rule of model.rules) {
    const gates = "before" in rule.parameters ? rule.parameters.before : [];
    for (const gate of gates) add(gateInWords(model, gate), rule.name.fi);
    if (rule.shape === "plan_elements" || rule.shape === "plan_approvers")
      add(gateInWords(model, "approve_plan"), rule.name.fi);
    if (
      ["meeting_ceiling", "meeting_parties", "visit_rate", "duration", "end_age", "order_validity"].includes(
        rule.shape,
      )
    )
      against.push(rule.name.fi);
  }
  return [
    ...[...byGate].map(
      ([gate, rules]) => `- **${capital(gate)}**, ellei toteudu: ${[...new Set(rules)].join("; ")}.`,
    ),
    ...(against.length > 0
      ? [`- **Tapaamista ei voi sopia eikä kirjata pidetyksi vastoin näitä:** ${against.join("; ")}.`]
      : []),
  ];
}
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What the service asks of those who work in it: who must be there, what they can do, by when they write. */
function teamLines(model: ServiceModel): string[] {
  const shapes: ReadonlySet<Rule["shape"]> = new Set([
    "team",
    "meeting_parties",
    "record_within",
    "recurring",
    "commitments",
    "plan_review",
  ]);
  return model.rules
    .filter(
      (rule) => shapes.has(rule.shape) || (rule.shape === "required" && rule.parameters.due !== undefined),
    )
    .map((rule) => {
      const more = [...choicesInWords(model, rule)];
      return `- **${rule.name.fi}.** ${rule.explanation.fi}${more.length > 0 ? ` (${more.join("; ")})` : ""}`;
    });
}

function ruleLine(rule: Rule): string {
  return row([
    `\`${rule.id}\``,
    rule.name.fi,
    rule.explanation.fi,
    sourceOf(rule),
    rule.deviable ? "kyllä" : "ei",
  ]);
}

/** Vocabularies that a service may lack are left out where they are empty. */
function words(model: ServiceModel): string[] {
  const vocabularies: [string, readonly Term[]][] = [
    ["Tapaamiset", model.meetingKinds],
    ["Asiakirjat", model.documentKinds],
    ["Suunnitelman osat", model.planElements],
    ["Aloittamisen perusteet", model.entryGrounds],
    ["Työryhmän osaaminen", model.competences],
    ["Menetelmät", model.methods],
    ["Teemat", model.themes],
    ["Päättymisen tavat", model.outcomes],
    ["Paikat", model.places],
  ];
  return vocabularies
    .filter(([, terms]) => terms.length > 0)
    .map(([title, terms]) => `- **${title}**: ${list(terms)}`);
}

function nationalLine(model: ServiceModel): string {
  const { generalDescription: code } = model.ptv;
  const found = descriptionOf(code);
  return `Kansallinen kuvaus suomi.fi-palvelussa: ${found?.name.fi ?? ""} (${code}).`;
}

const serviceSection = (model: ServiceModel): string =>
  [
    `## ${model.name.fi}`,
    "",
    model.summary.fi,
    "",
    `**Kenelle.** ${model.forWhom.fi}${model.isNot ? ` ${model.isNot.fi}` : ""} ${model.cost.text.fi}`,
    "",
    `**Lakiperuste.** ${model.legalBasis.map((basis) => `${basis.statute} ${basis.number} ${basis.section}: ${basis.note.fi}`).join(" ")}`,
    "",
    `**Tunnistetiedot.** \`${model.id}\`, versio ${model.version}, voimassa ${dayInWords(model.validFrom, "fi")} alkaen. Palvelutehtävä: ${tasks[model.serviceTask]}. Ruotsiksi ${model.name.sv}, englanniksi ${model.name.en}. ${nationalLine(model)}`,
    "",
    "### Polku",
    "",
    ...pathLines(model),
    "",
    "### Luvut ja mistä ne tulevat",
    "",
    ...numberLines(model),
    "",
    "### Mikä estetään",
    "",
    ...refusalLines(model),
    "",
    "### Mitä työryhmältä pyydetään",
    "",
    ...teamLines(model),
    "",
    "<details><summary>Kaikki säännöt tunnuksineen</summary>",
    "",
    "| tunnus | sääntö | mitä se sanoo | mistä se tulee | voiko poiketa |",
    "|---|---|---|---|---|",
    ...model.rules.map(ruleLine),
    "",
    "</details>",
    "",
    "### Sanastot",
    "",
    ...words(model),
    "",
  ].join("\n");

/** The newest version of each service, in the order of the public pages. */
const newest = (): readonly ServiceModel[] =>
  serviceModels.filter((model) =>
    serviceModels.every((other) => other.id !== model.id || other.version <= model.version),
  );

/** docs/services.md: every service as the models have it, for the people who run the services. */
export function servicesPage(): string {
  const models = newest();
  return [
    "# Palvelut ja niiden säännöt",
    "",
    "Tämä sivu kertoo palveluista vastaaville, miten kukin palvelu etenee, mitkä luvut sitä sitovat ja mistä luvut tulevat, mitä ohjelma",
    "estää ja mitä se pyytää työryhmältä. Sivu on tehty palvelumalleista (`core/services/models/`) komennolla `npm run gen`; sitä ei muokata",
    "käsin. Pääkäyttäjä voi tehdä mallista oman version: vaihtaa järjestäjän asettamia ja käytännöstä tulevia lukuja ja tekstejä, kokeilla",
    "muutosta menneisiin tapauksiin ja julkaista sen. Lain sääntöjä ei muuteta. Omat versiot näkyvät ohjelmassa ja julkisilla sivuilla, eivät",
    "tällä sivulla. Säännöstä poikkeaminen vaatii hyväksynnän ja jää näkyviin.",
    "",
    "## Erot yhdellä silmäyksellä",
    "",
    ...differencesTable(models),
    "",
    ...models.map(serviceSection),
  ].join("\n");
}
