import { expect, it } from "vitest";
import { familyPages } from "./family-tabs.ts";

it("leads to what has been measured wherever rounds can be asked, whatever the service works by", () => {
  const line = (path: string) => familyPages.find((one) => one.path === path);
  expect(line("/arviot")).toMatchObject({ group: "plan", tab: "rounds" });
  expect(line("/mittaukset")).toMatchObject({ group: "plan", tab: "measurements" });
  expect([line("/arviot")?.shows, line("/mittaukset")?.shows]).toEqual([undefined, undefined]);
});
