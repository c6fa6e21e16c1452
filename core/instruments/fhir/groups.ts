import type { Instrument, Item } from "#core/instruments/shapes.ts";

/** Items that follow each other in the same section, or in none. */
export type Run = {
  /** The group's link id; undefined for items of no section. A group's id can't be an item's: codes have no point in them. */
  readonly group: string | undefined;
  readonly section: Instrument["sections"][number] | undefined;
  readonly items: readonly Item[];
};

/** The instrument's items in groups, in order: a section that others split in two makes two groups. */
export function runsOf(instrument: Instrument): readonly Run[] {
  const runs: (Run & { items: Item[] })[] = [];
  const times = new Map<string, number>();
  for (const item of instrument.items) {
    const section = instrument.sections.find((one) => one.id === item.section);
    const last = runs.at(-1);
    if (last && last.section?.id === section?.id) {
      last.items.push(item);
      continue;
    }
    const time = section ? (times.get(section.id) ?? 0) + 1 : 0;
    if (section) times.set(section.id, time);
    const group = section && (time === 1 ? `section.${section.id}` : `section.${section.id}.${time}`);
    runs.push({ group, section, items: [item] });
  }
  return runs;
}
