import { formOf, wordingOf } from "#core/instruments/answers.ts";
import { differencesOf } from "#core/voices/shared-picture.ts";
import { talkLimits } from "#core/voices/talk-prompts.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Stack } from "#web/ui/layout.tsx";
import { VoiceMark } from "#web/figures/course.tsx";
import { concludedOf, givenOf, instrumentIn, stepGiven, voiceOf, type Part } from "./picture.ts";
import type { useRaterNames } from "./rater-names.ts";
import "./shared-picture.css";

/** The questions that were seen most differently last time, with what each answered in the words of their own form. */
export function Differences({
  part,
  names,
}: {
  readonly part: Part;
  readonly names: ReturnType<typeof useRaterNames>;
}) {
  const t = useText("shared-picture");
  const say = useSay();
  const instrument = instrumentIn(part);
  const found = differencesOf(instrument, concludedOf(part), talkLimits.item).slice(0, 3);
  if (found.length === 0) return null;
  return (
    <div>
      <h3>{t("differences")}</h3>
      <Stack gap={3}>
        {found.map(({ linkId, answers }) => {
          const item = instrument.items.find((one) => one.linkId === linkId);
          return (
            item && (
              <div key={linkId}>
                <h4>{say(item.text)}</h4>
                <ul className="differences">
                  {answers.map(({ rater, value }) => {
                    const given = givenOf(part).findLast((one) => one.rater === rater);
                    const form = given && formOf(instrument, given.form);
                    const step = given && stepGiven(instrument, given.form, item, value);
                    const asked =
                      form && wordingOf(item, form) !== item.text ? say(wordingOf(item, form)) : "";
                    return (
                      <li key={rater}>
                        {given && <VoiceMark voice={voiceOf[given.perspective]} />}
                        <span>
                          {names.of(rater)}: <strong>{step ? say(step.name) : value}</strong>
                          {asked && <span className="soft small"> ({asked})</span>}
                        </span>
                      </li>
                    );
                  })}
                </ul>
              </div>
            )
          );
        })}
      </Stack>
    </div>
  );
}
