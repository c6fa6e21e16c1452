import { useText } from "./text.ts";

/**
 * A rule's source in the reader's words: "practice: …" says that it comes from good practice and not from a
 * statute, "organiser" that the organiser of the services has set it. Statutes stand as they are.
 */
export function useSourceWords(): (source: string) => string {
  const t = useText("ui");
  return (source) => {
    if (source === "organiser") return t("refused.organiser");
    const practice = /^practice:\s*(.*)$/.exec(source)?.[1];
    return practice === undefined ? source : t("refused.practice", { practice });
  };
}
