/** Five moods, from the worst to the best. They never stand alone: words beside them carry the meaning. */
export const moods = ["very_sad", "sad", "plain", "glad", "very_glad"] as const;
export type Mood = (typeof moods)[number];

/** The mood of a step by its place among the scale's, when its data names none: the worst first, or last when `turned`. */
export function moodAt(place: number, of: number, turned = false): Mood {
  const at = of < 2 ? 2 : ((turned ? of - 1 - place : place) / (of - 1)) * 4;
  // Two and three steps keep to the milder faces: a child need not choose between the extremes.
  const spread = of <= 3 ? 2 + (at - 2) / 2 : at;
  return moods[Math.round(spread)] ?? "plain";
}
