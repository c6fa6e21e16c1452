import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connectAsOwner } from "#server/platform/owner-connection.ts";
import fi from "#web/text/fi/ui.ts";
import sv from "#web/text/sv/ui.ts";
import { openBrowser, openPage, phone } from "../browser.ts";
import { type TownServer, townServer } from "../server.ts";
import { peopleInRole, signIn } from "../sign-in.ts";

// Somebody who doesn't stand to a family types its address: nothing of the family reaches the browser, and the try is in the log.
let server: TownServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const pages = ["", "/asiakirjat", "/tapaamiset"];

/** An open family with members, that this person doesn't stand to; names that nobody else in the town has. */
async function foreignFamily(staffId: string) {
  const client = await connectAsOwner(server.ownerUrl);
  try {
    const found = await client.query<{ id: string; names: string[] }>(
      `select c.id, array_agg(distinct p.given_name || ' ' || p.family_name) as names
       from family_case c join case_member m on m.case_id = c.id join person p on p.id = m.person_id
       where c.status = 'open' and not exists (select from case_access a where a.case_id = c.id and a.actor_id = $1)
       group by c.id order by c.id limit 1`,
      [staffId],
    );
    if (!found.rows[0]) throw new Error("everybody in the town stands to every family");
    return found.rows[0];
  } finally {
    await client.end();
  }
}

async function denials(staffId: string, caseId: string): Promise<number> {
  const client = await connectAsOwner(server.ownerUrl);
  try {
    const found = await client.query<{ count: number }>(
      "select count(*)::int as count from access_log where actor_id = $1 and case_id = $2 and outcome = 'denied'",
      [staffId, caseId],
    );
    return found.rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
}

test.each(["familyWorker", "purchaser", "unitLead", "intake", "administrator", "privacyOfficer", "analyst"])(
  "%s gets nothing of a family that isn't theirs, and the log has each try",
  async (role) => {
    const [person] = (await peopleInRole(server, role)).slice(-1);
    if (!person) throw new Error(`nobody in the town is ${role}`);
    const family = await foreignFamily(person.id);
    const page = await openPage(browser, server.address, { viewport: phone });
    await signIn(page.context(), server, person.id);
    const answers: Promise<{ status: number; body: string }>[] = [];
    page.on("response", (reply) => {
      if (reply.url().includes(`/api/cases/${family.id}`))
        answers.push(reply.text().then((body) => ({ status: reply.status(), body })));
    });
    for (const path of pages) {
      const before = answers.length;
      await page.goto(`/tyo/perheet/${family.id}${path}`);
      // Each in their own language.
      await page.getByText(fi.failed.not_found).or(page.getByText(sv.failed.not_found)).first().waitFor();
      // Whoever came here by an old link has a way on.
      expect(await page.getByRole("navigation").first().getByRole("link").count()).toBeGreaterThan(0);
      const shown = await page.locator("body").innerText();
      for (const name of family.names) expect(shown).not.toContain(name);
      expect(answers.length).toBeGreaterThan(before);
    }
    const got = await Promise.all(answers);
    for (const { status, body } of got) {
      expect(status).toBe(404);
      for (const name of family.names) expect(body).not.toContain(name.split(" ")[0]);
    }
    expect(await denials(person.id, family.id)).toBe(got.length);
    await page.context().close();
  },
);
