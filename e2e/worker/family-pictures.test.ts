import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desk, openBrowser, openPage, phone } from "../browser.ts";
import { type TownServer, townServer } from "../server.ts";
import { peopleInRole, signIn } from "../sign-in.ts";
import { lookOver } from "../screens/screen.ts";
import { connectAsOwner } from "#server/platform/owner-connection.ts";

// Every kind of picture is changed and saved with the keyboard alone, and is as it was left when it is opened again; what can be drawn
// to another place goes where it was let go, with mouse and finger, at any width.
let server: TownServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function pictureCalled(title: string): Promise<string> {
  const client = await connectAsOwner(server.ownerUrl);
  try {
    const found = await client.query<{ caseId: string; pictureId: string }>(
      `select case_id as "caseId", id as "pictureId" from family_picture where title = $1`,
      [title],
    );
    if (!found.rows[0]) throw new Error(`the town has no picture ${title}`);
    return `/tyo/perheet/${found.rows[0].caseId}/kuvat/${found.rows[0].pictureId}`;
  } finally {
    await client.end();
  }
}

const isFocused = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);

/** The picture open before Leena Aho, with the hands of one who has a keyboard only. */
async function opened(title: string, options: BrowserContextOptions = { viewport: desk }) {
  const leena = (await peopleInRole(server, "familyWorker")).find(({ name }) => name === "Leena Aho");
  if (!leena) throw new Error("the town has no Leena Aho");
  const page = await openPage(browser, server.address, options);
  await signIn(page.context(), server, leena.id);
  await page.goto(await pictureCalled(title));
  const figure = page.getByRole("group", { name: title });
  await figure.waitFor();
  /** Tab by Tab. */
  const reach = async (control: Locator): Promise<void> => {
    await control.waitFor();
    // Found once: to look for it by its name at every Tab takes longer than the Tabs.
    const sought = await control.elementHandle();
    for (let tabs = 0; tabs < 160; tabs += 1) {
      if (await sought?.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`no Tab leads to ${String(control)}`);
  };
  const press = async (control: Locator, key = "Enter"): Promise<void> => {
    await reach(control);
    await page.keyboard.press(key);
  };
  const type = async (field: Locator, words: string): Promise<void> => {
    await press(field, "Control+A");
    await page.keyboard.type(words);
  };
  /** One stop of Tab is the whole figure; inside it arrow keys lead from one to the next. */
  const walkTo = async (subject: Locator): Promise<void> => {
    await reach(figure.locator('[data-subject][tabindex="0"]'));
    const sought = await subject.elementHandle();
    for (let steps = 0; steps < 40; steps += 1) {
      if (await sought?.evaluate((element) => element === document.activeElement)) return;
      const [from, to] = await Promise.all([
        figure.locator('[data-subject][tabindex="0"]').boundingBox(),
        sought?.boundingBox(),
      ]);
      if (!from || !to) throw new Error("out of sight");
      const [dx, dy] = [
        to.x + to.width / 2 - from.x - from.width / 2,
        to.y + to.height / 2 - from.y - from.height / 2,
      ];
      const way =
        Math.abs(dx) > Math.abs(dy)
          ? dx > 0
            ? "ArrowRight"
            : "ArrowLeft"
          : dy > 0
            ? "ArrowDown"
            : "ArrowUp";
      await page.keyboard.press(way);
    }
    throw new Error(`no arrow leads to ${String(subject)}`);
  };
  const savedAndOpenedAgain = async (): Promise<void> => {
    await press(page.getByRole("button", { name: "Tallenna versio" }));
    await page.getByText("Versio tallennettu").waitFor();
    await page.reload();
    await figure.waitFor();
  };
  return { page, figure, dialog: page.getByRole("dialog"), reach, press, type, walkTo, savedAndOpenedAgain };
}

type Point = readonly [x: number, y: number];
const middleOf = async (what: Locator): Promise<Point> => {
  const box = await what.boundingBox();
  if (!box) throw new Error("it isn't drawn");
  return [box.x + box.width / 2, box.y + box.height / 2];
};
/** In the middle of the screen: under no bar that stays in sight. */
const inSight = (what: Locator): Promise<void> =>
  what.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));

async function dragByMouse({ mouse }: Page, [x, y]: Point, [dx, dy]: Point): Promise<void> {
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + dx / 2, y + dy / 2, { steps: 3 });
  await mouse.move(x + dx, y + dy, { steps: 3 });
  await mouse.up();
}

/** As a screen that is touched tells it: what the finger does is the figure's or, where that leaves it, the page's. */
async function dragByFinger(page: Page, [x, y]: Point, [dx, dy]: Point): Promise<void> {
  const screen = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: Point) =>
    screen.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [{ x: at[0], y: at[1] }] : [] });
  await touch("touchStart", [x, y]);
  for (let step = 1; step <= 8; step += 1)
    await touch("touchMove", [x + (dx * step) / 8, y + (dy * step) / 8]);
  await touch("touchEnd");
}

