import { sdqV1 } from "#core/instruments/models/sdq.v1.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { inThree as t } from "#core/kernel/text.ts";

const source =
  "sdqinfo.org, Scoring the SDQ (kolme luokkaa, 4–17-vuotiaat, vanhemman lomake), samoin kuin BMC Psychiatry 2021 (10.1186/s12888-021-03218-x), taulukko 2";
const british = t(
  "lapset Isossa-Britanniassa, vanhemman vastaamana",
  "barn i Storbritannien, förälderns svar",
  "children in the United Kingdom, as answered by a parent",
);

/**
 * Cut-offs of the parent's form only: those of the young person's own form are left out until a source is at hand that says them.
 * Released: a change is a new file with the next number.
 */
export const sdqV2: Instrument = {
  ...sdqV1,
  version: 2,
  cutOffs: sdqV1.cutOffs
    .filter(({ forms }) => forms?.includes("parent"))
    .map((one) => ({ ...one, population: british, source })),
};
