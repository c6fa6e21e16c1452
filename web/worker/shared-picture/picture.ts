import type { sharedPicture } from "#contract/worker/shared-picture.ts";
import { formOf, scaleOf } from "#core/instruments/answers.ts";
import type { Instrument, Item, Perspective, Scale } from "#core/instruments/shapes.ts";
import { distressIn, praiseWaits } from "#core/voices/distress.ts";
import type { Given, Silent } from "#core/voices/shared-picture.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import type { Voice } from "#web/ui/layout.tsx";

export type Picture = ReplyOf<typeof sharedPicture>;
export type Part = Picture["parts"][number];

/** A part's answers as core reads them. */
export const givenOf = (part: Part): readonly Given[] => part.given as readonly Given[];
export const silentOf = (part: Part): readonly Silent[] => part.silent as readonly Silent[];
/** Of whom something may be concluded now: everybody, but looking together only those whose newest answers are shown. */
export const concludedOf = (part: Part): readonly Given[] =>
  givenOf(part).filter(({ rater }) => !part.notConcluded.includes(rater));
export const instrumentIn = (part: Part): Instrument => part.instrument as Instrument;

export const voiceOf: Readonly<Record<Perspective, Voice>> = {
  child: "child",
  parent: "parent",
  worker: "worker",
  close_person: "close",
};

const partsIn = ({ parts }: Picture) =>
  parts.map((part) => ({
    instrument: instrumentIn(part),
    aboutPersonId: part.aboutPersonId,
    given: givenOf(part),
  }));

/** Whose newest answers ring an alert. */
export const distressOf = (page: Picture) => distressIn(partsIn(page));
/** Whether what a part tells may be praised: not while the child, or somebody for the whole family, is in distress. */
export const mayPraise = (page: Picture, part: Part): boolean =>
  !praiseWaits(distressOf(page), part.aboutPersonId);

/** Items that are judged in zones: their scale has bands. */
export const zonedItems = (instrument: Instrument): readonly { item: Item; scale: Scale }[] =>
  instrument.items.flatMap((item) => {
    const scale = item.scale === undefined ? undefined : instrument.scales[item.scale];
    return scale?.bands ? [{ item, scale }] : [];
  });

/** Whether it asks where the family's goals stand. */
export const asksGoals = (instrument: Instrument): boolean =>
  instrument.items.some(({ kind }) => kind === "goals");

/** The step that an answer was, on the scale of the form by which it was given. */
export function stepGiven(
  instrument: Instrument,
  formId: string,
  item: Item,
  value: number | string | undefined,
) {
  const form = formOf(instrument, formId);
  return form && scaleOf(instrument, form, item)?.steps.find((step) => step.value === value);
}
