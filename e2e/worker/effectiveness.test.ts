import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { effectiveness } from "#contract/worker/effectiveness.ts";
import { indicatorOf } from "#core/effectiveness/dictionary.ts";
import { addDays } from "#core/kernel/local-date.ts";
import { aPastService } from "#fixtures/effectiveness-rows.ts";
import { ownerRows } from "#fixtures/rows.ts";
import type { World } from "#fixtures/world.ts";
import { dayInHelsinki } from "#server/platform/clock.ts";
import { openBrowser } from "../browser.ts";
import { person } from "../person.ts";
import { lookOver, settled } from "../screens/screen.ts";
import { type TownServer, townServer } from "../server.ts";

// Who reads figures of effectiveness, and who doesn't: a lead of the own units, an analyst rows under a permit, a family worker none.
let server: TownServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Services that have ended in the unit, enough of two kinds to be told of, whatever else the town holds. */
async function pastServices(unitId: string, staff: { purchaser: string; keyWorker: string }): Promise<void> {
  const rows = ownerRows(server.ownerUrl);
  const today = dayInHelsinki(server.now());
  const world = { rows, people: staff } as unknown as World;
  for (let n = 0; n < 30; n += 1)
    await aPastService(world, {
      unitId,
      service: n < 16 ? "family-work" : "family-guidance",
      ground: "",
      startedOn: addDays(today, -200),
      endedOn: addDays(today, -20),
      planAgreedOn: addDays(today, -170),
      goals: [
        [-1, n % 2],
        [-1, 0],
      ],
      meetings: 3 + (n % 3),
      missed: n % 2,
    });
  await rows.destroy();
}

/** A lead of units that give services, with those units by name. */
async function aLead(): Promise<{ name: string; units: { id: string; name: string }[] }> {
  const rows = ownerRows(server.ownerUrl);
  const found = await rows
    .selectFrom("staff_role")
    .innerJoin("unit", "unit.id", "staff_role.unit_id")
    .innerJoin("staff", "staff.id", "staff_role.staff_id")
    .select(["staff.id as staff", "staff.given_name", "staff.family_name", "unit.id", "unit.name"])
    .where("staff_role.role", "=", "unitLead")
    .where("unit.kind", "=", "provider")
    .where("staff_role.valid_to", "is", null)
    .where("staff.active", "=", true)
    .orderBy("staff.id")
    .orderBy("unit.name")
    .execute();
  await rows.destroy();
  const [first] = found;
  if (!first) throw new Error("nobody leads a unit that gives services");
  return {
    name: `${first.given_name} ${first.family_name}`,
    units: found.filter(({ staff }) => staff === first.staff).map(({ id, name }) => ({ id, name })),
  };
}

/** As the page writes what the file has with a decimal comma: a share in hundredths, days whole, the rest to a tenth. */
function asShown(code: string, value: string): number {
  const number = Number(value.replace(",", "."));
  if (indicatorOf(code)?.kind === "share") return Math.round(number * 1000) / 10;
  return ["delay", "length", "planDays"].includes(code) ? Math.round(number) : Math.round(number * 10) / 10;
}
const numberIn = (words: string): number =>
  Number(
    words
      .replace(/[^\d,.−-]/g, "")
      .replace("−", "-")
      .replace(",", "."),
  );

/** The figures that the page's lists show, by name. */
const shownOn = async (page: Page): Promise<Map<string, string>> => {
  const rows = await page
    .locator("table.figure-list > tbody > tr:not(.figures-untold)")
    .evaluateAll((all) =>
      all.map((row) => [
        row.querySelector("th")?.textContent ?? "",
        row.querySelector("td .figure-value, td .soft")?.textContent ?? "",
      ]),
    );
  // What isn't told stands by name in one line.
  const untold = await page.locator("table.figure-list .figures-untold span").allTextContents();
  return new Map([
    ...(rows as [string, string][]),
    ...untold.map((name): [string, string] => [name, "ei näytetä"]),
  ]);
};

