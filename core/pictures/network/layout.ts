import type { Point } from "../drawing.ts";
import {
  mostInNetwork,
  networkSectors,
  type NetworkPerson,
  type NetworkRing,
  type NetworkSector,
} from "./content.ts";

export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

export type NetworkPlace = Box & {
  readonly id: string;
  /** The symbol's own centre; the box holds the symbol with its name or number. */
  readonly symbol: Point;
  /** Where the name has no room: the number that stands for it, told in the list. */
  readonly number: number | null;
};

export type NetworkLayout = {
  readonly width: number;
  readonly height: number;
  readonly centre: Point;
  /** Outer radius of the middle and of each ring. */
  readonly radii: readonly [number, number, number, number];
  readonly places: readonly NetworkPlace[];
};

export const symbolSize = 20;
const letter = 7;
const mostLetters = 16;
const margin = { x: 120, y: 40 };
const ring = { middle: 40, first: 150, second: 235, third: 320 };

/** A name as it stands in the map. */
export const mapName = (name: string): string =>
  name.length > mostLetters ? `${name.slice(0, mostLetters - 1)}…` : name;

/** Sectors go clockwise from the top, where the family is. In degrees; 0 is to the right. */
const share = 360 / networkSectors.length;
export const middleAngle = (sector: NetworkSector): number => -90 + networkSectors.indexOf(sector) * share;
export const sectorEdge = (sector: NetworkSector): number => middleAngle(sector) + share / 2;

export const pointAt = ([x, y]: Point, radius: number, degrees: number): Point => [
  x + radius * Math.cos((degrees * Math.PI) / 180),
  y + radius * Math.sin((degrees * Math.PI) / 180),
];

export const overlaps = (a: Box, b: Box, room = 0): boolean =>
  Math.abs(a.x - b.x) < (a.w + b.w) / 2 + room && Math.abs(a.y - b.y) < (a.h + b.h) / 2 + room;

/** Is the whole symbol inside its own sector and ring? */
export function isInCell(
  layout: Pick<NetworkLayout, "centre" | "radii">,
  sector: NetworkSector,
  at: NetworkRing,
  [x, y]: Point,
): boolean {
  const [dx, dy] = [x - layout.centre[0], y - layout.centre[1]];
  const radius = Math.hypot(dx, dy);
  const half = symbolSize / 2;
  if (radius - half < layout.radii[at - 1]! || radius + half > layout.radii[at]!) return false;
  const turned = (Math.atan2(dy, dx) * 180) / Math.PI - middleAngle(sector);
  const aside = Math.abs(((((turned + 180) % 360) + 360) % 360) - 180);
  // The distance from the sector's edge, along the arc.
  return ((share / 2 - aside) * Math.PI * radius) / 180 >= half;
}

type Cell = { readonly sector: NetworkSector; readonly ring: NetworkRing };

function* candidates(frame: Omit<NetworkLayout, "places">, cell: Cell): Generator<Point> {
  const [inner, outer] = [frame.radii[cell.ring - 1]!, frame.radii[cell.ring]!];
  for (let radius = inner + symbolSize / 2; radius <= outer - symbolSize / 2 + 0.01; radius += 12) {
    const step = (10 * 180) / (Math.PI * radius);
    for (let turn = -share / 2; turn <= share / 2; turn += step) {
      const point = pointAt(frame.centre, radius, middleAngle(cell.sector) + turn);
      if (isInCell(frame, cell.sector, cell.ring, point)) yield point;
    }
  }
}

const named = (name: string, [x, y]: Point): Box => ({
  x,
  y: y + 8,
  w: Math.max(symbolSize + 8, mapName(name).length * letter + 6),
  h: symbolSize + 20,
});
const numbered = ([x, y]: Point): Box => ({ x: x + 9, y, w: symbolSize + 20, h: symbolSize + 4 });

function frameOf(scale: number): Omit<NetworkLayout, "places"> {
  const radii = [ring.middle, ring.first * scale, ring.second * scale, ring.third * scale] as const;
  const [width, height] = [2 * (radii[3] + margin.x), 2 * (radii[3] + margin.y)];
  return { width, height, centre: [width / 2, height / 2], radii };
}

