import { useText } from "#web/kit/text.ts";

type Travel = { readonly travelBefore: number; readonly travelAfter: number };

/** The way there and back in words; nothing when there is none. */
export function useTravelWords(): (travel: Travel) => string | undefined {
  const t = useText("calendar");
  return ({ travelBefore: before, travelAfter: after }) => {
    if (before === 0 && after === 0) return undefined;
    return before > 0 && after > 0
      ? t("travelBoth", { before, after })
      : t("travel", { minutes: before + after });
  };
}
