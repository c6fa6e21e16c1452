import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { expenseKinds } from "#core/support-persons/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import {
  agreementBody,
  endBody,
  matchReply,
  saved,
  supportPersonShort,
  version,
  wishBody,
} from "#contract/worker/support-shapes.ts";

const ofMatch = z.object({ matchId: id });
const ofCase = z.object({ caseId: id });
const can = { can: z.array(z.string()).default([]) };

export const candidateReply = supportPersonShort.extend({
  sharedInterests: z.array(z.string()),
  sharedLanguages: z.array(z.string()),
  missingLanguages: z.array(z.string()),
  sameArea: z.boolean(),
  room: z.int(),
});

export const matchPage = endpoint({
  method: "GET",
  path: "/api/support-matches/:matchId",
  audience: "worker",
  action: "support_person.register",
  summary:
    "One child's support for its coordinator: the wishes, who could be found and why, agreement, meetings, expenses",
  params: ofMatch,
  reply: z.object({
    today: localDateShape,
    match: matchReply,
    leads: z.boolean(),
    candidates: z.array(candidateReply),
  }),
  refusals: [],
});

export const propose = endpoint({
  method: "POST",
  path: "/api/support-matches/:matchId/proposal",
  audience: "worker",
  action: "support_person.coordinate",
  summary: "Propose a support person to the child and its guardian",
  params: ofMatch,
  body: z.object({ version, supportPersonId: id }),
  reply: saved,
  refusals: ["match_step_not_possible", "support_person_not_ready", "support_person_full"],
});

export const agreeOnSupport = endpoint({
  method: "POST",
  path: "/api/support-matches/:matchId/agreements",
  audience: "worker",
  action: "support_person.coordinate",
  summary: "The agreement that guardian, child and support person have made; a later one takes its place",
  params: ofMatch,
  body: z.object({ version, ...agreementBody }),
  reply: saved,
  refusals: ["match_step_not_possible", "agreement_days_wrong", "agreed_in_future"],
});

export const reviewAgreement = endpoint({
  method: "POST",
  path: "/api/support-matches/:matchId/agreements/:agreementId/review",
  audience: "worker",
  action: "support_person.coordinate",
  summary: "The agreement has been gone through with the three",
  params: ofMatch.extend({ agreementId: id }),
  body: z.object({ version, on: localDateShape, words: words(2000) }),
  reply: saved,
  refusals: ["already_done", "review_in_future"],
});

export const recordSupportMeeting = endpoint({
  method: "POST",
  path: "/api/support-matches/:matchId/meetings",
  audience: "worker",
  action: "support_person.coordinate",
  summary: "What the support person has told of a meeting; refused until the extract has been seen",
  params: ofMatch,
  body: z.object({
    id,
    onDay: localDateShape,
    hours: z.number().min(0.5).max(24),
    what: words(2000),
    childWas: words(2000),
    report: optionalWords(4000),
  }),
  reply: z.object({ id }),
  refusals: ["match_step_not_possible", "meeting_in_future", "agreement_missing", "extract_not_seen"],
});

export const submitExpense = endpoint({
  method: "POST",
  path: "/api/support-matches/:matchId/expenses",
  audience: "worker",
  action: "support_person.coordinate",
  summary: "An expense of the support person, for the lead to decide on",
  params: ofMatch,
  body: z.object({
    id,
    onDay: localDateShape,
    kind: z.enum(expenseKinds),
    kilometres: z.number().min(0.1).max(2000).nullable().default(null),
    cents: z.int().min(1).max(100_000).nullable().default(null),
    words: optionalWords(500),
  }),
  reply: saved.extend({ cents: z.int() }),
  refusals: ["match_step_not_possible", "expense_in_future", "expense_sum_missing"],
});

export const decideOnExpense = endpoint({
  method: "POST",
  path: "/api/support-matches/:matchId/expenses/:expenseId/decision",
  audience: "worker",
  action: "support_person.decide",
  summary: "The lead approves an expense or turns it down; never one's own entry",
  params: ofMatch.extend({ expenseId: id }),
  body: z.object({ version, approved: z.boolean(), words: optionalWords(500) }),
  reply: saved,
  refusals: ["already_done", "own_expense", "reason_missing"],
});

export const endSupport = endpoint({
  method: "POST",
  path: "/api/support-matches/:matchId/end",
  audience: "worker",
  action: "support_person.coordinate",
  summary: "The support ends: why, and what the child, the guardian and the support person say of it",
  params: ofMatch,
  body: z.object(endBody),
  reply: saved,
  refusals: ["match_step_not_possible", "end_in_future"],
});

export const supportOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/support-persons",
  audience: "worker",
  action: "support_person.read",
  summary: "The family's support persons: wishes, agreement, meetings; and the units that can look for one",
  params: ofCase,
  reply: z.object({
    today: localDateShape,
    matches: z.array(matchReply),
    units: z.array(z.object({ id, name: z.string() })),
    children: z.array(z.object({ personId: id, name: z.string() })),
    ...can,
  }),
  refusals: [],
});

export const wishForSupport = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/support-persons",
  audience: "worker",
  action: "support_person.wish",
  summary: "A child wishes for a support person: the child's own words first, the guardian's consent",
  params: ofCase,
  body: z.object(wishBody),
  reply: saved,
  refusals: [
    "case_closed",
    "member_unknown",
    "consent_missing",
    "consent_in_future",
    "child_does_not_want",
    "already_wished",
    "unit_has_no_support",
    "area_is_protected",
  ],
});

export const withdrawWish = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/support/:matchId/withdraw",
  audience: "worker",
  action: "support_person.wish",
  summary: "The wish is taken back before an agreement",
  params: ofCase.extend({ matchId: id }),
  body: z.object({ version, reason: words(500) }),
  reply: saved,
  refusals: ["case_closed", "match_step_not_possible"],
});
