import { useText } from "#web/kit/text.ts";
import type { Picture } from "./picture.ts";

/** What each rater is called in figures: the given name and as whom they answer, so that namesakes stay apart. */
export function useRaterNames({ raters }: Pick<Picture, "raters">) {
  const t = useText("shared-picture");
  const named = raters.map(({ key, name, perspective }) => ({
    key,
    said: t("rater", { name, perspective: t(`perspective.${perspective}`).toLowerCase() }),
  }));
  const twice = new Set(named.map(({ said }) => said).filter((said, at, all) => all.indexOf(said) !== at));
  const byKey = new Map(
    named.map(({ key, said }, at) => [key, twice.has(said) ? `${said} ${at + 1}` : said]),
  );
  return { of: (key: string): string => byKey.get(key) ?? "" };
}
