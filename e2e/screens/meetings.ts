import type { Locator, Page } from "playwright-core";

export interface Planned {
  readonly kind: string;
  readonly on: string;
  readonly from: string;
  readonly purpose: string;
  /** Who comes beside those whom the program proposes, and who of those doesn't. */
  readonly also?: readonly string[];
  readonly without?: readonly string[];
}

/** Opens the form of a new meeting from the family's meetings and fills it. */
export async function planMeeting(page: Page, caseId: string, planned: Planned): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/tapaamiset`);
  await page.getByRole("link", { name: "Sovi tapaaminen" }).click();
  await page.getByRole("heading", { name: "Sovi tapaaminen", level: 1 }).waitFor();
  await page.getByRole("radio", { name: new RegExp(`^${planned.kind}`, "i") }).check();
  await page.getByRole("textbox", { name: "Mitä varten tavataan" }).fill(planned.purpose);
  await page.getByRole("textbox", { name: "Päivä" }).fill(planned.on);
  await page.getByRole("textbox", { name: "Alkaa klo" }).fill(planned.from);
  await choosePresent(page.locator("form"), planned);
}

/** Sends the form; the meeting stands in the list of coming ones. Where the town's calendar is full at the time, with a reason. */
export async function agreeMeeting(page: Page, reason = "Työpari hoitaa toisen tapaamisen."): Promise<void> {
  const send = page.getByRole("button", { name: "Sovi tapaaminen" });
  const why = page.getByRole("textbox", { name: "Miksi sovitaan silti" });
  const agreed = page.waitForURL(/\/tapaamiset$/).then(() => true);
  await send.click();
  const isAgreed = await Promise.race([
    agreed,
    page
      .getByText("Aika on jo varattu jollakulla osallistujista")
      .waitFor()
      .then(() => false),
  ]);
  if (isAgreed) return;
  await why.fill(reason);
  await send.click();
  await agreed;
}

/** Chips of people: those to come are checked, those not to come unchecked. */
export async function choosePresent(
  around: Locator,
  { also = [], without = [] }: Pick<Planned, "also" | "without">,
): Promise<void> {
  for (const name of also) await around.getByRole("checkbox", { name: new RegExp(`^${name}`) }).check();
  for (const name of without) await around.getByRole("checkbox", { name: new RegExp(`^${name}`) }).uncheck();
}

/** Opens a meeting by its kind and day from the family's meetings. */
export async function openMeeting(page: Page, caseId: string, name: RegExp): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/tapaamiset`);
  await page.getByRole("link", { name }).first().click();
  await page.waitForURL(/\/tapaamiset\/[0-9a-f-]{36}$/);
}

/** The window where the open meeting is marked held with those who were there. */
export async function markHeld(page: Page, present: Pick<Planned, "also" | "without">): Promise<Locator> {
  const window = page.getByRole("dialog", { name: "Merkitse pidetyksi" });
  if (!(await window.isVisible())) {
    await page.getByRole("button", { name: "Merkitse pidetyksi" }).click();
    await window.getByRole("checkbox").first().waitFor();
  }
  await choosePresent(window, present);
  await window.getByRole("button", { name: "Merkitse pidetyksi" }).click();
  return window;
}

/** Sends the form and is refused; the rule that stands in the way is named. */
export async function agreeRefused(page: Page, rule: string): Promise<void> {
  await page.getByRole("button", { name: "Sovi tapaaminen" }).click();
  await page.getByText("Tätä ei voi vielä tehdä").waitFor();
  await page.getByText(`Sääntö: ${rule}.`, { exact: false }).waitFor();
}
