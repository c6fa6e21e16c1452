import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerFaults, scoreOf } from "#core/instruments/instrument.ts";
import { instrumentOf, instruments, instrumentsFor, purposesOf } from "#core/instruments/instruments.ts";
import { languages } from "#core/kernel/text.ts";
import { serviceModel } from "#core/services/catalogue.ts";

const tool = instrumentOf("everyday-and-together")!;
const all = (value: number) => Object.fromEntries(tool.items.map(({ linkId }) => [linkId, value]));

describe("an instrument", () => {
  it.each(instruments)("$id is whole: items once, three languages, a scale that goes up", (one) => {
    expect(new Set(one.items.map(({ linkId }) => linkId)).size).toBe(one.items.length);
    const values = one.scale.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    const texts = [one.name, one.intro, one.licence, ...one.items.map(({ text }) => text)];
    for (const text of texts) for (const language of languages) expect(text[language]).not.toBe("");
  });

  it("scores the best everyday 100 and the worst 0, the reversed item turned round", () => {
    expect(scoreOf(tool, { ...all(4), quarrels: 0 })).toBe(100);
    expect(scoreOf(tool, { ...all(0), quarrels: 4 })).toBe(0);
    expect(scoreOf(tool, all(2))).toBe(50);
  });

  it("takes one missing answer as the mean of the others, and not two", () => {
    const { calm: _calm, ...seven } = { ...all(4), quarrels: 0 };
    expect(scoreOf(tool, seven)).toBe(100);
    const { heard: _heard, ...six } = seven;
    expect([scoreOf(tool, six), answerFaults(tool, six)]).toEqual([null, "incomplete"]);
    expect(answerFaults(tool, { ...all(1), other: 1 })).toBe("unknown");
  });

  it("stays within 0 and 100, and a better answer never lowers it", () => {
    const answers = fc.record(
      Object.fromEntries(tool.items.map(({ linkId }) => [linkId, fc.integer({ min: 0, max: 4 })])),
    );
    fc.assert(
      fc.property(answers, (given) => {
        const score = scoreOf(tool, given) ?? -1;
        const better = scoreOf(tool, { ...given, calm: 4 }) ?? -1;
        return score >= 0 && score <= 100 && better >= score;
      }),
    );
  });

  it("serves the purposes that a service's rules ask", () => {
    const model = serviceModel("open-family-rehabilitation")!;
    expect(purposesOf(model)).toEqual(["effectiveness"]);
    expect(instrumentsFor(model)).toEqual([tool]);
    expect(instrumentsFor(serviceModel("family-work")!)).toEqual([]);
  });
});
