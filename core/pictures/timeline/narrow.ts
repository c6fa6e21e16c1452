import { addDays, daysBetween, type LocalDate } from "#core/kernel/local-date.ts";
import type { Language } from "#core/kernel/text.ts";
import type { Mark } from "../drawing.ts";
import type { PictureGround } from "../ground.ts";
import { memberName } from "../member-names.ts";
import type { TimelineContent, TimelineEvent } from "./content.ts";
import { compareFuzzy, shiftFuzzy, spanOf, type FuzzyDate, type Span } from "./fuzzy.ts";
import { lockMarks, short, text, toneMark } from "./marks.ts";
import {
  birthsOf,
  eventsInOrder,
  fuzzyWords,
  periodWords,
  sentence,
  servicesOf,
  type ShownService,
} from "./tell.ts";
import { timelineWords } from "./words.ts";

const [row, line, width, first] = [58, 24, 344, 34];

type Row = { readonly event: TimelineEvent | null; readonly service: ShownService | null };

function rowsOf(content: TimelineContent, ground: PictureGround, language: Language): readonly Row[] {
  const births = birthsOf(ground);
  const fromOf = ({ event, service }: Row): string =>
    (event ? spanOf(event.when, births)?.from : service?.from) ?? "9";
  return [
    ...eventsInOrder(content, ground).map((event): Row => ({ event, service: null })),
    ...servicesOf(content, ground, language).map((service): Row => ({ event: null, service })),
  ].toSorted((a, b) =>
    a.event && b.event
      ? compareFuzzy(a.event.when, b.event.when, births)
      : fromOf(a).localeCompare(fromOf(b)),
  );
}

/** Down the page in order of time, for a phone. */
export function narrowMarks(content: TimelineContent, ground: PictureGround, language: Language) {
  const words = timelineWords[language];
  const rows = rowsOf(content, ground, language);
  const marks = rows.flatMap(({ event, service }, at): Mark[] => {
    const y = first + at * row;
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
        text(line + 20, y - 4, short(service.name, 34), { strong: true, size: "normal" }),
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
        handle: { x: line, y, w: 40, h: row - 8 },
        marks: [
          toneMark(event.tone, [line, y]),
          text(line + 20, y - 4, short(event.title, 34), { strong: true, size: "normal" }),
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

const middleOf = ({ from, to }: Span): LocalDate => addDays(from, Math.floor(daysBetween(from, to) / 2));
const year = 365;

/**
 * When an event was, that has been drawn down or up the page by so much: between those it was let go between, or a year from the
 * last. Said as exactly as before; null where that isn't another time.
 */
export function whenDrawnDown(
  content: TimelineContent,
  ground: PictureGround,
  language: Language,
  id: string,
  by: number,
): FuzzyDate | null {
  const births = birthsOf(ground);
  const rows = rowsOf(content, ground, language);
  const at = rows.findIndex(({ event }) => event?.id === id);
  const event = rows[at]?.event;
  const own = event ? spanOf(event.when, births) : null;
  if (!event || !own) return null;
  const to = Math.round(at + by / row);
  if (to === at) return null;
  const others = rows.flatMap(({ event: other, service }, nth) => {
    if (nth === at) return [];
    const span = other ? spanOf(other.when, births) : service && { from: service.from, to: service.from };
    return span ? [{ nth, middle: middleOf(span) }] : [];
  });
  const before = others.findLast(({ nth }) => (nth < at ? nth < to : nth <= to))?.middle;
  const after = others.find(({ nth }) => (nth < at ? nth >= to : nth > to))?.middle;
  const last = before === undefined ? undefined : addDays(before, year);
  const target =
    before !== undefined && after !== undefined
      ? addDays(before, Math.floor(daysBetween(before, after) / 2))
      : after !== undefined
        ? addDays(after, -year)
        : last !== undefined && last > ground.today
          ? ground.today
          : last;
  if (target === undefined) return null;
  const when = shiftFuzzy(event.when, daysBetween(middleOf(own), target));
  return JSON.stringify(when) === JSON.stringify(event.when) ? null : when;
}
