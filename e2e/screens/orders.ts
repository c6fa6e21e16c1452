import type { Page } from "playwright-core";
import { lookOver } from "./screen.ts";

export interface Ordered {
  readonly service: string;
  readonly unit: string;
  readonly grounds: string;
  readonly wished: string;
  readonly hours: string;
}

/** The purchaser finds the new family on the desk and goes to order a service for it. */
export async function fromDesk(page: Page, family: string): Promise<void> {
  await page.goto("/tyo/tyopoyta");
  const own = page.getByRole("region", { name: /^Omat perheet/ }).getByRole("listitem");
  await own
    .filter({ hasText: family })
    .getByRole("link", { name: /Tilaa palvelu/ })
    .click();
  await page.getByRole("heading", { name: "Tilaa palvelu" }).waitFor();
}

/** A service whose model sets limits says them, tells at once of a figure that breaks one, and refuses it when sent. */
export async function orderTooMuch(page: Page, service: string, unit: string): Promise<void> {
  await fillOrder(page, {
    service,
    unit,
    grounds: "Perhe tarvitsee tiivistä tukea.",
    wished: "Arki rauhoittuu.",
    amount: "5",
    per: "tapaamista",
  });
  await page.getByText("Tämä ylittää mallin rajan", { exact: false }).waitFor();
  await orderRefused(page, "5 tapaamista viikossa on liikaa");
  await lookOver(page, "Tilaa palvelu");
}

/** The same form goes on to another service, and the order is sent. */
export async function orderService(page: Page, { hours, ...ordered }: Ordered): Promise<void> {
  await fillOrder(page, { ...ordered, amount: hours, per: "tuntia" });
  await sendOrder(page);
  await lookOver(page, "Tilaukset");
}

/** Everything that the open form asks; what isn't said is left as the program proposes. */
export async function fillOrder(
  page: Page,
  order: Omit<Ordered, "hours"> & { readonly amount: string; readonly per: "tuntia" | "tapaamista" },
): Promise<void> {
  await page.getByLabel("Palvelu", { exact: true }).selectOption({ label: order.service });
  await chooseUnitAndBasis(page, order.unit);
  await page.getByLabel("Perustelut").fill(order.grounds);
  await page.getByLabel("Mitä toivotaan").fill(order.wished);
  await page.getByLabel("Määrä viikossa").fill(order.amount);
  await page.getByRole("radio", { name: order.per }).check();
}

export async function sendOrder(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Lähetä tilaus" }).click();
  await page.getByText("odottaa vastausta").waitFor();
}

/** Sends the form and is refused in these words. */
export async function orderRefused(page: Page, words: string): Promise<void> {
  await page.getByRole("button", { name: "Lähetä tilaus" }).click();
  await page.getByText(words, { exact: false }).waitFor();
}

/** The first of each group of radios that the service asks. */
async function chooseUnitAndBasis(page: Page, unit: string): Promise<void> {
  await page.getByRole("radio", { name: new RegExp(unit) }).check();
  for (const name of ["Lakiperuste", "Palvelun aloittamisen peruste"]) {
    const group = page.getByRole("group", { name });
    if ((await group.count()) > 0) await group.getByRole("radio").first().check();
  }
  const clientPlan = page.getByRole("textbox", { name: "Lapsen asiakassuunnitelman päiväys" });
  if ((await clientPlan.count()) > 0) await clientPlan.fill("2.1.2026");
}

/** The unit lead finds the waiting order on the board. */
export async function openWaitingOrder(page: Page, family: string): Promise<void> {
  await page.goto("/tyo/yksikko");
  await lookOver(page, "Yksikön tilanne");
  await page.getByRole("link", { name: `Vastaa tilaukseen ${family}` }).click();
  await page.getByRole("heading", { name: /^Vastaa tilaukseen/ }).waitFor();
}

/** Each worker's week in hours, qualifications and competences are in sight while the team is chosen; the choice shows in the week. */
export async function acceptOrder(
  page: Page,
  team: readonly {
    readonly name: string;
    readonly title: string;
    readonly competence: string;
    readonly hours: string;
  }[],
): Promise<void> {
  const weeks = page.getByRole("region", { name: "Työtunnit viikossa" });
  for (const { name, title, competence, hours } of team) {
    const line = weeks.getByRole("listitem").filter({ hasText: name });
    await line.getByText(title, { exact: false }).waitFor();
    await line.getByText(competence).waitFor();
    const week = line.getByRole("img", { name: new RegExp(`^${name}, .*varattu`) });
    const before = await week.getAttribute("aria-label");
    await line.getByRole("button", { name: `Lisää tiimiin ${name}` }).click();
    const chosen = page.getByRole("group", { name });
    await chosen.getByLabel("Tunteja viikossa").fill(hours);
    await line.getByRole("button", { name: `Valittu ${name}` }).waitFor();
    if ((await week.getAttribute("aria-label")) === before)
      throw new Error(`the week of ${name} doesn't show the hours that were chosen`);
  }
  await page.getByLabel("Viesti tilaajalle").fill("Aloitamme ensi viikolla.");
  await lookOver(page, /^Vastaa tilaukseen/);
  await page.getByRole("button", { name: "Ota vastaan" }).click();
  await page.waitForURL(/\/tilaus$/);
  await lookOver(page, /^Tiimi$/);
}

/** The waiting order is taken with one worker, and the service begins. */
export async function takeOrder(page: Page, family: string, worker: string): Promise<void> {
  await page.goto("/tyo/yksikko");
  await page.getByRole("link", { name: `Vastaa tilaukseen ${family}` }).click();
  await page.getByRole("button", { name: `Lisää tiimiin ${worker}` }).click();
  await page.getByRole("button", { name: "Ota vastaan" }).click();
  await page.waitForURL(/\/tilaus$/);
}
