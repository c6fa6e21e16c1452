import type { Page } from "playwright-core";
import * as closing from "../screens/closings.ts";
import { settled } from "../screens/screen.ts";
import { approveDocument, draftShown, writeDocument } from "../screens/documents.ts";

/** How the service ended and what goes on; the final evaluation drafted of that, written and approved. */
export async function evaluatedOnScreens(
  page: Page,
  caseId: string,
  ending: {
    readonly ownView: string;
    readonly outcome: string;
    readonly what: string;
    readonly withWhom: string;
    readonly assessment: string;
  },
): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/paattaminen`);
  await closing.writeView(page, "Kirjaa oma näkemyksesi", ending.ownView);
  await closing.prepareEnding(page, ending);
  await page.getByRole("button", { name: "Luonnostele loppuarviointi" }).click();
  await draftShown(page);
  await writeDocument(page, { "Työntekijöiden arvio": { fields: { Arvio: ending.assessment } } });
  await approveDocument(page);
}

/** The lead closes it. Resolves to what the page of the closed family says to the worker whose family it was. */
export async function closedOnScreens(office: Page, work: Page, caseId: string): Promise<string> {
  await office.goto(`/tyo/perheet/${caseId}/paattaminen`);
  await closing.closeCase(office);
  await work.goto(`/tyo/perheet/${caseId}`);
  await work
    .getByText(/^Päättynyt/)
    .first()
    .waitFor();
  await settled(work);
  return work.getByRole("main").innerText();
}
