/** What was answered: by which version of which instrument, and about which child. */
type Answered = {
  readonly instrument: string;
  readonly version: number;
  readonly aboutPersonId: string | null;
};

export type PartOf<T> = Answered & {
  readonly rows: readonly T[];
  /** A newer version has been answered since: this is how it was then. */
  readonly former: boolean;
};

export const isOfPart = (part: Answered, row: Answered): boolean =>
  row.instrument === part.instrument &&
  row.version === part.version &&
  row.aboutPersonId === part.aboutPersonId;

/**
 * Answers put together by what they can be compared with: the same questions about the same child. Another version may ask and score
 * otherwise, so its answers are a picture of their own, read by their own version, and no line is drawn over the change. Instruments
 * in the order in which they were first answered, the newest version of each first.
 */
export function partsOf<T extends Answered>(rows: readonly T[]): readonly PartOf<T>[] {
  const about = Map.groupBy(rows, ({ instrument, aboutPersonId }) => `${instrument} ${aboutPersonId ?? ""}`);
  return [...about.values()].flatMap((together) => {
    const byVersion = [...Map.groupBy(together, ({ version }) => version)].toSorted(([a], [b]) => b - a);
    const newest = byVersion[0]?.[0] ?? 0;
    return byVersion.flatMap(([version, own]) => {
      const [first] = own;
      return first
        ? [
            {
              instrument: first.instrument,
              version,
              aboutPersonId: first.aboutPersonId,
              rows: own,
              former: version < newest,
            },
          ]
        : [];
    });
  });
}
