import { z } from "zod";
import { discussionContentShape } from "#core/discussions/content.ts";
import { gapCodes } from "#core/discussions/gaps.ts";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape, words } from "#core/kernel/shapes.ts";
import { languages } from "#core/kernel/text.ts";
import { participantKinds } from "#core/meetings/participants.ts";
import { endpoint } from "#contract/endpoint.ts";
import { agreementSeen } from "#contract/worker/agreements.ts";
import { aroundShown, can, caseOnly, participantRef } from "#contract/worker/meeting-shapes.ts";

const params = caseOnly.extend({ discussionId: id });
const states = z.enum(["open", "agreed", "dropped"]);
const guideCode = z.string().regex(/^[a-z][a-z-]{0,60}$/);
const named = z.object({ id, name: z.string() });
const meetingShown = z.object({
  id,
  on: localDateShape,
  kind: z.string(),
  status: z.string(),
  present: z.array(participantRef),
});

const glimpse = {
  id,
  guide: z.string(),
  guideVersion: z.number().int(),
  heldOn: localDateShape,
  state: states,
  about: named.nullable(),
  changedBy: z.string(),
  changedAt: instantShape,
  agreedOn: localDateShape.nullable(),
  supersededOn: localDateShape.nullable(),
  replaces: id.nullable(),
  version: z.number().int(),
};

export const discussionsOf = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/discussions",
  audience: "worker",
  action: "discussion.read",
  summary:
    "The family's guided discussions: who was there, the picture said together, views that differ, how its steps go; and what a new one needs",
  params: caseOnly,
  reply: z.object({
    today: localDateShape,
    running: z.boolean(),
    discussions: z.array(
      z.object({
        ...glimpse,
        present: z.array(z.string()),
        picture: z.string(),
        /** How many see it otherwise. */
        dissents: z.number().int(),
        steps: z.object({ total: z.number().int(), done: z.number().int(), overdue: z.number().int() }),
      }),
    ),
    /** Today's and the latest held meetings, in which a discussion may be held. */
    meetings: z.array(meetingShown),
    around: z.object(aroundShown),
    ...can,
  }),
  refusals: [],
});

export const discussionPage = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/discussions/:discussionId",
  audience: "worker",
  action: "discussion.read",
  summary:
    "One guided discussion: what each one said, the agreed picture, views that differ, and how its steps have gone",
  params,
  reply: z.object({
    today: localDateShape,
    discussion: z.object({
      ...glimpse,
      content: discussionContentShape,
      meeting: z.object({ id, on: localDateShape }).nullable(),
      begunBy: z.string(),
      agreedBy: z.string().nullable(),
      droppedReason: z.string(),
      correctionReason: z.string(),
      /** The correction that is under way or has taken its place. */
      /** Whose matters it is filed in, by given name; empty until it is agreed. */
      filedIn: z.array(z.string()),
      correctedBy: id.nullable(),
    }),
    /** Those who are named in it, whether or not they are around the family today. */
    people: z.array(
      z.object({
        kind: z.enum(participantKinds),
        id,
        name: z.string(),
        givenName: z.string(),
        role: z.string(),
        birthDate: localDateShape.nullable(),
      }),
    ),
    around: z.object(aroundShown),
    /** Its steps as they are followed now; of a correction under way those of what it corrects. */
    followed: z.array(agreementSeen),
    ...can,
  }),
  refusals: [],
});

export const beginDiscussion = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/discussions",
  audience: "worker",
  action: "discussion.write",
  summary: "Begin a guided discussion by a guide, with those who are at the table",
  params: caseOnly,
  body: z.object({
    id,
    guide: guideCode,
    on: localDateShape,
    meetingId: id.nullable().default(null),
    aboutPersonId: id.nullable().default(null),
    language: z.enum(languages).default("fi"),
    present: z.array(participantRef).min(1, { error: "choose_one" }).max(20),
  }),
  reply: z.object({ id }),
  refusals: [
    "case_closed",
    "service_not_running",
    "guide_unknown",
    "discussion_ahead",
    "meeting_unknown",
    "discussion_stranger",
    "discussion_needs_two",
    "discussion_needs_child",
  ],
});

export const saveDiscussion = endpoint({
  method: "PUT",
  path: "/api/cases/:caseId/discussions/:discussionId",
  audience: "worker",
  action: "discussion.write",
  summary: "Keep what has been said so far; somebody else's later words are not overwritten",
  params,
  body: z.object({ version: z.number().int().min(1), content: discussionContentShape }),
  reply: z.object({ version: z.number().int() }),
  refusals: [
    "case_closed",
    "discussion_settled",
    "discussion_stranger",
    "discussion_strange_part",
    "discussion_speaker_left_out",
  ],
});

export const agreeDiscussion = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/discussions/:discussionId/agree",
  audience: "worker",
  action: "discussion.write",
  summary:
    "Agree on the picture: from then on its words are fixed, and its steps are followed among what is agreed",
  params,
  body: z.object({ version: z.number().int().min(1) }),
  reply: z.object({ version: z.number().int() }),
  refusals: [
    "case_closed",
    "discussion_settled",
    "discussion_needs_two",
    "discussion_owner_stranger",
    ...gapCodes,
  ],
});

export const dropDiscussion = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/discussions/:discussionId/drop",
  audience: "worker",
  action: "discussion.write",
  summary: "Give up a discussion that is not finished, with the reason; what was said stays readable",
  params,
  body: z.object({ version: z.number().int().min(1), reason: words(2000) }),
  reply: z.object({ version: z.number().int() }),
  refusals: ["case_closed", "discussion_settled"],
});

export const correctDiscussion = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/discussions/:discussionId/correct",
  audience: "worker",
  action: "discussion.write",
  summary:
    "Begin a correction of an agreed discussion from what it says, with the reason; the former stays readable",
  params,
  body: z.object({ id, reason: words(2000) }),
  reply: z.object({ id }),
  refusals: ["case_closed", "service_not_running", "discussion_not_to_correct"],
});
