import { expect, it } from "vitest";
import { summaryOf, type SummaryFacts } from "#core/effectiveness/summary.ts";
import { formOf } from "#core/instruments/answers.ts";
import { instrumentOf, mainSubscale } from "#core/instruments/instruments.ts";
import { scoreOf } from "#core/instruments/scores.ts";
import { localDate } from "#core/kernel/local-date.ts";

const none: SummaryFacts = {
  periodId: "period",
  family: "family",
  service: "family-work",
  serviceVersion: 1,
  unitId: "unit",
  task: "family-services",
  askedBy: "purchaser",
  entryGround: "",
  legalBasis: "",
  needs: 0,
  startedOn: localDate("2026-01-01"),
  endedOn: localDate("2026-06-30"),
  endReason: "goals_reached",
  askedOn: null,
  birthDate: null,
  held: 0,
  missed: 0,
  cancelled: 0,
  minutes: 0,
  remote: 0,
  travelMinutes: 0,
  planAgreedOn: null,
  goals: [],
  measurements: [],
  voices: [],
  children: [],
  agreements: 0,
  agreementsDone: 0,
  referrals: 0,
  referralsBegun: 0,
  assessments: 0,
  concerns: [],
  breached: [],
  deviated: [],
  lateDuties: 0,
};
type Filling = SummaryFacts["measurements"][number];
const daily = instrumentOf("daily-life")!;
const whole = mainSubscale(daily)!;
const everyItem = (value: number) => Object.fromEntries(whole.items.map((linkId) => [linkId, value]));
const filling = (change: Partial<Filling>): Filling => ({
  instrument: "daily-life",
  version: daily.version,
  perspective: "child",
  rater: "eeli",
  about: null,
  form: "young",
  birthDate: localDate("2012-05-01"),
  on: localDate("2026-01-10"),
  answers: everyItem(3),
  ...change,
});
const scores = (...measurements: Filling[]) => summaryOf({ ...none, measurements }).scores;
const asked = (form: string) => scoreOf(daily, formOf(daily, form)!, whole, everyItem(3)).asked;

it("scores what was given by the form it was given by, and what is older than forms by the answerer's age", () => {
  expect(asked("small"), "the forms ask differently").not.toBe(asked("young"));
  expect(scores(filling({})).map((one) => one.asked)).toEqual([asked("young")]);
  expect(scores(filling({ form: "" })).map((one) => one.asked)).toEqual([asked("young")]);
  expect(scores(filling({ form: "", birthDate: localDate("2021-05-01") })).map((one) => one.asked)).toEqual([
    asked("small"),
  ]);
});

it("takes what a parent says of one child and then of another for no change", () => {
  const of = (about: string, on: string, value: number) =>
    filling({
      perspective: "parent",
      rater: "saana",
      form: "parent",
      about,
      on: localDate(on),
      answers: everyItem(value),
    });
  const found = scores(of("oona", "2026-01-10", 0), of("eeli", "2026-05-10", 4), of("oona", "2026-06-10", 2));
  expect(found.map(({ rater, fillings, last }) => [rater, fillings, last !== null])).toEqual([
    [0, 2, true],
    [1, 1, false],
  ]);
});
