import { describe, expect, it } from "vitest";
import {
  beginning,
  discussionContentShape,
  dissentsOf,
  type DiscussionContent,
} from "#core/discussions/content.ts";
import {
  decideAgreeDiscussion,
  decideBeginDiscussion,
  decideCorrectDiscussion,
  decideDropDiscussion,
  decideSaveDiscussion,
} from "#core/discussions/decide-discussion.ts";
import { discussionGaps } from "#core/discussions/gaps.ts";
import { askedOf, listenerOf, perspectiveOf, type DiscussionGuide } from "#core/discussions/guide.ts";
import { discussionGuideOf, discussionGuides, newestDiscussionGuides } from "#core/discussions/guides.ts";
import { placeOfGap, walkOf } from "#core/discussions/walk.ts";
import { localDate } from "#core/kernel/local-date.ts";
import { languages, type Text } from "#core/kernel/text.ts";

const today = localDate("2026-11-23");
const id = (n: number) => `01990000-0000-7000-8000-0000000000${String(n).padStart(2, "0")}`;
const mother = { kind: "member", id: id(1) } as const;
const child = { kind: "member", id: id(2) } as const;
const worker = { kind: "worker", id: id(3) } as const;
const teacher = { kind: "partner", id: id(4) } as const;
const stranger = { kind: "member", id: id(9) } as const;
const around = {
  members: [
    { id: mother.id, role: "parent" },
    { id: child.id, role: "child" },
  ],
  workers: [{ id: worker.id, roles: ["keyWorker"] }],
  partners: [{ id: teacher.id }],
};
const reflective = discussionGuideOf("reflective-discussion") as DiscussionGuide;
const log = discussionGuideOf("strengths-and-vulnerabilities") as DiscussionGuide;

describe("guides", () => {
  const textsIn = (guide: DiscussionGuide): Text[] => [
    guide.name,
    guide.purpose,
    guide.lead,
    guide.opening,
    ...guide.rounds.flatMap(({ title, ask, reflect }) => [
      title,
      ...Object.values(ask),
      ...(reflect ? [reflect] : []),
    ]),
    ...guide.areas.flatMap(({ name, ask }) => [name, ask]),
    ...Object.values(guide.closing),
  ];
  it.each(discussionGuides)(
    "$id says everything in three languages, each code once, and where its idea is from",
    (guide) => {
      for (const text of textsIn(guide)) {
        for (const language of languages) expect(text[language]).not.toBe("");
        expect(new Set([text.fi, text.sv, text.en]).size, text.fi).toBe(3);
      }
      const codes = [...guide.rounds, ...guide.areas].map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(guide.source).toMatch(/^practice: .*Own wording/);
      expect(guide.rounds.length + guide.areas.length).toBeGreaterThan(1);
    },
  );

  it("the newest of each is offered", () => {
    expect(newestDiscussionGuides().map(({ id: guide }) => guide)).toEqual([
      "reflective-discussion",
      "strengths-and-vulnerabilities",
    ]);
    expect(discussionGuideOf("reflective-discussion", 99)).toBeUndefined();
  });

  it("a child is asked in words of their age, a grown-up sibling as an adult, a worker by their work", () => {
    const born = (birthDate: string | null, role = "child") => ({
      kind: "member" as const,
      role,
      birthDate: birthDate === null ? null : localDate(birthDate),
    });
    expect(
      [
        born("2019-11-24"),
        born("2019-11-23"),
        born("2014-11-23"),
        born("2008-11-23", "sibling"),
        born(null),
        born("1990-01-01", "parent"),
      ].map((one) => listenerOf(one, today)),
    ).toEqual(["under_seven", "school_child", "young", "adult", "school_child", "adult"]);
    const [first] = reflective.rounds;
    expect(askedOf(first!.ask, born("2021-01-01"), today).fi).toContain("kivaa");
    expect(askedOf({ adult: first!.ask.adult }, born("2021-01-01"), today)).toBe(first!.ask.adult);
    expect(perspectiveOf({ kind: "worker", role: "", birthDate: null })).toBe("worker");
    expect(perspectiveOf(born("1950-01-01", "grandparent"))).toBe("close");
  });
});

