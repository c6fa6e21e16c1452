import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { desk, phone } from "../browser.ts";

/** Where a picture of each screen looked over is put, at both widths, for people to look at; none without. */
const pictures = process.env["PICTURES"];

/** Loading is over: nothing is asked any more and no grey bars are left. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  // Going from page to page in the app loads nothing anew that the browser would tell of.
  await page.waitForFunction(() => !document.querySelector(".skeleton"));
  await page.evaluate(() => document.fonts.ready);
}

/**
 * The screen has this heading, fits and passes axe at phone and desk width; contrast may not be left undecided.
 * Leaves the page at the width of `then`.
 */
export async function lookOver(
  page: Page,
  heading: string | RegExp,
  then: typeof phone | typeof desk = desk,
): Promise<void> {
  await page.getByRole("heading", { name: heading }).first().waitFor();
  await settled(page);
  // A short message at the foot of the screen is read and put away, as a person does.
  const message = page.locator(".toast").getByRole("button", { name: "Sulje" }).first();
  while (await message.isVisible()) await message.click();
  for (const [name, viewport] of Object.entries({ phone, desk })) {
    await sized(page, viewport);
    await sized(page, { ...viewport, height: Math.max(viewport.height, await tallnessOf(page)) });
    if (pictures !== undefined) await takePicture(page, pictures, name);
    const { violations, incomplete } = await analysed(page);
    const undecided = incomplete.filter(({ id }) => id === "color-contrast");
    const found = [...violations, ...undecided].map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 160)} (${any[0]?.message ?? ""})`).join(" | ")}`,
    );
    expect(found, `axe on ${page.url()} at ${name} width`).toEqual([]);
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(tooWide, `${page.url()} scrolls sideways at ${name} width`).toBe(0);
  }
  await sized(page, then);
}

/** The page has taken the size, and not only been told of it. */
async function sized(page: Page, { width, height }: { width: number; height: number }): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.waitForFunction(([w, h]) => innerWidth === w && innerHeight === h, [width, height] as const);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/**
 * The height at which nothing has to be scrolled: axe can't measure the contrast of what is under a bar that
 * stays in sight, nor of what the scrolling of a window cuts off.
 */
const tallnessOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const body = document.querySelector<HTMLElement>("dialog[open] .dialog-body");
    const dialog = body?.closest("dialog");
    const window = body && dialog ? dialog.offsetHeight - body.clientHeight + body.scrollHeight + 64 : 0;
    return Math.max(document.documentElement.scrollHeight, window);
  });

/** The page has no frames, so that axe runs in it in one go; only what fails or can't be decided is told in full. */
async function analysed(page: Page) {
  await setBehind(page, "hidden");
  const results = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations", "incomplete"], preload: false })
    .analyze();
  await setBehind(page, "");
  return results;
}

/** axe takes a bar fixed to the page to lie over an open window, which the browser draws above everything. */
const setBehind = (page: Page, visibility: "hidden" | ""): Promise<void> =>
  page.evaluate((value) => {
    if (!document.querySelector("dialog[open]")) return;
    for (const element of document.querySelectorAll<HTMLElement>("body *"))
      if (getComputedStyle(element).position === "fixed" && !element.closest("dialog"))
        element.style.visibility = value;
  }, visibility);

let taken = 0;
async function takePicture(page: Page, folder: string, width: string): Promise<void> {
  if (width === "phone") taken += 1;
  await page.screenshot({ path: `${folder}/${String(taken).padStart(2, "0")}-${width}.png` });
}
