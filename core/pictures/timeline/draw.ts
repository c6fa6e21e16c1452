import { fill, type Language } from "#core/kernel/text.ts";
import type { Drawing, Mark, PictureHead, PictureShape, Point, SubjectMark, WordsMark } from "../drawing.ts";
import type { PictureGround } from "../ground.ts";
import { memberName } from "../member-names.ts";
import { eventTones, type EventTone, type TimelineContent } from "./content.ts";
import { compareFuzzy, spanOf } from "./fuzzy.ts";
import { layoutTimeline, laneTitle, type Lasting, type TimelineLayout } from "./layout.ts";
import { birthsOf, eventsInOrder, fuzzyWords, periodWords, sentence, servicesOf, tellEvent } from "./tell.ts";
import { timelineWords } from "./words.ts";

const familyLane = "family";
const servicesLane = "services";
const longest = 30;
const short = (words: string, most = longest): string =>
  words.length > most ? `${words.slice(0, most - 1)}…` : words;

const text = (x: number, y: number, words: string, more: Partial<WordsMark> = {}): Mark => ({
  kind: "words",
  x,
  y,
  text: words,
  size: "small",
  anchor: "start",
  tone: "ink",
  ...more,
});

/** Each tone by a shape of its own. */
function toneMark(tone: EventTone, [x, y]: Point): Mark {
  const base = { kind: "shape", x, y, w: 16, h: 16 } as const;
  switch (tone) {
    case "good":
      return { ...base, shape: "circle", tone: "good", fill: "solid" };
    case "hard":
      return { ...base, shape: "triangle", tone: "danger", fill: "solid" };
    case "mixed":
      return { ...base, shape: "diamond", tone: "warn", fill: "wash", w: 18, h: 18 };
    case "neutral":
      return { ...base, shape: "square", tone: "soft", fill: "paper", w: 14, h: 14 };
  }
}

/** A little lock beside what is private. */
const lockMarks = (x: number, y: number): Mark[] => [
  { kind: "shape", shape: "circle", x, y: y - 4, w: 6, h: 8, tone: "ink", fill: "none", width: 1 },
  { kind: "shape", shape: "box", x, y: y + 1, w: 9, h: 7, tone: "ink", fill: "solid", width: 1 },
];

const lanesOf = (content: TimelineContent, ground: PictureGround): string[] => [
  familyLane,
  ...ground.members
    .filter(({ personId }) => content.events.some(({ laneOf }) => laneOf === personId))
    .map(({ personId }) => personId),
  ...(content.showServices && ground.services.length > 0 ? [servicesLane] : []),
];

export function timelineLayoutOf(
  content: TimelineContent,
  ground: PictureGround,
  language: Language,
): TimelineLayout {
  const births = birthsOf(ground);
  const events = content.events.flatMap((event): Lasting[] => {
    const span = spanOf(event.when, births);
    const label = [short(event.title), fuzzyWords(event.when, ground, language)].toSorted(
      (a, b) => b.length - a.length,
    );
    return span === null
      ? []
      : [{ id: event.id, lane: event.laneOf ?? familyLane, span, label: `${label[0]}   ` }];
  });
  const services = servicesOf(content, ground, language).map(({ id, name, from, to }): Lasting => ({
    id,
    lane: servicesLane,
    span: { from, to: to ?? ground.today },
    label: short(name),
  }));
  return layoutTimeline(lanesOf(content, ground), [...events, ...services], ground.today);
}

function wideMarks(content: TimelineContent, ground: PictureGround, language: Language) {
  const words = timelineWords[language];
  const layout = timelineLayoutOf(content, ground, language);
  const placeOf = new Map(layout.places.map((place) => [place.id, place]));
  const bottom = layout.height - 16;
  const axis = layout.years.flatMap(({ year, x }): Mark[] => [
    {
      kind: "line",
      tone: "line",
      width: 1,
      dash: "dotted",
      points: [
        [x, 26],
        [x, bottom],
      ],
    },
    text(x, 18, String(year), { anchor: "middle", tone: "soft" }),
  ]);
  const lanes = layout.lanes.flatMap(({ id, top }): Mark[] => [
    {
      kind: "line",
      tone: "line",
      width: 1,
      points: [
        [0, top],
        [layout.width, top],
      ],
    },
    text(
      8,
      top + 26,
      short(
        id === familyLane ? words.family : id === servicesLane ? words.services : memberName(ground, id),
        15,
      ),
      { strong: true },
    ),
  ]);
  const services = servicesOf(content, ground, language).flatMap((service): Mark[] => {
    const place = placeOf.get(service.id);
    if (!place) return [];
    return [
      {
        kind: "line",
        tone: "three",
        width: 3,
        points: [
          [place.from, place.y + 10],
          [Math.max(place.to, place.from + 4), place.y + 10],
        ],
      },
      text(Math.max(laneTitle, Math.min(place.x, place.from + 4)), place.y, short(service.name)),
    ];
  });
  const events = eventsInOrder(content, ground).flatMap((event): SubjectMark[] => {
    const place = placeOf.get(event.id);
    if (!place) return [];
    const { x, y, left, right, from, to } = place;
    return [
      {
        kind: "subject",
        id: event.id,
        label: sentence(event, ground, language),
        x: (left + right) / 2,
        y,
        w: right - left + 4,
        h: 42,
        marks: [
          ...(to - from > 8
            ? [
                {
                  kind: "line",
                  tone: "soft",
                  width: 1,
                  dash: "dashed",
                  points: [
                    [from, y + 20],
                    [to, y + 20],
                  ],
                } satisfies Mark,
              ]
            : []),
          toneMark(event.tone, [x, y - 4]),
          text(x + 14, y - 4, short(event.title)),
          text(x + 14, y + 11, fuzzyWords(event.when, ground, language), { tone: "soft" }),
          ...(event.visibility === "private" ? lockMarks(x, y + 12) : []),
        ],
      },
    ];
  });
  return { width: layout.width, height: layout.height, marks: [...axis, ...lanes, ...services, ...events] };
}

