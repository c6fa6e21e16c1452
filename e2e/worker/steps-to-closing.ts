import { expect } from "vitest";
import {
  closeCase,
  closeRefused,
  evaluateGoal,
  openClosing,
  prepareEnding,
  reopenCase,
  writeView,
} from "../screens/closings.ts";
import { approveDocument, draftShown, giveDocument, writeDocument } from "../screens/documents.ts";
import { searchLog } from "../screens/logs.ts";
import { cancelMeeting, openNextMeeting } from "../screens/meeting-changes.ts";
import { lookOver } from "../screens/screen.ts";
import {
  guideOnward,
  meetNetwork,
  raiseConcern,
  summarizePeriod,
  workThroughWeeks,
} from "./steps-in-work.ts";
import { agreePlan } from "./steps-to-plan.ts";
import type { Walk } from "./walk.ts";

/** From the approved mapping summary to the closed case, and what is left of it then. */
export async function stepsToClosing(walk: Walk): Promise<void> {
  await agreePlan(walk);
  await workThroughWeeks(walk);
  await meetNetwork(walk);
  await raiseConcern(walk);
  await guideOnward(walk);
  await summarizePeriod(walk);
  await askTooEarly(walk);
  await lookBack(walk);
  await closeWork(walk);
  await watchOver(walk);
  await reopen(walk);
}

/** Closing is refused while something is missing, and what is missing is said. */
export async function askTooEarly(walk: Walk): Promise<void> {
  const { caseId } = walk;
  const page = await walk.people.keyWorker.arrive();
  await openClosing(page, caseId);
  await closeRefused(page, [
    "Tavoitteista on arvioitu 0/3.",
    "Asiakirja puuttuu tai sitä ei ole hyväksytty: loppuarviointi.",
    "Näkemys puuttuu: lapsi, vanhempi, työntekijä ja tilaaja.",
  ]);
  await openNextMeeting(walk.people.keyWorker, caseId);
  await cancelMeeting(page, { who: "Perhe perui", why: "Työskentely päättyy.", laterToo: true });
}

/** Where each goal ended and what helped, each party's own view, what goes on. */
export async function lookBack(walk: Walk): Promise<void> {
  const { caseId, family } = walk;
  const page = await walk.people.keyWorker.arrive();
  await page.goto(`/tyo/perheet/${caseId}/paattaminen`);
  await evaluateGoal(page, "Illat rauhoittuvat", "Neljä rauhallista iltaa viikossa", "Yhteinen iltapala.");
  await evaluateGoal(page, "Kouluun ajoissa", "Ajoissa joka aamu", "Oma herätyskello.");
  await evaluateGoal(page, "Yhteinen aika", "Kerran viikossa", "Lauantain letut.");
  const score = page.getByRole("region", { name: "Tavoitteet lopussa" });
  // Three goals of one weight: 50 + 10 · (0 + 1 + 0) / √(0.7 · 3 + 0.3 · 9)
  await score.getByText("54,6").waitFor();
  await writeView(page, `Kirjaa näkemys: ${family.parent.full}`, "Kotona on nyt hiljaista hyvällä tavalla.");
  await writeView(page, new RegExp(`^Kirjaa näkemys: ${family.child.given}`), "Ehdin leikkiä ennen koulua.");
  await writeView(page, "Kirjaa oma näkemyksesi", "Perhe teki muutoksen itse.");
  await prepareEnding(page, {
    outcome: "tavoitteet saavutettu",
    what: "Perheneuvonta",
    withWhom: "Outi Laine",
  });
  await lookOver(page, "Päättäminen");
  const desk = await walk.people.purchaser.arrive();
  await desk.goto(`/tyo/perheet/${caseId}/paattaminen`);
  await writeView(desk, "Kirjaa oma näkemyksesi", "Tilaus täytti tarkoituksensa.");
}

/** The final evaluation is drafted of all that, approved and given; the unit lead closes the work. */
export async function closeWork(walk: Walk): Promise<void> {
  const { caseId } = walk;
  const page = await walk.people.keyWorker.arrive();
  await page.goto(`/tyo/perheet/${caseId}/paattaminen`);
  await page.getByRole("button", { name: "Luonnostele loppuarviointi" }).click();
  await draftShown(page);
  await writeDocument(page, {
    "Työntekijöiden arvio": { fields: { Arvio: "Perhe pärjää omin voimin." } },
  });
  await approveDocument(page);
  await giveDocument(page, "perhe", "kädestä käteen");
  await giveDocument(page, "tilaaja", "tässä palvelussa");
  const lead = await walk.people.unitLead.arrive();
  await lead.goto(`/tyo/perheet/${caseId}/paattaminen`);
  await closeCase(lead);
  await lookOver(lead, "Päättäminen");
}

/** Closed: those who worked read and write nothing more. The privacy officer sees who has looked, and not at what. */
export async function watchOver(walk: Walk): Promise<void> {
  const { caseId, family } = walk;
  const { keyWorker, privacyOfficer } = walk.people;
  const page = await keyWorker.arrive();
  await page.goto(`/tyo/perheet/${caseId}/paattaminen`);
  await page.getByText("Tiedot ovat luettavissa mutta niitä ei voi muuttaa.").waitFor();
  expect(await page.getByRole("button", { name: /Päätä|Arvioi|Kirjaa|Tallenna/ }).count()).toBe(0);
  await page.goto(`/tyo/perheet/${caseId}/tapaamiset`);
  await page.getByRole("heading", { name: "Olleet tapaamiset" }).waitFor();
  expect(await page.getByRole("link", { name: "Sovi tapaaminen" }).count()).toBe(0);

  const officer = await privacyOfficer.arrive();
  const search = { actor: keyWorker.name, family: family.name };
  const refused = await searchLog(officer, { ...search, outcome: "ei onnistunut sääntöjen takia" });
  expect(refused.some((row) => row.includes("päättäminen"))).toBe(true);
  await lookOver(officer, "Käyttölokit");
  const allowed = await searchLog(officer, { ...search, outcome: "sallittu" });
  expect(allowed.some((row) => row.includes("luku"))).toBe(true);
  await officer.goto(`/tyo/perheet/${caseId}`);
  await officer.getByText("Tätä ei löytynyt", { exact: false }).waitFor();
  expect(await officer.getByText(family.parent.full).count()).toBe(0);
}

/** Taken up again only with a reason, by the one who ordered the work. */
export async function reopen({ caseId, people }: Walk): Promise<void> {
  const desk = await people.purchaser.arrive();
  await desk.goto(`/tyo/perheet/${caseId}/paattaminen`);
  await reopenCase(desk, "Illat ovat taas vaikeita, perhe pyytää jatkoa.");
  await lookOver(desk, "Päättäminen");
}