const labelOf = (subject: Locator): Promise<string | null> => subject.getAttribute("aria-label");

test("a genogram is drawn on with the keyboard alone", async () => {
  const { page, figure, dialog, press, type, walkTo, savedAndOpenedAgain } =
    await opened("Virtasten sukupuu");
  const person = (name: string): Locator => figure.getByRole("button", { name: new RegExp(`^${name}(;|$)`) });
  await lookOver(page, "Virtasten sukupuu");

  await walkTo(person("Oona"));
  await page.keyboard.press("ArrowUp");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? ""))
    .toMatch(/^(Saana|Petri);/);
  await walkTo(person("Oona"));
  await page.keyboard.press("Enter");
  await dialog.getByRole("heading", { name: "Oona" }).waitFor();
  await press(dialog.getByRole("button", { name: "Lisää sisarus" }));
  await dialog.getByRole("heading", { name: "Lisää sisarus: Oona" }).waitFor();
  await type(dialog.getByRole("textbox", { name: /^Nimi/ }), "Vilma");
  await page.keyboard.press("Enter");
  await person("Vilma").waitFor();

  // Taken out by Delete, and back by undoing.
  await walkTo(person("Vilma"));
  await page.keyboard.press("Delete");
  await person("Vilma").waitFor({ state: "detached" });
  await press(page.getByRole("button", { name: "Kumoa" }));
  await person("Vilma").waitFor();

  await savedAndOpenedAgain();
  await person("Vilma").waitFor();
  await expect.poll(() => isFocused(page.getByRole("heading", { level: 1 }))).toBe(true);

  // What changed stands in words beside the version.
  await press(page.locator("summary", { hasText: "Versiot" }));
  await press(page.locator("summary", { hasText: "Mitä muuttui versiosta 2" }));
  await page.getByText("Henkilö: Vilma").waitFor();
});

test("somebody is moved nearer in a network map with the keyboard, and two maps are compared in words", async () => {
  const { page, figure, dialog, reach, press, walkTo, savedAndOpenedAgain } =
    await opened("Oonan verkosto syksyllä");
  const aada = figure.getByRole("button", { name: /^Aada;/ });
  await walkTo(aada);
  await page.keyboard.press("Enter");
  await press(dialog.getByRole("radio", { name: "Vähän kauempana" }), "ArrowLeft");
  await press(dialog.getByRole("button", { name: "Valmis" }));
  await expect.poll(() => labelOf(aada)).toBe("Aada; Ystävät; Lähellä; Tukee");
  await savedAndOpenedAgain();
  expect(await labelOf(aada)).toBe("Aada; Ystävät; Lähellä; Tukee");

  await press(page.locator("summary", { hasText: "Vertaa toiseen karttaan" }));
  await reach(page.getByLabel("Mihin verrataan"));
  await page.keyboard.type("Oonan verkosto kes");
  await page.getByRole("heading", { name: "Mikä on muuttunut" }).waitFor();
  await page.getByText("Tullut kartalle: Aada (ystävät, lähellä, tukee)").waitFor();
  await page.getByText("Siirtynyt lähemmäs: Venla (vähän kauempana → lähellä)").waitFor();
  await lookOver(page, "Oonan verkosto syksyllä");
});

test("an event is added to a timeline with the keyboard, and drawn to another year with the mouse", async () => {
  // So narrow a desk that the line is drawn smaller than its own size.
  const { page, figure, dialog, press, type, savedAndOpenedAgain } = await opened("Virtasten aikajana", {
    viewport: { width: 1120, height: 800 },
  });
  await press(page.getByRole("button", { name: "Lisää tapahtuma" }));
  await type(dialog.getByRole("textbox", { name: "Mitä tapahtui" }), "Oona oppi pyöräilemään");
  await type(dialog.getByLabel("Vuosi", { exact: true }).last(), "2024");
  await press(dialog.getByRole("button", { name: "Valmis" }));
  const event = figure.getByRole("button", { name: /Oona oppi pyöräilemään/ });
  await expect.poll(() => labelOf(event)).toMatch(/^2024:/);
  await savedAndOpenedAgain();
  expect(await labelOf(event)).toMatch(/^2024:/);

  await inSight(event);
  const yearAt = async (year: number): Promise<number> =>
    (await middleOf(figure.getByText(String(year), { exact: true }).first()))[0];
  const fourYears = (await yearAt(2024)) - (await yearAt(2020));
  await dragByMouse(page, await middleOf(event), [-fourYears, 0]);
  await expect.poll(() => labelOf(event)).toMatch(/^2020:/);
  await press(page.getByRole("button", { name: "Kumoa" }));
  await expect.poll(() => labelOf(event)).toMatch(/^2024:/);
  await lookOver(page, "Virtasten aikajana");
});

