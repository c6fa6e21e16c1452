import type { instrumentList } from "#contract/worker/instruments.ts";
import type { Form } from "#core/instruments/shapes.ts";
import { ownNumber } from "#core/services/own-version.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useSay, useText, useTextByCode } from "#web/kit/text.ts";

export type Version = ReplyOf<typeof instrumentList>["versions"][number];

/** Versions as people say them: those that come with the program by number, the organiser's own from one on. */
export function useVersionWords() {
  const t = useText("instruments");
  return (version: number): string => {
    const own = ownNumber(version);
    return own === undefined ? t("versionOfProgram", { number: version }) : t("versionOwn", { number: own });
  };
}

/** A purpose in words; one that the organiser has named itself, as it is named. */
export function usePurposeWords() {
  const byCode = useTextByCode("instruments");
  return (purpose: string): string => byCode(`purposes.${purpose}`) ?? purpose;
}

/** A form as it is chosen: its name, and the ages where the name doesn't say them. */
export function useFormWords() {
  const t = useText("instruments");
  const say = useSay();
  return ({ name, ages }: Form): string => {
    const words = say(name);
    return ages && !/\d/.test(words) ? `${words} (${t("ages", ages)})` : words;
  };
}
