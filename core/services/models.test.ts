import { describe, expect, test } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import { languages } from "#core/kernel/text.ts";
import { serviceModel, serviceModels, servicesInForce } from "#core/services/catalogue.ts";
import type { Evidence } from "#core/services/evidence-shapes.ts";
import { type ServiceModel, serviceModelSchema, termOf } from "#core/services/model.ts";
import type { DeepReadonly, Rule } from "#core/services/rule-shapes.ts";

type Asked = DeepReadonly<Evidence>;

/** Every text anywhere in the model, with the path to it. */
function textsOf(value: unknown, path: string): [string, Record<string, string>][] {
  if (typeof value !== "object" || value === null) return [];
  if ("fi" in value && "sv" in value) return [[path, value as Record<string, string>]];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

function evidenceOf(rule: Rule): Asked[] {
  if (rule.shape === "recurring") return [rule.parameters.from];
  if (rule.shape === "meeting_parties" || rule.shape === "plan_approvers")
    return rule.parameters.when ? [rule.parameters.when] : [];
  if (rule.shape !== "required") return [];
  const { what, when, due } = rule.parameters;
  return [what, ...(when ? [when] : []), ...(due ? [due.after] : [])];
}

const gatesOf = (rule: Rule): readonly string[] =>
  "before" in rule.parameters ? rule.parameters.before : [];

/** Codes a rule names, by the vocabulary that must hold them. */
function codesOf(model: ServiceModel, rule: Rule): [readonly { code: string }[], readonly string[]][] {
  const meetings = gatesOf(rule).filter((gate) => gate.startsWith("hold_meeting:"));
  const own: [readonly { code: string }[], readonly string[]][] = [
    [model.meetingKinds, meetings.map((gate) => gate.slice("hold_meeting:".length))],
  ];
  const asked = evidenceOf(rule);
  for (const ask of asked) {
    if (ask.fact === "entry_ground") own.push([model.entryGrounds, ask.of]);
    if (ask.fact === "meeting" || ask.fact === "each_member") own.push([model.meetingKinds, ask.kinds]);
    if (ask.fact === "rule") own.push([model.rules.map(({ id }) => ({ code: id })), [ask.rule]]);
    if (ask.fact === "document") own.push([model.documentKinds, [ask.kind]]);
    if (ask.fact === "measurement") own.push([model.parties, ask.perspectives ?? []]);
  }
  switch (rule.shape) {
    case "meeting_ceiling": {
      const { kinds, readyRule } = rule.parameters;
      const ready = model.rules.map(({ id }) => ({ code: id }));
      return [...own, [model.meetingKinds, kinds], [ready, readyRule === undefined ? [] : [readyRule]]];
    }
    case "meeting_parties":
      return [...own, [model.meetingKinds, rule.parameters.kinds], [model.parties, rule.parameters.parties]];
    case "partner_consents":
      return [...own, [model.meetingKinds, rule.parameters.kinds]];
    case "plan_elements":
      return [...own, [model.planElements, rule.parameters.elements]];
    case "plan_approvers":
      return [...own, [model.parties, rule.parameters.approvers]];
    case "meeting_times":
      return [
        ...own,
        [model.meetingKinds, rule.parameters.kinds],
        [model.supportTimes ?? [], rule.parameters.times],
      ];
    case "meetings_a_day":
    case "visit_rate":
    case "invited_by_client":
      return [...own, [model.meetingKinds, rule.parameters.kinds]];
    case "team":
      return [
        ...own,
        [model.competences, [...rule.parameters.competences, ...rule.parameters.byNeed]],
        [model.specialNeeds, rule.parameters.byNeed],
      ];
    case "choice": {
      const terms = {
        entry_ground: model.entryGrounds,
        legal_basis: model.legalBasis,
        outcome: model.outcomes,
      };
      return [...own, [terms[rule.parameters.of], rule.parameters.options]];
    }
    case "recurring": {
      const { what } = rule.parameters;
      if ("document" in what) return [...own, [model.documentKinds, [what.document]]];
      return "measurement" in what ? [...own, [model.parties, what.perspectives ?? []]] : own;
    }
    default:
      return own;
  }
}

const alwaysDuties = new Set([
  "recurring",
  "duration",
  "end_age",
  "readiness",
  "record_within",
  "plan_review",
  "commitments",
  "order_validity",
]);

const places = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1] ?? "").sort();

/** Evidence that facts added later can't undo: only this may move a phase. */
const lasting = (model: ServiceModel, ask: Asked): boolean => {
  if (ask.fact === "rule") {
    const rule = model.rules.find((one) => one.id === ask.rule);
    return rule?.shape === "required" && lasting(model, rule.parameters.what);
  }
  return ["milestone", "meeting", "document", "plan"].includes(ask.fact);
};

test("all services of the design are there, in force, found by id and version", () => {
  expect([...new Set(serviceModels.map((model) => model.id))]).toEqual([
    "family-work",
    "preventive-family-work",
    "start-team",
    "child-welfare-family-work",
    "family-guidance",
    "intensified-family-work",
    "intensified-family-guidance",
    "multi-agency-family-work",
    "school-age-family-work",
    "aftercare-youth-support",
    "open-family-rehabilitation",
  ]);
  expect(servicesInForce(localDate("2026-11-23"))).toHaveLength(11);
  expect(servicesInForce(localDate("2019-12-31"))).toHaveLength(0);
  expect(serviceModel("family-work")?.version).toBe(1);
  expect(serviceModel("family-work", 1)?.id).toBe("family-work");
  expect(serviceModel("family-work", 99)).toBeUndefined();
  expect(serviceModel("something-else")).toBeUndefined();
});

