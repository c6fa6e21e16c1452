/**
 * The action table: what may be done, and by whom. `relations` are ways of standing to a case, `roles` are
 * for what belongs to no case. An endpoint names one action; a route without one does not start.
 * Rows follow the work tasks of decree 457/2024: rights are data, not code.
 */
export const caseRelations = [
  "intake",
  "purchaser",
  "keyWorker",
  "familyWorker",
  "therapist",
  "standIn",
  // The lead of a unit whose order is accepted; of one that is asked to take an order; of one whose orders have all ended.
  "unitLead",
  "askedLead",
  "formerLead",
  "emergency",
] as const;
export type Relation = (typeof caseRelations)[number];

export const staffRoles = [
  "intake",
  "familyWorker",
  "unitLead",
  "purchaser",
  "privacyOfficer",
  "administrator",
  "analyst",
] as const;
export type Role = (typeof staffRoles)[number];

type ActionRow = {
  /** Who may, by relation to the case in the path. */
  readonly relations?: readonly Relation[];
  /**
   * Who may, by role alone (no case in the path). "anyone" needs no sign-in, "staff" any signed-in worker; "answerer" is whoever
   * holds a device that was handed over, and nobody else.
   */
  readonly roles?: readonly (Role | "anyone" | "staff" | "answerer")[];
  readonly write: boolean;
  /** Writes that a closed case still takes. */
  readonly onClosed?: true;
};

const workers = ["keyWorker", "familyWorker", "therapist", "standIn"] as const;
const workersAndLead = [...workers, "unitLead"] as const;
const all = [...workersAndLead, "purchaser", "intake", "emergency"] as const;
const allButIntake = [...workersAndLead, "purchaser", "emergency"] as const;
/** Of a lead whose unit's part has ended row-level security shows what was made in that part, and nothing else. */
const readers = [...allButIntake, "formerLead"] as const;

