/**
 * How long the way is, reckoned from two postcodes. A coarse measure and no route: the beginning of a Finnish postcode tells the
 * region (two figures) and the town or part of it (three). It knows no roads, traffic or means of travel, so that a person can
 * always set the minutes by hand, and each unit its own figures.
 */
export const travelBands = ["same_area", "same_town", "same_region", "elsewhere"] as const;
export type TravelBand = (typeof travelBands)[number];
export type TravelMinutes = Readonly<Record<TravelBand, number>>;

/** Used by a unit that hasn't set its own. Practice, not measured: a guess to begin from. */
export const usualTravel: TravelMinutes = { same_area: 10, same_town: 20, same_region: 40, elsewhere: 60 };

const postcode = /^\d{5}$/;

/** How far two postcodes are alike; undefined when either isn't one. */
export function travelBand(from: string, to: string): TravelBand | undefined {
  if (!postcode.test(from) || !postcode.test(to)) return undefined;
  if (from === to) return "same_area";
  if (from.slice(0, 3) === to.slice(0, 3)) return "same_town";
  return from.slice(0, 2) === to.slice(0, 2) ? "same_region" : "elsewhere";
}

/** Minutes one way, with the band they come from; undefined when either place isn't known. */
export function travelEstimate(
  from: string,
  to: string,
  minutes: TravelMinutes = usualTravel,
): { readonly band: TravelBand; readonly minutes: number } | undefined {
  const band = travelBand(from, to);
  return band && { band, minutes: minutes[band] };
}
