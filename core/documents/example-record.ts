import type { Source } from "#core/documents/content.ts";
import type { FamilyRecord, RecordEntry, RecordMeeting } from "#core/documents/record.ts";
import { localDate } from "#core/kernel/local-date.ts";

/** A made-up family's record of one autumn, for the tests of drafting. */

export const uuid = (n: number): string => `01990000-0000-7000-8000-${String(n).padStart(12, "0")}`;
export const source = (kind: Source["kind"], n: number): Source => ({ kind, id: uuid(n) });
const on = localDate;

const meeting = (n: number, what: Partial<RecordMeeting>): RecordMeeting => ({
  id: uuid(n),
  kind: "regular",
  kindName: { fi: "perhetapaaminen", sv: "familjeträff", en: "family meeting" },
  on: on("2026-10-12"),
  status: "held",
  attended: [
    { name: "Saana", party: "family" },
    { name: "Leena Aho", party: "worker" },
  ],
  reasonKind: "",
  reason: "",
  source: source("entry", 100 + n),
  ...what,
});
const entry = (n: number, what: Partial<RecordEntry>): RecordEntry => ({
  source: source("entry", 100 + n),
  meetingId: uuid(n),
  meetingKind: "regular",
  on: on("2026-10-12"),
  observed: "",
  assessed: "",
  said: [],
  childVoice: [],
  situation: "",
  wishes: [],
  partnerParts: [],
  shared: [],
  effect: "",
  continuation: null,
  ...what,
});

export const record: FamilyRecord = {
  from: on("2026-10-01"),
  to: on("2026-12-31"),
  today: on("2027-01-04"),
  author: { name: "Leena Aho", title: "perhetyöntekijä", contact: "044 123 4567" },
  members: [{ id: uuid(1), name: "Oona", role: "child", birthDate: on("2020-05-14") }],
  meetings: [
    meeting(11, {
      kind: "start",
      kindName: { fi: "aloitustapaaminen", sv: "startmöte", en: "start meeting" },
      on: on("2026-10-05"),
    }),
    meeting(12, { on: on("2026-10-12") }),
    meeting(13, {
      on: on("2026-10-19"),
      attended: [
        { name: "Saana", party: "family" },
        { name: "Oona", party: "child" },
        { name: "opettaja Laine", party: "partner" },
      ],
    }),
    meeting(14, {
      on: on("2026-10-26"),
      status: "no_show",
      reasonKind: "forgot",
      source: source("meeting", 14),
    }),
    meeting(15, { on: on("2026-11-02"), status: "planned", source: source("meeting", 15) }),
  ],
  goals: [
    {
      id: uuid(31),
      title: "Illat rauhoittuvat",
      familyWords: "Lapset nukkumaan ilman huutoa",
      whose: [],
      baseline: -1,
      weight: 2,
      levels: [
        "Huutoa joka ilta",
        "Rauhallinen ilta 1–2 kertaa viikossa",
        "3–4 kertaa viikossa",
        "5–6 kertaa viikossa",
        "Joka ilta",
      ],
      endLevel: 1,
      whatHelped: "Sovittu järjestys",
      ratings: [
        { on: on("2026-09-20"), level: -2, source: source("entry", 90) },
        { on: on("2026-10-12"), level: -1, source: source("entry", 112) },
        { on: on("2026-12-14"), level: 0, source: source("entry", 113) },
        { on: on("2027-01-03"), level: 2, source: source("entry", 190) },
      ],
    },
    {
      id: uuid(32),
      title: "Oona pääsee kouluun",
      familyWords: "",
      whose: ["Oona"],
      baseline: -1,
      weight: 1,
      levels: ["", "", "", "", ""],
      endLevel: 0,
      whatHelped: "",
      ratings: [],
    },
  ],
  entries: [
    entry(11, {
      meetingKind: "start",
      on: on("2026-10-05"),
      situation: "Illat ovat levottomia",
      wishes: [{ who: "Saana", words: "Rauhaa" }],
    }),
    entry(12, {
      meetingKind: "mapping",
      observed: "Petri luki sadun",
      assessed: "Arki on kiireistä.",
      childVoice: [{ who: "Oona", words: "Iltasatu on kiva.", how: "" }],
    }),
    entry(13, {
      meetingKind: "network",
      on: on("2026-10-19"),
      effect: "Koulupäivät sujuvat",
      continuation: { decision: "continue", reasons: "Illat vielä kesken" },
      said: [{ who: "Petri", words: "Helpompaa on" }],
    }),
    entry(16, {
      meetingKind: "joint",
      on: on("2026-11-02"),
      partnerParts: [{ who: "Anna Laine, opettaja", words: "Aamut sujuvat paremmin." }],
      shared: ["Kuvataulu otetaan käyttöön kotona ja koulussa"],
    }),
  ],
  agreements: [
    {
      id: uuid(41),
      kind: "agreement",
      meetingId: uuid(11),
      what: "Petri lukee iltasadun.",
      owner: "Petri",
      agreedOn: on("2026-10-05"),
      dueOn: on("2026-10-12"),
      doneOn: on("2026-10-12"),
      status: "done",
      outcome: "",
    },
    {
      id: uuid(42),
      kind: "network_decision",
      meetingId: uuid(13),
      what: "Koulu varaa ajan",
      owner: "opettaja Laine",
      agreedOn: on("2026-10-19"),
      dueOn: on("2026-11-30"),
      doneOn: null,
      status: "open",
      outcome: "",
    },
  ],
  concerns: [
    {
      id: uuid(51),
      factor: { fi: "vanhemman uupumus", sv: "förälderns utmattning", en: "the parent's exhaustion" },
      severity: 2,
      whose: "Oona",
      evidence: "Saana itki",
      raised: true,
      raisedWords: "",
      notRaisedReason: "",
      action: "Perheneuvola",
      noticedOn: on("2026-10-19"),
      followUpOn: on("2027-01-10"),
      status: "open",
      followUps: [{ on: on("2026-11-09"), words: "Aika varattu" }],
    },
  ],
  referrals: [
    {
      id: uuid(61),
      service: "perheneuvonta",
      receiver: "Kuopion perheneuvola",
      whose: "Saana",
      status: "accepted",
      on: on("2026-11-20"),
    },
  ],
  plan: {
    id: uuid(71),
    planVersion: 1,
    approvedOn: on("2026-10-30"),
    reviewOn: null,
    situation: "",
    familyWishes: "",
  },
  views: [
    { id: uuid(81), party: "child", name: "Oona", words: "Nyt on kivempaa", declined: false },
    { id: uuid(82), party: "parent", name: "Petri", words: "", declined: true },
  ],
  resources: [
    {
      id: uuid(91),
      name: "Mummo Irma",
      offers: "hakee lapset keskiviikkoisin",
      status: "begun",
      on: on("2026-11-11"),
    },
  ],
  discussions: [
    {
      id: uuid(92),
      on: on("2026-11-12"),
      guideName: { fi: "Reflektiivinen keskustelu", sv: "Reflekterande samtal", en: "Reflective discussion" },
      about: null,
      picture: "Illat ovat rauhoittuneet",
      dissents: [{ who: "Petri", words: "Aamut ovat yhä raskaita" }],
      rows: [
        {
          id: uuid(93),
          area: { fi: "Koti", sv: "Hemmet", en: "Home" },
          kind: "strength",
          about: "Oona",
          words: "Iltasatu luetaan joka ilta",
          supports: "Mummo Irma",
        },
      ],
    },
  ],
  continues: [{ what: "Perheneuvonta", withWhom: "Kuopion perheneuvola" }],
};
