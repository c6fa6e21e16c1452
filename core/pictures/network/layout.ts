import type { PictureShape, Point } from "../drawing.ts";
import { mostInNetwork, networkSectors, type NetworkPerson } from "./content.ts";
import {
  cellAt,
  frameOf,
  isInCell,
  middleAngle,
  pointAt,
  ringWordsAt,
  share,
  type Box,
  type NetworkFrame,
} from "./frame.ts";

export type NetworkPlace = Box & {
  readonly id: string;
  /** The symbol's own centre; the box holds the symbol with its name or number. */
  readonly symbol: Point;
  /** Where the name has no room: the number that stands for it, told in the list. */
  readonly number: number | null;
};

export type NetworkLayout = NetworkFrame & { readonly places: readonly NetworkPlace[] };

const mostLetters = 16;
/** How wide a letter of a name is, and how much its line adds to the symbol. */
const lettersOf = { wide: { width: 7.5, line: 22 }, narrow: { width: 6.5, line: 17 } } as const;

/** A name as it stands in the map. */
export const mapName = (name: string): string =>
  name.length > mostLetters ? `${name.slice(0, mostLetters - 1)}…` : name;

export const overlaps = (a: Box, b: Box, room = 0): boolean =>
  Math.abs(a.x - b.x) < (a.w + b.w) / 2 + room && Math.abs(a.y - b.y) < (a.h + b.h) / 2 + room;

/** The order in which a map is read: by sector, from near to far, as they were told. */
export const inOrder = (persons: readonly NetworkPerson[]): NetworkPerson[] =>
  persons.toSorted(
    (a, b) => networkSectors.indexOf(a.sector) - networkSectors.indexOf(b.sector) || a.ring - b.ring,
  );

type Spot = { readonly point: Point; readonly box: Box; readonly isNumber: boolean };

/** Places for symbols in a person's own cell, row by row. */
function candidates(frame: NetworkFrame, person: NetworkPerson): Point[] {
  const { radii, symbol, centre } = frame;
  const [inner, outer] = [radii[person.ring - 1]!, radii[person.ring]];
  // The box around the cell: its corners, and where the ring turns.
  const corners = [0, 0.25, 0.5, 0.75, 1].flatMap((turn) =>
    [inner, outer].map((radius) =>
      pointAt(centre, radius, middleAngle(person.sector) + (turn - 0.5) * share),
    ),
  );
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const step = frame.shape === "wide" ? 10 : 5 * Math.max(1, outer / 174);
  const points: Point[] = [];
  for (let y = Math.min(...ys) - symbol; y <= Math.max(...ys) + symbol; y += step)
    for (let x = Math.min(...xs) - symbol; x <= Math.max(...xs) + symbol; x += step)
      if (isInCell(frame, person.sector, person.ring, [x, y])) points.push([x, y]);
  return points;
}

type Try = {
  /** A ring of a sector with more people than this is told by numbers; on a narrow map those after so many are. */
  readonly mostNamed: number;
  /** As close to one another as there is room. */
  readonly isPacked?: boolean;
};

/** What a name costs whose end is over the line of another sector or ring, as if it stood so much further from its place. */
const across = { sector: 70, ring: 25 };

/**
 * Each in the free place of their own sector and ring that is nearest to where an even share of the ring would put them, or, where they
 * are `packed`, as close to one another as there is room: the same content always gives the same map. Undefined where somebody has no
 * room even as a number.
 */
