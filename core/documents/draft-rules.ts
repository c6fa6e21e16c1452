import type { Sentence } from "#core/documents/content.ts";
import type { Draft, Focus } from "#core/documents/draft.ts";
import { agreementsKept, agreementsOfMeeting, agreementsOpen } from "#core/documents/draft-agreements.ts";
import {
  concernOfNotification,
  concernRaised,
  concerns,
  concernsOpen,
  referrals,
} from "#core/documents/draft-concerns.ts";
import { discussionDissents, discussionPictures, discussionRows } from "#core/documents/draft-discussions.ts";
import { attainment, goalsChange, goalsEnd, planVersions } from "#core/documents/draft-goals.ts";
import {
  meetingHeld,
  meetingsCounted,
  meetingsMissed,
  participants,
} from "#core/documents/draft-meetings.ts";
import { resources } from "#core/documents/draft-resources.ts";
import * as voices from "#core/documents/draft-voices.ts";
import type { Phrases } from "#core/documents/phrases.ts";
import type { FamilyRecord } from "#core/documents/record.ts";

export const draftRuleNames = [
  "meeting_held",
  "meetings_counted",
  "meetings_missed",
  "participants",
  "situation",
  "wishes",
  "observations",
  "adult_voice",
  "child_voice",
  "partner_parts",
  "shared_parts",
  "network_effect",
  "network_continuation",
  "agreements_of_meeting",
  "agreements_kept",
  "agreements_open",
  "goals_change",
  "goals_end",
  "attainment",
  "plan_versions",
  "views",
  "continues",
  "concerns",
  "concerns_open",
  "concern_of_notification",
  "concern_raised",
  "referrals",
  "resources",
  "discussion_pictures",
  "discussion_dissents",
  "discussion_rows",
] as const;
export type DraftRule = (typeof draftRuleNames)[number];

const drafts: Readonly<Record<DraftRule, Draft>> = {
  meeting_held: meetingHeld,
  meetings_counted: meetingsCounted,
  meetings_missed: meetingsMissed,
  participants,
  situation: voices.situation,
  wishes: voices.wishes,
  observations: voices.observations,
  adult_voice: voices.adultVoice,
  child_voice: voices.childVoice,
  partner_parts: voices.partnerParts,
  shared_parts: voices.sharedParts,
  network_effect: voices.networkEffect,
  network_continuation: voices.networkContinuation,
  agreements_of_meeting: agreementsOfMeeting,
  agreements_kept: agreementsKept,
  agreements_open: agreementsOpen,
  goals_change: goalsChange,
  goals_end: goalsEnd,
  attainment,
  plan_versions: planVersions,
  views: voices.views,
  continues: voices.continues,
  concerns,
  concerns_open: concernsOpen,
  concern_of_notification: concernOfNotification,
  concern_raised: concernRaised,
  referrals,
  resources,
  discussion_pictures: discussionPictures,
  discussion_dissents: discussionDissents,
  discussion_rows: discussionRows,
};

/** The sentences of one rule, each with its sources once. */
export function sentencesBy(rule: DraftRule, record: FamilyRecord, words: Phrases, focus: Focus): Sentence[] {
  return drafts[rule](record, words, focus).map(({ key, text, sources }) => ({
    key: `${rule}:${key}`,
    text,
    sources: [...new Map(sources.map((source) => [`${source.kind} ${source.id}`, source])).values()],
    edited: false,
  }));
}
