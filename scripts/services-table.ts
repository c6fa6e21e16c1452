import type { ServiceModel } from "#core/services/model.ts";
import type { Rule, RuleOf, RuleShape } from "#core/services/rule-shapes.ts";
import { named } from "./services-words.ts";

const of = <S extends RuleShape>(model: ServiceModel, shape: S): readonly RuleOf<S>[] =>
  model.rules.filter(
    // A rule that ends gives way to the next: the table tells what goes on holding.
    (rule): rule is RuleOf<S> => rule.shape === (shape as Rule["shape"]) && rule.source.validTo === undefined,
  );
const names = (model: ServiceModel, list: string, codes: readonly string[]): string =>
  codes.map((code) => named(model, list, code)).join(", ");

/** At least and at most so many meetings of a kind: "kartoitustapaaminen 3–5". */
function meetingCounts(model: ServiceModel): string {
  const least = new Map<string, number>();
  for (const { parameters } of of(model, "required")) {
    const { what } = parameters;
    if (what.fact !== "meeting" || parameters.before.length === 0 || (what.min ?? 1) < 2) continue;
    least.set(what.kinds.join(), Math.max(what.min ?? 1, least.get(what.kinds.join()) ?? 0));
  }
  const ceilings = of(model, "meeting_ceiling").map(({ parameters: { kinds, max } }) => {
    const min = least.get(kinds.join());
    least.delete(kinds.join());
    return `${names(model, "meetingKinds", kinds)} ${min === undefined ? "enintään " : `${min}–`}${max}`;
  });
  const only = [...least].map(
    ([kinds, min]) => `${names(model, "meetingKinds", kinds.split(","))} vähintään ${min}`,
  );
  return [...ceilings, ...only].join("; ");
}

const often = (model: ServiceModel): string =>
  [
    ...of(model, "visit_rate").map(
      ({ parameters: { min, max } }) => `${min === 0 ? `enintään ${max}` : `${min}–${max}`} viikossa`,
    ),
    ...of(model, "meetings_a_day").map(({ parameters: { max } }) => `enintään ${max} päivässä`),
  ].join("; ");

const longest = (model: ServiceModel): string =>
  [
    ...of(model, "duration").map(({ parameters: { months } }) =>
      months % 12 === 0 ? `${months / 12} vuotta` : `${months} kuukautta`,
    ),
    ...of(model, "end_age").map(({ parameters: { years } }) => `${years} vuoden ikään`),
  ].join("; ");

const again = (model: ServiceModel): string =>
  of(model, "recurring")
    .map(({ parameters: { what, every } }) => {
      const thing =
        "document" in what
          ? named(model, "documentKinds", what.document)
          : "measurement" in what
            ? "mittaus"
            : "asiakassuunnitelma";
      return `${thing}: ${"months" in every ? `${every.months} kk` : `${every.days} pv`}`;
    })
    .join("; ");

const team = (model: ServiceModel): string =>
  of(model, "team")
    .map(({ parameters: { minWorkers, competences, byNeed } }) =>
      [
        minWorkers > 1 ? `vähintään ${minWorkers} työntekijää` : "",
        competences.length > 0 ? `aina: ${names(model, "competences", competences)}` : "",
        byNeed.length > 0 ? `tarpeen mukaan: ${names(model, "specialNeeds", byNeed)}` : "",
      ]
        .filter(Boolean)
        .join("; "),
    )
    .filter(Boolean)
    .join("; ");

const stands = (model: ServiceModel): string =>
  of(model, "plan_approvers")
    .map(({ parameters }) => names(model, "parties", parameters.approvers))
    .join("; ");

const begins = (model: ServiceModel): string =>
  model.begins.map((way) => (way === "contact" ? "yhteydenotosta" : "tilauksesta")).join(" tai ");

const columns: readonly (readonly [string, (model: ServiceModel) => string])[] = [
  ["Palvelu", (model) => `[${model.name.fi}](#${anchorOf(model)})`],
  [
    "Laki",
    (model) => model.legalBasis.map(({ statute, section }) => `${short(statute)} ${section}`).join(", "),
  ],
  ["Alkaa", begins],
  ["Aloittamisen peruste", (model) => (model.entryGrounds.length > 0 ? "kirjataan" : "")],
  ["Tapaamisten määrä", meetingCounts],
  ["Kuinka usein", often],
  ["Kestää enintään", longest],
  ["Toistuu", again],
  ["Kannan suunnitelmaan ottavat", stands],
  ["Työryhmältä", team],
];

const short = (statute: string): string =>
  ({ sosiaalihuoltolaki: "ShL", lastensuojelulaki: "LsL" })[statute] ?? statute;

/** The heading's own anchor, as the reader of the page makes it. */
export const anchorOf = (model: ServiceModel): string =>
  model.name.fi
    .toLowerCase()
    .replaceAll(/[^\p{L}\d\s-]/gu, "")
    .replaceAll(" ", "-");

const cell = (words: string): string =>
  words === "" ? "–" : words.replaceAll("|", "\\|").replaceAll("\n", " ");

/** What differs between the services, each on one row. */
export const differencesTable = (models: readonly ServiceModel[]): readonly string[] => [
  `| ${columns.map(([title]) => title).join(" | ")} |`,
  `|${columns.map(() => "---").join("|")}|`,
  ...models.map((model) => `| ${columns.map(([, words]) => cell(words(model))).join(" | ")} |`),
];