describe.each(serviceModels.map((model) => ({ id: `${model.id} v${model.version}`, model })))(
  "$id",
  ({ model }) => {
    test("has the shape of a service model", () => {
      const parsed = serviceModelSchema.safeParse(model);
      expect(parsed.error?.issues ?? []).toEqual([]);
    });

    test("names each rule, phase, meeting and document once", () => {
      const lists: (readonly string[])[] = [
        model.rules.map((rule) => rule.id),
        model.phases.map((phase) => phase.id),
        ...[
          model.legalBasis,
          model.meetingKinds,
          model.documentKinds,
          model.planElements,
          model.parties,
          model.competences,
          model.specialNeeds,
          model.entryGrounds,
          model.outcomes,
          model.methods,
          model.themes,
          model.places,
          model.readiness ?? [],
          model.supportTimes ?? [],
        ].map((terms) => terms.map((term) => term.code)),
      ];
      for (const list of lists) expect(list).toEqual([...new Set(list)]);
    });

    test("speaks three languages, with the same places in each, and no two of them alike where words are many", () => {
      const problems = textsOf(model, model.id).filter(([, text]) => {
        const { fi = "", sv = "", en = "" } = text;
        const allThere = Object.keys(text).sort().join() === [...languages].sort().join();
        const samePlaces = [sv, en].every((words) => places(words).join() === places(fi).join());
        const apart = fi.length <= 25 || new Set([fi, sv, en]).size === 3;
        const trimmed = [fi, sv, en].every((words) => words !== "" && words === words.trim());
        return !(allThere && samePlaces && apart && trimmed);
      });
      expect(problems).toEqual([]);
    });

    test("its rules name only what the model has", () => {
      const strangers = model.rules.flatMap((rule) =>
        codesOf(model, rule).flatMap(([terms, codes]) =>
          codes
            .filter((code) => !terms.some((term) => term.code === code))
            .map((code) => `${rule.id} names ${code}`),
        ),
      );
      expect(strangers).toEqual([]);
    });

    test("a decision asked for can be made in the meeting it is asked of", () => {
      const asked = model.rules.flatMap(evidenceOf).filter((ask) => ask.fact === "meeting");
      const undecidable = asked.filter(({ kinds, decision }) => {
        const decisions = model.meetingKinds
          .filter((kind) => kinds.includes(kind.code))
          .flatMap((kind) => kind.decisions ?? []);
        return decision !== undefined && termOf(decisions, decision) === undefined;
      });
      expect(undecidable).toEqual([]);
    });

    test("a rule with a day says what is to be done; one that stops nothing has a day", () => {
      const wordless = model.rules.filter(
        (rule) =>
          rule.todo === undefined &&
          (alwaysDuties.has(rule.shape) || (rule.shape === "required" && rule.parameters.due !== undefined)),
      );
      const idle = model.rules.filter(
        (rule) => rule.shape === "required" && rule.parameters.before.length === 0 && !rule.parameters.due,
      );
      expect(wordless.map((rule) => rule.id)).toEqual([]);
      expect(idle.map((rule) => rule.id)).toEqual([]);
    });

    test("law is cited by its section and isn't set aside; practice names its source", () => {
      const sources = {
        statute: /(ShL 1301\/2014|LsL 417\/2007) \d+ §/,
        "seed-practice": /^practice: /,
        configuration: /^(organiser$|practice: |asiakastietolaki 703\/2023)/,
      };
      const unsourced = model.rules.filter((rule) => !sources[rule.source.kind].test(rule.source.reference));
      expect(unsourced.map((rule) => rule.id)).toEqual([]);
      // A family that takes no stand can't stop its plan (ShL 39 §), so that one can be passed on record.
      const loose = model.rules.filter(
        (rule) => rule.source.kind === "statute" && rule.deviable && rule.shape !== "plan_approvers",
      );
      expect(loose.map((rule) => rule.id)).toEqual([]);
    });

    test("phases are entered on evidence that later facts can't undo, the first on none", () => {
      expect(model.phases[0]?.enteredWhen).toEqual([]);
      for (const phase of model.phases.slice(1)) {
        expect(phase.enteredWhen.length, phase.id).toBeGreaterThan(0);
        for (const ask of phase.enteredWhen)
          expect(lasting(model, ask), `${phase.id}: ${ask.fact}`).toBe(true);
      }
    });

    test("rules, meetings and documents stand in phases the model has", () => {
      const phases = new Set(model.phases.map((phase) => phase.id));
      const named = [...model.meetingKinds, ...model.documentKinds, ...model.rules].map((one) => one.phase);
      const rhythms = model.rules.flatMap((rule) =>
        rule.shape === "visit_rate" ? rule.parameters.phases : [],
      );
      expect([...named, ...rhythms].filter((phase) => phase !== undefined && !phases.has(phase))).toEqual([]);
    });

    test("is free of charge, as the public page says", () => {
      expect(model.cost.charge).toBe("free_of_charge");
    });
  },
);
