import type { meetingOptions } from "#contract/worker/meeting-options.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import type { FieldBinding } from "#web/kit/form.ts";
import { useSourceWords } from "#web/kit/rule-source.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { RadioGroup } from "#web/ui/choices.tsx";
import { Notice } from "#web/ui/notice.tsx";

type Options = ReplyOf<typeof meetingOptions>;

/** Kinds of the service; what stands in the way of one is told before it is tried. */
export function KindField({
  field,
  options,
  onChoose,
}: {
  readonly field: FieldBinding<string>;
  readonly options: Options;
  readonly onChoose: (code: string) => void;
}) {
  const t = useText("meetings");
  const say = useSay();
  const sourceWords = useSourceWords();
  const chosen = options.kinds.find(({ code }) => code === field.value);
  return (
    <>
      <RadioGroup
        label={t("form.kind")}
        look="boxed"
        options={options.kinds.map((kind) => ({
          value: kind.code,
          label: say(kind.name),
          hint: kind.code === options.suggestedKind ? t("form.suggested") : undefined,
        }))}
        {...field}
        onChange={(code) => code && onChoose(code)}
      />
      {chosen && !chosen.allowed && (
        <Notice title={t("form.obstacle")} tone="attention">
          {chosen.obstacles.map((obstacle) => (
            <p key={obstacle.rule}>
              {say(obstacle.text)}{" "}
              {obstacle.source && (
                <span className="small">{t("form.source", { source: sourceWords(obstacle.source) })}</span>
              )}
            </p>
          ))}
        </Notice>
      )}
    </>
  );
}
