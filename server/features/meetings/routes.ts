import { collisionsAt } from "#contract/worker/collisions.ts";
import { meetingOptions } from "#contract/worker/meeting-options.ts";
import * as contract from "#contract/worker/meetings.ts";
import { refuse } from "#core/kernel/decision.ts";
import type { Text } from "#core/kernel/text.ts";
import { assess } from "#core/services/engine.ts";
import { explainRefusal } from "#core/services/gates.ts";
import { serviceStateOf, type ServiceState } from "#server/features/duties/queries.ts";
import { planningAids } from "#server/features/meetings/bookables.ts";
import { collisionsOf, wishesAgainst } from "#server/features/meetings/collisions.ts";
import { cancelMeeting, markHeld, markNoShow, restoreMeeting } from "#server/features/meetings/commands.ts";
import { changeMeeting, moveMeeting, planMeetings } from "#server/features/meetings/plan-meetings.ts";
import {
  meetingOfCase,
  meetingsOfCase,
  pageSize,
  placeOfMeeting,
  planningOptions,
  wordsOf,
} from "#server/features/meetings/queries.ts";
import { invalid, notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { seriesDays } from "#core/meetings/series-days.ts";
import { suggestedKind } from "#core/meetings/suggested-kind.ts";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Ids with commas between; undefined when one of them isn't an id. */
function idsOf(listed: string): string[] | undefined {
  const ids = listed.split(",").filter(Boolean);
  return ids.every((id) => uuid.test(id)) ? ids : undefined;
}
const none = { planned: 0, held: 0, cancelled: 0, no_show: 0, rescheduled: 0 };
const cursor = (last: { startsAt: string; id: string }): string =>
  `${new Date(last.startsAt).toISOString()}_${last.id}`;

/** Each kind of meeting with what stands in its way today, and the one the service asks for next. */
function kindsNow({ model, facts }: ServiceState, today: LocalDate) {
  const { possible, phases } = assess(model, facts, today);
  const kinds = model.meetingKinds.map((kind) => {
    const found = possible.find((one) => one.action === "plan_meeting" && one.kind === kind.code);
    return {
      code: kind.code,
      name: kind.name,
      plain: kind.plain,
      allowed: found?.allowed ?? true,
      obstacles: (found?.refusals ?? []).map(
        (refusal): { rule: string; text: Text; source: string | null; deviable: boolean } => {
          const { text, reference, deviable } = explainRefusal(model, refusal);
          return { rule: refusal.rule, text, source: reference ?? null, deviable };
        },
      ),
      parties: [
        ...new Set(
          model.rules.flatMap((rule) =>
            rule.shape === "meeting_parties" && rule.parameters.kinds.includes(kind.code)
              ? rule.parameters.parties
              : [],
          ),
        ),
      ],
    };
  });
  const now = phases.find(({ state }) => state === "now")?.id;
  const suggested = suggestedKind(model, now, (code) =>
    kinds.some((one) => one.code === code && one.allowed),
  );
  return { kinds, suggestedKind: suggested ?? null };
}

export const meetingRoutes: Route[] = [
  route(contract.meetingsOf, async ({ query }, { tx, caseId, now, today, about }) => {
    const { services, past, counts, ...list } = await meetingsOfCase(tx, caseId, now, query);
    about({ objectKind: "meeting", rowCount: past.length + list.upcoming.length });
    const last = past.at(-1);
    return {
      today,
      ...list,
      counts: { ...none, ...counts },
      past,
      next: last && past.length === pageSize ? cursor(last) : null,
      ...wordsOf(services),
    };
  }),

  route(meetingOptions, async (_input, context) => {
    const { tx, caseId, today } = context;
    const state = await serviceStateOf(tx, caseId);
    if (!state) return refuse("service_not_started");
    const places = state.model.places.map(({ code, name }) => ({ code, name }));
    const { homes, ...options } = await planningOptions(tx, caseId);
    const { ways, ...aids } = await planningAids(context, state.period.unitId);
    return {
      today,
      ...options,
      ...aids,
      homes: homes.map((home) => ({ ...home, travel: ways.get(home.id) ?? null })),
      ...kindsNow(state, today),
      places,
    };
  }),

  route(collisionsAt, async ({ query }, { tx, caseId, about }) => {
    const workers = idsOf(query.workers);
    const bookables = idsOf(query.bookables);
    if (!workers) return invalid({ path: "query.workers", code: "invalid" });
    if (!bookables) return invalid({ path: "query.bookables", code: "invalid" });
    const { on, until, everyWeeks, before, after, from, minutes, except } = query;
    const days = until === undefined || until < on ? [on] : seriesDays(on, until, everyWeeks);
    const wanted = { days, from, minutes, before, after, workers, bookables, except };
    const collisions = await collisionsOf(tx, caseId, wanted);
    about({ objectKind: "collision", rowCount: collisions.length });
    return { collisions, wishes: [...(await wishesAgainst(tx, caseId, wanted))] };
  }),

  route(contract.planMeeting, ({ body }, context) => planMeetings(context, body)),

  route(contract.meetingPage, async ({ params }, { tx, caseId, today, about }) => {
    const found = await meetingOfCase(tx, caseId, params.meetingId);
    if (!found) return notFound;
    about({ objectKind: "meeting", objectId: params.meetingId, objectVersion: found.meeting.version });
    return { today, family: found.family, meeting: found.meeting, ...wordsOf(found.services) };
  }),

  route(contract.meetingPlace, async ({ params }, { tx, caseId, about }) => {
    const place = await placeOfMeeting(tx, caseId, params.meetingId);
    if (place === undefined) return notFound;
    about({ objectKind: "meeting_place", objectId: params.meetingId });
    return { place };
  }),

  route(contract.changeMeeting, ({ params, body }, context) =>
    changeMeeting(context, params.meetingId, body),
  ),
  route(contract.moveMeeting, ({ params, body }, context) => moveMeeting(context, params.meetingId, body)),
  route(contract.cancelMeeting, ({ params, body }, context) =>
    cancelMeeting(context, params.meetingId, body),
  ),
  route(contract.markNoShow, ({ params, body }, context) => markNoShow(context, params.meetingId, body)),
  route(contract.markHeld, ({ params, body }, context) => markHeld(context, params.meetingId, body)),
  route(contract.restoreMeeting, ({ params, body }, context) =>
    restoreMeeting(context, params.meetingId, body),
  ),
];
