import * as contract from "#contract/worker/today.ts";
import { addDays, weekday } from "#core/kernel/local-date.ts";
import { phaseTag } from "#core/meetings/phase-tag.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import { supportThatWaits } from "#server/features/support-persons/queries.ts";
import {
  ownWeekBetween,
  ownToday,
  type DraftRow,
  type OtherRow,
  type OwnRow,
  type TodayRow,
  type WritingRow,
} from "#server/features/today/queries.ts";
import { route, type Route } from "#server/platform/serve.ts";

/** The codes of a meeting in the words of its service. */
function inWords<R extends OwnRow>({ service, version, ...row }: R) {
  const model = serviceModel(service, version);
  return {
    ...row,
    kindName: model?.meetingKinds.find(({ code }) => code === row.kind)?.name ?? null,
    placeName: model?.places.find(({ code }) => code === row.placeKind)?.name ?? null,
  };
}

function otherInWords({ kind, service, version, ...row }: OtherRow) {
  const kinds = serviceModel(service, version)?.meetingKinds;
  return { ...row, kindName: kinds?.find(({ code }) => code === kind)?.name ?? null };
}

function withPhase({ phaseId, heldByKind, ...row }: TodayRow) {
  const model = serviceModel(row.service, row.version);
  const tag = model && phaseId !== null ? phaseTag(model, phaseId, heldByKind) : undefined;
  return {
    ...inWords(row),
    phase: tag ? { name: tag.name, held: tag.held ?? null, max: tag.max ?? null } : null,
  };
}

function draftInWords({ meeting, ...draft }: DraftRow) {
  const kind =
    meeting &&
    serviceModel(meeting.service, meeting.version)?.meetingKinds.find(({ code }) => code === meeting.kind);
  return { ...draft, meeting: meeting && { startsAt: meeting.startsAt, kindName: kind?.name ?? null } };
}

function writingInWords({ document, service, version, ...writing }: WritingRow) {
  const kind = serviceModel(service, version)?.documentKinds.find(({ code }) => code === document);
  return { ...writing, name: kind?.name ?? null };
}

export const todayRoutes: Route[] = [
  route(contract.todayPage, async (_input, { tx, today, now, about }) => {
    const { meetings, others, drafts, writings, ...page } = await ownToday(tx);
    const support = supportThatWaits(page.support, today, false);
    about({
      objectKind: "today",
      rowCount: meetings.length + others.length + drafts.length + writings.length + support.length,
    });
    return {
      today,
      now,
      meetings: meetings.map(withPhase),
      unrecorded: others.filter(({ on }) => on < today).map(otherInWords),
      ahead: others.filter(({ on }) => on > today).map(otherInWords),
      drafts: drafts.map(draftInWords),
      writings: writings.map(writingInWords),
      support,
    };
  }),

  route(contract.ownWeek, async ({ query }, { tx, today, about }) => {
    const day = query.week ?? today;
    const from = addDays(day, 1 - weekday(day));
    const to = addDays(from, 6);
    const { meetings, ...week } = await ownWeekBetween(tx, from, to);
    about({ objectKind: "calendar", rowCount: meetings.length });
    return { today, from, to, ...week, meetings: meetings.map(inWords) };
  }),
];