test("a thing of the week is changed on all its days with the keyboard, and another is added", async () => {
  const { page, figure, dialog, press, type, walkTo, savedAndOpenedAgain } = await opened("Virtasten viikko");
  const thing = (label: string): Locator => figure.getByRole("button", { name: label, exact: true });
  await walkTo(thing("Lauantai 17.00–19.00: Sauna ja peli-ilta, Kaikki"));
  await page.keyboard.press("Enter");
  await press(dialog.getByRole("checkbox", { name: "Sunnuntai" }), "Space");
  await type(dialog.getByLabel("Päättyy"), "16.00");
  await press(dialog.getByRole("button", { name: "Valmis" }));
  await dialog.getByText("Loppu ei voi olla ennen alkua.").first().waitFor();
  await type(dialog.getByLabel("Päättyy"), "19.30");
  await press(dialog.getByRole("button", { name: "Valmis" }));
  await thing("Lauantai 17.00–19.30: Sauna ja peli-ilta, Kaikki").waitFor();
  await thing("Sunnuntai 17.00–19.30: Sauna ja peli-ilta, Kaikki").waitFor();

  await walkTo(thing("Sunnuntai 13.00–15.00: Kahden kesken, Petri ja Eeli"));
  await page.keyboard.press("Delete");
  await thing("Sunnuntai 13.00–15.00: Kahden kesken, Petri ja Eeli").waitFor({ state: "detached" });

  await press(page.locator("summary", { hasText: "Lisää viikkoon" }));
  await type(page.getByLabel("Mitä", { exact: true }), "Uinti");
  await type(page.getByLabel("Alkaa"), "17.30");
  await type(page.getByLabel("Päättyy"), "18.30");
  await press(page.getByRole("button", { name: "Lisää viikkoon" }));
  await thing("Torstai 17.30–18.30: Uinti").waitFor();
  await savedAndOpenedAgain();
  const labels = await figure
    .locator("[data-subject]")
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));
  expect(labels.filter((label) => label.endsWith("17.30–18.30: Uinti"))).toHaveLength(5);
  expect(labels).toContain("Sunnuntai 17.00–19.30: Sauna ja peli-ilta, Kaikki");
  expect(labels.join(" ")).not.toContain("Kahden kesken");
  await lookOver(page, "Virtasten viikko");
});

test("on a phone what is drawn goes where the finger leaves it, and the page still moves", async () => {
  const touched = { viewport: phone, hasTouch: true, isMobile: true };
  const map = await opened("Oonan verkosto syksyllä", touched);
  const leena = map.figure.getByRole("button", { name: /^Leena;/ });
  const middle = map.figure.getByText("Oona", { exact: true });
  await inSight(middle);
  const [oona, [x, y]] = [await middleOf(middle), await middleOf(leena)];
  // The whole map is in sight: nothing is moved sideways.
  expect(
    await map.page.locator(".drawing-frame").evaluate((frame) => frame.scrollWidth - frame.clientWidth),
  ).toBe(0);
  await dragByFinger(map.page, [x, y - 6], [(oona[0] - x) * 0.5, (oona[1] - y) * 0.5]);
  await expect.poll(() => labelOf(leena)).toBe("Leena; Viranomaiset; Lähellä; Tukee");
  // Nothing around the map has pushed it aside when it was changed for the first time.
  expect(await middleOf(middle)).toEqual(oona);
  const [nearX, nearY] = await middleOf(leena);
  await dragByMouse(map.page, [nearX, nearY - 6], [2 * (oona[0] - nearX), 0]);
  await expect.poll(() => labelOf(leena)).toMatch(/^Leena; Sukulaiset; /);
  await map.page.context().close();

  const line = await opened("Virtasten aikajana", touched);
  const moved = line.figure.getByRole("button", { name: /Eeli aloitti uudessa koulussa/ });
  const former = await labelOf(moved);
  const handle = moved.locator(".handle");
  await inSight(handle);
  const at = await middleOf(handle);
  const scrolled = (): Promise<number> => line.page.evaluate(() => scrollY);
  const before = await scrolled();
  await dragByFinger(line.page, [at[0] + 150, at[1]], [0, -116]);
  await expect.poll(scrolled).toBeGreaterThan(before + 40);
  expect(await labelOf(moved)).toBe(former);
  await inSight(handle);
  await dragByFinger(line.page, await middleOf(handle), [0, 116]);
  await expect.poll(() => labelOf(moved)).toMatch(/^[a-zäö]+ 202[45]: Eeli aloitti/);
  await line.page.context().close();
});
