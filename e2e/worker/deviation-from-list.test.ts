import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deviationsOf } from "#contract/worker/deviations.ts";
import { reminders } from "#contract/worker/reminders.ts";
import { connectAsOwner } from "#server/platform/owner-connection.ts";
import { openBrowser } from "../browser.ts";
import { person } from "../person.ts";
import { lookOver } from "../screens/screen.ts";
import { type TownServer, townServer } from "../server.ts";

let server: TownServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** A deviation of the town that waits: whose it is, who asked, and who leads the unit. */
async function aWaitingDeviation() {
  const client = await connectAsOwner(server.ownerUrl);
  try {
    const found = await client.query<{
      id: string;
      caseId: string;
      family: string;
      asker: string;
      lead: string;
    }>(`
      select d.id, d.case_id as "caseId", c.name as family, a.given_name || ' ' || a.family_name as asker,
        l.given_name || ' ' || l.family_name as lead
      from deviation d join family_case c on c.id = d.case_id join service_period p on p.id = d.period_id and p.ended_on is null
      join staff a on a.id = d.requested_by join staff_role r on r.unit_id = p.unit_id and r.role = 'unitLead' join staff l on l.id = r.staff_id
      where d.status = 'requested' order by d.id limit 1`);
    if (!found.rows[0]) throw new Error("no deviation waits in the town");
    return found.rows[0];
  } finally {
    await client.end();
  }
}

test(
  "a lead approves a deviation from the list of limits, and who asked is reminded",
  { timeout: 240_000 },
  async () => {
    const { id, caseId, family, asker, lead } = await aWaitingDeviation();
    const [leader, worker] = await Promise.all([
      person(browser, server, "unitLead", lead),
      person(browser, server, "familyWorker", asker),
    ]);
    const page = await leader.arrive();
    await page.goto("/tyo/rajat");
    await lookOver(page, "Rajat ja määräajat");
    await page
      .getByRole("button", { name: `Päätä poikkeamasta ${family}` })
      .first()
      .click();
    const dialog = page.getByRole("dialog", { name: "Päätä poikkeamasta" });
    await dialog.getByRole("radio", { name: "Hyväksy poikkeama" }).check();
    await dialog.getByLabel("Päätöksen perustelut").fill("Perhe tarvitsee vielä yhden kartoituskerran.");
    await lookOver(page, "Päätä poikkeamasta");
    await dialog.getByRole("button", { name: "Tallenna päätös" }).click();
    await page.getByText("Poikkeama hyväksytty").waitFor();
    await expect
      .poll(() => page.getByRole("button", { name: `Päätä poikkeamasta ${family}` }).count())
      .toBe(0);

    // The list is narrowed by what one chooses, and keeps it in its address.
    await page.getByRole("radio", { name: "Myöhässä" }).check();
    await page.waitForURL(/naytetaan=late/);

    const own = await worker.arrive();
    const waiting = await worker.ask(reminders);
    expect(waiting.told.map(({ kind }) => kind)).toEqual(["deviation_approved"]);
    await own.goto("/tyo/tanaan");
    await own.getByRole("link", { name: `Muistutukset, ${waiting.count} odottaa` }).click();
    await lookOver(own, "Muistutukset");
    await own.getByText("Pyytämäsi poikkeama hyväksyttiin").waitFor();
    await own.getByRole("button", { name: `Merkitse nähdyksi ${family}` }).click();
    await own.getByText("Pyytämäsi poikkeama hyväksyttiin").waitFor({ state: "detached" });
    await own.getByRole("link", { name: `Muistutukset, ${waiting.count - 1} odottaa` }).waitFor();

    const { deviations } = await worker.ask(deviationsOf, { params: { caseId } });
    expect(deviations.find((one) => one.id === id)).toMatchObject({ status: "approved", inForce: true });

    // Each chooses for oneself whether an e-mail tells that something waits.
    await own.goto("/tyo/omat-tiedot");
    await own.getByRole("radio", { name: "Enintään kerran työpäivässä" }).check();
    await own.getByRole("button", { name: "Tallenna" }).click();
    await lookOver(own, "Omat tiedot");
    await own.reload();
    expect(await own.getByRole("radio", { name: "Enintään kerran työpäivässä" }).isChecked()).toBe(true);
  },
);
