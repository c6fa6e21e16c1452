import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { actions, caseRelations, staffRoles } from "#core/access/actions.ts";
import { languages, type Language } from "#core/kernel/text.ts";

const folder = new URL("../web/text/", import.meta.url);
const nouns = readdirSync(new URL("fi/", folder)).map((file) => file.replace(/\.ts$/, ""));

type Texts = { readonly [key: string]: string | Texts };

const textsOf = async (language: Language, noun: string): Promise<Texts> => {
  const module = (await import(new URL(`${language}/${noun}.ts`, folder).href)) as { default: Texts };
  return module.default;
};

const flat = (texts: Texts, prefix = ""): Map<string, string> =>
  new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  );

const placesOf = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((found) => found[1] ?? "").sort();

/** Texts that are rightly the same in Finnish and another language: names, units, a formula's signs. */
const rightlySame = new Set(["Rinnalla", "min", "QR", "PDF", "r = , s = , n = :"]);
/** Words that only Finnish has: one in a Swedish or English text is a text that was not translated. */
const finnishWords =
  /(?<![\p{L}.@])(?:ja|on|ei|ole|tai|kun|joka|jotka|perhe|perheen|tapaaminen|tapaamisen|lapsi|lapsen|suunnitelma|ovat|myös|sekä|mutta|eikä|tämä|vielä|asiakas)(?![\p{L}@])/iu;
/** "on" is English and Finnish, "ja" Swedish and Finnish. */
const alsoTheirs: Readonly<Record<"sv" | "en", readonly string[]>> = { sv: ["ja"], en: ["on"] };

const others = languages.filter((language) => language !== "fi");

describe.each(nouns)("texts of %s", (noun) => {
  it.each(others)("have the same keys and places in %s as in Finnish", async (language) => {
    const fi = flat(await textsOf("fi", noun));
    const other = flat(await textsOf(language, noun));
    expect([...other.keys()].sort()).toEqual([...fi.keys()].sort());
    const differing = [...fi].filter(
      ([key, text]) => `${placesOf(text)}` !== `${placesOf(other.get(key) ?? "")}`,
    );
    expect(differing.map(([key]) => `${language}/${noun}: ${key} has other {{places}} than Finnish`)).toEqual(
      [],
    );
  });

  it.each(languages)("are none of them empty in %s", async (language) => {
    const empty = [...flat(await textsOf(language, noun))].filter(([, text]) => text.trim() === "");
    expect(empty.map(([key]) => `${language}/${noun}: ${key}`)).toEqual([]);
  });

  it.each(others)("are translated in %s", async (language) => {
    const fi = flat(await textsOf("fi", noun));
    const left = [...flat(await textsOf(language, noun))].filter(([key, text]) => {
      const words = text.replace(/\{\{[^}]*\}\}/g, "").trim();
      const finnish = finnishWords.exec(words)?.[0].toLowerCase();
      if (finnish !== undefined && !alsoTheirs[language as "sv" | "en"].includes(finnish)) return true;
      // Short words are often the same by nature (sv: "plan"); a sentence never is.
      return text === fi.get(key) && words.split(/\s+/).length > 2 && !rightlySame.has(words);
    });
    expect(left.map(([key, text]) => `${language}/${noun}: ${key} is still Finnish: ${text}`)).toEqual([]);
  });
});

describe("codes that people see", () => {
  it("every action, role and relation has its words", async () => {
    const named = flat(await textsOf("fi", "actions"));
    expect(Object.keys(actions).filter((action) => !named.has(action))).toEqual([]);
    const sessions = flat(await textsOf("fi", "sessions"));
    expect(staffRoles.filter((role) => !sessions.has(`roles.${role}`))).toEqual([]);
    expect(caseRelations.filter((relation) => !sessions.has(`relations.${relation}`))).toEqual([]);
  });

  it("every refusal of the contract has its words", async () => {
    const named = flat(await textsOf("fi", "refusals"));
    const missing = (await refusalsOfContract()).filter((code) => !named.has(code));
    expect(missing).toEqual([]);
  });
});

/** The codes that any endpoint of the contract may answer with. */
async function refusalsOfContract(): Promise<string[]> {
  const contract = new URL("../contract/", import.meta.url);
  const files = readdirSync(contract, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
  );
  const codes = new Set<string>(["case_closed", "command_id_reused", "id_in_use"]);
  for (const file of files) {
    const module = (await import(new URL(file, contract).href)) as Record<string, unknown>;
    for (const exported of Object.values(module)) {
      if (
        typeof exported !== "object" ||
        exported === null ||
        !("refusals" in exported) ||
        !("path" in exported)
      )
        continue;
      for (const code of exported.refusals as readonly string[]) codes.add(code);
    }
  }
  return [...codes].sort();
}
