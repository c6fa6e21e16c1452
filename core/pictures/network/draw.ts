import { fill, type Language } from "#core/kernel/text.ts";
import type {
  Drawing,
  LegendRow,
  Mark,
  PictureHead,
  PictureShape,
  Point,
  SubjectMark,
  WordsMark,
} from "../drawing.ts";
import type { PictureGround } from "../ground.ts";
import { memberName } from "../member-names.ts";
import {
  networkQualities,
  networkRings,
  networkSectors,
  type NetworkContent,
  type NetworkPerson,
  type NetworkQuality,
} from "./content.ts";
import { middleAngle, pointAt, ringWordsAt, sectorEdge } from "./frame.ts";
import { inOrder, layoutNetwork, mapName, type NetworkLayout, type NetworkPlace } from "./layout.ts";
import { networkWords } from "./words.ts";

export const personName = (person: NetworkPerson, ground: PictureGround, language: Language): string =>
  memberName(ground, person.personId) || person.name || networkWords[language].unnamed;

export const networkLayoutOf = (
  content: NetworkContent,
  ground: PictureGround,
  language: Language,
  shape: PictureShape = "wide",
): NetworkLayout => layoutNetwork(content.persons, (person) => personName(person, ground, language), shape);

const text = (x: number, y: number, words: string, more: Partial<WordsMark> = {}): Mark => ({
  kind: "words",
  x,
  y,
  text: words,
  size: "small",
  anchor: "middle",
  tone: "ink",
  ...more,
});

/** Each quality by a shape of its own: a full circle, a diamond, a triangle, a dashed circle struck through. */
function symbol(quality: NetworkQuality, [x, y]: Point, s = 20): Mark[] {
  const base = { kind: "shape", x, y, w: s, h: s } as const;
  switch (quality) {
    case "supports":
      return [{ ...base, w: s - 2, h: s - 2, shape: "circle", tone: "good", fill: "solid" }];
    case "mixed":
      return [{ ...base, shape: "diamond", tone: "warn", fill: "wash" }];
    case "strains":
      return [{ ...base, h: s - 2, shape: "triangle", tone: "danger", fill: "wash" }];
    case "cut_off":
      return [
        { ...base, w: s - 4, h: s - 4, shape: "circle", tone: "soft", fill: "paper", dash: "dotted" },
        {
          kind: "line",
          tone: "soft",
          width: 2,
          points: [
            [x - s / 2, y + s / 2],
            [x + s / 2, y - s / 2],
          ],
        },
      ];
  }
}

function personMark(
  person: NetworkPerson,
  place: NetworkPlace,
  layout: NetworkLayout,
  ground: PictureGround,
  language: Language,
): SubjectMark {
  const words = networkWords[language];
  const name = personName(person, ground, language);
  const [x, y] = place.symbol;
  return {
    kind: "subject",
    id: person.id,
    label: [
      name,
      words.sectors[person.sector],
      words.rings[person.ring],
      words.qualities[person.quality],
      ...(person.note === "" ? [] : [person.note]),
    ].join("; "),
    x: place.x,
    y: place.y,
    w: place.w,
    h: place.h,
    marks: [
      ...symbol(person.quality, place.symbol, layout.symbol),
      place.number === null
        ? text(x, y + layout.symbol / 2 + 13, mapName(name), {
            size: layout.shape === "wide" ? "normal" : "small",
          })
        : text(x + layout.symbol / 2 + 10, y + 5, String(place.number), { strong: true }),
    ],
  };
}

/** Around the circle where there is room; else in its corners, each on its own sector's side. */
function sectorTitles(layout: NetworkLayout, language: Language): Mark[] {
  const words = networkWords[language];
  return networkSectors.map((sector): Mark => {
    const angle = middleAngle(sector);
    const across = Math.cos((angle * Math.PI) / 180);
    const down = Math.sin((angle * Math.PI) / 180);
    const isAbove = Math.abs(across) < 0.2;
    if (layout.shape === "narrow") {
      const [x, y] = [isAbove ? layout.width / 2 : across > 0 ? layout.width - 6 : 6, down > 0.5];
      return text(x, y ? layout.height - 8 : 16, words.sectors[sector], {
        anchor: isAbove ? "middle" : across > 0 ? "end" : "start",
        strong: true,
      });
    }
    const [x, y] = pointAt(layout.centre, layout.radii[3] + 14, angle);
    return text(x, y + (down > 0.5 ? 12 : 0), words.sectors[sector], {
      anchor: isAbove ? "middle" : across > 0 ? "start" : "end",
      size: "normal",
      strong: true,
    });
  });
}

