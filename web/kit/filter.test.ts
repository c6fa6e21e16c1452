import { describe, expect, it } from "vitest";
import { partChange } from "./filter.ts";

const usual = { tila: "open", haku: "", sivu: "1" };

describe("a list's filter", () => {
  it("keeps what a name may be typed into out of the address", () => {
    const former = { search: { tila: "decided" }, words: {} };
    expect(partChange(former, { haku: "Virtanen", sivu: "1" }, usual, ["haku"])).toEqual({
      search: { tila: "decided" },
      words: { haku: "Virtanen" },
    });
  });

  it("drops a name that an older address carried", () => {
    const former = { search: { haku: "Virtanen" }, words: {} };
    expect(partChange(former, { sivu: "2" }, usual, ["haku"])).toEqual({ search: { sivu: "2" }, words: {} });
  });

  it("leaves out what is at its default, in the address and beside it", () => {
    const former = { search: { tila: "decided", sivu: "3" }, words: { haku: "Virtanen" } };
    expect(partChange(former, { tila: "open", haku: "" }, usual, ["haku"])).toEqual({
      search: { sivu: "3" },
      words: {},
    });
  });
});
