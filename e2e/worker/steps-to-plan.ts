import {
  addDissent,
  addGoal,
  beginPlan,
  proposePlan,
  takeStand,
  withdrawPlan,
  writeDailyLife,
} from "../screens/plans.ts";
import { lookOver } from "../screens/screen.ts";
import { dayIn } from "./days.ts";
import type { Walk } from "./walk.ts";

/** The plan: written with the family, proposed, disputed, changed, agreed to and approved. */
export async function agreePlan(walk: Walk): Promise<void> {
  const { caseId, family } = walk;
  const parent = family.parent.given;
  const page = await walk.people.keyWorker.arrive();
  await beginPlan(page, caseId);
  await page.getByLabel("Tilanne nyt").fill("Illat venyvät, ja aamuisin kaikki ovat väsyneitä.");
  await page.getByLabel("Perheen omat toiveet").fill("Että kotona olisi taas mukavaa.");
  await addGoal(page, {
    title: "Illat rauhoittuvat",
    words: "Että kukaan ei huutaisi illalla.",
    whose: [],
    levels: [
      "Riitaa joka ilta",
      "Riitaa useana iltana",
      "Neljä rauhallista iltaa viikossa",
      "Kuusi rauhallista iltaa",
      "Kaikki illat rauhallisia",
    ],
    steps: [{ what: "Ruudut kiinni kello 19", who: parent, due: dayIn(walk.server, 14) }],
  });
  await addGoal(page, {
    title: "Kouluun ajoissa",
    words: "Haluan herätä ilman huutoa.",
    whose: [family.child.given],
    levels: [
      "Myöhässä joka aamu",
      "Myöhässä kolmena aamuna",
      "Ajoissa neljänä aamuna",
      "Ajoissa joka aamu",
      "Lähtee itse ajoissa",
    ],
    steps: [{ what: "Reppu valmiiksi illalla", who: family.child.given, due: dayIn(walk.server, 7) }],
  });
  await addGoal(page, {
    title: "Yhteinen aika",
    words: "Että meillä olisi oma juttu.",
    whose: [parent, family.child.given],
    levels: [
      "Ei yhteistä aikaa",
      "Kerran kuussa",
      "Kerran viikossa",
      "Kahdesti viikossa",
      "Joka päivä hetki",
    ],
    steps: [],
  });
  await writeDailyLife(page, {
    roles: { [parent]: "Sulkee ruudut ja lukee iltasadun.", [family.child.given]: "Pakkaa repun." },
    routines: [["Kännykät keittiössä yöllä", "kaikki"]],
    week: [
      { what: "Iltapala", who: "kaikki", from: "18.30", to: "19" },
      { what: "Iltasatu", who: parent, from: "20", to: "20.30" },
    ],
  });
  await lookOver(page, "Kirjoita suunnitelma");
  await proposePlan(page);
  await lookOver(page, "Suunnitelma odottaa kantoja");
  const proposed = await page.getByRole("heading", { name: /^Suunnitelma odottaa kantoja/ }).innerText();
  const disputed = /versio \d+/.exec(proposed)?.[0] ?? "";
  await takeStand(page, `Kirjaa kanta: ${family.parent.full}`, "eri mieltä", "Kello 19 on liian aikaisin.");

  await withdrawPlan(page);
  await addDissent(page, parent, "Ruudut voisi sulkea vasta kello 20.");
  await page.getByRole("textbox", { name: "Suunnitelma tarkistetaan" }).fill(dayIn(walk.server, 80));
  await proposePlan(page);
  await takeStand(page, `Kirjaa kanta: ${family.parent.full}`, "samaa mieltä", "Kokeillaan.");
  await page.getByRole("button", { name: "Hyväksy suunnitelma" }).click();
  await page.getByText("Tätä ei voi vielä tehdä").waitFor();

  const desk = await walk.people.purchaser.arrive();
  await desk.goto("/tyo/tyopoyta");
  await lookOver(desk, "Työpöytä");
  await desk.getByRole("link", { name: `Lue ja ota kantaa ${family.name}` }).click();
  await takeStand(desk, "Ota kantaa suunnitelmaan", "samaa mieltä", "Hyvä suunnitelma.");
  await desk.getByRole("button", { name: "Hyväksy suunnitelma" }).click();
  await desk.getByText("Suunnitelma on hyväksytty").waitFor();
  await lookOver(desk, "Suunnitelma");

  await page.goto(`/tyo/perheet/${caseId}/suunnitelma`);
  await page.getByText("Kaikki versiot").click();
  await page.getByRole("link", { name: disputed }).click();
  await lookOver(page, `Suunnitelma, ${disputed}`);
  await page.getByText("”Kello 19 on liian aikaisin.”", { exact: true }).first().waitFor();
  await page.goto(`/tyo/perheet/${caseId}/suunnitelma`);
  await page.getByRole("link", { name: "Tulosta viikkorytmi" }).click();
  await lookOver(page, /^Perheen viikkorytmi/);
}
