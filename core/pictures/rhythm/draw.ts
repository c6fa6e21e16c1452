import type { Language } from "#core/kernel/text.ts";
import type { Drawing, PictureHead, PictureShape } from "../drawing.ts";
import type { PictureGround } from "../ground.ts";
import type { RhythmContent } from "./content.ts";
import { drawWeek } from "./week.ts";

/** The family's own week, drawn as the plan's week is. */
export const drawRhythm = (
  { rows, notes }: RhythmContent,
  _ground: PictureGround,
  head: PictureHead,
  language: Language,
  shape: PictureShape = "wide",
): Drawing => drawWeek(rows, { ...head, notes }, language, shape);
