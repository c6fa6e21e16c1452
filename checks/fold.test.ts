import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import pg from "pg";
import { foldName } from "#core/families/names.ts";
import { testDatabase } from "#fixtures/database.ts";

const database = await testDatabase();
const owner = new pg.Client(database.ownerUrl);
await owner.connect();
afterAll(() => owner.end());

const inSql = async (words: readonly string[]): Promise<string[]> =>
  (
    await owner.query<{ folded: string }>(
      "select app.fold(w) as folded from unnest($1::text[]) with ordinality as t (w, n) order by n",
      [words],
    )
  ).rows.map((row) => row.folded);

it("names fold in the database as they do in the rules", async () => {
  const names = [
    "Väisänen-Wuori",
    "Åsa Öhman",
    "MATTI Meikäläinen",
    "O’Connor",
    "Æbleskov Øster",
    "Strauß",
    "Łukasz Đorđević",
    "Хаддад Юлия",
    "محمد",
    "Þór",
    "Nguyễn Thị",
    "Ñandú",
    "  two   spaces ",
    "Anna-Liisa",
    "Saara",
  ];
  expect(await inSql(names)).toEqual(names.map(foldName));
});

it("and so does anything written in the letters of the Nordic and Baltic countries", async () => {
  const letter = fc.constantFrom(
    ..."abcdefghijklmnopqrstuvwxyzåäöæøðþßšžõüéèáíóúýŋŧđħ ABCÅÄÖÆØŠŽW-'’.,".split(""),
  );
  const words = fc.sample(
    fc.array(letter, { maxLength: 24 }).map((letters) => letters.join("")),
    { numRuns: 2000, seed: 7 },
  );
  expect(await inSql(words)).toEqual(words.map(foldName));
});
