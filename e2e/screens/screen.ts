import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { desk, phone } from "../browser.ts";

/** Where a picture of each screen looked over is put, at both widths, for people to look at; none without. */
const pictures = process.env["PICTURES"];

const seenAtDesk = new Set<string>();

/** The heading of the window that is open on the page, nothing when none is. */
const inWindow = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector("dialog[open] :is(h1, h2)")?.textContent ?? "");

/** Loading is over: for some frames on end nothing is asked and no grey bars are left. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await page.waitForFunction(() => {
    const seen = window as typeof window & { asked?: number; calm?: number };
    const calm = document.readyState === "complete" && !seen.asked && !document.querySelector(".skeleton");
    seen.calm = calm ? (seen.calm ?? 0) + 1 : 0;
    if (seen.calm < 6) return false;
    seen.calm = 0;
    return true;
  });
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
    // At a desk a page is analysed once for each test: what it shows later is of the same parts as on the phone.
    const place = `${new URL(page.url()).pathname.replace(/[0-9a-f-]{36}/g, "")} ${await inWindow(page)}`;
    if (name === "phone" || !seenAtDesk.has(place))
      expect(await breachesIn(page), `axe on ${page.url()} at ${name} width`).toEqual([]);
    if (name === "desk") seenAtDesk.add(place);
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

/** Breaches of axe's rules, and contrast that it can't decide, each as one line. The page has no frames: it runs in one go. */
async function breachesIn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: there } = window as typeof window & { axe: typeof axe };
    // axe takes a bar fixed to the page to lie over an open window, which the browser draws above everything.
    const behind = document.querySelector("dialog[open]")
      ? [...document.querySelectorAll<HTMLElement>("body *")].filter(
          (element) => getComputedStyle(element).position === "fixed" && !element.closest("dialog"),
        )
      : [];
    for (const { style } of behind) style.display = "none";
    const { violations, incomplete } = await there.run(document, {
      resultTypes: ["violations", "incomplete"],
      preload: false,
    });
    for (const { style } of behind) style.display = "";
    const undecided = incomplete.filter(({ id }) => id === "color-contrast");
    const said = ({ html, any: [why] }: (typeof violations)[number]["nodes"][number]) =>
      [html, why?.message, ...(why?.relatedNodes ?? []).map((related) => related.html)]
        .map((text) => text?.slice(0, 160))
        .join(" — ");
    return [...violations, ...undecided].map(({ id, nodes }) => `${id}: ${nodes.map(said).join(" | ")}`);
  });
}

let taken = 0;
async function takePicture(page: Page, folder: string, width: string): Promise<void> {
  if (width === "phone") taken += 1;
  await page.screenshot({ path: `${folder}/${String(taken).padStart(2, "0")}-${width}.png` });
}
