import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { desk, phone } from "../browser.ts";

/** Where a picture of each screen looked over is put, at both widths, for people to look at; none without. */
const pictures = process.env["PICTURES"];

/** Loading is over: nothing is asked any more and no grey bars are left. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
}

/**
 * The screen has this heading, fits and passes axe at phone and desk width; contrast may not be left undecided.
 * Leaves the page at the width of `then`.
 */
export async function lookOver(page: Page, heading: string | RegExp, then = desk): Promise<void> {
  await page.getByRole("heading", { name: heading }).first().waitFor();
  await settled(page);
  const widths = { phone, desk };
  for (const name of ["phone", "desk"] as const) {
    const { width, height } = widths[name];
    await page.setViewportSize({ width, height });
    // As tall as its text: a bar that stays in sight would hide what is under it from the measuring of contrast.
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.max(height, tall) });
    if (pictures !== undefined) await takePicture(page, pictures, name);
    const t0 = Date.now();
    const { violations, incomplete } = await new AxeBuilder({ page }).analyze();
    console.log(name, page.url(), Date.now() - t0);
    const undecided = incomplete.filter(({ id }) => id === "color-contrast");
    const found = [...violations, ...undecided].map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
    );
    expect(found, `axe on ${page.url()} at ${name} width`).toEqual([]);
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(tooWide, `${page.url()} scrolls sideways at ${name} width`).toBe(0);
  }
  await page.setViewportSize({ ...then });
}

let taken = 0;
async function takePicture(page: Page, folder: string, width: string): Promise<void> {
  if (width === "phone") taken += 1;
  await page.screenshot({ path: `${folder}/${String(taken).padStart(2, "0")}-${width}.png` });
}
