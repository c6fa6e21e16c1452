import type { serviceModelList } from "#contract/worker/service-models.ts";
import { ownNumber } from "#core/services/own-version.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";

export type Version = ReplyOf<typeof serviceModelList>["versions"][number];
export type Standing = "inForce" | "coming" | "former";

/** Versions as people say them: those that come with the program by number, the organiser's own from one on. */
export function useVersionWords() {
  const t = useText("catalogue");
  return (version: number): string => {
    const own = ownNumber(version);
    return own === undefined ? t("versionOfProgram", { number: version }) : t("versionOwn", { number: own });
  };
}

export function useValidityWords() {
  const t = useText("catalogue");
  const format = useFormat();
  return ({ validFrom, lastDay }: Pick<Version, "validFrom" | "lastDay">): string =>
    lastDay === null
      ? t("from", { day: format.date(validFrom) })
      : t("until", { from: format.date(validFrom), to: format.date(lastDay) });
}

export const standingOf = ({ inForce, validFrom }: Version, today: string): Standing =>
  inForce ? "inForce" : validFrom > today ? "coming" : "former";
