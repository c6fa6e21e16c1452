// What is known of services before it is decided what may be told of it. Sums, that don't leave the server as such.

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

export const voiceStates = ["answered", "declined", "notReached", "waiting"] as const;
export type VoiceState = (typeof voiceStates)[number];
/** What became of those of one perspective who were asked in rounds: voices, and the services that have such. */
export type FoundVoices = {
  readonly perspective: string;
  readonly asked: number;
  readonly services: number;
  /** Services in which somebody of them didn't answer. */
  readonly unanswered: number;
  readonly states: Readonly<Record<VoiceState, { readonly voices: number; readonly services: number }>>;
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
  /** Service, unit, ground, how many began, how many ended and how many run at the end of the time. */
  readonly cube: readonly (readonly [string, string, string, number, number, number])[];
  readonly groups: readonly { readonly of: GroupKind; readonly value: string; readonly n: number }[];
  readonly begun: { readonly n: number; readonly delay: Quartiles };
  readonly running: number;
  readonly late: { readonly n: number; readonly of: number };
  /** Who works in the units of the choice; null where a service or a ground is chosen, which workers aren't divided by. */
  readonly staff: { readonly workers: number; readonly leads: number } | null;
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
  readonly voices: readonly FoundVoices[];
};
