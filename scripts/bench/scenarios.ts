import { uuidv7 } from "uuidv7";
import { recordMeeting } from "#contract/worker/entries.ts";
import { familyPage, myFamilies, searchFamilies } from "#contract/worker/families.ts";
import { todayPage } from "#contract/worker/today.ts";
import type { Endpoint } from "#contract/endpoint.ts";
import { addDays, type LocalDate } from "#core/kernel/local-date.ts";
import type { County } from "./county.ts";

export type Asking = {
  readonly cookie: string;
  readonly actorId: string;
  readonly path: string;
  readonly body?: string;
};
export type Scenario = {
  readonly name: string;
  readonly endpoint: Endpoint;
  /** The n-th request. Bare servers have one connection per actor: theirs stay within a few. */
  ask(n: number, among: number): Asking;
};

/** The five things a working day is made of, over one county. */
export function scenariosOf(county: County, today: LocalDate): Scenario[] {
  const { targets, names, recordings } = county;
  const actor = (n: number, among: number) => {
    const target = targets[n % Math.min(among, targets.length)];
    if (!target) throw new Error("the county has no workers with families");
    return target;
  };
  let recorded = 0;
  const own = (path: (n: number) => string) => (n: number, among: number) => ({
    ...pick(actor(n, among)),
    path: path(n),
  });
  return [
    {
      name: "family page",
      endpoint: familyPage,
      ask(n, among) {
        const target = actor(n, among);
        const caseId = target.caseIds[Math.floor(n / among) % target.caseIds.length] ?? "";
        return { ...pick(target), path: `/api/cases/${caseId}` };
      },
    },
    { name: "my families", endpoint: myFamilies, ask: own(() => myFamilies.path) },
    { name: "today", endpoint: todayPage, ask: own(() => todayPage.path) },
    {
      name: "search",
      endpoint: searchFamilies,
      ask: (n, among) => ({
        ...pick(actor(n, among)),
        path: searchFamilies.path,
        body: JSON.stringify({ words: (names[n % names.length] ?? "Virtanen").slice(0, 5 + (n % 3)) }),
      }),
    },
    {
      name: "record a meeting",
      endpoint: recordMeeting,
      ask() {
        const one = recordings[recorded++];
        if (!one)
          throw new Error(
            "every prepared meeting is recorded: run with fewer seconds or delete the bench databases",
          );
        return {
          cookie: one.cookie,
          actorId: one.actorId,
          path: `/api/cases/${one.caseId}/meetings/${one.meetingId}/record`,
          body: JSON.stringify(recordOf(one, today)),
        };
      },
    },
  ];
}

const pick = ({ cookie, actorId }: { cookie: string; actorId: string }) => ({ cookie, actorId });

const recordOf = (one: County["recordings"][number], today: LocalDate) => ({
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