export const actions = {
  // Public and own.
  "service.read": { roles: ["anyone"], write: false },
  "demo.read": { roles: ["anyone"], write: false },
  "contact.send": { roles: ["anyone"], write: true },
  "session.start": { roles: ["anyone"], write: true },
  "session.read": { roles: ["staff"], write: false },
  "session.end": { roles: ["staff"], write: true },
  "profile.read": { roles: ["staff"], write: false },
  "profile.edit": { roles: ["staff"], write: true },
  "today.read": { roles: ["familyWorker", "unitLead", "purchaser", "intake"], write: false },
  "family.list": { roles: ["staff"], write: false },
  "family.search": { roles: ["staff"], write: false },
  // The front door.
  "contact.list": { roles: ["intake"], write: false },
  "contact.read": { roles: ["intake"], write: false },
  "contact.write": { roles: ["intake"], write: true },
  "contact.notifier": { roles: ["intake"], write: false },
  "contact.decide": { roles: ["intake"], write: true },
  // A consultation is its team's: row-level security shows only those of one's own team.
  "consultation.ask": { roles: ["anyone"], write: true },
  "consultation.read": { roles: ["familyWorker", "unitLead"], write: false },
  "consultation.write": { roles: ["familyWorker", "unitLead"], write: true },
  "consultation.figures": { roles: ["familyWorker", "unitLead", "analyst"], write: false },
  "consultation.match": { relations: workersAndLead, write: false },
  "consultation.join": { relations: workersAndLead, write: true },
  "person.find": { roles: ["intake"], write: false },
  // The family.
  "family.read": { relations: [...all, "askedLead", "formerLead"], write: false },
  "family.edit": { relations: [...workersAndLead, "purchaser", "intake"], write: true },
  "family.address": { relations: allButIntake, write: false },
  "family.history": { relations: [...workersAndLead, "purchaser"], write: false },
  "family.log": { relations: ["keyWorker", "unitLead", "purchaser"], write: false },
  // Order and team.
  "order.read": { relations: [...all, "askedLead", "formerLead"], write: false },
  "order.create": { relations: ["purchaser"], write: true },
  "order.answer": { relations: ["unitLead", "askedLead"], write: true },
  "order.withdraw": { relations: ["purchaser"], write: true },
  "order.list": { roles: ["purchaser", "unitLead"], write: false },
  // Also of a closed case: only its purchaser may take it up again, so there is always one who is at work.
  "purchaser.change": { relations: ["purchaser"], write: true, onClosed: true },
  // Families that no social worker answers for: given to one who does, by what is known without their record.
  "giving.list": { roles: ["purchaser", "unitLead", "administrator"], write: false },
  "giving.give": { roles: ["purchaser", "unitLead", "administrator"], write: true },
  // Moving from one service to another.
  "move.read": { relations: readers, write: false },
  "move.propose": { relations: [...workersAndLead, "purchaser"], write: true },
  "move.answer": { relations: ["purchaser"], write: true },
  "desk.read": { roles: ["purchaser"], write: false },
  "desk.mark": { roles: ["purchaser"], write: true },
  "team.edit": { relations: ["unitLead"], write: true },
  "team.choose": { relations: ["unitLead", "askedLead"], write: false },
  "board.read": { roles: ["unitLead"], write: false },
  // The working week: of one's unit, with whose families one has no relation to as time that is taken and nothing else.
  "calendar.unit": { roles: ["unitLead", "familyWorker"], write: false },
  "bookable.edit": { roles: ["unitLead"], write: true },
  "absence.read": { roles: ["unitLead", "familyWorker"], write: false },
  "absence.write": { roles: ["unitLead", "familyWorker"], write: true },
  "feed.read": { roles: ["staff"], write: false },
  "feed.edit": { roles: ["staff"], write: true },
  // The secret address stands for its owner's signing in: what it opens is read under the owner's own rights.
  "feed.fetch": { roles: ["anyone"], write: false },
  "breach.list": { roles: ["unitLead"], write: false },
  "caseload.read": { roles: ["unitLead"], write: false },
  "reminder.read": { roles: ["familyWorker", "unitLead", "purchaser", "intake"], write: false },
  "reminder.mark": { roles: ["familyWorker", "unitLead", "purchaser", "intake"], write: true },
  "deviation.read": { relations: readers, write: false },
  "deviation.request": { relations: [...workersAndLead, "purchaser"], write: true },
  "deviation.answer": { relations: ["unitLead"], write: true },
  // The notification behind the case, its clock and who has been told of it.
  "notification.read": { relations: [...all, "formerLead"], write: false },
  "notification.write": { relations: [...workersAndLead, "purchaser", "intake"], write: true },
  "resource.read": { relations: readers, write: false },
  "resource.write": { relations: workersAndLead, write: true },
  // Meetings and the record.
  "meeting.read": { relations: readers, write: false },
  "meeting.plan": { relations: [...workersAndLead, "purchaser"], write: true },
  "meeting.record": { relations: workers, write: true },
  "entry.read": { relations: readers, write: false },
  "entry.correct": { relations: workers, write: true },
  "draft.read": { relations: [...workersAndLead, "purchaser"], write: false },
  "draft.write": { relations: [...workersAndLead, "purchaser"], write: true },
  "agreement.read": { relations: readers, write: false },
  "agreement.follow": { relations: [...workersAndLead, "purchaser"], write: true },
  // Agreed breaks and the rhythm of visits; how children and young people were heard; the young person's own lead.
  "break.read": { relations: readers, write: false },
  "break.agree": { relations: [...workersAndLead, "purchaser"], write: true },
  "hearing.read": { relations: readers, write: false },
  "hearing.write": { relations: [...workers, "purchaser"], write: true },
  "youth_team.read": { relations: readers, write: false },
  "youth_team.write": { relations: [...workers, "purchaser"], write: true },
  // Partners of other agencies, the family's consents, and the times of its other services.
  "partner.read": { relations: allButIntake, write: false },
  "consent.record": { relations: [...workersAndLead, "purchaser"], write: true },
  "appointment.read": { relations: allButIntake, write: false },
  "appointment.edit": { relations: [...workersAndLead, "purchaser"], write: true },
  // Plan and goals.
  "plan.read": { relations: readers, write: false },
  "plan.write": { relations: workers, write: true },
  "plan.approve": { relations: [...workers, "purchaser"], write: true },
  // Documents.
  "document.read": { relations: readers, write: false },
  "document.write": { relations: workers, write: true },
  "document.approve": { relations: workersAndLead, write: true },
  "document.give": { relations: [...workersAndLead, "purchaser"], write: true, onClosed: true },
  // Interviews, patterns, measurements, and how much support there is.
  "interview.read": { relations: readers, write: false },
  "interview.write": { relations: workers, write: true },
  "pattern.read": { relations: readers, write: false },
  "pattern.write": { relations: workers, write: true },
  // Pictures drawn with the family. A private one row-level security shows to those who write the record only.
  "picture.read": { relations: allButIntake, write: false },
  "picture.write": { relations: workers, write: true },
  "picture.export": { relations: [...workersAndLead, "purchaser"], write: false },
  "measurement.read": { relations: readers, write: false },
  "measurement.export": { relations: [...workersAndLead, "purchaser"], write: false },
  "measurement.write": { relations: workers, write: true },
  // Rounds of answers: whoever reads the record sees who has answered, and after the round has opened what.
  "round.read": { relations: readers, write: false },
  "round.write": { relations: workers, write: true },
  // Answering on a device that was handed over for it: its session is let to do this and nothing else.
  "answering.read": { roles: ["answerer"], write: false },
  "answering.give": { roles: ["answerer"], write: true },
  // A distress answer isn't part of what waits for the round to open: whoever reads the round reads of it.
  "answer_alert.handle": { relations: workersAndLead, write: true, onClosed: true },
  "answer_alert.list": { roles: ["familyWorker", "unitLead"], write: false },
  "support.read": { relations: readers, write: false },
  "proposal.answer": { relations: ["purchaser", "unitLead"], write: true },
  // Guided discussions with the family: led by those who work with it.
  "discussion.read": { relations: readers, write: false },
  "discussion.write": { relations: workers, write: true },
  // Concerns and referrals.
  "concern.read": { relations: readers, write: false },
  "concern.write": { relations: [...workersAndLead, "purchaser"], write: true },
  "referral.write": { relations: [...workersAndLead, "purchaser"], write: true },
  // Peer groups: the lead of the unit sets them up, their leaders run them, a family's worker enrols. Whose enrolled exist for whom
  // is told by row-level security: the leaders' and the unit lead's.
  "group.read": { roles: ["familyWorker", "unitLead", "purchaser"], write: false },
  "group.set": { roles: ["unitLead"], write: true },
  "group.lead": { roles: ["familyWorker", "unitLead"], write: true },
  "enrolment.read": { relations: allButIntake, write: false },
  "enrolment.write": { relations: workersAndLead, write: true },
  // Support persons: the unit's lead, or the family worker whom the lead has named, looks after them; whose register and matches exist
  // for whom is told by row-level security.
  "support_person.register": { roles: ["familyWorker", "unitLead"], write: false },
  "support_person.coordinate": { roles: ["familyWorker", "unitLead"], write: true },
  "support_person.decide": { roles: ["unitLead"], write: true },
  "support_person.read": { relations: allButIntake, write: false },
  "support_person.wish": { relations: [...workersAndLead, "purchaser"], write: true },
  // Closing.
  "closing.read": { relations: readers, write: false },
  "closing.write": { relations: [...workersAndLead, "purchaser"], write: true },
  "case.close": { relations: ["keyWorker", "unitLead"], write: true },
  // A case that stayed open for an order of which nothing came: no service runs in it, nobody else could close it.
  "case.end": { relations: ["purchaser"], write: true },
  // The unit's part ended with the closing: it comes back by the purchaser, who takes the order up again. A service that the family
  // began itself has none: the lead of the unit that gave it takes it up; of an ordered one that is refused.
  "case.reopen": { relations: ["purchaser", "formerLead"], write: true, onClosed: true },
  "case.emergency": { roles: ["familyWorker", "unitLead", "purchaser", "intake"], write: true },
  "emergency.list": { roles: ["unitLead", "privacyOfficer"], write: false },
  // Figures without identities: a lead's own units', to purchasers and analysts the whole county's. Rows for research leave by a permit.
  "effectiveness.read": { roles: ["unitLead", "purchaser", "analyst"], write: false },
  "effectiveness.export": { roles: ["unitLead", "purchaser", "analyst"], write: false },
  "research.extract": { roles: ["analyst"], write: true },
  "research.read": { roles: ["analyst", "privacyOfficer"], write: false },
  // Watching over the data, and the administrator's rooms.
  "log.read": { roles: ["privacyOfficer"], write: false },
  "staff.read": { roles: ["administrator"], write: false },
  "staff.edit": { roles: ["administrator"], write: true },
  "model.read": { roles: ["administrator"], write: false },
  "model.write": { roles: ["administrator"], write: true },
  "model.test": { roles: ["administrator"], write: true },
  "model.release": { roles: ["administrator"], write: true },
  // What an instrument asks is no secret: everybody who may meet its answers reads it.
  "instrument.read": { roles: ["staff"], write: false },
  "instrument.list": { roles: ["administrator"], write: false },
  "instrument.write": { roles: ["administrator"], write: true },
  "instrument.release": { roles: ["administrator"], write: true },
} as const satisfies Record<string, ActionRow>;