describe("beginning", () => {
  const facts = { running: true, around, meeting: undefined };
  const draft = {
    on: today,
    meetingId: null,
    aboutPersonId: null,
    present: [worker, mother, teacher, child],
  };
  it("puts children first in turn and those who come by their work last", () => {
    expect(decideBeginDiscussion(reflective, facts, draft, today)).toEqual({
      ok: true,
      value: { present: [child, mother, teacher, worker] },
    });
  });
  it.each([
    ["service_not_running", reflective, { running: false }, {}],
    ["guide_unknown", undefined, {}, {}],
    ["discussion_ahead", reflective, {}, { on: localDate("2026-11-24") }],
    ["meeting_unknown", reflective, {}, { meetingId: id(7) }],
    ["meeting_unknown", reflective, { meeting: { on: today, status: "cancelled" } }, { meetingId: id(7) }],
    ["discussion_stranger", reflective, {}, { present: [mother, stranger] }],
    ["discussion_needs_two", reflective, {}, { present: [mother, mother] }],
    ["discussion_needs_two", reflective, {}, { present: [worker, teacher] }],
    ["discussion_needs_child", log, {}, {}],
    ["discussion_needs_child", log, {}, { aboutPersonId: mother.id }],
    ["discussion_needs_child", reflective, {}, { aboutPersonId: child.id }],
  ] as const)("is refused: %s", (code, guide, fact, change) => {
    expect(decideBeginDiscussion(guide, { ...facts, ...fact }, { ...draft, ...change }, today)).toMatchObject(
      {
        ok: false,
        code,
      },
    );
  });
  it("a log is about one child, in a meeting that is being held", () => {
    const inMeeting = { ...facts, meeting: { on: today, status: "planned" } };
    const about = { ...draft, meetingId: id(7), aboutPersonId: child.id };
    expect(decideBeginDiscussion(log, inMeeting, about, today).ok).toBe(true);
  });
});

const present = [child, mother, worker];
const said = (guide: DiscussionGuide, change: Partial<DiscussionContent> = {}): DiscussionContent => ({
  ...beginning(present, "fi"),
  turns: guide.rounds.flatMap(({ code: round }) =>
    present.map((who) => ({ round, who, words: who === child ? "" : "Näin on.", quiet: who === child })),
  ),
  rows:
    guide.areas.length > 0
      ? [
          {
            id: id(20),
            area: "friends",
            aboutId: child.id,
            kind: "strength",
            words: "Kaksi ystävää",
            supports: "",
          },
        ]
      : [],
  picture: "Illat ovat rauhoittuneet, aamut eivät.",
  views: present.map((who) => ({ who, stance: "same" as const, words: "" })),
  steps: [{ id: id(30), rowId: null, what: "Soitan kouluun", owner: mother, dueOn: localDate("2026-12-01") }],
  ...change,
});
const agree = (
  guide: DiscussionGuide,
  change: Partial<DiscussionContent> = {},
  now = around,
  followed: ReadonlySet<string> = new Set(),
) => decideAgreeDiscussion(guide, { state: "open", around: now, followed }, said(guide, change));

