import type { Page } from "playwright-core";
import { lookOver } from "./screen.ts";

/** What is written by hand into a section: a field's words by its label, and sentences of one's own. */
export interface Written {
  readonly fields?: Readonly<Record<string, string>>;
  readonly sentences?: readonly string[];
}

/** Begins a document of a kind from the list, drafted from the record by the server. */
export async function beginDocument(
  page: Page,
  caseId: string,
  kind: string,
  { looking = false } = {},
): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/asiakirjat`);
  await page.getByRole("button", { name: "Uusi asiakirja" }).click();
  const dialog = page.getByRole("dialog", { name: "Uusi asiakirja" });
  await dialog.getByLabel("Asiakirja", { exact: true }).selectOption({ label: kind });
  if (looking) await lookOver(page, "Uusi asiakirja");
  await dialog.getByRole("button", { name: "Luonnostele kirjauksista" }).click();
  await draftShown(page);
  if (looking) await lookOver(page, kind);
}

/** The page of a draft is there. */
export async function draftShown(page: Page): Promise<void> {
  await page.waitForURL(/\/asiakirjat\/[0-9a-f-]{36}$/);
  await page.getByRole("button", { name: "Hyväksy asiakirja" }).waitFor();
}

/** The document's own page has opened as a draft. Resolves to its id. */
export async function documentOpened(page: Page, title: string): Promise<string> {
  await draftShown(page);
  await lookOver(page, title);
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Writes into the open draft, by the titles of its sections; it saves itself. */
export async function writeDocument(page: Page, words: Readonly<Record<string, Written>>): Promise<void> {
  for (const [title, { fields = {}, sentences = [] }] of Object.entries(words)) {
    const section = page.locator(".card").filter({ has: page.getByRole("heading", { name: title }) });
    for (const sentence of sentences) {
      await section.getByRole("button", { name: "Lisää oma lause" }).click();
      await section.getByLabel(`${title}, Lause`).last().fill(sentence);
    }
    for (const [label, text] of Object.entries(fields))
      await section.getByRole("textbox", { name: new RegExp(`^${label}`) }).fill(text);
  }
  await page.getByText(/^Tallennettu/).waitFor();
}

/** Approves the open draft. Once approved it is only read. */
export async function approveDocument(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Hyväksy asiakirja" }).click();
  const asked = page.getByRole("dialog", { name: "Hyväksytäänkö asiakirja?" });
  await asked.getByRole("button", { name: "Hyväksy asiakirja" }).click();
  await page.getByRole("heading", { name: "Kenelle annettu" }).waitFor();
}

/** Marks the open, approved document given; the receiver's name is proposed by the program. */
export async function giveDocument(
  page: Page,
  to: "perhe" | "tilaaja" | "yhteistyötaho" | "lastensuojelu",
  how: "kädestä käteen" | "postitse" | "turvapostilla" | "tässä palvelussa",
): Promise<void> {
  await page.getByRole("button", { name: "Merkitse annetuksi" }).click();
  const dialog = page.getByRole("dialog", { name: "Merkitse annetuksi" });
  await dialog.getByRole("radio", { name: to }).check({ force: true });
  await dialog.getByRole("radio", { name: how }).check({ force: true });
  await dialog.getByRole("button", { name: "Merkitse annetuksi" }).click();
  await dialog.waitFor({ state: "detached" });
  await page
    .getByRole("listitem")
    .filter({ hasText: `(${to})` })
    .waitFor();
}
