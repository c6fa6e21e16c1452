import { describe, expect, it } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import { sourceSchema, textShape } from "#core/services/rule-shapes.ts";
import { candidatesFor, type CandidateFacts } from "#core/support-persons/candidates.ts";
import {
  decideAgreement,
  decideExpense,
  decideExpenseAnswer,
  decideSupportMeeting,
} from "#core/support-persons/decide-match.ts";
import { decideSupportStep } from "#core/support-persons/decide-support-person.ts";
import { supportDuties, type SupportFacts } from "#core/support-persons/duties.ts";
import { interests, supportTerms } from "#core/support-persons/terms.ts";

const day = localDate;
const today = day("2026-11-23");
const said = (decided: { ok: true } | { ok: false; code: string }) => (decided.ok ? "ok" : decided.code);

it.each(Object.values(supportTerms))("$id has its words, its figure and its source", (term) => {
  for (const text of [term.name, term.says]) expect(textShape.safeParse(text).success).toBe(true);
  expect(sourceSchema.safeParse(term.source).success).toBe(true);
  expect(term.figure).toBeGreaterThan(0);
});
it("interests have words in each language", () => {
  for (const { name } of interests) expect(textShape.safeParse(name).success).toBe(true);
});

describe("the extract", () => {
  const step = (issuedOn: string | null, words = "") =>
    said(
      decideSupportStep(
        { recruitedOn: day("2026-01-01") },
        { kind: "extract", onDay: today, issuedOn: issuedOn === null ? null : day(issuedOn), words },
        today,
      ),
    );
  it("is at most six months old when it is seen, and nothing it says is written down", () => {
    expect([step("2026-05-23"), step("2026-05-22"), step(null), step("2026-11-24")]).toEqual([
      "ok",
      "extract_too_old",
      "extract_day_missing",
      "extract_day_missing",
    ]);
    expect(step("2026-11-20", "Ei merkintöjä")).toBe("extract_keeps_no_words");
  });
  it("stands before the first meeting, whatever else has been agreed", () => {
    const agreements = [{ fromOn: day("2026-11-01"), untilOn: day("2027-10-31") }];
    const meet = (extractSeen: boolean, onDay = today) =>
      said(decideSupportMeeting({ status: "running", agreements, extractSeen }, onDay, today));
    expect([meet(true), meet(false), meet(true, day("2026-10-31")), meet(true, day("2026-11-24"))]).toEqual([
      "ok",
      "extract_not_seen",
      "agreement_missing",
      "meeting_in_future",
    ]);
  });
});

describe("candidatesFor", () => {
  const one = (id: string, more: Partial<CandidateFacts> = {}): CandidateFacts => ({
    id,
    status: "ready",
    languages: ["fi"],
    interests: [],
    area: "",
    mostChildren: 1,
    children: 0,
    ...more,
  });
  it("looks first at what the child wishes, then at the area; whoever isn't ready or has no room isn't there", () => {
    const found = candidatesFor({ languages: ["fi"], interests: ["music", "sports"], area: "Petonen" }, [
      one("near", { area: "petonen " }),
      one("plays", { interests: ["music"] }),
      one("both", { interests: ["music", "sports"] }),
      one("speaks-not", { interests: ["music", "sports"], languages: ["sv"] }),
      one("full", { interests: ["music", "sports"], children: 1 }),
      one("applies", { interests: ["music", "sports"], status: "applicant" }),
    ]);
    expect(found.map(({ id }) => id)).toEqual(["both", "plays", "speaks-not", "near"]);
    expect(found[2]).toMatchObject({ missingLanguages: ["fi"], sharedInterests: ["music", "sports"] });
  });
});

describe("agreement and expenses", () => {
  const draft = {
    fromOn: today,
    untilOn: day("2027-11-22"),
    guardianOn: today,
    childOn: today,
    supportPersonOn: today,
  };
  it("the agreement is gone through in six months, or by its end when that comes first", () => {
    const made = decideAgreement("proposed", draft, today);
    expect(made).toMatchObject({ ok: true, value: { reviewOn: "2027-05-23" } });
    const short = decideAgreement("proposed", { ...draft, untilOn: day("2027-01-31") }, today);
    expect(short).toMatchObject({ ok: true, value: { reviewOn: "2027-01-31" } });
    expect(said(decideAgreement("wished", draft, today))).toBe("match_step_not_possible");
  });
  it("kilometres come to whole cents; nobody decides on their own entry", () => {
    const expense = { kind: "kilometres" as const, kilometres: 12.4, cents: null, onDay: today };
    expect(decideExpense("running", expense, today)).toMatchObject({ ok: true, value: { cents: 372 } });
    const submitted = { status: "submitted" as const, submittedBy: "a" };
    const answer = { approved: true, words: "" };
    expect(said(decideExpenseAnswer(submitted, answer, "a"))).toBe("own_expense");
    expect(said(decideExpenseAnswer(submitted, answer, "b"))).toBe("ok");
    expect(said(decideExpenseAnswer(submitted, { approved: false, words: "" }, "b"))).toBe("reason_missing");
  });
});

describe("supportDuties", () => {
  const facts: SupportFacts = {
    status: "running",
    extractSeen: true,
    lastMeetingOn: day("2026-11-10"),
    agreement: {
      fromOn: day("2026-06-01"),
      untilOn: day("2027-05-31"),
      reviewOn: day("2026-12-01"),
      reviewedOn: null,
    },
  };
  const due = (more: Partial<SupportFacts> = {}, on = today) =>
    supportDuties({ ...facts, ...more }, on).map(({ kind, dueOn }) => `${kind} ${dueOn ?? "-"}`);
  it("says what is due and when, the soonest first", () => {
    expect(due()).toEqual(["review 2026-12-01", "report 2026-12-11"]);
    expect(due({ lastMeetingOn: null })).toEqual(["report 2026-07-02", "review 2026-12-01"]);
    expect(due({ extractSeen: false })[0]).toBe("extract 2026-06-01");
    expect(due({}, day("2027-05-05"))).toContain("renew 2027-05-31");
    expect(due({ status: "wished", agreement: null })).toEqual(["find -"]);
    expect(due({ status: "proposed", agreement: null, extractSeen: false })).toEqual([
      "extract -",
      "agree -",
    ]);
    expect(due({ status: "ended" })).toEqual([]);
  });
});