describe("agreeing", () => {
  it.each([reflective, log])(
    "$id: everybody has had a turn or listened, and the steps are handed on",
    (guide) => {
      expect(agree(guide)).toEqual({
        ok: true,
        value: [{ id: id(30), what: "Soitan kouluun", owner: mother, dueOn: "2026-12-01" }],
      });
    },
  );
  const full = said(reflective);
  it.each([
    ["discussion_turn_missing", { turns: full.turns.slice(1) }],
    ["discussion_turn_missing", { turns: full.turns.map((turn) => ({ ...turn, quiet: false })) }],
    ["discussion_picture_missing", { picture: "" }],
    ["discussion_view_missing", { views: full.views.slice(1) }],
    [
      "discussion_dissent_empty",
      { views: full.views.map((view) => ({ ...view, stance: "otherwise" as const })) },
    ],
    ["discussion_step_unfinished", { steps: full.steps.map((step) => ({ ...step, owner: null })) }],
    ["discussion_step_unfinished", { steps: full.steps.map((step) => ({ ...step, dueOn: null })) }],
    ["discussion_steps_missing", { steps: [] }],
    [
      "discussion_steps_missing",
      { steps: full.steps.map((s) => ({ ...s, what: "", owner: null, dueOn: null })) },
    ],
  ])("is refused: %s", (code, change) => {
    expect(agree(reflective, change)).toMatchObject({ ok: false, code });
  });
  it("that nothing was agreed is said aloud, and dissent and not saying are answers", () => {
    const views = [
      { who: child, stance: "not_said" as const, words: "" },
      { who: mother, stance: "otherwise" as const, words: "Minusta aamut ovat jo helpompia." },
      { who: worker, stance: "same" as const, words: "" },
    ];
    expect(agree(reflective, { steps: [], noSteps: true, views })).toEqual({ ok: true, value: [] });
    expect(dissentsOf(said(reflective, { views }))).toEqual([views[1]]);
  });
  it("a log without a strength is no picture of a life", () => {
    const [row] = said(log).rows;
    expect(agree(log, { rows: [{ ...row!, kind: "vulnerability" }] })).toMatchObject({
      code: "discussion_strength_missing",
    });
    expect(agree(log, { rows: [row!, { ...row!, id: id(21), words: "" }] })).toMatchObject({
      code: "discussion_row_empty",
    });
  });
  it("an owner who has left isn't given a step, and only an open one is agreed", () => {
    expect(agree(reflective, {}, { ...around, members: around.members.slice(1) })).toMatchObject({
      code: "discussion_owner_stranger",
    });
    expect(
      decideAgreeDiscussion(reflective, { state: "agreed", around, followed: new Set() }, full),
    ).toMatchObject({
      code: "discussion_settled",
    });
  });
});

describe("agreeing with those who were there", () => {
  const of = (...who: (typeof present)[number][]): Partial<DiscussionContent> => {
    const isOf = (one: { who: { id: string } }): boolean => who.some(({ id: its }) => its === one.who.id);
    const full = said(reflective);
    return { present: who, turns: full.turns.filter(isOf), views: full.views.filter(isOf) };
  };
  it.each([
    ["one alone", of(mother)],
    ["one named twice", { ...of(mother), present: [mother, mother] }],
    ["a worker without the family", of(worker)],
  ])("is refused: %s", (_name, change) => {
    expect(agree(reflective, change)).toMatchObject({ ok: false, code: "discussion_needs_two" });
  });

  it("goes through in a correction though the owner of a step that is followed has left; not with a fresh one", () => {
    const left = { ...around, members: around.members.slice(1) };
    expect(agree(reflective, {}, left, new Set([id(30)]))).toEqual({ ok: true, value: [] });
    const [step] = said(reflective).steps;
    const steps = [step!, { ...step!, id: id(31), owner: child }];
    expect(agree(reflective, { steps }, left, new Set([id(30)]))).toMatchObject({
      ok: true,
      value: [{ id: id(31), owner: child }],
    });
    expect(agree(reflective, { steps }, left, new Set([id(31)]))).toMatchObject({
      code: "discussion_owner_stranger",
    });
  });
});

