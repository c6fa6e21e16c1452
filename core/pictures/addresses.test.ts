import { expect, it } from "vitest";
import { tellsAddress, withoutAddresses } from "#core/pictures/addresses.ts";

const at = (street: string, postcode = "") => [{ street, postcode }];

it.each([
  ["Koulukatu 4", "Muutettiin Koulukadulle viime syksynä"],
  ["Koulukatu 4", "asuu koulukatu 4 B 12"],
  ["Rantapolku 1", "Rantapolulla on piha"],
  ["Hiekkaranta 3", "Hiekkarannassa"],
  ["Pitkämäki 2", "Pitkämäestä kouluun"],
  ["Kuusilahti 7", "Kuusilahdella"],
  ["Koivurinne 5", "Koivurinteellä"],
  ["Kotisaari 1", "Kotisaaressa"],
  ["Mäntytie 9", "Mäntytieltä"],
  ["Portti 11", "Portilta"],
  ["Skolgatan 4", "bor på Skolgatans hörn"],
])("%s is covered where it is told in another case: %s", (street, words) => {
  expect(tellsAddress({ notes: words }, at(street))).toBe(true);
  expect(withoutAddresses(words, at(street))).toContain("•••");
});

it.each([
  ["Koulukatu 4", "koulukaveri tuli kylään"],
  ["Hiekkaranta 3", "hiekkalaatikolla"],
  ["Koivurinne 5", "koivujen alla"],
])("%s covers nothing else: %s", (street, words) => expect(withoutAddresses(words, at(street))).toBe(words));

it("covers a postcode as a whole number, and never a part of an id or of another number", () => {
  const value = { id: "0190f4c2-c400-73cf-ae30-901900019000", note: "01900 Nurmijärvi, puh. 1019001" };
  expect(withoutAddresses(value, at("", "01900"))).toEqual({
    ...value,
    note: "••• Nurmijärvi, puh. 1019001",
  });
});
