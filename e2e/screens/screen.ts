import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { desk, phone } from "../browser.ts";

/** Loading is over: nothing is asked any more and no grey bars are left. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
}

/** The screen has this heading, fits and passes axe at phone and desk width; contrast may not be left undecided. */
export async function lookOver(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole("heading", { name: heading }).first().waitFor();
  await settled(page);
  // What stays in sight while the page scrolls would hide what is under it from the measuring of contrast.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const { position } = getComputedStyle(element);
      if (position === "sticky" || (position === "fixed" && !element.closest("dialog")))
        element.style.position = "static";
    }
  });
  for (const [name, viewport] of Object.entries({ phone, desk })) {
    await page.setViewportSize({ ...viewport });
    // Nor can axe measure what a window's own scrolling cuts off: a tall window gets the height it asks for.
    const tall = await page.evaluate(() => {
      const body = document.querySelector("dialog[open] .dialog-body");
      return body ? body.scrollHeight + 64 : 0;
    });
    if (tall > viewport.height) await page.setViewportSize({ ...viewport, height: tall });
    // The screens have no frames: without axe's way of gathering from them a look takes a third of the time.
    const { violations, incomplete } = await new AxeBuilder({ page }).setLegacyMode().analyze();
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
  await page.setViewportSize({ ...desk });
}
