import { z } from "zod";
import { id } from "#core/kernel/id.ts";
import { localDateShape, optionalWords, words } from "#core/kernel/shapes.ts";
import { languageCodes } from "#core/staff/vocabulary.ts";
import { supportDutyKinds } from "#core/support-persons/duties.ts";
import {
  endReasons,
  expenseKinds,
  expenseStatuses,
  matchStatuses,
  supportKinds,
  supportStatuses,
} from "#core/support-persons/shapes.ts";
import { interestCodes } from "#core/support-persons/terms.ts";

export const version = z.int().min(1);
export const saved = z.object({ id, version: z.int() });
export const interest = z.enum(interestCodes);
export const language = z.enum(languageCodes);

export const dutyReply = z.object({
  kind: z.enum(supportDutyKinds),
  dueOn: localDateShape.nullable(),
  isLate: z.boolean(),
});

export const personBody = {
  kind: z.enum(supportKinds),
  givenName: words(100),
  familyName: words(100),
  birthYear: z.int().min(1920).max(2020).nullable().default(null),
  phone: optionalWords(50),
  email: optionalWords(200),
  languages: z.array(language).min(1, { error: "choose" }),
  interests: z.array(interest).default([]),
  area: optionalWords(100),
  about: optionalWords(2000),
  mostChildren: z.int().min(1).max(5).default(1),
};

export const supportPersonShort = z.object({
  id,
  name: z.string(),
  kind: z.enum(supportKinds),
  status: z.enum(supportStatuses),
  languages: z.array(z.string()),
  interests: z.array(z.string()),
  area: z.string(),
  mostChildren: z.int(),
  children: z.int(),
  extractSeenOn: localDateShape.nullable(),
  interviewed: z.boolean(),
  trained: z.boolean(),
});

export const matchShort = z.object({
  id,
  childName: z.string(),
  birthYear: z.int().nullable(),
  status: z.enum(matchStatuses),
  wishedOn: localDateShape,
  supportPerson: z.object({ id, name: z.string() }).nullable(),
  endedOn: localDateShape.nullable(),
  duties: z.array(dutyReply),
  /** Expenses that wait for the lead. */
  toDecide: z.int(),
});

/** A child's support in which something waits, for who looks after it: on their Today or their unit's board. */
export const supportWaiting = matchShort.pick({
  id: true,
  childName: true,
  supportPerson: true,
  duties: true,
  toDecide: true,
});

export const agreementReply = z.object({
  id,
  version: z.int(),
  fromOn: localDateShape,
  untilOn: localDateShape,
  timesAMonth: z.int(),
  hoursATime: z.number(),
  expensesWords: z.string(),
  guardianName: z.string(),
  guardianOn: localDateShape,
  childOn: localDateShape,
  childWords: z.string(),
  supportPersonOn: localDateShape,
  reviewOn: localDateShape,
  reviewedOn: localDateShape.nullable(),
  reviewWords: z.string(),
});

export const meetingReply = z.object({
  id,
  onDay: localDateShape,
  hours: z.number(),
  what: z.string(),
  childWas: z.string(),
  report: z.string(),
  writtenBy: z.string(),
});

export const expenseReply = z.object({
  id,
  version: z.int(),
  onDay: localDateShape,
  kind: z.enum(expenseKinds),
  kilometres: z.number().nullable(),
  cents: z.int(),
  words: z.string(),
  status: z.enum(expenseStatuses),
  submittedBy: z.string(),
  decidedBy: z.string().nullable(),
  decidedOn: localDateShape.nullable(),
  decisionWords: z.string(),
});

/** A match as a whole: the same to the coordinator and to those who work with the family. */
export const matchReply = matchShort.extend({
  version: z.int(),
  languages: z.array(z.string()),
  interests: z.array(z.string()),
  area: z.string(),
  childWords: z.string(),
  adultWords: z.string(),
  told: z.string(),
  consent: z.object({ name: z.string(), on: localDateShape }),
  wishedBy: z.object({ name: z.string(), phone: z.string() }),
  unit: z.object({ id, name: z.string() }),
  contact: z.object({ phone: z.string(), email: z.string(), about: z.string() }).nullable(),
  extractSeen: z.boolean(),
  end: z
    .object({
      reason: z.string(),
      words: z.string(),
      child: z.string(),
      guardian: z.string(),
      supportPerson: z.string(),
    })
    .nullable(),
  agreements: z.array(agreementReply),
  meetings: z.array(meetingReply),
  expenses: z.array(expenseReply),
});

export const wishBody = {
  id,
  unitId: id,
  childId: id,
  languages: z.array(language).default([]),
  interests: z.array(interest).default([]),
  area: optionalWords(100),
  childWords: words(2000),
  adultWords: optionalWords(2000),
  told: optionalWords(2000),
  consentName: optionalWords(200),
  consentOn: localDateShape.nullable(),
  childAgrees: z.boolean(),
};

export const agreementBody = {
  id,
  fromOn: localDateShape,
  untilOn: localDateShape,
  timesAMonth: z.int().min(1).max(31),
  hoursATime: z.number().min(0.5).max(24),
  expensesWords: optionalWords(1000),
  guardianName: words(200),
  guardianOn: localDateShape,
  childOn: localDateShape,
  childWords: optionalWords(1000),
  supportPersonOn: localDateShape,
};

export const endBody = {
  version,
  endedOn: localDateShape,
  reason: z.enum(endReasons),
  words: optionalWords(2000),
  childSaid: words(2000),
  guardianSaid: optionalWords(2000),
  supportPersonSaid: words(2000),
};