/** Words that say what a ring is, straight below the middle, where two sectors meet. */
export const ringWordsAt = (frame: Pick<NetworkLayout, "centre" | "radii">): readonly Box[] =>
  ([1, 2, 3] as const).map((at) => ({
    x: frame.centre[0],
    y: frame.centre[1] + frame.radii[at]! - 10,
    w: 92,
    h: 16,
  }));

/**
 * Each in the first free place of their own sector and ring, nearest to where an even share of the ring would put them: the same
 * content always gives the same map. Undefined where somebody has no room even as a number.
 */
function placed(
  frame: Omit<NetworkLayout, "places">,
  persons: readonly NetworkPerson[],
  nameOf: (person: NetworkPerson) => string,
  /** A ring of a sector with more people than this is told by numbers. */
  mostNamed: number,
): NetworkPlace[] | undefined {
  const taken: Box[] = [
    { x: frame.centre[0], y: frame.centre[1], w: 2 * ring.middle, h: 2 * ring.middle },
    ...ringWordsAt(frame),
  ];
  const places = new Map<string, Omit<NetworkPlace, "number"> & { readonly isNumber: boolean }>();
  const free = (box: Box): boolean =>
    box.x - box.w / 2 >= 4 &&
    box.x + box.w / 2 <= frame.width - 4 &&
    !taken.some((other) => overlaps(box, other, 2));
  for (const person of persons) {
    const beside = persons.filter((each) => each.sector === person.sector && each.ring === person.ring);
    const even = ((beside.indexOf(person) + 0.5) / beside.length - 0.5) * share * 0.8;
    const radius = (frame.radii[person.ring - 1]! + frame.radii[person.ring]!) / 2;
    const ideal = pointAt(frame.centre, radius, middleAngle(person.sector) + even);
    const spots = [...candidates(frame, person)]
      .map((point) => ({ point, far: Math.hypot(point[0] - ideal[0], point[1] - ideal[1]) }))
      .toSorted((a, b) => a.far - b.far || a.point[0] - b.point[0] || a.point[1] - b.point[1]);
    const name = nameOf(person);
    const full = beside.length > mostNamed ? undefined : spots.find(({ point }) => free(named(name, point)));
    const spot = full ?? spots.find(({ point }) => free(numbered(point)));
    if (!spot) return undefined;
    const box = full ? named(name, spot.point) : numbered(spot.point);
    taken.push(box);
    places.set(person.id, { id: person.id, symbol: spot.point, ...box, isNumber: !full });
  }
  let number = 0;
  return inOrder(persons).flatMap(({ id }) => {
    const place = places.get(id);
    if (!place) return [];
    const { isNumber, ...rest } = place;
    return [{ ...rest, number: isNumber ? (number += 1) : null }];
  });
}

/** The order in which a map is read: by sector, from near to far, as they were told. */
export const inOrder = (persons: readonly NetworkPerson[]): NetworkPerson[] =>
  persons.toSorted(
    (a, b) => networkSectors.indexOf(a.sector) - networkSectors.indexOf(b.sector) || a.ring - b.ring,
  );

const mostNumbers = 4;
const growth = [1, 1.2, 1.45, 1.8, 2.3, 3, 4, 5.5, 7.5];

/**
 * Lays the map out. It is drawn larger before many names turn to numbers; when it is large already, rings with most people in one
 * sector are told by numbers.
 */
export function layoutNetwork(
  persons: readonly NetworkPerson[],
  nameOf: (person: NetworkPerson) => string,
): NetworkLayout {
  for (const scale of growth) {
    const frame = frameOf(scale);
    for (const mostNamed of scale < 1.4 ? [mostInNetwork] : [mostInNetwork, 8, 5, 3]) {
      const places = placed(frame, persons, nameOf, mostNamed);
      if (places && (scale > 1.4 || places.filter(({ number }) => number !== null).length <= mostNumbers))
        return { ...frame, places };
    }
  }
  throw new RangeError("a network map has no room for its people");
}
