import { talkLimits, type TalkPrompt } from "#core/voices/talk-prompts.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Notice } from "#web/ui/notice.tsx";
import type { useRaterNames } from "./rater-names.ts";

/** What is worth talking about now, as questions to ask together. */
export function Prompts({
  prompts,
  names,
}: {
  readonly prompts: readonly TalkPrompt[];
  readonly names: ReturnType<typeof useRaterNames>;
}) {
  const t = useText("shared-picture");
  const say = useSay();
  const format = useFormat();
  if (prompts.length === 0) return null;
  const ends = ({ highest, lowest }: { readonly highest: string; readonly lowest: string }) => ({
    highest: names.of(highest),
    lowest: names.of(lowest),
  });
  const said = (prompt: TalkPrompt): string => {
    switch (prompt.kind) {
      case "gap_grew":
        return t("prompt.gap_grew", { ...prompt, ...ends(prompt), day: format.date(prompt.on) });
      case "gap_wide":
        return t("prompt.gap_wide", { ...prompt, ...ends(prompt), day: format.date(prompt.on) });
      case "gap_narrowed":
        return t("prompt.gap_narrowed", { ...prompt, day: format.date(prompt.on) });
      case "silent":
        return t("prompt.silent", { name: names.of(prompt.rater), times: prompt.times });
    }
  };
  return (
    <Notice title={t("prompt.title")}>
      <ul>
        {prompts.map((prompt) => (
          <li key={`${prompt.kind} ${"rater" in prompt ? prompt.rater : ""}`}>{said(prompt)}</li>
        ))}
      </ul>
      <p className="small">{say(talkLimits.source)}</p>
    </Notice>
  );
}
