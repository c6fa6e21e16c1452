import type { Person } from "../person.ts";
import { addDissent, addGoal, beginPlan, proposePlan, takeStand, withdrawPlan, writeDailyLife } from "../screens/plans.ts";
import { lookOver } from "../screens/screen.ts";
import type { TownServer } from "../server.ts";
import { summarizeMapping } from "./second-half-start.ts";

export interface Walk {
  readonly server: TownServer;
  readonly caseId: string;
  /** The family's name, the parent's whole name, the child's given name. */
  readonly family: { readonly name: string; readonly parent: string; readonly child: string };
  readonly keyWorker: Person;
  readonly familyWorker: Person;
  readonly purchaser: Person;
  readonly lead: Person;
  readonly privacyOfficer: Person;
}

const inDays = (walk: Walk, days: number): string => {
  const day = new Date(walk.server.now().getTime() + days * 86_400_000);
  return new Intl.DateTimeFormat("fi-FI", { timeZone: "Europe/Helsinki" }).format(day);
};

/** The plan: written with the family, proposed, disputed, changed, agreed to and approved. */
async function agreePlan(walk: Walk): Promise<void> {
  const { caseId, family } = walk;
  const [parent = ""] = family.parent.split(" ");
  const page = await walk.keyWorker.arrive();
  await beginPlan(page, caseId);
  await page.getByLabel("Tilanne nyt").fill("Illat venyvät, ja aamuisin kaikki ovat väsyneitä.");
  await page.getByLabel("Perheen omat toiveet").fill("Että kotona olisi taas mukavaa.");
  await addGoal(page, {
    title: "Illat rauhoittuvat",
    words: "Että kukaan ei huutaisi illalla.",
    whose: [],
    levels: ["Riitaa joka ilta", "Riitaa useana iltana", "Neljä rauhallista iltaa viikossa", "Kuusi rauhallista iltaa", "Kaikki illat rauhallisia"],
    steps: [{ what: "Ruudut kiinni kello 19", who: parent, due: inDays(walk, 14) }],
  });
  await addGoal(page, {
    title: "Kouluun ajoissa",
    words: "Haluan herätä ilman huutoa.",
    whose: [family.child],
    levels: ["Myöhässä joka aamu", "Myöhässä kolmena aamuna", "Ajoissa neljänä aamuna", "Ajoissa joka aamu", "Lähtee itse ajoissa"],
    steps: [{ what: "Reppu valmiiksi illalla", who: family.child, due: inDays(walk, 7) }],
  });
  await addGoal(page, {
    title: "Yhteinen aika",
    words: "Että meillä olisi oma juttu.",
    whose: [parent, family.child],
    levels: ["Ei yhteistä aikaa", "Kerran kuussa", "Kerran viikossa", "Kahdesti viikossa", "Joka päivä hetki"],
    steps: [],
  });
  await writeDailyLife(page, {
    roles: { [parent]: "Sulkee ruudut ja lukee iltasadun.", [family.child]: "Pakkaa repun." },
    routines: [["Kännykät keittiössä yöllä", "kaikki"]],
    week: [
      { what: "Iltapala", who: "kaikki", from: "18.30", to: "19" },
      { what: "Iltasatu", who: parent, from: "20", to: "20.30" },
    ],
  });
  await lookOver(page, "Kirjoita suunnitelma");
  await proposePlan(page);
  await lookOver(page, "Suunnitelma odottaa kantoja");
  await takeStand(page, `Kirjaa kanta: ${family.parent}`, "eri mieltä", "Kello 19 on liian aikaisin.");

  await withdrawPlan(page);
  await addDissent(page, parent, "Ruudut voisi sulkea vasta kello 20.");
  await page.getByRole("textbox", { name: "Suunnitelma tarkistetaan" }).fill(inDays(walk, 80));
  await proposePlan(page);
  await takeStand(page, `Kirjaa kanta: ${family.parent}`, "samaa mieltä", "Kokeillaan.");
  await page.getByRole("button", { name: "Hyväksy suunnitelma" }).click();
  await page.getByText("Tätä ei voi vielä tehdä").waitFor();

  const desk = await walk.purchaser.arrive();
  await desk.goto(`/tyo/perheet/${caseId}/suunnitelma`);
  await takeStand(desk, "Ota kantaa suunnitelmaan", "samaa mieltä", "Hyvä suunnitelma.");
  await desk.getByRole("button", { name: "Hyväksy suunnitelma" }).click();
  await desk.getByText("Suunnitelma on hyväksytty").waitFor();
  await lookOver(desk, "Suunnitelma");

  await page.goto(`/tyo/perheet/${caseId}/suunnitelma`);
  await page.getByText("Kaikki versiot").click();
  await page.getByRole("link", { name: "versio 1" }).click();
  await lookOver(page, "Suunnitelma, versio 1");
  await page.getByText("”Kello 19 on liian aikaisin.”").waitFor();
  await page.goto(`/tyo/perheet/${caseId}/suunnitelma`);
  await page.getByRole("link", { name: "Tulosta viikkorytmi" }).click();
  await lookOver(page, /^Perheen viikkorytmi/);
}

export const steps: Record<string, (walk: Walk) => Promise<void>> = { summarizeMapping, agreePlan };
