import { useText } from "./text.ts";

/** A rule's source in the reader's words: "practice: …" says that it comes from good practice and not from a statute. */
export function useSourceWords(): (source: string) => string {
  const t = useText("ui");
  return (source) => source.replace(/^practice:\s*/, `${t("refused.practice")}: `);
}