test(
  "a lead reads the own units' figures, narrows them, and takes them along as they are shown",
  { timeout: 60_000 },
  async () => {
    const led = await aLead();
    const [lead, worker, buyer] = await Promise.all([
      person(browser, server, "unitLead", led.name),
      person(browser, server, "familyWorker"),
      person(browser, server, "purchaser"),
    ]);
    await pastServices(led.units[0]?.id ?? "", { purchaser: buyer.id, keyWorker: worker.id });
    const page = await lead.arrive();
    // Which service is told of hangs on what else the town's unit has had: a small group takes another with it.
    const asked = async (service?: string) => {
      const today = dayInHelsinki(server.now());
      const query = { from: addDays(today, -270), to: today, ...(service && { service }) };
      const { own, waiting } = await lead.ask(effectiveness, { query });
      return { waiting, ended: own.figures.find(({ code }) => code === "ended")?.value };
    };
    // Each look brings in some of the families that have changed: a new town's have all.
    while ((await asked()).waiting > 0);
    await page.goto("/tyo/vaikuttavuus");
    await lookOver(page, "Vaikuttavuus");
    const units = await page.getByLabel("Yksikkö", { exact: true }).locator("option").allTextContents();
    expect(units).toEqual(["Kaikki", ...led.units.map(({ name }) => name)]);

    const endedShown = async () =>
      numberIn(
        (await page
          .getByText("Päättyneet palvelut", { exact: true })
          .first()
          .locator("xpath=following-sibling::*[1]")
          .textContent()) ?? "",
      );
    const all = await endedShown();
    expect(all).toBe((await asked()).ended);
    const service = (await asked("family-guidance")).ended === null ? "family-work" : "family-guidance";
    await page.getByLabel("Palvelu", { exact: true }).selectOption(service);
    await page.waitForURL(new RegExp(`palvelu=${service}`));
    await settled(page);
    const some = await endedShown();
    expect(some).toBe((await asked(service)).ended);
    expect(some).toBeGreaterThanOrEqual(8);
    expect(some).toBeLessThan(all);

    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "CSV", exact: true }).click();
    const text = await readFile(await (await download).path(), "utf8");
    const cells = text
      .trim()
      .split("\r\n")
      .map((line) => line.split(";"));
    const figures = cells.filter((line) => line.at(-2) === "own" && line.at(-1) === "figure");
    const shown = await shownOn(page);
    const inFile = figures.flatMap(([, , , , code = "", name = "", , value = "", , , , , hidden]) =>
      shown.has(name)
        ? [[name, hidden === "1" ? "ei näytetä" : value === "" ? "ei tietoa" : asShown(code, value)]]
        : [],
    );
    expect(inFile.length).toBeGreaterThan(15);
    const names = new Set(figures.map((line) => line[5]));
    const onPage = [...shown]
      .filter(([name]) => names.has(name))
      .map(([name, words]) => [name, /\d/.test(words) ? numberIn(words) : words]);
    // A figure may stand in two sections; each name is told once here.
    expect(new Map(inFile as [string, unknown][])).toEqual(new Map(onPage as [string, unknown][]));
    expect(text).not.toContain("Salanimi");

    // A family worker has neither the page nor what it asks.
    const other = await worker.arrive();
    const refused = await other.request.get("/api/effectiveness?from=2026-01-01&to=2026-12-31");
    expect(refused.status()).toBe(403);
    await other.goto("/tyo/vaikuttavuus");
    await settled(other);
    expect(await other.getByText("Päättyneet palvelut").count()).toBe(0);
    expect(await other.getByRole("link", { name: "Vaikuttavuus" }).count()).toBe(0);
  },
);

test(
  "an analyst takes rows for research under a permit, and it is written down",
  { timeout: 60_000 },
  async () => {
    const analyst = await person(browser, server, "analyst");
    const page = await analyst.arrive();
    await page.goto("/tyo/vaikuttavuus/tutkimus");
    const purpose = "Perhetyön kesto ja tavoitteiden saavuttaminen";
    await page.getByLabel("Mihin aineisto tulee").fill(purpose);
    await page.getByLabel("Rekisterinpitäjän oma lupa omiin tietoihin, 44 §").check();
    await page.getByLabel("Luvan numero tai asiatunnus").fill("HVA/77/2026");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Poimi aineisto" }).click();
    const text = await readFile(await (await download).path(), "utf8");
    const { rows } = JSON.parse(text) as { rows: object[] };
    expect(rows.length).toBeGreaterThanOrEqual(20);
    expect(text).not.toContain("Salanimi");
    await page.getByText(`Aineisto on poimittu: ${rows.length} riviä.`).waitFor();
    await lookOver(page, "Tutkimusaineisto");
    await page.getByRole("row", { name: new RegExp(purpose) }).waitFor();
    const kept = ownerRows(server.ownerUrl);
    const log = await kept
      .selectFrom("access_log")
      .select(["purpose", "row_count", "outcome"])
      .where("actor_id", "=", analyst.id)
      .where("action", "=", "research.extract")
      .execute();
    await kept.destroy();
    expect(log).toEqual([
      { purpose: expect.stringContaining(purpose), row_count: rows.length, outcome: "ok" },
    ]);
  },
);
