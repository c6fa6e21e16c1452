// What app.effectiveness adds up. Sums, of which only what may be told leaves the server.

type SumOf = { readonly n: number; readonly sum: number | null; readonly squares: number | null };
type Part = { readonly sum: number | null; readonly squares: number | null };
export type Quartiles = { readonly n: number; readonly quartiles: readonly (number | null)[] | null };

export type FoundScores = {
  readonly perspective: string;
  readonly instrument: string;
  readonly families: number;
  readonly raters: number;
  readonly n: number;
  readonly asked: number;
  readonly answered: number;
  readonly before: Part;
  readonly after: Part;
  readonly products: number | null;
  readonly change: Part;
  readonly judged: number;
  readonly better: number;
  readonly worse: number;
};

export type GroupKind =
  | "startMonth"
  | "endMonth"
  | "endReason"
  | "age"
  | "basis"
  | "ground"
  | "needs"
  | "length"
  | "concern"
  | "breached"
  | "deviated";

export type Found = {
  /** Service, unit, ground, how many began and how many ended. */
  readonly cube: readonly (readonly [string, string, string, number, number])[];
  readonly groups: readonly { readonly of: GroupKind; readonly value: string; readonly n: number }[];
  readonly begun: { readonly n: number; readonly delay: Quartiles };
  readonly running: number;
  readonly late: { readonly n: number; readonly of: number };
  readonly ended: {
    readonly n: number;
    readonly dropped: number;
    readonly length: Quartiles;
    readonly held: SumOf;
    readonly hours: SumOf;
    readonly travel: SumOf;
    readonly meetings: {
      readonly held: number | null;
      readonly missed: number | null;
      readonly cancelled: number | null;
      readonly remote: number | null;
      readonly someMissed: number;
    };
    readonly plan: Quartiles;
    readonly assessed: number;
    readonly referred: number;
    readonly referrals: SumOf & { readonly begun: number | null };
    readonly agreements: { readonly made: number | null; readonly done: number | null };
    readonly children: {
      readonly n: number | null;
      readonly heard: number | null;
      readonly families: number;
      readonly someUnheard: number;
    };
    readonly kept: number;
    readonly goals: {
      readonly families: number;
      readonly set: number | null;
      readonly rated: number | null;
      readonly start: readonly (number | null)[];
      readonly end: readonly (number | null)[];
    };
    readonly t: {
      readonly n: number;
      readonly start: Part;
      readonly end: Part;
      readonly products: number | null;
      readonly change: Part;
      readonly better: number;
      readonly worse: number;
    };
  };
  readonly scores: readonly FoundScores[];
};
