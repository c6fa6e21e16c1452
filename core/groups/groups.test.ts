import { describe, expect, it } from "vitest";
import { agesOf } from "#core/groups/ages.ts";
import { consentRules, decideConsentByAge, ownAlone } from "#core/groups/consent-rules.ts";
import { decideEnrol, decideEnrolmentStep, type GroupFacts } from "#core/groups/decide-enrol.ts";
import {
  decideAttendance,
  decideCancelSession,
  decideCloseGroup,
  decideMoveSession,
  decideSession,
} from "#core/groups/decide-group.ts";
import { groupKinds } from "#core/groups/kinds.ts";
import { localDate } from "#core/kernel/local-date.ts";
import { sourceSchema, textShape } from "#core/services/rule-shapes.ts";

const today = localDate("2026-11-23");
const said = (decided: { ok: true } | { ok: false; code: string }) => (decided.ok ? "ok" : decided.code);

describe("kinds of groups", () => {
  it.each(groupKinds)("$id has its words, its figures and their source", (kind) => {
    expect(textShape.safeParse(kind.name).success).toBe(true);
    expect(sourceSchema.safeParse(kind.source).success).toBe(true);
    expect(kind.places).toBeGreaterThan(0);
    expect(kind.offerDays).toBeGreaterThan(0);
  });
  it("hold those that the description of the service names", () => {
    expect(groupKinds.map(({ id }) => id)).toEqual(expect.arrayContaining(["baby_group", "summer_camp"]));
  });
});

