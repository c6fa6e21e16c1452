import { serviceModel, serviceModels } from "#core/services/catalogue.ts";
import { type ServiceModel, type Term, ruleOf } from "#core/services/model.ts";
import type { Rule } from "#core/services/rule-shapes.ts";
import { sourceInWords } from "#core/services/sources.ts";
import { dayInWords } from "#core/services/wording.ts";

// The page is for the people who run the services, so it speaks Finnish.
const tasks: Record<ServiceModel["serviceTask"], string> = {
  "family-services": "lapsiperheiden palvelut",
  "child-welfare": "lastensuojelu",
};

const list = (terms: readonly Term[]): string => terms.map((term) => term.name.fi).join(", ");
const validity = ({ source }: Rule): string => {
  const from = dayInWords(source.validFrom, "fi");
  return source.validTo === undefined ? `${from} alkaen` : `${from}–${dayInWords(source.validTo, "fi")}`;
};

function ruleLine(rule: Rule): string {
  const cells = [
    `\`${rule.id}\``,
    rule.name.fi,
    rule.explanation.fi,
    `${sourceInWords(rule.source).fi} (${validity(rule)})`,
  ];
  return `| ${[...cells, rule.deviable ? "kyllä" : "ei"].join(" | ").replaceAll("\n", " ")} |`;
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

function phaseLines(model: ServiceModel): string[] {
  return model.phases.map((phase, order) => {
    const asked = model.rules
      .filter((rule) => rule.phase === phase.id)
      .map((rule) => ruleOf(model, rule.id)?.name.fi);
    return `${order + 1}. **${phase.name.fi}**: ${phase.plain.fi}${asked.length > 0 ? ` *Vaihe kysyy:* ${asked.join("; ")}.` : ""}`;
  });
}

const serviceSection = (model: ServiceModel): string =>
  [
    `## ${model.name.fi}`,
    "",
    `\`${model.id}\`, versio ${model.version}, voimassa ${dayInWords(model.validFrom, "fi")} alkaen. Palvelutehtävä: ${tasks[model.serviceTask]}. Ruotsiksi ${model.name.sv}, englanniksi ${model.name.en}. Palvelutietovarannon pohjakuvaus ${model.ptv.generalDescription}.`,
    "",
    model.summary.fi,
    "",
    `**Kenelle.** ${model.forWhom.fi}${model.isNot ? ` ${model.isNot.fi}` : ""} ${model.cost.text.fi}`,
    "",
    `**Lakiperuste.** ${model.legalBasis.map((basis) => `${basis.statute} ${basis.number} ${basis.section}: ${basis.note.fi}`).join(" ")}`,
    "",
    "### Vaiheet",
    "",
    ...phaseLines(model),
    "",
    "### Säännöt",
    "",
    "| tunnus | sääntö | mitä se sanoo | mistä se tulee | voiko poiketa |",
    "|---|---|---|---|---|",
    ...model.rules.map(ruleLine),
    "",
    "### Sanastot",
    "",
    ...words(model),
    "",
  ].join("\n");

/** docs/services.md: every service as the models have it, for the people who run the services. */
export const servicesPage = (): string =>
  [
    "# Palvelut ja niiden säännöt",
    "",
    "Tämä sivu on tehty palvelumalleista (`core/services/models/`) komennolla `npm run gen`; sitä ei muokata käsin.",
    "Jokaisella säännöllä on tunnus, peruste ja voimassaolo. Järjestäjän asettaman luvun voi vaihtaa uudessa malliversiossa.",
    "Säännöstä poikkeaminen vaatii hyväksynnän ja jää näkyviin.",
    "",
    ...serviceModels.filter((model) => serviceModel(model.id) === model).map(serviceSection),
  ].join("\n");