function placed(
  frame: NetworkFrame,
  persons: readonly NetworkPerson[],
  nameOf: (person: NetworkPerson) => string,
  { mostNamed, isPacked = false }: Try,
): NetworkPlace[] | undefined {
  const { symbol, radii, centre } = frame;
  const letters = lettersOf[frame.shape];
  const named = (person: NetworkPerson, [x, y]: Point): Box => ({
    x,
    y: y + letters.line / 2 - 2,
    w: Math.max(symbol + 8, mapName(nameOf(person)).length * letters.width + 6),
    h: symbol + letters.line,
  });
  const numbered = ([x, y]: Point): Box => ({ x: x + 9, y, w: symbol + 20, h: Math.max(24, symbol + 4) });
  const fixed: readonly Box[] = [
    { x: centre[0], y: centre[1], w: 2 * radii[0], h: 2 * radii[0] },
    ...ringWordsAt(frame),
  ];
  const spots = new Map<string, Spot>();
  const free = (box: Box): boolean =>
    box.x - box.w / 2 >= 2 &&
    box.x + box.w / 2 <= frame.width - 2 &&
    !fixed.some((other) => overlaps(box, other, 2)) &&
    ![...spots.values()].some((other) => overlaps(box, other.box, 2));
  const crossing = (person: NetworkPerson, { x, y, w, h }: Box): number => {
    const ends = [-1, 1].map((side) => cellAt(frame, [x + (side * w) / 2, y + h / 2 - 4]));
    return (
      (ends.some(({ sector }) => sector !== person.sector) ? across.sector : 0) +
      (ends.some(({ ring }) => ring !== person.ring) ? across.ring : 0)
    );
  };
  const cells = new Map<string, readonly Point[]>();
  const pointsFor = (person: NetworkPerson): readonly Point[] => {
    const cell = `${person.sector} ${person.ring}`;
    const points = cells.get(cell) ?? candidates(frame, person);
    cells.set(cell, points);
    return points;
  };
  const besideOf = (person: NetworkPerson): readonly NetworkPerson[] =>
    persons.filter((each) => each.sector === person.sector && each.ring === person.ring);
  const spotFor = (person: NetworkPerson, isNumber: boolean): Spot | undefined => {
    const beside = besideOf(person);
    const even = ((beside.indexOf(person) + 0.5) / beside.length - 0.5) * share * 0.8;
    // More than two stand in two rows, turn about.
    const depth = beside.length < 3 ? 0.5 : beside.indexOf(person) % 2 === 0 ? 0.3 : 0.72;
    const radius = radii[person.ring - 1]! + depth * (radii[person.ring] - radii[person.ring - 1]!);
    const ideal = pointAt(centre, radius, middleAngle(person.sector) + even);
    let best: (Spot & { readonly far: number }) | undefined;
    for (const point of pointsFor(person)) {
      const box = isNumber ? numbered(point) : named(person, point);
      const near = Math.hypot(point[0] - ideal[0], point[1] - ideal[1]);
      if (best && near >= best.far) continue;
      const far = isNumber ? near : near + crossing(person, box);
      if ((!best || far < best.far) && free(box)) best = { point, box, isNumber, far };
    }
    return best;
  };
  const packedSpot = (person: NetworkPerson, isNumber: boolean): Spot | undefined => {
    for (const point of pointsFor(person)) {
      const box = isNumber ? numbered(point) : named(person, point);
      if (free(box)) return { point, box, isNumber };
    }
    return undefined;
  };
  const isNarrow = frame.shape === "narrow";
  const spotOf = isPacked ? packedSpot : spotFor;
  const mayBeNamed = (person: NetworkPerson): boolean => {
    const beside = besideOf(person);
    return isNarrow ? beside.indexOf(person) < mostNamed : beside.length <= mostNamed;
  };
  // The longest names first, while there is room.
  for (const person of persons.toSorted((a, b) => mapName(nameOf(b)).length - mapName(nameOf(a)).length)) {
    const spot = (mayBeNamed(person) ? spotOf(person, false) : undefined) ?? spotOf(person, true);
    if (!spot) return undefined;
    spots.set(person.id, spot);
  }
  // When everybody has a place, whoever has room for a name after all gets it.
  for (const person of isNarrow ? persons.filter(({ id }) => spots.get(id)?.isNumber) : []) {
    const former = spots.get(person.id);
    spots.delete(person.id);
    const spot = spotFor(person, false) ?? former;
    if (spot) spots.set(person.id, spot);
  }
  let number = 0;
  return inOrder(persons).flatMap(({ id }) => {
    const spot = spots.get(id);
    if (!spot) return [];
    return [{ id, symbol: spot.point, ...spot.box, number: spot.isNumber ? (number += 1) : null }];
  });
}

const mostNumbers = 4;
const growth = [1, 1.2, 1.45, 1.8, 2.3, 3, 4, 5.5, 7.5];

const packed = [mostInNetwork, 3, 2, 1, 0].map((mostNamed): Try => ({ mostNamed, isPacked: true }));
const many = 25;

/** What is tried in turn at one size. */
const triesAt = (shape: PictureShape, scale: number, count: number): readonly Try[] =>
  shape === "narrow"
    ? count > many
      ? packed.slice(-1)
      : [{ mostNamed: mostInNetwork }, ...packed]
    : (scale > 1.4 ? [mostInNetwork, 8, 5, 3] : [mostInNetwork]).map((mostNamed): Try => ({ mostNamed }));

/**
 * Lays the map out. A wide one is drawn larger before many names turn to numbers, and when it is large already, rings with most people
 * in one sector are told by numbers. A narrow one keeps its size as long as numbers have room.
 */
export function layoutNetwork(
  persons: readonly NetworkPerson[],
  nameOf: (person: NetworkPerson) => string,
  shape: PictureShape = "wide",
): NetworkLayout {
  for (const scale of growth) {
    const frame = frameOf(shape, scale);
    for (const tried of triesAt(shape, scale, persons.length)) {
      const places = placed(frame, persons, nameOf, tried);
      const numbers = places?.filter(({ number }) => number !== null).length ?? 0;
      if (places && (shape === "narrow" || scale > 1.4 || numbers <= mostNumbers))
        return { ...frame, places };
    }
  }
  throw new RangeError("a network map has no room for its people");
}
