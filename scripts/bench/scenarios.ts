import type pg from "pg";
import { uuidv7 } from "uuidv7";
import { unitWeek } from "#contract/worker/calendar.ts";
import { recordMeeting } from "#contract/worker/entries.ts";
import { familyPage, myFamilies, searchFamilies } from "#contract/worker/families.ts";
import { todayPage } from "#contract/worker/today.ts";
import type { Endpoint } from "#contract/endpoint.ts";
import { addDays, type LocalDate } from "#core/kernel/local-date.ts";
import { breachListScenario } from "./breach-list.ts";
import { effectivenessScenarios } from "./effectiveness.ts";
import { growUnits, shrinkUnits } from "./big-unit.ts";
import type { County, Target } from "./county.ts";
import { clearRecordings, makeRecordings, type Recording } from "./recordings.ts";

export type Asking = {
  readonly cookie: string;
  readonly actorId: string;
  readonly path: string;
  readonly body?: string;
};
/** The n-th request of a round. */
export type Ask = (n: number) => Asking;
export type Scenario = {
  readonly name: string;
  readonly endpoint: Endpoint;
  readonly writes: boolean;
  /** A round of at most so many requests by so many workers in turn: what it needs is made, and taken away after it. */
  round<T>(among: number, most: number, run: (ask: Ask) => Promise<T>): Promise<T>;
};

/**
 * The things a working day is made of, over one county.
 * @param admin the superuser in the county's database
 */
export function scenariosOf(county: County, admin: pg.Client): Scenario[] {
  const { targets, names, today } = county;
  const actor = (n: number, among: number) => {
    const target = targets[n % Math.min(among, targets.length)];
    if (!target) throw new Error("the county has no workers with families");
    return target;
  };
  const reading = (
    name: string,
    endpoint: Endpoint,
    path: (n: number, target: Target) => string,
    body?: (n: number) => unknown,
  ): Scenario => ({
    name,
    endpoint,
    writes: false,
    round: (among, _most, run) =>
      run((n) => {
        const target = actor(n, among);
        const round = Math.floor(n / among);
        return {
          ...pick(target),
          path: path(round, target),
          ...(body && { body: JSON.stringify(body(round)) }),
        };
      }),
  });
  return [
    reading("family page", familyPage, (n, { caseIds }) => `/api/cases/${caseIds[n % caseIds.length] ?? ""}`),
    reading("my families", myFamilies, () => myFamilies.path),
    reading("today", todayPage, () => todayPage.path),
    reading(
      "search",
      searchFamilies,
      () => searchFamilies.path,
      (n) => ({ words: (names[n % names.length] ?? "Virtanen").slice(0, 5 + (n % 3)) }),
    ),
    breachListScenario(admin),
    ...effectivenessScenarios(county, admin),
    {
      name: "unit week view (40 workers)",
      endpoint: unitWeek,
      writes: false,
      async round(among, _most, run) {
        const units = await growUnits(county, Math.min(among, 40), admin);
        try {
          return await run((n) => {
            const one = units[n % units.length];
            if (!one) throw new Error("the county has no unit whose lead has families");
            return { ...pick(one), path: `/api/units/${one.unitId}/week` };
          });
        } finally {
          await shrinkUnits(admin);
        }
      },
    },
    {
      name: "record a meeting",
      endpoint: recordMeeting,
      writes: true,
      async round(among, most, run) {
        const recordings = await makeRecordings(county, among, most);
        try {
          return await run((n) => {
            const one = recordings[n];
            if (!one) throw new Error("every prepared meeting is recorded: run with fewer seconds");
            return {
              cookie: one.cookie,
              actorId: one.actorId,
              path: `/api/cases/${one.caseId}/meetings/${one.meetingId}/record`,
              body: JSON.stringify(recordOf(one, today)),
            };
          });
        } finally {
          await clearRecordings(recordings, admin);
        }
      },
    },
  ];
}

const pick = ({ cookie, actorId }: { cookie: string; actorId: string }) => ({ cookie, actorId });

const recordOf = (one: Recording, today: LocalDate) => ({
  id: uuidv7(),
  version: 1,
  content: {
    on: addDays(today, -1),
    from: "09:00",
    durationMinutes: 60,
    placeKind: "home",
    place: "Koti",
    present: [
      { kind: "member", id: one.personId },
      { kind: "worker", id: one.actorId },
    ],
    methods: [],
    observed:
      "Iltapala syötiin yhdessä ja lapset menivät nukkumaan sovittuun aikaan. Vanhempi oli läsnä ja rauhallinen.",
    said: [
      {
        speaker: { kind: "member", id: one.personId },
        words: "Viime viikko meni paremmin kuin uskalsin toivoa.",
      },
    ],
    assessed: "Iltarytmi alkaa kantaa.",
    childVoice: [],
    goals: [],
    concernRaised: false,
  },
});
