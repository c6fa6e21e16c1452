import { sameOne, stances, viewOf, type DiscussionContent, type Stance } from "#core/discussions/content.ts";
import { useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { RadioGroup } from "#web/ui/choices.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { LogOf, RoundsOf } from "./said.tsx";
import { SpeakerMark } from "./speaker-mark.tsx";
import { StepHead } from "./step-head.tsx";
import type { StepProps } from "./step-props.ts";

/** The picture in words said together, with what each one told at hand. */
export function PictureStep({ guide, content, nameOf, onChange }: StepProps) {
  const t = useText("discussions");
  return (
    <Stack gap={5}>
      <StepHead ask={guide.closing.picture} language={content.language} title={t("title.picture")} />
      <TextArea
        id="picture"
        label={t("picture")}
        limit={4000}
        name="picture"
        rows={6}
        value={content.picture}
        onChange={wordsTo((picture) => onChange((former) => ({ ...former, picture })))}
      />
      <Disclosure title={t("whatWasSaid")}>
        {() => (
          <Stack gap={4}>
            <LogOf content={content} guide={guide} nameOf={nameOf} />
            <RoundsOf content={content} guide={guide} nameOf={nameOf} />
          </Stack>
        )}
      </Disclosure>
    </Stack>
  );
}

const withView = (content: DiscussionContent, view: DiscussionContent["views"][number]) => ({
  ...content,
  views: [...content.views.filter((one) => !sameOne(one.who, view.who)), view],
});

/** Each is asked by name whether they see it otherwise. */
export function ViewsStep({ guide, content, nameOf, onChange }: StepProps) {
  const t = useText("discussions");
  return (
    <Stack gap={5}>
      <StepHead ask={guide.closing.dissent} language={content.language} title={t("title.views")} />
      {content.picture && <p className="discussion-words discussion-picture">{content.picture}</p>}
      {content.present.map((ref) => {
        const who = nameOf(ref);
        const view = viewOf(content, ref);
        const set = (stance: Stance, words: string): void =>
          onChange((former) => withView(former, { who: ref, stance, words }));
        return (
          <div key={ref.id} className="beside-first">
            <SpeakerMark who={who} />
            <Stack gap={3}>
              <RadioGroup
                id={`stance-${ref.id}`}
                label={t("stance", { name: who.givenName })}
                look="chips"
                name={`stance-${ref.id}`}
                options={stances.map((value) => ({ value, label: t(`stances.${value}`) }))}
                value={view?.stance ?? ""}
                onChange={(stance) =>
                  stance && set(stance, stance === "otherwise" ? (view?.words ?? "") : "")
                }
              />
              {view?.stance === "otherwise" && (
                <TextArea
                  id={`otherwise-${ref.id}`}
                  label={t("otherwiseWords", { name: who.givenName })}
                  limit={2000}
                  name={`otherwise-${ref.id}`}
                  rows={2}
                  value={view.words}
                  onChange={wordsTo((words) => set("otherwise", words))}
                />
              )}
            </Stack>
          </div>
        );
      })}
    </Stack>
  );
}
