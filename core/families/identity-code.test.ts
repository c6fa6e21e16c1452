import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  birthDateIn,
  identityCodeShape,
  isIdentityCode,
  isTemporaryIdentityCode,
  temporaryIdentityCode,
} from "#core/families/identity-code.ts";
import { addDays, localDate } from "#core/kernel/local-date.ts";

const anyDay = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays(localDate("1900-01-01"), days));
const temporaryNumber = fc.integer({ min: 900, max: 999 });

describe("personal identity code", () => {
  // 131052-308T is the population register's own example of a code.
  it.each([
    ["131052-308T", "1952-10-13"],
    ["131052-308t", "1952-10-13"],
    [" 131052-308T ", "1952-10-13"],
    ["131052Y308T", "1952-10-13"],
    ["131052U308T", "1952-10-13"],
    ["290224A902L", "2024-02-29"],
    ["290224F902L", "2024-02-29"],
    ["311299+902A", "1899-12-31"],
  ])("%s was born on %s", (code, born) => {
    expect(isIdentityCode(code)).toBe(true);
    expect(birthDateIn(code)).toBe(born);
  });

  it.each([
    ["131052-308U", "another check character"],
    ["131052308T", "no sign"],
    ["131052G308T", "a sign not in use"],
    ["131052-001W", "an individual number given to nobody"],
    ["131052-308T1", "too long"],
    ["320152-308T", "no such day of month"],
    ["290223A902B", "29 February of a plain year"],
    ["", "nothing"],
  ])("%s is refused: %s", (code) => {
    expect(isIdentityCode(code)).toBe(false);
    expect(() => birthDateIn(code)).toThrow(RangeError);
  });

  it("gives back the birth date, also of children born in the 2030s and later", () => {
    fc.assert(
      fc.property(anyDay, temporaryNumber, (born, number) => {
        const code = temporaryIdentityCode(born, number);
        expect(birthDateIn(code)).toBe(born);
        expect(isTemporaryIdentityCode(code)).toBe(true);
      }),
    );
  });

  it("notices any mistyped digit, and digits of the number that changed places", () => {
    const place = fc.constantFrom(0, 1, 2, 3, 4, 5, 7, 8, 9);
    fc.assert(
      fc.property(anyDay, temporaryNumber, place, fc.integer({ min: 1, max: 9 }), (born, number, at, by) => {
        const code = temporaryIdentityCode(born, number);
        const digit = (Number(code[at]) + by) % 10;
        expect(isIdentityCode(code.slice(0, at) + digit + code.slice(at + 1))).toBe(false);
      }),
    );
    expect(isIdentityCode("131052-380T")).toBe(false);
  });

  it("tells an invented person's code from one that people have", () => {
    expect(isTemporaryIdentityCode("131052-308T")).toBe(false);
    expect(isTemporaryIdentityCode("131052-908T")).toBe(false);
    expect(() => temporaryIdentityCode(localDate("1990-01-01"), 308)).toThrow(RangeError);
    expect(() => temporaryIdentityCode(localDate("2190-01-01"), 908)).toThrow(RangeError);
  });

  it("goes over the wire in capitals, and is refused there with a code", () => {
    expect(identityCodeShape.parse(" 131052-308t")).toBe("131052-308T");
    expect(identityCodeShape.safeParse("131052-308U").error?.issues[0]?.message).toBe("not_an_identity_code");
  });
});
