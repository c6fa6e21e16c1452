import type { Page } from "playwright-core";
import { lookOver } from "./screen.ts";

export interface Goal {
  readonly title: string;
  readonly words: string;
  /** One name for a member's goal, two for a relationship's, none for the whole family's. */
  readonly whose: readonly string[];
  /** From much worse than hoped to much better. */
  readonly levels: readonly [string, string, string, string, string];
  readonly steps: readonly { readonly what: string; readonly who: string; readonly due: string }[];
}

const subjects = ["Koko perheen", "Yhden perheenjäsenen", "Kahden ihmisen välinen"] as const;
const levelLabels = [/^−2/, /^−1/, /^0/, /^\+1/, /^\+2/] as const;

export async function beginPlan(page: Page, caseId: string): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/suunnitelma`);
  await lookOver(page, "Suunnitelma");
  const begin = page.getByRole("button", { name: "Aloita suunnitelma" });
  await begin.or(page.getByRole("link", { name: "Jatka kirjoittamista" })).click();
  await page.getByRole("heading", { name: "Kirjoita suunnitelma" }).waitFor();
}

/** A goal with its five levels and its steps, into the open draft. */
export async function addGoal(page: Page, goal: Goal): Promise<void> {
  await page.getByRole("button", { name: "Lisää tavoite" }).click();
  const card = page.getByRole("region", { name: /^Tavoite \d/ }).last();
  await card.getByLabel("Tavoite lyhyesti").fill(goal.title);
  await card.getByLabel("Perheen omin sanoin").fill(goal.words);
  await card.getByText(subjects[goal.whose.length] ?? subjects[0], { exact: true }).click();
  for (const name of goal.whose) await card.getByText(name, { exact: true }).click();
  for (const [place, label] of levelLabels.entries())
    await card.getByLabel(label).fill(goal.levels[place] ?? "");
  for (const { what, who, due } of goal.steps) {
    await card.getByRole("button", { name: "Lisää askel" }).click();
    await card.getByLabel("Mitä tehdään").last().fill(what);
    await card.getByLabel("Kuka tekee").last().fill(who);
    await card.getByLabel("Mihin mennessä", { exact: true }).last().fill(due);
  }
}

/** The only goal of the open draft goes away. */
export async function removeGoal(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Poista tavoite" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Poista tavoite" }).click();
  await page.getByRole("region", { name: /^Tavoite \d/ }).waitFor({ state: "detached" });
}

/** Who does what at home, the habits of the house, and the week that is drawn of its repeating things. */
export async function writeDailyLife(
  page: Page,
  life: {
    readonly roles: Readonly<Record<string, string>>;
    readonly routines: readonly (readonly [what: string, who: string])[];
    readonly week: readonly {
      readonly what: string;
      readonly who: string;
      readonly from: string;
      readonly to: string;
    }[];
  },
): Promise<void> {
  for (const [name, words] of Object.entries(life.roles)) await page.getByLabel(`Rooli: ${name}`).fill(words);
  for (const [what, who] of life.routines) {
    await page.getByRole("button", { name: "Lisää käytäntö" }).click();
    await page.getByLabel("Käytäntö tai sääntö").last().fill(what);
    await page.getByLabel("Kenelle").last().fill(who);
  }
  const week = page.getByRole("region", { name: "Viikkorytmi" });
  // A week that has something in it is seen first: adding to it folds open.
  if (!(await page.getByLabel("Mitä", { exact: true }).isVisible()))
    await page.locator("summary", { hasText: "Lisää viikkoon" }).click();
  for (const { what, who, from, to } of life.week) {
    await page.getByLabel("Mitä", { exact: true }).fill(what);
    await page.getByLabel("Kuka (vapaaehtoinen)", { exact: true }).fill(who);
    await page.getByLabel("Alkaa", { exact: true }).fill(from);
    await page.getByLabel("Päättyy", { exact: true }).fill(to);
    await page.getByRole("button", { name: "Lisää viikkoon" }).click();
  }
  await week.first().waitFor();
}

export async function addDissent(page: Page, who: string, words: string): Promise<void> {
  await page.getByRole("button", { name: "Lisää eriävä näkemys" }).click();
  await page.getByLabel("Mistä ollaan eri mieltä").last().fill(words);
  await page.getByLabel("Kenen näkemys").last().fill(who);
}

/** Proposes the open draft, which then waits for everybody's stand. */
export async function proposePlan(page: Page): Promise<void> {
  await page.getByText(/^Tallennettu/).waitFor();
  await page.getByRole("button", { name: "Esitä perheelle ja tilaajalle" }).click();
  await page
    .getByRole("dialog", { name: "Esitetäänkö suunnitelma?" })
    .getByRole("button", { name: "Esitä perheelle ja tilaajalle" })
    .click();
  await page.getByRole("heading", { name: "Suunnitelma odottaa kantoja" }).waitFor();
}

/** Takes the proposed plan back: it stays readable as it was, and the next version is open for writing. */
export async function withdrawPlan(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Ota takaisin muokattavaksi" }).click();
  await page
    .getByRole("dialog", { name: "Otetaanko suunnitelma takaisin?" })
    .getByRole("button", { name: "Ota takaisin muokattavaksi" })
    .click();
  await page.getByRole("heading", { name: "Kirjoita suunnitelma" }).waitFor();
}

/** A stand on the proposed plan: a family member's written down by a worker, or one's own. */
export async function takeStand(
  page: Page,
  button: string | RegExp,
  stance: "samaa mieltä" | "eri mieltä",
  words: string,
): Promise<void> {
  await page.getByRole("button", { name: button }).click();
  const dialog = page.getByRole("dialog", { name: button });
  await dialog.getByRole("radio", { name: stance }).check({ force: true });
  await dialog.getByLabel("Omin sanoin").fill(words);
  await dialog.getByRole("button", { name: "Tallenna" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText(`”${words}”`, { exact: true }).first().waitFor();
}

/** Tries to approve the proposed plan and is refused by the rule, which is named with what it says. */
export async function approveRefused(page: Page, caseId: string, rule: string): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/suunnitelma`);
  await page.getByRole("button", { name: "Hyväksy suunnitelma" }).click();
  await page.getByText("Tätä ei voi vielä tehdä").waitFor();
  await page.getByText(`Sääntö: ${rule}.`, { exact: false }).waitFor();
}

/** Nothing is missing: the proposed plan is approved. */
export async function approvePlan(page: Page, caseId: string): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/suunnitelma`);
  await page.getByRole("button", { name: "Hyväksy suunnitelma" }).click();
  await page.getByText("Suunnitelma on hyväksytty").waitFor();
}
