import type { Page } from "playwright-core";
import { meetingsOf } from "#contract/worker/meetings.ts";
import type { Person } from "../person.ts";
import { lookOver } from "./screen.ts";

/** A meeting of a kind on the same weekday of every week, from the first day to the last. */
export async function planSeries(
  page: Page,
  caseId: string,
  series: {
    readonly kind: string;
    readonly first: string;
    readonly from: string;
    readonly last: string;
    readonly place: string;
  },
): Promise<void> {
  await page.goto(`/tyo/perheet/${caseId}/tapaamiset/uusi`);
  await page.getByRole("radio", { name: series.kind }).check({ force: true });
  await page.getByLabel("Päivä", { exact: true }).fill(series.first);
  await page.getByLabel("Alkaa klo").fill(series.from);
  await page.getByLabel("Toistuu viikoittain").check();
  await page.getByRole("textbox", { name: "Viimeinen päivä" }).fill(series.last);
  await page.getByLabel("Tarkempi paikka").fill(series.place);
  await lookOver(page, "Sovi tapaaminen");
  await page.getByRole("button", { name: "Sovi tapaamiset" }).click();
  await page.getByText(/tapaamista on sovittu/).waitFor();
  await lookOver(page, "Tulevat tapaamiset");
}

/** Opens the earliest of the planned meetings (of one kind) from the list; it may be at any hour of today. */
export async function openNextMeeting({ page, ask }: Person, caseId: string, kind?: string): Promise<void> {
  const query = { status: "planned" as const, ...(kind === undefined ? {} : { kind }) };
  const { upcoming, past } = await ask(meetingsOf, { params: { caseId }, query });
  const [first] = [...upcoming, ...past].toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  if (first === undefined) throw new Error("no meeting is planned");
  await page.goto(`/tyo/perheet/${caseId}/tapaamiset`);
  await page.locator(`main a[href$="/tapaamiset/${first.id}"]`).first().click();
  await page.getByRole("link", { name: "Perheen tapaamiset" }).waitFor();
}

/** Another time for the open meeting; its former time stays in the chain. */
export async function moveMeeting(
  page: Page,
  to: { readonly day: string; readonly who: string; readonly why: string },
): Promise<void> {
  await page.getByRole("button", { name: "Siirrä", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Siirrä tapaaminen" });
  await dialog.getByLabel("Päivä", { exact: true }).fill(to.day);
  await dialog.getByText(to.who, { exact: true }).click();
  await dialog.getByLabel("Miksi").fill(to.why);
  await lookOver(page, "Siirrä tapaaminen");
  await dialog.getByRole("button", { name: "Siirrä tapaaminen" }).click();
  await page.getByRole("link", { name: new RegExp(`${to.who}: ${to.why}`) }).waitFor();
}

/** Cancels the open meeting, or it and the later ones of its series. */
export async function cancelMeeting(
  page: Page,
  how: { readonly who: string; readonly why: string; readonly laterToo: boolean },
): Promise<void> {
  await page.getByRole("button", { name: "Peru tapaaminen" }).click();
  const dialog = page.getByRole("dialog", { name: "Peru tapaaminen" });
  await dialog.getByText(how.who, { exact: true }).click();
  await dialog.getByLabel("Miksi").fill(how.why);
  if (how.laterToo) await dialog.getByLabel("Peru myös sarjan myöhemmät tapaamiset").check();
  await dialog.getByRole("button", { name: "Peru tapaaminen" }).click();
  await page.getByText(`${how.who}: ${how.why}`).waitFor();
}

/** The family wasn't there: what kind of reason, and what is known of it. */
export async function markNoShow(page: Page, kind: string, words: string): Promise<void> {
  await page.getByRole("button", { name: "Perhe ei ollut paikalla" }).click();
  const dialog = page.getByRole("dialog", { name: "Perhe ei ollut paikalla" });
  await dialog.getByRole("radio", { name: kind }).check({ force: true });
  await dialog.getByLabel("Lisätieto").fill(words);
  await lookOver(page, "Perhe ei ollut paikalla");
  await dialog.getByRole("button", { name: "Merkitse poissaolo" }).click();
  await page.getByText(`${kind}: ${words}`).waitFor();
}

/** Takes the open, cancelled meeting back although its time is taken: refused without a reason, done with one. */
export async function restoreKnowingly(page: Page, why: string): Promise<void> {
  await page.getByRole("button", { name: "Palauta sovituksi" }).click();
  await page.getByText("Aika on jo varattu jollakulla osallistujista").waitFor();
  const reason = page.getByRole("textbox", { name: "Miksi sovitaan silti" });
  await reason.waitFor();
  await page.getByRole("button", { name: "Palauta silti" }).click();
  await page.getByText("Tämä tieto tarvitaan.").first().waitFor();
  await reason.fill(why);
  await page.getByRole("button", { name: "Palauta silti" }).click();
  await page.getByText("Tapaaminen on palautettu sovituksi").waitFor();
  await page.getByRole("button", { name: "Peru tapaaminen" }).waitFor();
}
