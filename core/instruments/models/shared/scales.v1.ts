import type { Scale } from "#core/instruments/shapes.ts";
import { inThree as t } from "#core/kernel/text.ts";

/**
 * Scales that the program's own instruments share. Each runs from 0 to 4, also where a small child chooses among three, so that answers
 * of every age are shares of the same whole. Released: a change is a new file with the next number.
 */
export const scales = {
  /** How well something went: in words. */
  well: {
    look: "steps",
    steps: [
      { value: 0, name: t("huonosti", "dåligt", "badly") },
      { value: 1, name: t("melko huonosti", "ganska dåligt", "rather badly") },
      { value: 2, name: t("siltä väliltä", "mittemellan", "in between") },
      { value: 3, name: t("melko hyvin", "ganska bra", "rather well") },
      { value: 4, name: t("hyvin", "bra", "well") },
    ],
  },
  /** The same with faces and short words. */
  well_faces: {
    look: "faces",
    steps: [
      { value: 0, name: t("huonosti", "dåligt", "badly") },
      { value: 1, name: t("aika huonosti", "ganska dåligt", "not so well") },
      { value: 2, name: t("siltä väliltä", "mittemellan", "in between") },
      { value: 3, name: t("aika hyvin", "ganska bra", "quite well") },
      { value: 4, name: t("hyvin", "bra", "well") },
    ],
  },
  /** For a small child: three faces. */
  well_small: {
    look: "faces",
    steps: [
      { value: 0, name: t("huonosti", "dåligt", "badly") },
      { value: 2, name: t("siltä väliltä", "mittemellan", "in between") },
      { value: 4, name: t("hyvin", "bra", "well") },
    ],
  },
  feel_faces: {
    look: "faces",
    steps: [
      { value: 0, name: t("pahalta", "dåligt", "bad") },
      { value: 1, name: t("aika pahalta", "ganska dåligt", "rather bad") },
      { value: 2, name: t("siltä väliltä", "mittemellan", "in between") },
      { value: 3, name: t("aika hyvältä", "ganska bra", "quite good") },
      { value: 4, name: t("hyvältä", "bra", "good") },
    ],
  },
  feel_small: {
    look: "faces",
    steps: [
      { value: 0, name: t("pahalta", "dåligt", "bad") },
      { value: 2, name: t("siltä väliltä", "mittemellan", "in between") },
      { value: 4, name: t("hyvältä", "bra", "good") },
    ],
  },
  often: {
    look: "steps",
    steps: [
      { value: 0, name: t("ei juuri koskaan", "nästan aldrig", "hardly ever") },
      { value: 1, name: t("harvoin", "sällan", "seldom") },
      { value: 2, name: t("joskus", "ibland", "sometimes") },
      { value: 3, name: t("usein", "ofta", "often") },
      { value: 4, name: t("melkein aina", "nästan alltid", "almost always") },
    ],
  },
  often_faces: {
    look: "faces",
    steps: [
      { value: 0, name: t("ei koskaan", "aldrig", "never") },
      { value: 1, name: t("harvoin", "sällan", "seldom") },
      { value: 2, name: t("joskus", "ibland", "sometimes") },
      { value: 3, name: t("usein", "ofta", "often") },
      { value: 4, name: t("aina", "alltid", "always") },
    ],
  },
  /** Weather: how it has been, without saying who is to blame. */
  weather: {
    look: "pictures",
    steps: [
      { value: 0, name: t("myrsky", "storm", "a storm"), picture: "storm" },
      { value: 1, name: t("sade", "regn", "rain"), picture: "rain" },
      { value: 2, name: t("pilvistä", "molnigt", "cloudy"), picture: "cloud" },
      { value: 3, name: t("vähän aurinkoa", "lite sol", "a little sun"), picture: "sun_and_cloud" },
      { value: 4, name: t("aurinkoa", "sol", "sunny"), picture: "sun" },
    ],
  },
} as const satisfies Record<string, Scale>;
