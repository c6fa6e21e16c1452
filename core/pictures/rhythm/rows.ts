export type RhythmBlock = {
  /** 1 = Monday … 7 = Sunday. */
  readonly day: number;
  /** 'HH:mm' */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly who?: string;
};

export type RhythmRow = { readonly from: string; readonly blocks: readonly RhythmBlock[] };

/** The week's blocks by the time they begin, earliest first; within a time by day, then by what ends first. */
export function rowsOf(blocks: readonly RhythmBlock[]): readonly RhythmRow[] {
  const starts = [...new Set(blocks.map((block) => block.from))].sort();
  return starts.map((from) => ({
    from,
    blocks: blocks
      .filter((block) => block.from === from)
      .sort((a, b) => a.day - b.day || a.to.localeCompare(b.to) || a.text.localeCompare(b.text)),
  }));
}

/** Evening and night, drawn calmer: what begins at 18 or later, or ends the next day. */
export const isNight = (block: RhythmBlock): boolean => block.from >= "18:00" || block.to < block.from;
