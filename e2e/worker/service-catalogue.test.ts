import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openPage } from "../browser.ts";
import { person } from "../person.ts";
import { lookOver } from "../screens/screen.ts";
import { type TownServer, townServer } from "../server.ts";
import { ServiceModelScreen } from "../screens/service-models.ts";
import { addDays } from "#core/kernel/local-date.ts";
import * as orders from "#contract/worker/orders.ts";
import { dayInHelsinki } from "#server/platform/clock.ts";
import { connectAsOwner } from "#server/platform/owner-connection.ts";
import * as models from "#contract/worker/service-models.ts";

let server: TownServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

// A dozen new screens are looked over at both widths: on a machine that does other things too it takes its time.
const patience = { timeout: 600_000 };

test(
  "the administrator shortens the mapping: copies, changes, tries over past cases, releases; new orders follow, old cases keep theirs",
  patience,
  async () => {
    const administrator = await person(browser, server, "administrator");
    const page = await administrator.arrive();
    const screen = new ServiceModelScreen(page);

    await screen.openList();
    await lookOver(page, "Palvelut");
    await screen.openService("Perhetyö");
    await screen.copy();

    await screen.setFigure("Vähintään kolme kartoitustapaamista", "Vähintään", 6);
    await page.getByText("Yksi kohta estää julkaisun").first().waitFor();
    await screen.setFigure("Vähintään kolme kartoitustapaamista", "Vähintään", 2);
    await screen.setFigure("Enintään viisi kartoitustapaamista", "Enintään", 4);
    await screen.writeInThree("Enintään viisi kartoitustapaamista", "Nimi", [
      "Enintään neljä kartoitustapaamista",
      "Högst fyra kartläggningsmöten",
      "At most four mapping meetings",
    ]);
    await lookOver(page, /Perhetyö, luonnos/);

    await screen.part("Muutokset");
    await page.getByText("Sanat voivat kertoa yhä vanhaa lukua").waitFor();
    await lookOver(page, /Perhetyö, luonnos/);
    await screen.part("Tekstit");
    await lookOver(page, /Perhetyö, luonnos/);
    await screen.part("Sanastot");
    await lookOver(page, /Perhetyö, luonnos/);

    await screen.part("Kokeilu");
    await page.getByRole("button", { name: "Kokeile" }).click();
    await page.getByText(/Läpi käytiin \d+ palvelua/).waitFor();
    await page
      .getByRole("table")
      .getByRole("rowheader", { name: "Enintään neljä kartoitustapaamista" })
      .waitFor();
    await lookOver(page, /Perhetyö, luonnos/);

    await screen.part("Julkaisu");
    await page.getByLabel("Perustelu").fill("Kahden tapaamisen kartoitus on kokeiltu keväällä.");
    await lookOver(page, /Perhetyö, luonnos/);
    await page.getByRole("button", { name: "Julkaise versio" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Julkaise versio" }).click();
    await page.getByRole("heading", { level: 1, name: "Perhetyö" }).waitFor();
    await page.getByRole("heading", { name: "oma versio 1" }).waitFor();
    await page.getByText("Kahden tapaamisen kartoitus on kokeiltu keväällä.").waitFor();
    await lookOver(page, "Perhetyö");

    // A family that has no service yet is ordered one: by the new version. Those that go on keep theirs.
    const old = await administrator.ask(models.serviceModelVersion, {
      params: { service: "family-work", version: 1 },
    });
    expect([old.inForce, old.running > 5]).toEqual([false, true]);
    const { caseId, purchaser, unitId } = await aFamilyWithoutService(server.ownerUrl);
    const social = await person(browser, server, "purchaser", purchaser);
    await social.arrive();
    const today = dayInHelsinki(server.now());
    const order = {
      id: uuidv7(),
      service: "family-work",
      legalBasis: "shl_18",
      providerUnitId: unitId,
      grounds: "Aamut ovat raskaita.",
      wishedOutcome: "Aamut sujuvat.",
      amount: 2,
      amountUnit: "hours" as const,
      validFrom: today,
      validTo: addDays(today, 180),
    };
    await social.ask(orders.createOrder, { params: { caseId }, body: order });
    expect(await versionOfOrder(server.ownerUrl, order.id)).toBe(1001);

    const visitor = await openPage(browser, server.address);
    await visitor.goto("/palvelut/family-work");
    await visitor.getByRole("heading", { level: 3, name: "Enintään neljä kartoitustapaamista" }).waitFor();
    await visitor.getByText("oma versio 1", { exact: false }).waitFor();
    await visitor.getByRole("heading", { name: "Perhekeskus Keto" }).waitFor();
    await lookOver(visitor, "Perhetyö");

    // The same as open data, and in the package for suomi.fi.
    const open = await visitor.request.get("/api/ptv/v11/services/family-work");
    expect(await open.json()).toMatchObject({ sourceId: "family-work", generalDescriptionId: "SOTE-0012" });
    await page.getByRole("link", { name: "Palvelut", exact: true }).first().click();
    await page.getByRole("link", { name: "Yhteydenottotavat" }).click();
    await lookOver(page, "Yhteydenottotavat");
    await page.getByRole("button", { name: "Perhekeskus Keto" }).click();
    await lookOver(page, "Muuta: Perhekeskus Keto");
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Suomi.fi" }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Lataa paketti" }).click();
    const file = JSON.parse(await readFile(await (await download).path(), "utf8")) as {
      services: Record<string, unknown>[];
    };
    const service = file.services.find((one) => one["sourceId"] === "family-work");
    expect(service).toMatchObject({ publishingStatus: "Published" });

    // A file that comes back with another summary is shown as one difference, and makes a draft.
    const texts = service?.["serviceDescriptions"] as { type: string; language: string; value: string }[];
    const summary = texts.find(({ type, language }) => type === "Summary" && language === "fi");
    if (summary) summary.value = "Perhetyö auttaa perhettä arjessa.";
    await page.getByLabel("Tiedosto (JSON)").setInputFiles({
      name: "perhetyo.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(service)),
    });
    await page.getByText("Perhetyö auttaa perhettä arjessa.").waitFor();
    await lookOver(page, "Suomi.fi");
    await page.getByRole("button", { name: "Ota valitut käyttöön (1)" }).click();
    await page.getByRole("region", { name: "Luonnokset" }).getByRole("link", { name: "Perhetyö" }).waitFor();
  },
);

