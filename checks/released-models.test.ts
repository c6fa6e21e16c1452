import { expect, test } from "vitest";
import { instruments } from "#core/instruments/catalogue.ts";
import { discussionGuides } from "#core/discussions/guides.ts";
import { serviceModels } from "#core/services/catalogue.ts";
import { modelFiles, releasedModels } from "./released-models.ts";

const released = releasedModels();
const now = new Map(modelFiles().map((row) => [row.file, row]));

test.each(released)("$id v$version is as it was released", ({ file, sha256 }) => {
  expect(
    now.get(file)?.sha256,
    `${file} is released and is never edited: put it back, and write the change as the next version`,
  ).toBe(sha256);
});

test("every model file is released", () => {
  const files = new Set(released.map((row) => row.file));
  const fresh = [...now.keys()].filter((file) => !files.has(file));
  expect(fresh, "release with: node scripts/release-model.ts").toEqual([]);
});

test("every model and instrument of the catalogues is the one its file name says", () => {
  const known = released.map(({ id, version }) => `${id} v${version}`);
  const own = [
    ...serviceModels.map(({ id, version }) => `${id} v${version}`),
    ...instruments.map(({ id, version }) => `instruments/${id} v${version}`),
  ];
  expect(own.filter((name) => !known.includes(name))).toEqual([]);
});

test("every discussion guide is the one its file name says", () => {
  const known = released.map(({ id, version }) => `${id} v${version}`);
  const own = discussionGuides.map(({ id, version }) => `discussions/${id} v${version}`);
  expect(own.filter((name) => !known.includes(name))).toEqual([]);
});

test("no file is released twice", () => {
  const files = released.map((row) => row.file);
  expect(files).toEqual([...new Set(files)]);
});
