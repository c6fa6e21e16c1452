import { epdsV1 } from "#core/instruments/models/epds.v1.ts";
import type { Instrument } from "#core/instruments/shapes.ts";

const original = "Cox, Holden & Sagovsky 1987, Br J Psychiatry 150:782-786";
/** The higher one is the original study's; the lower one is where more mothers in need are to be found at the cost of false alarms. */
const sources: Readonly<Record<number, string>> = {
  0: original,
  10: `${original}; 10 pistettä tai enemmän, kun herkkyyttä halutaan lisää: Cox, Holden & Henshaw 2014, Perinatal Mental Health: The EPDS Manual, 2. painos`,
  13: `${original}: raja 12/13, herkkyys 86 %, tarkkuus 78 %`,
};

/** The same cut-offs, each with the source that says it. Released: a change is a new file with the next number. */
export const epdsV2: Instrument = {
  ...epdsV1,
  version: 2,
  cutOffs: epdsV1.cutOffs.map((one) => ({ ...one, source: sources[one.from] ?? one.source })),
};
