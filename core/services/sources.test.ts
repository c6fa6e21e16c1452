import { expect, test } from "vitest";
import { localDate } from "#core/kernel/local-date.ts";
import type { RuleSource } from "#core/services/rule-shapes.ts";
import { sourceInWords } from "#core/services/sources.ts";

const validFrom = localDate("2024-01-01");
test.each([
  [
    "statute",
    "ShL 1301/2014 36 §, LsL 417/2007 26 §",
    "socialvårdslagen 1301/2014 36 §, barnskyddslagen 417/2007 26 §",
  ],
  ["seed-practice", "practice: Avoperhekuntoutus", "beskrivningen av tjänsten: Avoperhekuntoutus"],
  ["configuration", "organiser", "fastställt av anordnaren"],
  [
    "configuration",
    "practice: Avoperhekuntoutus",
    "fastställt av anordnaren; beskrivningen av tjänsten: Avoperhekuntoutus",
  ],
  [
    "configuration",
    "asiakastietolaki 703/2023 (viipymättä)",
    "fastställt av anordnaren; kunduppgiftslagen 703/2023 (viipymättä)",
  ],
] satisfies [RuleSource["kind"], string, string][])("%s %s is said as %s", (kind, reference, swedish) => {
  expect(sourceInWords({ kind, reference, validFrom }).sv).toBe(swedish);
});
