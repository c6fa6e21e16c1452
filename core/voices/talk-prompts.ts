import type { LocalDate } from "#core/kernel/local-date.ts";
import type { Text } from "#core/kernel/text.ts";
import type { Moment } from "#core/voices/shared-picture.ts";

/**
 * When the picture asks to be talked about. Limits are practice, not a measure's cut-off: they say that it is worth asking, never that
 * somebody is right. Points of 100.
 */
export const talkLimits = {
  /** A gap so wide is worth asking about by itself. */
  wide: 30,
  /** A gap that has grown so much since the time before. */
  grew: 10,
  /** Below this a gap isn't told of, grown or not. */
  least: 20,
  /** An item answered so differently is named. */
  item: 50,
  /** So many times in a row somebody hasn't answered. */
  silent: 2,
  source: {
    fi: "Rinnallan oma käytäntö: erimielisyys on puheenaihe, ei virhe. Ei tutkittu raja-arvo.",
    sv: "Rinnallas egen praxis: olika syn är något att tala om, inte ett fel. Inte ett undersökt gränsvärde.",
    en: "Rinnalla's own practice: seeing differently is something to talk about, not a fault. Not a studied cut-off.",
  } satisfies Text,
} as const;

export type TalkPrompt =
  | {
      readonly kind: "gap_grew";
      readonly from: number;
      readonly to: number;
      readonly on: LocalDate;
      readonly highest: string;
      readonly lowest: string;
    }
  | {
      readonly kind: "gap_wide";
      readonly to: number;
      readonly on: LocalDate;
      readonly highest: string;
      readonly lowest: string;
    }
  | { readonly kind: "gap_narrowed"; readonly from: number; readonly to: number; readonly on: LocalDate }
  | { readonly kind: "silent"; readonly rater: string; readonly times: number };

/** What the latest time gives to talk about; nothing when there has been none. Nothing is praised while somebody is in distress. */
export function talkPrompts(moments: readonly Moment[], mayPraise = true): readonly TalkPrompt[] {
  const latest = moments.at(-1);
  if (!latest) return [];
  const prompts: TalkPrompt[] = [];
  const before = moments.slice(0, -1).findLast(({ gap }) => gap !== null)?.gap;
  if (latest.gap) {
    const { points: to, highest, lowest } = latest.gap;
    if (before && to >= talkLimits.least && to - before.points >= talkLimits.grew)
      prompts.push({ kind: "gap_grew", from: before.points, to, on: latest.on, highest, lowest });
    else if (to >= talkLimits.wide) prompts.push({ kind: "gap_wide", to, on: latest.on, highest, lowest });
    else if (mayPraise && before && before.points >= talkLimits.wide && before.points - to >= talkLimits.grew)
      prompts.push({ kind: "gap_narrowed", from: before.points, to, on: latest.on });
  }
  for (const { rater } of latest.silent) {
    let times = 0;
    for (const moment of moments.toReversed()) {
      if (!moment.silent.some((one) => one.rater === rater)) break;
      times += 1;
    }
    if (times >= talkLimits.silent) prompts.push({ kind: "silent", rater, times });
  }
  return prompts;
}