export type Action = keyof typeof actions;

export const actionRow = (action: Action): ActionRow => actions[action];

/** How somebody asks: signed in or not, in which roles today, and how they stand to the case in question. */
export type Standing = {
  readonly signedIn: boolean;
  readonly roles: readonly Role[];
  readonly relations: readonly Relation[];
  /** By a device that was handed over for answering. */
  readonly handed?: boolean;
};

/** The first relation or role by which the action is allowed (it goes to the log as the ground), or null. */
export function groundFor(action: Action, who: Standing): string | null {
  const row = actionRow(action);
  if (row.relations) return row.relations.find((relation) => who.relations.includes(relation)) ?? null;
  if (row.roles?.includes("anyone")) return "anyone";
  if (!who.signedIn) return null;
  if (row.roles?.includes("answerer")) return who.handed ? "answerer" : null;
  if (who.handed) return null;
  if (row.roles?.includes("staff")) return who.roles[0] ?? "staff";
  return row.roles?.find((role) => who.roles.some((held) => held === role)) ?? null;
}

/** Everything this person may do to the case (or by role alone), for the screen to show only what will work. */
export function allowedActions(who: Standing, caseClosed: boolean): Action[] {
  return (Object.keys(actions) as Action[]).filter((action) => {
    const row = actionRow(action);
    if (caseClosed && row.write && row.relations && !row.onClosed) return false;
    return groundFor(action, who) !== null;
  });
}
