import type { PictureShape, Point } from "../drawing.ts";
import { networkRings, networkSectors, type NetworkRing, type NetworkSector } from "./content.ts";

export type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

export type NetworkFrame = {
  readonly shape: PictureShape;
  readonly width: number;
  readonly height: number;
  readonly centre: Point;
  /** Outer radius of the middle and of each ring. */
  readonly radii: readonly [number, number, number, number];
  /** How large a person's symbol is. */
  readonly symbol: number;
};

/** On a phone's screen the whole circle is in sight; its sectors are named in the corners around it. */
const sizes = {
  wide: { margin: { x: 120, y: 40 }, radii: [40, 164, 246, 320], symbol: 20 },
  narrow: { margin: { x: 4, y: 26 }, radii: [24, 110, 146, 174], symbol: 16 },
} as const;

export function frameOf(shape: PictureShape, scale: number): NetworkFrame {
  const { margin, radii: own, symbol } = sizes[shape];
  const radii = [own[0], own[1] * scale, own[2] * scale, own[3] * scale] as const;
  const [width, height] = [2 * (radii[3] + margin.x), 2 * (radii[3] + margin.y)];
  return { shape, width, height, centre: [width / 2, height / 2], radii, symbol };
}

/** Sectors go clockwise from the top, where the family is. In degrees; 0 is to the right. */
export const share = 360 / networkSectors.length;
export const middleAngle = (sector: NetworkSector): number => -90 + networkSectors.indexOf(sector) * share;
export const sectorEdge = (sector: NetworkSector): number => middleAngle(sector) + share / 2;

export const pointAt = ([x, y]: Point, radius: number, degrees: number): Point => [
  x + radius * Math.cos((degrees * Math.PI) / 180),
  y + radius * Math.sin((degrees * Math.PI) / 180),
];

/** Words that say what a ring is, straight below the middle, where two sectors meet. */
export const ringWordsAt = (frame: NetworkFrame): readonly Box[] =>
  networkRings.map((at) => ({
    x: frame.centre[0],
    y: frame.centre[1] + frame.radii[at] - 9,
    w: 104,
    h: 18,
  }));

const degreesOf = (turned: number): number => ((turned % 360) + 360) % 360;

/** The sector and the ring of a place in the map; outside the circle it is the outmost ring. */
export function cellAt(
  { centre, radii }: NetworkFrame,
  [x, y]: Point,
): { readonly sector: NetworkSector; readonly ring: NetworkRing } {
  const [dx, dy] = [x - centre[0], y - centre[1]];
  const at = Math.floor(degreesOf((Math.atan2(dy, dx) * 180) / Math.PI + 90 + share / 2) / share);
  return {
    sector: networkSectors[at] ?? "family",
    ring: networkRings.find((ring) => Math.hypot(dx, dy) <= radii[ring]) ?? 3,
  };
}

/** Is the whole symbol inside its own sector and ring? */
export function isInCell(
  { centre, radii, symbol }: NetworkFrame,
  sector: NetworkSector,
  at: NetworkRing,
  [x, y]: Point,
): boolean {
  const [dx, dy] = [x - centre[0], y - centre[1]];
  const radius = Math.hypot(dx, dy);
  const half = symbol / 2;
  if (radius - half < radii[at - 1]! || radius + half > radii[at]) return false;
  const turned = (Math.atan2(dy, dx) * 180) / Math.PI - middleAngle(sector);
  const aside = Math.abs(degreesOf(turned + 180) - 180);
  // The distance from the sector's edge, along the arc.
  return ((share / 2 - aside) * Math.PI * radius) / 180 >= half;
}
