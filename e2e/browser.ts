import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { chromiumPath } from "#fixtures/chromium.ts";

/** Widths at which every screen must work. */
export const phone = { width: 390, height: 844 } as const;
export const desk = { width: 1280, height: 800 } as const;

/** Chromium without a screen, making no connections of its own. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A page of a person who shares nothing with anybody else's, in Finland and in Finnish. */
export async function openPage(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    locale: "fi-FI",
    timezoneId: "Europe/Helsinki",
    viewport: desk,
    reducedMotion: "reduce",
    ...options,
  });
  await context.addInitScript(countAsked);
  return context.newPage();
}

/** In the page: how many questions to the server are without an answer, for knowing when it has come to rest. */
function countAsked(): void {
  const seen = window as typeof window & { asked?: number };
  const ask = window.fetch;
  seen.asked = 0;
  window.fetch = async (...what) => {
    seen.asked = (seen.asked ?? 0) + 1;
    try {
      return await ask(...what);
    } finally {
      seen.asked -= 1;
    }
  };
}
