import { accept, refuse, type Decision } from "#core/kernel/decision.ts";
import type { VoiceState } from "#core/rounds/voices.ts";

export type RoundState = {
  readonly revealed: boolean;
  readonly cancelled: boolean;
  readonly voices: readonly { readonly id: string; readonly state: VoiceState }[];
};

export type RoundOver = "round_revealed" | "round_cancelled";

/** Only a round that waits takes anything more. */
export function decideWaits({ revealed, cancelled }: RoundState): Decision<null, RoundOver> {
  if (cancelled) return refuse("round_cancelled");
  return revealed ? refuse("round_revealed") : accept(null);
}

/** A round is given up while nothing has been answered: what somebody has said isn't thrown away by another. */
export function decideCancelRound(state: RoundState): Decision<null, RoundOver | "round_answered"> {
  const waits = decideWaits(state);
  if (!waits.ok) return waits;
  return state.voices.some((voice) => voice.state === "answered") ? refuse("round_answered") : accept(null);
}

/** What is done with one voice (handing over, answering, marking) is done while it waits. */
export function decideWithVoice(
  state: RoundState,
  voiceId: string,
): Decision<null, RoundOver | "voice_settled"> {
  const voice = state.voices.find(({ id }) => id === voiceId);
  if (voice && voice.state !== "waiting") return refuse("voice_settled");
  return decideWaits(state);
}