describe("decideEnrol", () => {
  const group: GroupFacts = {
    status: "open",
    startsOn: localDate("2026-11-02"),
    ages: agesOf("childrens_group"),
    adults: false,
    endsOn: localDate("2026-12-18"),
    places: 4,
    enrolled: 2,
    offered: 1,
    queued: 0,
  };
  const draft = {
    consentBy: "guardian" as const,
    consentOn: today,
    consentPersonId: "saana" as string | null,
    consentName: "",
    guardians: ["saana"],
    ageReason: "",
    ownService: false,
    ownAloneReason: "",
    birthDate: localDate("2018-02-01"),
    isProtected: false,
    contactPhone: "040 123",
    queueIfFull: false,
  };
  it.each([
    ["a place while there is one", {}, {}, "enrolled"],
    ["no place once the last is offered", { enrolled: 3 }, {}, "group_full"],
    ["a place in the queue when it is full", { enrolled: 3 }, { queueIfFull: true }, "queued"],
    ["not past those who wait", { enrolled: 1, queued: 2 }, {}, "group_full"],
    ["nothing without a consent", {}, { consentBy: null }, "consent_missing"],
    ["nothing without the consent's day", {}, { consentOn: null }, "consent_missing"],
    ["not by a consent that is to come", {}, { consentOn: localDate("2026-11-24") }, "consent_in_future"],
    [
      "not of a young person by the guardian alone",
      {},
      { birthDate: localDate("2014-11-23") },
      "young_persons_consent_missing",
    ],
    [
      "not of a young person by themselves alone",
      {},
      { birthDate: localDate("2014-11-23"), consentBy: "young_person" },
      "guardian_not_asked",
    ],
    [
      "nor on the last day before they are grown up",
      { ages: null },
      { birthDate: localDate("2008-11-24"), consentBy: "young_person" },
      "guardian_not_asked",
    ],
    [
      "of one grown up today by themselves",
      { ages: null },
      { birthDate: localDate("2008-11-23"), consentBy: "young_person" },
      "enrolled",
    ],
    [
      "not of a grown-up by somebody else",
      { ages: null },
      { birthDate: localDate("1990-01-01") },
      "own_consent_missing",
    ],
    ["of a young person by both", {}, { birthDate: localDate("2014-11-23"), consentBy: "both" }, "enrolled"],
    [
      "of a young person by themselves in a service of their own",
      {},
      { birthDate: localDate("2014-11-23"), consentBy: "young_person", ownService: true },
      "enrolled",
    ],
    [
      "of a young person by themselves when a worker has decided why",
      {},
      {
        birthDate: localDate("2014-11-23"),
        consentBy: "young_person",
        ownAloneReason: "Kieltänyt kertomasta",
      },
      "enrolled",
    ],
    [
      "not of a small child, whatever is decided",
      {},
      { consentBy: "young_person", ownAloneReason: "Kypsä ikäisekseen" },
      "own_alone_not_possible",
    ],
    [
      "not past the young person, whatever is decided of the guardian",
      {},
      { birthDate: localDate("2014-11-23"), ownAloneReason: "x" },
      "own_alone_not_possible",
    ],
    [
      "not by the own word of one whose birthday isn't known",
      {},
      { birthDate: null, consentBy: "young_person" },
      "birth_date_needed_for_own_consent",
    ],
    [
      "of a parent whose birthday isn't known",
      { ages: null, adults: true },
      { birthDate: null, consentBy: "young_person" },
      "enrolled",
    ],
    ["of one still under twelve by the guardian", {}, { birthDate: localDate("2014-11-24") }, "enrolled"],
    [
      "of a grown-up by themselves",
      {},
      { birthDate: localDate("1990-01-01"), consentBy: "young_person", ageReason: "Tulee ohjaajaksi" },
      "enrolled",
    ],
    ["not of a small child by itself", {}, { consentBy: "young_person" }, "guardians_consent_missing"],
    ["nothing of a guardian who isn't named", {}, { consentPersonId: null }, "consent_giver_missing"],
    [
      "somebody's consent who isn't in the case, by name",
      {},
      { consentPersonId: null, consentName: "Maija Mummo" },
      "enrolled",
    ],
    ["not by one who isn't the child's guardian", {}, { consentPersonId: "naapuri" }, "not_a_guardian"],
    [
      "nobody older than the group's ages",
      {},
      { birthDate: localDate("2013-11-02") },
      "young_persons_consent_missing",
    ],
    [
      "not even when they say so themselves",
      {},
      { birthDate: localDate("2013-11-02"), consentBy: "both" },
      "outside_group_ages",
    ],
    ["nobody younger", {}, { birthDate: localDate("2021-11-03") }, "outside_group_ages"],
    ["of the youngest age on the group's first day", {}, { birthDate: localDate("2021-11-02") }, "enrolled"],
    [
      "one outside the ages with a reason",
      {},
      { birthDate: localDate("2021-11-03"), ageReason: "Sisarus" },
      "enrolled",
    ],
    ["one whose birthday isn't known", {}, { birthDate: null }, "enrolled"],
    ["anybody of a group without ages", { ages: null }, { birthDate: localDate("2021-11-03") }, "enrolled"],
    [
      "the parent of a baby group's child",
      { ages: agesOf("baby_group"), adults: true },
      { birthDate: localDate("1990-01-01"), consentBy: "young_person" },
      "enrolled",
    ],
    ["no schoolchild of a baby group", { ages: agesOf("baby_group") }, {}, "outside_group_ages"],
    ["no phone of a protected family", {}, { isProtected: true }, "contact_is_protected"],
    ["a protected family without its phone", {}, { isProtected: true, contactPhone: "" }, "enrolled"],
    ["nothing in a cancelled group", { status: "cancelled" }, {}, "group_not_open"],
    ["nothing in one that is over", { endsOn: localDate("2026-11-22") }, {}, "group_not_open"],
  ] as const)("%s", (_name, facts, given, expected) => {
    const decided = decideEnrol({ ...group, ...facts }, { ...draft, ...given }, today);
    expect(decided.ok ? decided.value.status : decided.code).toBe(expected);
  });
});

describe("whose consent it takes", () => {
  it("is said for every age, with its source", () => {
    for (let age = 0; age <= 100; age += 1)
      expect(
        consentRules.filter(({ from, to }) => age >= from && age <= to),
        `${age} years`,
      ).toHaveLength(1);
    for (const { needs, sources } of [...consentRules, { needs: ["young_person"], ...ownAlone }]) {
      expect(needs.length).toBeGreaterThan(0);
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(sourceSchema.safeParse(source).success).toBe(true);
    }
  });
  it("on what ground the own consent is enough is kept with the place", () => {
    const of = (given: object) =>
      decideConsentByAge({
        age: 15,
        consentBy: "young_person",
        adults: false,
        ownService: false,
        ownAloneReason: "",
        ...given,
      });
    expect(of({ ownService: true })).toEqual({ ok: true, value: { ownAlone: "own_service" } });
    expect(of({ ownAloneReason: "x" })).toEqual({ ok: true, value: { ownAlone: "decided" } });
    expect(of({ consentBy: "both", ownService: true })).toEqual({ ok: true, value: { ownAlone: null } });
    expect(of({ age: 18 })).toEqual({ ok: true, value: { ownAlone: null } });
  });
});

