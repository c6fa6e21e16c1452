import { describe, expect, it } from "vitest";
import { fieldSecrets } from "#server/platform/field-secrets.ts";

const secrets = fieldSecrets(Buffer.alloc(32, 7));
const place = { table: "person", column: "identity_code", row: "0190" };
const code = "010120A999X";

describe("sealed fields", () => {
  it("open where they were sealed", () => {
    expect(secrets.open(place, secrets.seal(place, code))).toBe(code);
    expect(secrets.openText(place, secrets.sealText(place, "Åkerbyvägen 3 🏠"))).toBe("Åkerbyvägen 3 🏠");
    expect(secrets.open(place, secrets.seal(place, ""))).toBe("");
  });

  it("never look the same twice, and hold nothing in clear", () => {
    const [one, two] = [secrets.seal(place, code), secrets.seal(place, code)];
    expect(one.equals(two)).toBe(false);
    expect(one.includes(code)).toBe(false);
  });

  it.each([
    { ...place, row: "0191" },
    { ...place, column: "note" },
    { ...place, table: "staff" },
  ])("don't open in another place: %o", (other) => {
    expect(() => secrets.open(other, secrets.seal(place, code))).toThrow(Error);
  });

  it("don't open when a bit has been changed, with another key, or cut short", () => {
    const sealed = secrets.seal(place, code);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => secrets.open(place, changed), `byte ${at}`).toThrow(Error);
    }
    expect(() => fieldSecrets(Buffer.alloc(32, 8)).open(place, sealed)).toThrow(Error);
    expect(() => secrets.open(place, sealed.subarray(0, 20))).toThrow(Error);
  });

  it("leave what was never sealed as it is", () => {
    expect(secrets.openText(place, "Koivukuja 3")).toBe("Koivukuja 3");
  });

  it("are looked up by a keyed hash that depends on the key and the purpose", () => {
    const index = secrets.blindIndex("identity-code", code);
    expect(index).toHaveLength(32);
    expect(secrets.blindIndex("identity-code", code).equals(index)).toBe(true);
    expect(secrets.blindIndex("other", code).equals(index)).toBe(false);
    expect(fieldSecrets(Buffer.alloc(32, 8)).blindIndex("identity-code", code).equals(index)).toBe(false);
  });

  it("ask for a key of 32 bytes", () => expect(() => fieldSecrets(Buffer.alloc(16))).toThrow(RangeError));
});
