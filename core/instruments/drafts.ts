import { isRetired } from "#core/instruments/catalogue.ts";
import { instrumentFaultsOf } from "#core/instruments/faults.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { canonical } from "#core/kernel/canonical.ts";
import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import { ownVersionsFrom } from "#core/services/own-version.ts";

/** The number that the next version of the organiser's own gets. */
export const nextOwnInstrument = (id: string, all: readonly Instrument[]): number =>
  Math.max(ownVersionsFrom - 1, ...all.filter((one) => one.id === id).map(({ version }) => version)) + 1;

/** A copy to be changed: the instrument's next version, or the first of a new one. */
export const instrumentCopy = (base: Instrument, id: string, all: readonly Instrument[]): Instrument => ({
  ...base,
  id,
  version: nextOwnInstrument(id, all),
});

/** Questions in the order of their sections; those of no section stay at their places. */
export function itemsInSections(
  items: Instrument["items"],
  sections: Instrument["sections"],
): Instrument["items"] {
  const placeOf = ({ section }: Instrument["items"][number]): number =>
    sections.findIndex(({ id }) => id === section);
  const moving = items
    .filter((item) => placeOf(item) >= 0)
    .toSorted((one, other) => placeOf(one) - placeOf(other));
  const next = moving.values();
  return items.map((item) => (placeOf(item) >= 0 ? (next.next().value ?? item) : item));
}

export type InstrumentReleaseRefusal =
  | "draft_not_open"
  | "instrument_has_problems"
  | "nothing_changed"
  | "newer_instrument_released";

/** May the draft be released as it is now? `base` is what it was copied from, null for one that came in from a file. */
export function decideInstrumentRelease(
  draft: { readonly state: "open" | "released" | "discarded"; readonly content: unknown },
  base: Instrument | null,
  all: readonly Instrument[],
): Decision<Instrument, InstrumentReleaseRefusal> {
  if (draft.state !== "open") return refuse("draft_not_open");
  const faults = instrumentFaultsOf(draft.content);
  if (faults.length > 0) return refuse("instrument_has_problems", { values: { count: faults.length } });
  const instrument = draft.content as Instrument;
  if (base && canonical({ ...base, id: "", version: 0 }) === canonical({ ...instrument, id: "", version: 0 }))
    return refuse("nothing_changed");
  // Somebody has released a version since this copy was made: theirs would be lost under this one.
  if (instrument.version !== nextOwnInstrument(instrument.id, all))
    return refuse("newer_instrument_released");
  return accept(instrument);
}

/** May the version be taken out of use, or back into it? */
export function decideInstrumentRetirement(
  instrument: Instrument,
  retired: boolean,
): Decision<{ retired: boolean }, "instrument_already_retired" | "instrument_not_retired"> {
  if (isRetired(instrument) === retired)
    return refuse(retired ? "instrument_already_retired" : "instrument_not_retired");
  return accept({ retired });
}
