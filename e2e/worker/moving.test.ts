import type { Browser } from "playwright-core";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeCase, closingPage } from "#contract/worker/closings.ts";
import { goalsOf } from "#contract/worker/goals.ts";
import {
  chooseGoals as chooseGoalsOf,
  journeyOf,
  proposeMove as proposeMoveOf,
} from "#contract/worker/moves.ts";
import { acceptOrder, createOrder } from "#contract/worker/orders.ts";
import { addDays } from "#core/kernel/local-date.ts";
import { openBrowser } from "../browser.ts";
import { person } from "../person.ts";
import * as moves from "../screens/moves.ts";
import { lookOver } from "../screens/screen.ts";
import { type TownServer, townServer } from "../server.ts";
import { aFamilyAtWork, readyToClose, type MovingFamily, type Team } from "./moving-family.ts";

let server: TownServer;
let browser: Browser;
let family: MovingFamily | undefined;

beforeAll(async () => {
  [server, browser] = await Promise.all([townServer(), openBrowser()]);
});
afterAll(async () => {
  await family?.rows.destroy();
  await browser?.close();
  await server?.close();
});

const unit = "Selkäveden perhetyö";

test("a family moves up and down, and its goal travels with it", { timeout: 480_000 }, async () => {
  const [keyWorker, purchaser, lead] = await Promise.all([
    person(browser, server, "familyWorker", "Leena Aho"),
    person(browser, server, "purchaser", "Timo Ranta"),
    person(browser, server, "unitLead", "Maija Korhonen"),
  ]);
  const team: Team = { keyWorker, purchaser, lead };
  family = await aFamilyAtWork(server, team, unit);
  const { caseId } = family;
  const params = { caseId };

  // Up, by the screens.
  const page = await keyWorker.arrive();
  const why = "Riidat ovat kärjistyneet, tukea tarvitaan useammin.";
  await moves.proposeMove(page, caseId, {
    kind: /tukea vahvistetaan/,
    service: "Tehostettu perhetyö",
    why,
    familyWords: "Toivomme, että joku tulisi iltaisin.",
    assessment: "Kerran viikossa ei riitä.",
  });
  await moves.orderFromProposal(await purchaser.arrive(), "Siirtola", { unit, hours: "8", why });
  await moves.takeTheFamily(await lead.arrive(), "Siirtola");
  await moves.chooseGoals(page, caseId, {
    goesOn: "Illat sujuvat ilman huutoa",
    words: "Tästä pidetään kiinni",
    ends: "Läksyt tehdään yhdessä",
    with: "Anna Siirtola",
  });
  await readyToClose(family, team);
  await moves.closeAndMove(page, caseId);

  // And down again: the same steps, asked directly.
  await moveDown(team, family);
  const journey = await keyWorker.ask(journeyOf, { params });
  expect(journey.periods.map(({ service, goals }) => [service, goals.cameAlong, goals.wentOn])).toEqual([
    ["family-work", 0, 1],
    ["intensified-family-work", 1, 1],
    ["family-work", 1, 0],
  ]);
  const { goals } = await keyWorker.ask(goalsOf, { params });
  expect(goals.filter(({ status }) => status === "active")).toEqual([
    expect.objectContaining({
      title: "Illat sujuvat ilman huutoa",
      familyWords: "Osaamme jo itse",
      cameAlong: true,
    }),
  ]);

  await page.goto(`/tyo/perheet/${caseId}/polku`);
  await page
    .getByRole("img", { name: /palvelu 1: Perhetyö.*palvelu 2: Tehostettu perhetyö.*palvelu 3: Perhetyö/ })
    .waitFor();
  await page.getByText("Riidat ovat kärjistyneet", { exact: false }).first().waitFor();
  await lookOver(page, "Perheen polku");
});

async function moveDown({ keyWorker, purchaser, lead }: Team, moving: MovingFamily): Promise<void> {
  const { caseId, members, today, rows } = moving;
  const params = { caseId };
  const moveId = uuidv7();
  await keyWorker.ask(proposeMoveOf, {
    params,
    body: { id: moveId, kind: "step_down", toService: "family-work", why: "Illat ovat rauhoittuneet." },
  });
  const ownUnit = await rows
    .selectFrom("unit")
    .select("id")
    .where("name", "=", unit)
    .executeTakeFirstOrThrow();
  const order = {
    id: uuidv7(),
    service: "family-work",
    legalBasis: "shl_18",
    providerUnitId: ownUnit.id,
    grounds: "Illat ovat rauhoittuneet.",
    wishedOutcome: "Perhe pärjää omillaan.",
    amount: 2,
    amountUnit: "hours" as const,
    validFrom: today,
    validTo: addDays(today, 150),
    moveId,
  };
  await purchaser.ask(createOrder, { params, body: order });
  await lead.ask(acceptOrder, {
    params: { caseId, orderId: order.id },
    body: { periodId: uuidv7(), version: 1 },
  });
  const move = (await keyWorker.ask(journeyOf, { params })).moves.find(({ id }) => id === moveId);
  await keyWorker.ask(chooseGoalsOf, {
    params: { caseId, moveId },
    body: {
      version: move?.version ?? 0,
      goals: (move?.goals ?? []).map(({ goalId }) => ({ goalId, goesOn: true, words: "Osaamme jo itse" })),
      chosenWith: [members.parent],
    },
  });
  await readyToClose(moving, { keyWorker, purchaser, lead });
  const { service, obstacles } = await keyWorker.ask(closingPage, { params });
  expect(obstacles.map(({ code, rule }) => `${code} ${rule}`)).toEqual([]);
  const closed = await keyWorker.ask(closeCase, { params, body: { version: service?.version ?? 0 } });
  expect(closed).toEqual({ closed: false, moved: true });
}