function groundMarks(layout: NetworkLayout, language: Language): Mark[] {
  const words = networkWords[language];
  const [cx, cy] = layout.centre;
  const [inner, , , outer] = layout.radii;
  const circles = layout.radii.toReversed().map((radius, at): Mark => ({
    kind: "shape",
    shape: "circle",
    x: cx,
    y: cy,
    w: 2 * radius,
    h: 2 * radius,
    tone: at === 3 ? "accent" : "line",
    fill: at === 3 ? "wash" : "none",
    width: at === 3 ? 2 : 1,
  }));
  const edges = networkSectors.map((sector): Mark => ({
    kind: "line",
    tone: "line",
    width: 1,
    points: [
      pointAt(layout.centre, inner, sectorEdge(sector)),
      pointAt(layout.centre, outer, sectorEdge(sector)),
    ],
  }));
  const rings = ringWordsAt(layout).flatMap(({ x, y, w, h }, at): Mark[] => {
    const told = words.rings[networkRings[at] ?? 1];
    const own = Math.min(w, told.length * 7 + 12);
    return [
      { kind: "shape", shape: "box", x, y, w: own, h, tone: "line", fill: "paper", width: 1 },
      text(x, y + 4, told, { tone: "soft" }),
    ];
  });
  return [...circles, ...edges, ...sectorTitles(layout, language), ...rings];
}

/** A name as it has room in the middle. */
const middleName = (name: string, shape: PictureShape): string => {
  const most = shape === "wide" ? 10 : 7;
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
};

function tell(content: NetworkContent, ground: PictureGround, language: Language): string[] {
  const words = networkWords[language];
  const lines = networkSectors.flatMap((sector) =>
    networkRings.flatMap((ring) => {
      const here = content.persons.filter((person) => person.sector === sector && person.ring === ring);
      if (here.length === 0) return [];
      const told = here.map(
        (person) =>
          `${personName(person, ground, language)} (${words.qualities[person.quality].toLowerCase()}${person.note === "" ? "" : `: ${person.note}`})`,
      );
      return [`${words.sectors[sector]}, ${words.rings[ring].toLowerCase()}: ${told.join(", ")}.`];
    }),
  );
  return [
    ...(lines.length === 0 ? [words.empty] : lines),
    ...(content.notes === "" ? [] : [fill(words.notes, { notes: content.notes })]),
  ];
}

/** A network map: whose it is in the middle, sectors around, the nearest on the inmost ring. */
export function drawNetwork(
  content: NetworkContent,
  ground: PictureGround,
  head: PictureHead,
  language: Language,
  shape: PictureShape = "wide",
): Drawing {
  const words = networkWords[language];
  const layout = networkLayoutOf(content, ground, language, shape);
  const placeOf = new Map(layout.places.map((place) => [place.id, place]));
  const order = inOrder(content.persons);
  const centre = memberName(ground, content.centre.personId) || content.centre.name || words.unnamed;
  const [cx, cy] = layout.centre;
  const numbers = order.flatMap((person): LegendRow[] => {
    const number = placeOf.get(person.id)?.number ?? null;
    if (number === null) return [];
    return [
      {
        marks: [...symbol(person.quality, [14, 12]), text(34, 17, String(number), { strong: true })],
        words: personName(person, ground, language),
      },
    ];
  });
  return {
    title: head.title,
    description: fill(words.description, { centre, count: content.persons.length, told: head.told }),
    width: layout.width,
    height: layout.height,
    marks: [
      ...groundMarks(layout, language),
      text(cx, cy + 5, middleName(centre, shape), { strong: true, size: "normal" }),
      ...order.flatMap((person) => {
        const place = placeOf.get(person.id);
        return place ? [personMark(person, place, layout, ground, language)] : [];
      }),
    ],
    legend: [
      ...networkQualities.map((quality) => ({
        marks: symbol(quality, [22, 12]),
        words: words.qualities[quality],
      })),
      ...numbers,
    ],
    sentences: tell(content, ground, language),
    table: {
      caption: words.caption,
      columns: words.columns,
      rows: order.map((person) => [
        personName(person, ground, language),
        words.sectors[person.sector],
        words.rings[person.ring],
        words.qualities[person.quality],
        person.note,
      ]),
    },
  };
}