describe("decideEnrolmentStep", () => {
  it.each([
    ["an offer is taken", "offered", "accept", "", "enrolled false"],
    ["on its last day, too", "offered", "accept", "2026-11-23", "enrolled false"],
    ["not after it", "offered", "accept", "2026-11-22", "offer_lapsed"],
    ["declined, it frees the place", "offered", "decline", "", "declined true"],
    ["leaving frees the place", "enrolled", "cancel", "", "cancelled true"],
    ["leaving the queue frees none", "queued", "cancel", "", "cancelled false"],
    ["one who left doesn't come back so", "cancelled", "accept", "", "enrolment_step_not_possible"],
    ["an offer isn't cancelled but declined", "offered", "cancel", "", "enrolment_step_not_possible"],
  ] as const)("%s", (_name, status, step, until, expected) => {
    const offerUntil = until === "" ? null : localDate(until);
    const decided = decideEnrolmentStep({ status, offerUntil }, { step, reason: "Syy" }, today);
    expect(decided.ok ? `${decided.value.status} ${decided.value.freesPlace}` : decided.code).toBe(expected);
  });
  it("leaving has a reason", () => {
    const facts = { status: "enrolled" as const, offerUntil: null };
    expect(said(decideEnrolmentStep(facts, { step: "cancel", reason: "" }, today))).toBe("reason_missing");
  });
});

describe("sessions", () => {
  const group = {
    status: "open" as const,
    startsOn: localDate("2026-11-02"),
    endsOn: localDate("2026-12-18"),
  };
  const session = { onDay: localDate("2026-12-18"), begins: "13:00", ends: "14:30" };
  it("are within the group's days and end after they begin", () => {
    expect(said(decideSession(group, session))).toBe("ok");
    expect(said(decideSession(group, { ...session, onDay: localDate("2026-12-19") }))).toBe(
      "session_outside_group",
    );
    expect(said(decideSession(group, { ...session, ends: "13:00" }))).toBe("session_ends_before_it_begins");
    expect(said(decideSession({ ...group, status: "closed" }, session))).toBe("group_not_open");
    expect(said(decideCancelSession("open", "held"))).toBe("session_not_planned");
  });
  it.each([
    ["another day", { onDay: localDate("2026-12-02") }, {}, "ok"],
    ["another time of the same day", { begins: "14:00", ends: "15:00" }, {}, "ok"],
    ["another place", { place: "Kirjasto" }, {}, "ok"],
    ["nothing of it", {}, {}, "session_not_moved"],
    ["a day before today", { onDay: localDate("2026-11-22") }, {}, "session_moved_to_past"],
    ["a day after the group's last", { onDay: localDate("2026-12-19") }, {}, "session_outside_group"],
    ["an end before the beginning", { ends: "12:00" }, {}, "session_ends_before_it_begins"],
    ["one that has been held", { place: "Kirjasto" }, { status: "held" }, "session_not_planned"],
    ["one that is cancelled", { place: "Kirjasto" }, { status: "cancelled" }, "session_not_planned"],
  ] as const)("are moved: %s", (_name, to, facts, expected) => {
    const planned = { ...session, place: "Perhekeskus", status: "planned" as const };
    const decided = decideMoveSession(
      group,
      { ...planned, ...facts },
      { ...session, place: "Perhekeskus", ...to },
      today,
    );
    expect(said(decided)).toBe(expected);
  });

  it("have their attendance from their day on, of those enrolled", () => {
    const at = (onDay: string, status: "planned" | "cancelled" = "planned") =>
      said(decideAttendance({ status, onDay: localDate(onDay) }, new Set(["a"]), ["a"], today));
    expect([at("2026-11-23"), at("2026-11-24"), at("2026-11-23", "cancelled")]).toEqual([
      "ok",
      "session_not_yet",
      "session_cancelled",
    ]);
    expect(said(decideAttendance({ status: "held", onDay: today }, new Set(), ["a"], today))).toBe(
      "not_enrolled",
    );
  });
  it("are all over when the group is closed", () => {
    const close = (...of: ("planned" | "held" | "cancelled")[]) =>
      said(
        decideCloseGroup(
          "open",
          of.map((status) => ({ status })),
        ),
      );
    expect([close("held", "cancelled"), close("held", "planned"), close("cancelled"), close()]).toEqual([
      "ok",
      "sessions_open",
      "group_had_no_sessions",
      "group_had_no_sessions",
    ]);
  });
});
