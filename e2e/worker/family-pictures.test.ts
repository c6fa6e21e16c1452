import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desk, openBrowser, openPage } from "../browser.ts";
import { type TownServer, townServer } from "../server.ts";
import { peopleInRole, signIn } from "../sign-in.ts";
import { lookOver } from "../screens/screen.ts";
import { connectAsOwner } from "#server/platform/owner-connection.ts";

// A family's genogram is changed and saved with the keyboard alone: found by the arrow keys, opened, added to, taken back.
let server: TownServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function pictureCalled(title: string): Promise<{ caseId: string; pictureId: string }> {
  const client = await connectAsOwner(server.ownerUrl);
  try {
    const found = await client.query<{ caseId: string; pictureId: string }>(
      `select case_id as "caseId", id as "pictureId" from family_picture where title = $1`,
      [title],
    );
    if (!found.rows[0]) throw new Error(`the town has no picture ${title}`);
    return found.rows[0];
  } finally {
    await client.end();
  }
}

test("a genogram is drawn on with the keyboard alone", async () => {
  const leena = (await peopleInRole(server, "familyWorker")).find(({ name }) => name === "Leena Aho");
  if (!leena) throw new Error("the town has no Leena Aho");
  const { caseId, pictureId } = await pictureCalled("Virtasten sukupuu");
  const page = await openPage(browser, server.address, { viewport: desk });
  await signIn(page.context(), server, leena.id);
  const { keyboard } = page;
  const focusIsOn = async (control: Locator): Promise<void> => {
    await expect.poll(() => control.evaluate((element) => element === document.activeElement)).toBe(true);
  };

  await page.goto(`/tyo/perheet/${caseId}/kuvat/${pictureId}`);
  await page.getByRole("heading", { name: "Virtasten sukupuu", level: 1 }).waitFor();
  const figure = page.getByRole("group", { name: "Virtasten sukupuu" });
  const person = (name: string): Locator => figure.getByRole("button", { name: new RegExp(`^${name}(;|$)`) });
  await person("Oona").waitFor();
  await lookOver(page, "Virtasten sukupuu");

  // One stop of Tab is the whole figure; inside it arrow keys move along kin.
  await person("Oona").focus();
  await keyboard.press("ArrowUp");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? ""))
    .toMatch(/^(Saana|Petri);/);
  await person("Oona").focus();
  await keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("heading", { name: "Oona" }).waitFor();
  await page.getByRole("button", { name: "Lisää sisarus" }).focus();
  await keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("heading", { name: "Lisää sisarus: Oona" }).waitFor();
  const name = page.getByRole("textbox", { name: /^Nimi/ });
  await name.focus();
  await keyboard.type("Vilma");
  await keyboard.press("Enter");
  await person("Vilma").waitFor();

  // Taken out by Delete, and back by undoing.
  await person("Vilma").focus();
  await keyboard.press("Delete");
  await person("Vilma").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Kumoa" }).focus();
  await keyboard.press("Enter");
  await person("Vilma").waitFor();

  await page.getByRole("button", { name: "Tallenna versio" }).focus();
  await keyboard.press("Enter");
  await page.getByText("Versio tallennettu").waitFor();
  await page.reload();
  await person("Vilma").waitFor();
  await focusIsOn(page.getByRole("heading", { level: 1 }));

  // What changed stands in words beside the version.
  await page.getByText("Versiot").focus();
  await keyboard.press("Enter");
  await page.getByText("Mitä muuttui versiosta 2").focus();
  await keyboard.press("Enter");
  await page.getByText("Henkilö: Vilma").waitFor();
});
