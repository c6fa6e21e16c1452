type Span = { readonly from: string; readonly to: string };

/** 'HH:mm' as minutes from midnight; 24:00 is the day's end. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

export type Placed<T> = { readonly block: T; readonly lane: number; readonly lanes: number };

/** Puts spans of one day that overlap side by side. The spans come sorted by their beginning. */
export function beside<T extends Span>(blocks: readonly T[]): readonly Placed<T>[] {
  const placed: Placed<T>[] = [];
  let together: { block: T; lane: number }[] = [];
  let ends: number[] = [];
  const close = (): void => {
    for (const each of together) placed.push({ ...each, lanes: ends.length });
    together = [];
    ends = [];
  };
  for (const block of blocks) {
    const from = minutesOf(block.from);
    if (ends.length > 0 && ends.every((end) => end <= from)) close();
    const free = ends.findIndex((end) => end <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = minutesOf(block.to);
    together.push({ block, lane });
  }
  close();
  return placed;
}
