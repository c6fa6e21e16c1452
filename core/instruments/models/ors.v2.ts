import { orsV1 } from "#core/instruments/models/ors.v1.ts";
import type { Instrument } from "#core/instruments/shapes.ts";

/**
 * Without a cut-off: sources differ on which side of it the adults' 25 points belong, and those of children and the young go by the
 * licensed manual, which the user has. Released: a change is a new file with the next number.
 */
export const orsV2: Instrument = { ...orsV1, version: 2, cutOffs: [] };
