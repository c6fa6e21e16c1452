// Pictures for the README and the docs, taken from the demo town: npm run screenshots
import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { ensureChromium } from "#fixtures/chromium.ts";
import { loadTown } from "#fixtures/town/load.ts";
import { dayInHelsinki, systemClock } from "#server/platform/clock.ts";
import { openDataFolder } from "#server/platform/data-folder.ts";
import { connectAsOwner } from "#server/platform/owner-connection.ts";
import { startEmbedded } from "#server/platform/embedded.ts";
import { migrate } from "#server/platform/migrate.ts";
import { startServer } from "#server/main.ts";
import { desk, openBrowser, openPage, phone } from "#e2e/browser.ts";
import { peopleInRole, signIn } from "#e2e/sign-in.ts";
import { buildWeb, webFolder } from "./web-build.ts";

const folder = fileURLToPath(new URL("../docs/pictures/", import.meta.url));
const mostBytes = 400_000;

await ensureChromium(console.log);
await buildWeb();
await mkdir(folder, { recursive: true });
const data = await mkdtemp(join(tmpdir(), "rinnalla-pictures-"));
const database = await startEmbedded({
  folder: await openDataFolder(data),
  durable: false,
  log: (line) => console.warn(line),
});
const dataKey = Buffer.alloc(32, 7);
await migrate(database.url);
const today = dayInHelsinki(systemClock.now());
await loadTown(database.url, { families: 60, seed: 1, today, dataKey });
const server = await startServer({
  host: "127.0.0.1",
  port: 0,
  databaseUrl: database.url,
  dataKey,
  logLevel: "warn",
  webFolder,
});
const browser = await openBrowser();
const town = { address: server.address, ownerUrl: database.url };
try {
  const worker = await pageOf("familyWorker", "Leena Aho");
  await worker.goto("/tyo/tanaan");
  await picture(worker, "today-phone", phone);
  await worker.goto("/tyo/perheet");
  await picture(worker, "families-desk", desk);
  await worker.locator('main a[href^="/tyo/perheet/"]').filter({ hasText: "Virtanen" }).first().click();
  await worker.waitForURL(/perheet\/[0-9a-f-]{36}/);
  const family = new URL(worker.url()).pathname;
  await picture(worker, "family-desk", { ...desk, height: 1080 });
  await picture(worker, "family-phone", phone);
  await worker.emulateMedia({ colorScheme: "dark" });
  await picture(worker, "family-desk-dark", { ...desk, height: 1080 });
  await worker.emulateMedia({ colorScheme: "light" });
  await worker.goto(`${family}/huolet`);
  await picture(worker, "concerns-desk", desk);
  for (const [title, file, viewport] of [
    ["Virtasten sukupuu", "genogram-desk", { ...desk, height: 1000 }],
    ["Oonan verkosto syksyllä", "network-phone", { ...phone, height: 1180 }],
    ["Virtasten aikajana", "timeline-desk", { ...desk, height: 1000 }],
    ["Virtasten viikko", "own-week-phone", { ...phone, height: 1180 }],
  ] as const) {
    await worker.goto(`${family}/kuvat`);
    await worker.getByRole("link", { name: title }).first().click();
    await worker.waitForURL(/kuvat\/[0-9a-f-]{36}/);
    await picture(worker, file, viewport);
  }
  const planned = `/tyo/perheet/${await familyWithRhythm("Leena Aho")}`;
  await worker.goto(`${planned}/suunnitelma`);
  await picture(worker, "plan-desk", desk, "Tavoitteet");
  await worker.getByRole("link", { name: "Tulosta viikkorytmi" }).click();
  await worker.waitForURL(/viikkorytmi$/);
  await picture(worker, "rhythm-desk", desk);
  await worker.goto(`${planned}/asiakirjat`);
  await worker.getByRole("link", { name: "Kausiyhteenveto" }).first().click();
  await worker.waitForURL(/asiakirjat\/[0-9a-f-]{36}/);
  await picture(worker, "summary-desk", desk);
  await worker.goto(`${planned}/paattaminen`);
  await picture(worker, "closing-desk", desk);
  await worker.goto("/tyo/tanaan");
  await worker.locator('main a[href$="/kirjaa"]').first().click();
  await worker.waitForURL(/kirjaa$/);
  await picture(worker, "record-phone", phone);
  await worker.context().close();

  for (const [role, name, path, file, heading] of [
    ["intake", undefined, "/tyo/yhteydenotot", "inbox-desk"],
    ["purchaser", "Timo Ranta", "/tyo/tyopoyta", "purchaser-desk"],
    ["unitLead", "Maija Korhonen", "/tyo/yksikko", "board-desk", "Työmäärä tunteina viikossa"],
    ["privacyOfficer", undefined, "/tyo/lokit", "log-desk"],
    ["familyWorker", "Leena Aho", "/tyo/kalenteri", "week-desk"],
    ["unitLead", "Maija Korhonen", "/tyo/kalenteri/yksikko", "unit-week-desk"],
    ["unitLead", "Maija Korhonen", "/tyo/rajat", "breaches-desk"],
    ["unitLead", "Maija Korhonen", "/tyo/ryhmat", "groups-desk"],
    ["administrator", undefined, "/tyo/palvelumallit/family-work", "model-desk"],
  ] as const) {
    const page = await pageOf(role, name);
    await page.goto(path);
    await picture(page, file, desk, heading);
    await page.context().close();
  }
  for (const [service, path, file, viewport] of [
    ["child-welfare-family-work", "/kaynnit", "visits-desk", desk],
    ["intensified-family-work", "/tuki", "support-week-desk", desk],
    ["open-family-rehabilitation", "/toimintamallit", "patterns-desk", desk],
    ["multi-agency-family-work", "/toimijat", "partners-desk", desk],
    ["aftercare-youth-support", "/nuori", "young-person-phone", phone],
  ] as const) {
    const { caseId, workerId } = await familyIn(service);
    const page = await openPage(browser, server.address);
    await signIn(page.context(), town, workerId);
    await page.goto(`/tyo/perheet/${caseId}${path}`);
    await picture(page, file, viewport, { level: 2 });
    await page.context().close();
  }
  const visitor = await openPage(browser, server.address);
  await visitor.goto("/palvelut/family-work");
  await picture(visitor, "service-phone", phone);
  await visitor.goto("/ota-yhteytta");
  await picture(visitor, "contact-phone", phone);
} finally {
  await browser.close();
  await server.close();
  await database.stop();
  await rm(data, { recursive: true, force: true });
}

