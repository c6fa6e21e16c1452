import { useCallback, useEffect, useState } from "react";
import type { Language } from "#core/kernel/text.ts";

const speech = (): SpeechSynthesis | undefined =>
  "speechSynthesis" in window ? window.speechSynthesis : undefined;

/** Only voices that speak on the device itself: another would send names and the family's words to somebody else's server. */
const voiceOf = (language: Language): SpeechSynthesisVoice | undefined =>
  speech()
    ?.getVoices()
    .find(({ lang, localService }) => localService && lang.toLowerCase().startsWith(language));

export type Speech = {
  /** False where the browser has no voice of the language: no button is shown for what can't be done. */
  readonly canSpeak: boolean;
  readonly isSpeaking: boolean;
  readonly say: (words: readonly string[]) => void;
  readonly stop: () => void;
};

/** Reading aloud by the browser's own voice of the language, always by a press and never of itself. */
export function useSpeech(language: Language): Speech {
  const [canSpeak, setCan] = useState(() => voiceOf(language) !== undefined);
  const [isSpeaking, setSpeaking] = useState(false);
  useEffect(() => {
    const look = (): void => setCan(voiceOf(language) !== undefined);
    look();
    // Voices come a moment after the page.
    speech()?.addEventListener("voiceschanged", look);
    return () => speech()?.removeEventListener("voiceschanged", look);
  }, [language]);
  const stop = useCallback((): void => {
    speech()?.cancel();
    setSpeaking(false);
  }, []);
  const say = useCallback(
    (words: readonly string[]): void => {
      const voice = voiceOf(language);
      if (!voice) return;
      speech()?.cancel();
      for (const [at, part] of words.entries()) {
        const spoken = new SpeechSynthesisUtterance(part);
        spoken.voice = voice;
        spoken.lang = voice.lang;
        spoken.rate = 0.9;
        if (at === words.length - 1) spoken.onend = () => setSpeaking(false);
        speech()?.speak(spoken);
      }
      setSpeaking(true);
    },
    [language],
  );
  useEffect(() => stop, [stop]);
  return { canSpeak, isSpeaking, say, stop };
}
