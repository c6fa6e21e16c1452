import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desk, openBrowser, openPage } from "../browser.ts";
import { type TownServer, townServer } from "../server.ts";
import { peopleInRole, signIn } from "../sign-in.ts";

// A worker who can't use a mouse, or has a baby on the arm: from Today to a signed record with the keyboard alone.
let server: TownServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const mostStops = 90;

/** What has the focus shows that it has it. */
async function expectVisibleFocus(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return { of: "nothing", shows: true };
    // A choice is drawn by its label, a search by the box around it: the mark of focus may stand there.
    const shows = [focused, focused.closest("label"), focused.parentElement].some((one) => {
      if (one === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== "none" && outlineWidth !== "0px";
    });
    return { of: focused.outerHTML.slice(0, 160), shows };
  });
  expect(seen.shows, `focus is visible on ${seen.of}`).toBe(true);
}

/** Goes on with Tab until the control has the focus; at each stop the focus is seen. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  const target = control.first();
  await target.waitFor();
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
    await expectVisibleFocus(page);
  }
  throw new Error(`${mostStops} stops of Tab don't reach ${String(control)}`);
}

const isFocused = (control: Locator): Promise<boolean> =>
  control.first().evaluate((element) => element === document.activeElement);

test("a meeting is recorded and signed with the keyboard alone", async () => {
  const leena = (await peopleInRole(server, "familyWorker")).find(({ name }) => name === "Leena Aho");
  if (!leena) throw new Error("the town has no Leena Aho");
  const page = await openPage(browser, server.address, { viewport: desk });
  await signIn(page.context(), server, leena.id);
  const { keyboard } = page;
  const button = (name: string | RegExp): Locator => page.getByRole("button", { name, exact: true });
  const heading = (name: string | RegExp): Locator => page.getByRole("heading", { name });

  // Past the menu at once, to the day's first meeting that isn't recorded.
  await page.goto("/tyo/tanaan");
  await page.getByRole("article").first().waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await tabTo(page, page.getByRole("link", { name: "Siirry sisältöön" }));
  await keyboard.press("Enter");
  expect(await isFocused(page.getByRole("main"))).toBe(true);
  await tabTo(page, page.getByRole("main").getByRole("link", { name: "Kirjaa", exact: true }));
  await keyboard.press("Enter");

  // The new page begins at its heading.
  await heading("Kirjaa tapaaminen").waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === "H1");

  const method = page.getByRole("group", { name: "Mitä teimme" }).getByRole("checkbox");
  await tabTo(page, method);
  await keyboard.press("Space");
  expect(await method.first().isChecked()).toBe(true);

  await tabTo(page, page.getByRole("button", { name: /^Lisää: / }));
  const child = (
    (await page
      .getByRole("button", { name: /^Lisää: / })
      .first()
      .textContent()) ?? ""
  )
    .replace("Lisää:", "")
    .trim();
  await keyboard.press("Enter");
  const childWords = page.getByRole("textbox", { name: `Mitä ${child} kertoi tai näytti` });
  await tabTo(page, childWords);
  await keyboard.type("Minä sain valita sadun.");

  await tabTo(page, page.getByRole("textbox", { name: "Mitä näimme" }));
  await keyboard.type("Iltarytmi kokeiltiin yhdessä näppäimistöllä kirjaten.");

  await tabTo(page, button("Käsiteltiin: arvioi"));
  await keyboard.press("Enter");
  const level = page.getByRole("radio", { name: /^0/ });
  expect(await isFocused(page.getByRole("radio", { name: /^.2/ }).first())).toBe(true);
  for (let step = 0; step < 5 && !(await level.first().isChecked()); step += 1)
    await keyboard.press("ArrowRight");
  expect(await level.first().isChecked()).toBe(true);

  await tabTo(page, button("Tarkista ja allekirjoita"));
  await keyboard.press("Enter");
  await heading("Tarkista ennen allekirjoitusta").waitFor();
  expect(await isFocused(heading("Tarkista ennen allekirjoitusta"))).toBe(true);
  await tabTo(page, button("Allekirjoita"));
  await keyboard.press("Enter");

  await page.getByRole("heading", { level: 1, name: /^Kirjaus/ }).waitFor();
  await page.getByText("Iltarytmi kokeiltiin yhdessä näppäimistöllä kirjaten.").waitFor();
  await page.getByText("Minä sain valita sadun.").first().waitFor();
});

test("a window opened with the keyboard gives the focus back where it was", async () => {
  const leena = (await peopleInRole(server, "familyWorker")).find(({ name }) => name === "Leena Aho");
  if (!leena) throw new Error("the town has no Leena Aho");
  const page = await openPage(browser, server.address, { viewport: desk });
  await signIn(page.context(), server, leena.id);
  await page.goto("/tyo/perheet");
  await page.getByRole("link", { name: "Perhe Virtanen" }).first().click();
  await page.getByRole("link", { name: "Suunnitelma ja työ", exact: true }).click();
  await page.getByRole("link", { name: "Sovittu", exact: true }).click();
  const opener = page.getByRole("button", { name: "Lisää sovittu asia" });
  await tabTo(page, opener);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  expect(await page.getByRole("dialog").evaluate((dialog) => dialog.contains(document.activeElement))).toBe(
    true,
  );
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await isFocused(opener)).toBe(true);

  // Words that have been typed aren't thrown away by the same key.
  await page.keyboard.press("Enter");
  const what = page.getByRole("dialog").getByLabel("Mitä tehdään");
  await tabTo(page, what);
  await page.keyboard.type("Soitan isälle.");
  await page.keyboard.press("Escape");
  expect(await isFocused(page.getByRole("button", { name: "Jatka kirjoittamista" }))).toBe(true);
  await page.keyboard.press("Enter");
  expect(await what.inputValue()).toBe("Soitan isälle.");
  expect(await isFocused(what)).toBe(true);
  await page.keyboard.press("Escape");
  await tabTo(page, page.getByRole("button", { name: "Sulje tallentamatta" }));
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await isFocused(opener)).toBe(true);
});
