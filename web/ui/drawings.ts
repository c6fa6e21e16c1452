import { moods, type Mood } from "./moods.ts";

/** Drawings that stand beside words in questions, on a 48 grid. An instrument names one by its code. */
export const drawings = {
  // Weather: a scale that says how things have been without saying who is to blame.
  sun: "M24 33a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM24 5v5M24 38v5M5 24h5M38 24h5M10.500 10.500l3.500 3.500M34 34l3.500 3.500M37.500 10.500 34 14M14 34l-3.500 3.500",
  sun_and_cloud:
    "M15 39a7 7 0 0 1-.500-14 10 10 0 0 1 19.500 1.500A6.500 6.500 0 0 1 33 39ZM18 19.500a7.500 7.500 0 0 1 14-3.500M24 4v4M38 9l-3 3M10 9l3 3M42 20h-4",
  cloud: "M14 36a8 8 0 0 1-.5-16 11.500 11.500 0 0 1 22.500 2A7 7 0 0 1 35 36Z",
  rain: "M14 29a8 8 0 0 1-.500-16 11.500 11.500 0 0 1 22.500 2A7 7 0 0 1 35 29ZM15 34l-2 5M24 34l-2 5M33 34l-2 5",
  storm:
    "M14 27a8 8 0 0 1-.500-16 11.500 11.500 0 0 1 22.500 2A7 7 0 0 1 35 27ZM26 27l-5 8h7l-5 8M14 32l-2 5M36 32l-2 5",
  // What a question is about.
  home: "M7 23 24 8l17 15M11 20v21h26V20M20 41V29h8v12",
  bed: "M5 37V14M5 31h38v6M43 31v-5a6 6 0 0 0-6-6H20v11M12.500 26a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7Z",
  food: "M6 24h36c0 9-7 15-18 15S6 33 6 24ZM17 17c-2-3 2-4 0-7M25 17c-2-3 2-4 0-7M33 17c-2-3 2-4 0-7",
  ear: "M15 21a10 10 0 0 1 20 0c0 7-6 8-6 13.500a6 6 0 0 1-11 3M20 21a5 5 0 0 1 10 0c0 3.500-4 4-4 7",
  talk: "M6 9h26v17H18l-7 6v-6H6ZM37 17h5v17h-4v6l-7-6H21",
  together:
    "M16 17a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM34 24a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9ZM5 41V30a8 8 0 0 1 8-8h6a8 8 0 0 1 8 8M27 41v-6a7 7 0 0 1 14 0v6M27 35c-4 0-6-1-8-4",
  friend:
    "M14 20a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM34 20a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM5 41V33a8 8 0 0 1 8-8h2a8 8 0 0 1 8 8M25 33a8 8 0 0 1 8-8h2a8 8 0 0 1 8 8v8M18 36h12",
  quarrel: "M5 8h16v13h-7l-5 5v-5H5ZM43 8H27v13h7l5 5v-5h4ZM24 28l-3 6h6l-3 7",
  shield: "M24 5l16 5v12c0 10-6 17-16 21C14 39 8 32 8 22V10ZM17 23l5 5 9-10",
  heart: "M24 41C12 33 6 26 6 18a9 9 0 0 1 18-2 9 9 0 0 1 18 2c0 8-6 15-18 23Z",
  play: "M8 40V28h12v12ZM28 40V28h12v12ZM18 26V14h12v12Z",
  school: "M8 41V19l16-11 16 11v22ZM20 41V31h8v10M24 18v.01",
  clock: "M24 43a19 19 0 1 0 0-38 19 19 0 0 0 0 38ZM24 13v11l7 5",
} as const;

export type PictureName = keyof typeof drawings | Mood;
export const pictureNames: readonly string[] = [...Object.keys(drawings), ...moods];