/** A family of the worker's whose plan in force has a weekly rhythm to show. */
async function familyWithRhythm(workerName: string): Promise<string> {
  const worker = (await peopleInRole(town, "familyWorker")).find(({ name }) => name === workerName);
  const client = await connectAsOwner(database.url);
  try {
    const found = await client.query<{ case_id: string }>(
      `select p.case_id from plan p join case_worker r on r.case_id = p.case_id and r.staff_id = $1 and r.valid_to is null
       where p.status = 'approved' order by jsonb_array_length(p.content -> 'rhythm') desc nulls last, p.id limit 1`,
      [worker?.id],
    );
    return found.rows[0]?.case_id ?? "";
  } finally {
    await client.end();
  }
}

/** A family of the town in a service, and its key worker, who reads Finnish in the pictures. */
async function familyIn(service: string): Promise<{ caseId: string; workerId: string }> {
  const client = await connectAsOwner(database.url);
  try {
    const found = await client.query<{ caseId: string; workerId: string }>(
      `select p.case_id as "caseId", w.staff_id as "workerId" from service_period p
       join case_worker w on w.case_id = p.case_id and w.role = 'keyWorker' and w.valid_to is null
       where p.service = $1 and p.ended_on is null order by p.id limit 1`,
      [service],
    );
    const [family] = found.rows;
    if (family === undefined) throw new Error(`no family of the demo town is in ${service}`);
    await client.query("update staff set language = 'fi' where id = $1", [family.workerId]);
    return family;
  } finally {
    await client.end();
  }
}

async function pageOf(role: string, name?: string): Promise<Page> {
  const people = await peopleInRole(town, role);
  const person = people.find((one) => name === undefined || one.name === name);
  if (person === undefined) throw new Error(`nobody in the demo town is ${name ?? role}`);
  const page = await openPage(browser, server.address);
  await signIn(page.context(), town, person.id);
  return page;
}

/** The page as it stands when everything it asked for is there. */
async function picture(
  page: Page,
  name: string,
  viewport: { readonly width: number; readonly height: number },
  heading?: string | { readonly level: number },
): Promise<void> {
  await page.setViewportSize({ ...viewport });
  // Anew at this size: a move within the app tells of no load to wait for.
  await page.reload({ waitUntil: "networkidle" });
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.locator(".skeleton").first().waitFor({ state: "detached" });
  await page.evaluate(() => document.fonts.ready);
  if (heading !== undefined)
    await page
      .getByRole("heading", typeof heading === "string" ? { name: heading } : heading)
      .first()
      .evaluate((found) => found.scrollIntoView({ block: "start" }));
  else await page.evaluate(() => scrollTo(0, 0));
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, scale: "css" });
  const { size } = await stat(path);
  if (size > mostBytes) throw new Error(`${name}.png is ${size} bytes, more than ${mostBytes}`);
  console.log(`${name}.png ${Math.round(size / 1000)} kB`);
}
