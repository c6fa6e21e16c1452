import { fill, type Language } from "#core/kernel/text.ts";
import type { Drawing, Mark, PictureHead, PictureShape, SubjectMark } from "../drawing.ts";
import type { PictureGround } from "../ground.ts";
import { memberName } from "../member-names.ts";
import { eventTones, type TimelineContent } from "./content.ts";
import { spanOf } from "./fuzzy.ts";
import { layoutTimeline, laneTitle, type Lasting, type TimelineLayout } from "./layout.ts";
import { lockMarks, short, text, toneMark } from "./marks.ts";
import { narrowMarks } from "./narrow.ts";
import { birthsOf, eventsInOrder, fuzzyWords, periodWords, sentence, servicesOf, tellEvent } from "./tell.ts";
import { timelineWords } from "./words.ts";

const familyLane = "family";
const servicesLane = "services";
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
      place.isBefore
        ? text(place.right, place.y, short(service.name), { anchor: "end" })
        : text(Math.max(laneTitle, place.from + 4), place.y, short(service.name)),
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
          ...(
            [
              [-4, short(event.title), "ink"],
              [11, fuzzyWords(event.when, ground, language), "soft"],
            ] as const
          ).map(([below, told, tone]) =>
            text(place.isBefore ? x - 14 : x + 14, y + below, told, {
              tone,
              size: tone === "ink" ? "normal" : "small",
              anchor: place.isBefore ? "end" : "start",
            }),
          ),
          ...(event.visibility === "private" ? lockMarks(x, y + 14) : []),
        ],
      },
    ];
  });
  return { width: layout.width, height: layout.height, marks: [...axis, ...lanes, ...services, ...events] };
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
