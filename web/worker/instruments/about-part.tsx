import { instruments } from "#core/instruments/catalogue.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { useText } from "#web/kit/text.ts";
import { Checkbox, ChipGroup, RadioGroup } from "#web/ui/choices.tsx";
import { TextFields, useErrorAt, type Editing } from "./editing.tsx";
import { usePurposeWords } from "./instrument-words.ts";

/** The instrument's own words: name, what the one who answers is told, licence, and what it is used for. */
export function AboutPart({ editing }: { readonly editing: Editing }) {
  const t = useText("instruments");
  const purposeWords = usePurposeWords();
  const errorAt = useErrorAt(editing);
  const { instrument, change } = editing;
  const set = (what: Partial<Instrument>): void =>
    change((former) => ({ ...former, ...what }), `about/${Object.keys(what).join()}`);
  const purposes = [...new Set([...instruments.flatMap((one) => one.purposes), ...instrument.purposes])];
  return (
    <div className="instrument-part">
      <h2 className="only-read">{t("draft.about")}</h2>
      {(["name", "intro", "licence"] as const).map((part) => (
        <TextFields
          key={part}
          editing={editing}
          id={`about-${part}`}
          label={t(`edit.${part}`)}
          long={part !== "name"}
          place={part}
          text={instrument[part]}
          onChange={(text) => set({ [part]: text })}
        />
      ))}
      <RadioGroup
        id="about-holder"
        label={t("edit.holder")}
        name="about-holder"
        options={(["own", "customer"] as const).map((one) => ({ value: one, label: t(`holder.${one}`) }))}
        value={instrument.holder}
        onChange={(holder) => holder && set({ holder: holder as Instrument["holder"] })}
      />
      <ChipGroup
        error={errorAt("purposes")}
        id="about-purposes"
        label={t("edit.purpose")}
        name="about-purposes"
        options={purposes.map((purpose) => ({ value: purpose, label: purposeWords(purpose) }))}
        value={instrument.purposes}
        onChange={(chosen) => set({ purposes: chosen })}
      />
      <Checkbox
        id="about-child"
        label={t("edit.aboutChild")}
        name="about-child"
        value={instrument.aboutChild}
        onChange={(on) => set({ aboutChild: on ?? false })}
      />
    </div>
  );
}
