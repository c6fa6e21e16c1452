import type { Browser, Page } from "playwright-core";
import { openPage, phone } from "../browser.ts";
import { person, type Person } from "../person.ts";
import type { TownServer } from "../server.ts";

/** Those who take part in one family's work, each with a browser of their own. */
export interface People {
  /** Without signing in, on a phone. */
  readonly parent: Page;
  readonly frontDoor: Person;
  readonly purchaser: Person;
  readonly unitLead: Person;
  readonly keyWorker: Person;
  readonly pair: Person;
  readonly privacyOfficer: Person;
}

export async function peopleOf(browser: Browser, server: TownServer): Promise<People> {
  const parent = await openPage(browser, server.address, { viewport: phone });
  const [frontDoor, purchaser, unitLead, keyWorker, pair, privacyOfficer] = await Promise.all([
    person(browser, server, "intake", "Anu Korpela"),
    person(browser, server, "purchaser", "Helena Salo"),
    person(browser, server, "unitLead", "Maija Korhonen"),
    person(browser, server, "familyWorker", "Leena Aho"),
    person(browser, server, "familyWorker", "Jussi Mäki"),
    person(browser, server, "privacyOfficer"),
  ]);
  return { parent, frontDoor, purchaser, unitLead, keyWorker, pair, privacyOfficer };
}
