import type { roundPage, roundsOf } from "#contract/worker/rounds.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type Rounds = ReplyOf<typeof roundsOf>;
export type Round = Rounds["rounds"][number];
export type Voice = Round["voices"][number];
export type RoundPage = ReplyOf<typeof roundPage>;
export type GivenAnswers = RoundPage["answers"][number];

export const stateOf = (round: Round): "waiting" | "revealed" | "cancelled" => {
  if (round.cancelledOn !== null) return "cancelled";
  return round.revealedAt === null ? "waiting" : "revealed";
};
