/** What a signed version says, as far as versions are compared. */
export type EntryContent = Readonly<Record<string, unknown>>;

/** The parts of an entry in the order it is read. */
export const entryParts = [
  "on",
  "from",
  "durationMinutes",
  "placeKind",
  "place",
  "present",
  "methods",
  "situation",
  "wishes",
  "observed",
  "said",
  "assessed",
  "childVoice",
  "goals",
  "effect",
  "continuation",
  "form",
  "concernRaised",
] as const;
export type EntryPart = (typeof entryParts)[number];

// Nothing written and nothing there are the same thing.
const written = (value: unknown): string =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
    ? ""
    : canonical(value);

/** JSON with the keys in order: the database gives them back in its own. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, held]) => held !== undefined && held !== null);
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => `${key}:${canonical(held)}`)
      .join(",")}}`;
  }
  return JSON.stringify(value);
}

const withoutOrder = new Set<EntryPart>(["present", "methods"]);

/** The parts that differ between two versions, in reading order. */
export function entryChanges(before: EntryContent, after: EntryContent): readonly EntryPart[] {
  const told = (content: EntryContent, part: EntryPart): string => {
    const value = content[part];
    if (withoutOrder.has(part) && Array.isArray(value)) return written(value.map(canonical).sort());
    return written(value);
  };
  return entryParts.filter((part) => told(before, part) !== told(after, part));
}

type Rating = { readonly goalId: string; readonly level: number };

/**
 * Ratings that a corrected record writes beside the former ones: on another day all of them, on the same what differs. A goal
 * that isn't rated any more gets a rating without a level: none holds from that meeting.
 */
export function ratingChanges(
  before: EntryContent,
  after: { readonly on: string; readonly goals: readonly Rating[] },
): { readonly goalId: string; readonly level: number | null }[] {
  const rated = (before["goals"] as readonly Rating[] | undefined) ?? [];
  const moved = before["on"] !== after.on;
  return [
    ...after.goals
      .filter(
        ({ goalId, level }) => moved || rated.every((one) => one.goalId !== goalId || one.level !== level),
      )
      .map(({ goalId, level }) => ({ goalId, level })),
    ...rated
      .filter(({ goalId }) => after.goals.every((one) => one.goalId !== goalId))
      .map(({ goalId }) => ({ goalId, level: null })),
  ];
}

export type Piece = { readonly text: string; readonly kind: "same" | "gone" | "new" };

/** Words of two texts side by side: what stayed, what went, what came. For texts of up to a few thousand words. */
export function wordChanges(before: string, after: string): readonly Piece[] {
  const [a, b] = [before, after].map((text) => text.split(/(\s+)/).filter((word) => word !== "")) as [
    string[],
    string[],
  ];
  const head = commonHead(a, b);
  const tail = commonHead(a.slice(head).toReversed(), b.slice(head).toReversed());
  const [from, to] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  return joined([
    ...a.slice(0, head).map((text) => ({ text, kind: "same" as const })),
    ...between(from, to),
    ...a.slice(a.length - tail).map((text) => ({ text, kind: "same" as const })),
  ]);
}

function commonHead(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

// The longest common run of words; beyond this size the whole middle is shown as replaced.
const tooLong = 1_000_000;

const gone = (words: readonly string[]): Piece[] => words.map((text) => ({ text, kind: "gone" }));
const come = (words: readonly string[]): Piece[] => words.map((text) => ({ text, kind: "new" }));

function between(a: readonly string[], b: readonly string[]): Piece[] {
  if (a.length === 0 || b.length === 0 || a.length * b.length > tooLong) return [...gone(a), ...come(b)];
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  const of = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] = a[i] === b[j] ? of(i + 1, j + 1) + 1 : Math.max(of(i + 1, j), of(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pieces.push({ text: a[i] ?? "", kind: "same" });
      i += 1;
      j += 1;
    } else if (of(i + 1, j) >= of(i, j + 1)) {
      pieces.push({ text: a[i] ?? "", kind: "gone" });
      i += 1;
    } else {
      pieces.push({ text: b[j] ?? "", kind: "new" });
      j += 1;
    }
  }
  return [...pieces, ...gone(a.slice(i)), ...come(b.slice(j))];
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (last?.kind === piece.kind) out[out.length - 1] = { ...last, text: last.text + piece.text };
    else out.push(piece);
  }
  return out;
}
