import { expect, it } from "vitest";
import { askedVoices, voiceIds } from "./asked-voices.ts";

const askable = [
  { personId: "child", staffId: null },
  { personId: "mother", staffId: null },
  { personId: null, staffId: "worker" },
];

it("those who are asked are sent as the same command when it is sent again", () => {
  const idFor = voiceIds();
  const first = askedVoices(askable, ["mother", "worker"], idFor);
  expect(first.map(({ personId, staffId }) => [personId, staffId])).toEqual([
    ["mother", null],
    [null, "worker"],
  ]);
  expect(first[0]?.id).not.toBe(first[1]?.id);
  // However the choice was gone through in between.
  askedVoices(askable, ["child", "mother"], idFor);
  expect(askedVoices(askable, ["worker", "mother"], idFor)).toEqual(first);
});

it("another dialog asks by ids of its own", () => {
  expect(askedVoices(askable, ["mother"], voiceIds())).not.toEqual(
    askedVoices(askable, ["mother"], voiceIds()),
  );
});