/** Down the page in order of time, for a phone. */
function narrowMarks(content: TimelineContent, ground: PictureGround, language: Language) {
  const words = timelineWords[language];
  const [row, line, width] = [58, 24, 344];
  const births = birthsOf(ground);
  const rows = [
    ...eventsInOrder(content, ground).map((event) => ({
      event,
      service: null,
      from: spanOf(event.when, births)?.from ?? null,
    })),
    ...servicesOf(content, ground, language).map((service) => ({ event: null, service, from: service.from })),
  ].toSorted((a, b) =>
    a.event && b.event
      ? compareFuzzy(a.event.when, b.event.when, births)
      : (a.from ?? "9").localeCompare(b.from ?? "9"),
  );
  const marks = rows.flatMap(({ event, service }, at): Mark[] => {
    const y = 34 + at * row;
    if (service)
      return [
        {
          kind: "line",
          tone: "three",
          width: 3,
          points: [
            [line, y - 18],
            [line, y + 20],
          ],
        },
        text(line + 20, y - 4, short(service.name, 38), { strong: true }),
        text(line + 20, y + 14, `${periodWords(service, language)} · ${words.services}`, { tone: "soft" }),
      ];
    if (!event) return [];
    const lane = memberName(ground, event.laneOf) || words.family;
    return [
      {
        kind: "subject",
        id: event.id,
        label: sentence(event, ground, language),
        x: width / 2,
        y,
        w: width - 8,
        h: row - 8,
        marks: [
          toneMark(event.tone, [line, y]),
          text(line + 20, y - 4, short(event.title, 38), { strong: true }),
          text(line + 20, y + 14, `${fuzzyWords(event.when, ground, language)} · ${lane}`, { tone: "soft" }),
          ...(event.visibility === "private" ? lockMarks(width - 16, y) : []),
        ],
      },
    ];
  });
  const height = Math.max(60, rows.length * row + 24);
  const axis: Mark = {
    kind: "line",
    tone: "line",
    width: 2,
    points: [
      [line, 8],
      [line, height - 8],
    ],
  };
  return { width, height, marks: [axis, ...marks] };
}

/** The family's timeline: along the page in lanes, or down it on a narrow screen. Private events are left out before, where they aren't to be seen. */
export function drawTimeline(
  content: TimelineContent,
  ground: PictureGround,
  head: PictureHead,
  language: Language,
  shape: PictureShape = "wide",
): Drawing {
  const words = timelineWords[language];
  const events = eventsInOrder(content, ground);
  const services = servicesOf(content, ground, language);
  return {
    title: head.title,
    description: fill(words.description, { count: events.length, told: head.told }),
    ...(shape === "wide" ? wideMarks : narrowMarks)(content, ground, language),
    legend: [
      ...eventTones.map((tone) => ({ marks: [toneMark(tone, [22, 12])], words: words.tones[tone] })),
      ...(events.some(({ visibility }) => visibility === "private")
        ? [{ marks: lockMarks(22, 13), words: words.private }]
        : []),
    ],
    sentences: [
      ...(events.length === 0 ? [words.empty] : events.map((event) => sentence(event, ground, language))),
      ...services.map((service) => `${words.services}: ${service.name}, ${periodWords(service, language)}`),
      ...(content.notes === "" ? [] : [fill(words.notes, { notes: content.notes })]),
    ],
    table: {
      caption: words.caption,
      columns: words.columns,
      rows: [
        ...events.map((event) => tellEvent(event, ground, language)),
        ...services.map((service) => [
          periodWords(service, language),
          service.name,
          words.services,
          "",
          "",
          "",
          "",
        ]),
      ],
    },
  };
}
