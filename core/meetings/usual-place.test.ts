import { expect, it } from "vitest";
import { usualPlace } from "#core/meetings/usual-place.ts";
import { serviceModels } from "#core/services/catalogue.ts";

const places = ["home", "school", "premises", "phone"];

it.each([
  ["school_day", "school"],
  ["on_call", "phone"],
  ["regular", "home"],
  ["", "home"],
])("a meeting of the kind %s is usually at %s", (kind, place) => {
  expect(usualPlace(kind, places)).toBe(place);
});

it("proposes only a place that the service has, for every kind of every service", () => {
  expect(usualPlace("school_day", ["home"])).toBe("home");
  const proposed = serviceModels.flatMap((model) => {
    const codes = model.places.map(({ code }) => code);
    return model.meetingKinds.map(({ code }) => [code, usualPlace(code, codes), codes] as const);
  });
  for (const [kind, place, codes] of proposed) expect(codes, kind).toContain(place);
  expect(proposed.filter(([kind]) => kind === "school_day").map(([, place]) => place)).toContain("school");
});
