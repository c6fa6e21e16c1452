import { expect, it } from "vitest";
import { instruments } from "#core/instruments/catalogue.ts";
import fi from "#web/text/fi/instruments.ts";
import { pictureNames } from "./pictures.tsx";

it("every picture that an instrument names is drawn, and every drawing has words for choosing it", () => {
  const named = instruments.flatMap(({ items, scales }) => [
    ...items.flatMap(({ picture }) => picture ?? []),
    ...Object.values(scales).flatMap(({ steps }) => steps.flatMap(({ picture }) => picture ?? [])),
  ]);
  expect(named.filter((name) => !pictureNames.includes(name))).toEqual([]);
  expect(Object.keys(fi.pictures).toSorted()).toEqual([...pictureNames].toSorted());
});