describe("keeping, dropping and correcting", () => {
  const save = (change: Partial<DiscussionContent>, state: "open" | "agreed" = "open") =>
    decideSaveDiscussion(log, { state, around, former: beginning(present, "fi") }, said(log, change));
  it("takes what is unfinished, from those at the table, of what the guide asks", () => {
    expect(save({ picture: "", views: [], turns: [] }).ok).toBe(true);
    expect(save({ present: [...present, teacher] }).ok).toBe(true);
  });
  it.each([
    ["discussion_stranger", { present: [...present, stranger] }],
    ["discussion_strange_part", { turns: [{ round: "well", who: teacher, words: "x", quiet: false }] }],
    ["discussion_strange_part", { turns: [{ round: "other", who: mother, words: "x", quiet: false }] }],
    ["discussion_strange_part", { views: [{ who: teacher, stance: "same" as const, words: "" }] }],
    ["discussion_strange_part", { rows: said(log).rows.map((row) => ({ ...row, area: "work" })) }],
    ["discussion_stranger", { rows: said(log).rows.map((row) => ({ ...row, aboutId: stranger.id })) }],
    ["discussion_strange_part", { steps: said(log).steps.map((step) => ({ ...step, rowId: id(77) })) }],
  ])("is refused: %s", (code, change) => {
    expect(save(change)).toMatchObject({ ok: false, code });
  });
  it("one at the table who has since left the family's circle stays at it", () => {
    const now = { ...around, workers: [] };
    const facts = { state: "open" as const, around: now, former: beginning(present, "fi") };
    expect(decideSaveDiscussion(reflective, facts, said(reflective)).ok).toBe(true);
    expect(
      decideSaveDiscussion(reflective, { ...facts, former: beginning([mother], "fi") }, said(reflective)).ok,
    ).toBe(false);
  });
  it("rows about a child who has left stay, and no new ones are written of somebody strange", () => {
    const gone = { ...around, members: around.members.filter(({ id: its }) => its !== child.id) };
    const facts = { state: "open" as const, around: gone, former: said(log) };
    expect(decideSaveDiscussion(log, facts, said(log, { picture: "Toisin sanoin." })).ok).toBe(true);
    expect(decideSaveDiscussion(log, { ...facts, former: said(log, { rows: [] }) }, said(log))).toMatchObject(
      {
        code: "discussion_stranger",
      },
    );
  });
  it("whoever has spoken isn't left out, not with their words nor first of their words", () => {
    const former = said(reflective, {
      views: [{ who: child, stance: "otherwise", words: "Minusta ei." }],
    });
    const keep = (change: Partial<DiscussionContent>) =>
      decideSaveDiscussion(reflective, { state: "open", around, former }, { ...former, ...change });
    const without = {
      turns: former.turns.filter(({ who }) => who !== child),
      views: former.views.filter(({ who }) => who !== child),
    };
    const others = [mother, worker];
    expect(keep({ ...without, present: others })).toMatchObject({ code: "discussion_speaker_left_out" });
    expect(keep(without)).toMatchObject({ code: "discussion_speaker_left_out" });
    // Put better, or in another mind: that is said anew, and the one who said it stays.
    expect(keep({ views: [{ who: child, stance: "same", words: "" }] }).ok).toBe(true);
    // One who hasn't been asked yet may go.
    const silent = beginning(present, "fi");
    expect(
      decideSaveDiscussion(
        reflective,
        { state: "open", around, former: silent },
        { ...silent, present: others },
      ).ok,
    ).toBe(true);
  });
  it("an agreed one is neither kept over nor dropped, and is corrected once", () => {
    expect(save({}, "agreed")).toMatchObject({ code: "discussion_settled" });
    expect(decideDropDiscussion("agreed")).toMatchObject({ code: "discussion_settled" });
    expect(decideDropDiscussion("open").ok).toBe(true);
    const facts = { running: true, state: "agreed" as const, corrected: false };
    expect(decideCorrectDiscussion(facts).ok).toBe(true);
    expect(decideCorrectDiscussion({ ...facts, corrected: true })).toMatchObject({
      code: "discussion_not_to_correct",
    });
    expect(decideCorrectDiscussion({ ...facts, state: "open" })).toMatchObject({
      code: "discussion_not_to_correct",
    });
  });
});

describe("the walk", () => {
  it("goes turn by turn, round by round, and leads to what is missing", () => {
    const content = beginning(present, "fi");
    const walk = walkOf(reflective, content);
    expect(walk.map(({ kind }) => kind)).toEqual([
      "opening",
      ...["now", "changed", "hoped"].flatMap(() => ["turn", "turn", "turn", "reflection"]),
      "picture",
      "views",
      "steps",
      "close",
    ]);
    const gaps = discussionGaps(reflective, said(reflective, { turns: said(reflective).turns.slice(0, 4) }));
    expect(walk[placeOfGap(walk, gaps[0]!)]).toMatchObject({
      kind: "turn",
      round: { code: "changed" },
      who: mother,
      nth: 2,
      of: 3,
    });
    const ofLog = walkOf(log, content);
    expect(ofLog.filter(({ kind }) => kind === "area")).toHaveLength(log.areas.length);
    const noPicture = discussionGaps(log, said(log, { picture: "" }));
    expect(ofLog[placeOfGap(ofLog, noPicture[0]!)]?.kind).toBe("picture");
  });
});

it("what is typed is trimmed and bounded, and a day is a day", () => {
  const parsed = discussionContentShape.parse({ present, picture: "  Hyvä.  " });
  expect(parsed.picture).toBe("Hyvä.");
  expect(discussionContentShape.safeParse({ present: [] }).success).toBe(false);
  const step = { id: id(1), what: "x", owner: null, dueOn: "31.2.2026" };
  expect(discussionContentShape.safeParse({ present, steps: [step] }).success).toBe(false);
});