/** A family whose social worker could order a service today, and a unit that gives family work. */
async function aFamilyWithoutService(ownerUrl: string) {
  const client = await connectAsOwner(ownerUrl);
  try {
    const { rows } = await client.query<{ caseId: string; purchaser: string; unitId: string }>(
      `select c.id as "caseId", s.given_name || ' ' || s.family_name as purchaser,
         (select id from unit where 'family-work' = any (services) and active order by id limit 1) as "unitId"
       from family_case c join case_worker w on w.case_id = c.id and w.role = 'purchaser' and w.valid_to is null
         join staff s on s.id = w.staff_id
       where c.status = 'open' and not exists (select 1 from service_period p where p.case_id = c.id)
         and not exists (select 1 from service_order o where o.case_id = c.id)
       order by c.id limit 1`,
    );
    const [found] = rows;
    if (!found) throw new Error("every family of the town has a service");
    return found;
  } finally {
    await client.end();
  }
}

async function versionOfOrder(ownerUrl: string, orderId: string): Promise<number | undefined> {
  const client = await connectAsOwner(ownerUrl);
  try {
    const { rows } = await client.query<{ version: number }>(
      "select service_version as version from service_order where id = $1",
      [orderId],
    );
    return rows[0]?.version;
  } finally {
    await client.end();
  }
}
