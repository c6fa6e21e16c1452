import { dailyLifeV1 } from "#core/instruments/models/daily-life.v1.ts";
import { epdsV1 } from "#core/instruments/models/epds.v1.ts";
import { epdsV2 } from "#core/instruments/models/epds.v2.ts";
import { everydayAndTogetherV1 } from "#core/instruments/models/everyday-and-together.v1.ts";
import { goalFollowUpV1 } from "#core/instruments/models/goal-follow-up.v1.ts";
import { orsV1 } from "#core/instruments/models/ors.v1.ts";
import { orsV2 } from "#core/instruments/models/ors.v2.ts";
import { sdqV1 } from "#core/instruments/models/sdq.v1.ts";
import { sdqV2 } from "#core/instruments/models/sdq.v2.ts";
import { sessionFeedbackV1 } from "#core/instruments/models/session-feedback.v1.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { threeXTenDV1 } from "#core/instruments/models/three-x-ten-d.v1.ts";
import { who5V1 } from "#core/instruments/models/who-5.v1.ts";
import { zonesOfConcernV1 } from "#core/instruments/models/zones-of-concern.v1.ts";

/** Every version that comes with the program: its own first, then those of which only points are kept. */
export const instruments: readonly Instrument[] = [
  sessionFeedbackV1,
  dailyLifeV1,
  zonesOfConcernV1,
  goalFollowUpV1,
  everydayAndTogetherV1,
  sdqV1,
  sdqV2,
  orsV1,
  orsV2,
  threeXTenDV1,
  who5V1,
  epdsV1,
  epdsV2,
];

/** A version taken out of use; the last word on it holds. */
export type InstrumentRetirement = {
  readonly instrument: string;
  readonly version: number;
  readonly retired: boolean;
};

const nameOf = (instrument: string, version: number): string => `${instrument} v${version}`;

type Catalogue = { readonly instruments: readonly Instrument[]; readonly retired: ReadonlySet<string> };

// As service models are: pure rules look an instrument up in the middle of their work, and a released one never changes.
let catalogue: Catalogue = { instruments, retired: new Set() };

/** Puts the organiser's released instruments and retirements beside the program's own, in place of those joined before. */
export function joinOwnInstruments(
  own: readonly Instrument[],
  retirements: readonly InstrumentRetirement[] = [],
): void {
  const retired = new Set<string>();
  for (const { instrument, version, retired: out } of retirements) {
    if (out) retired.add(nameOf(instrument, version));
    else retired.delete(nameOf(instrument, version));
  }
  catalogue = { instruments: [...instruments, ...own], retired };
}

/** Every released version there is: the program's and the organiser's own. */
export const allInstruments = (): readonly Instrument[] => catalogue.instruments;

export const isRetired = ({ id, version }: Instrument): boolean => catalogue.retired.has(nameOf(id, version));

/** The instrument: the version asked for, in use or not, or the newest that is in use. */
export function instrumentOf(id: string, version?: number): Instrument | undefined {
  const versions = catalogue.instruments.filter((one) => one.id === id);
  if (version !== undefined) return versions.find((one) => one.version === version);
  return versions.filter((one) => !isRetired(one)).toSorted((a, b) => b.version - a.version)[0];
}

/** The newest version in use of each instrument: what can be answered now. */
export const instrumentsInUse = (): readonly Instrument[] =>
  catalogue.instruments.filter((one) => instrumentOf(one.id) === one);
