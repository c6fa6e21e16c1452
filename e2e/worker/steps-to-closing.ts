import { expect } from "vitest";
import { meetingsOf } from "#contract/worker/meetings.ts";
import type { Person } from "../person.ts";
import { closeCase, closeRefused, evaluateGoal, openClosing, prepareEnding, reopenCase, writeView } from "../screens/closings.ts";
import { draftNotification, endConcern, recordConcern, refer, stepReferral } from "../screens/concerns.ts";
import { approveDocument, documentOpened, giveDocument, writeDocument } from "../screens/documents.ts";
import { agree, correctObservation, decideContinuation } from "../screens/entries.ts";
import { searchLog } from "../screens/logs.ts";
import { cancelMeeting, markNoShow, moveMeeting, openNextMeeting, planSeries } from "../screens/meeting-changes.ts";
import { addDissent, addGoal, beginPlan, proposePlan, takeStand, withdrawPlan, writeDailyLife } from "../screens/plans.ts";
import { signRecord, writeRecord } from "../screens/records.ts";
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

/** Weeks of work: a series, a meeting moved, one cancelled, one that nobody came to, one held and recorded. */
async function workThroughWeeks(walk: Walk): Promise<void> {
  const { caseId, family, server } = walk;
  let page = await walk.familyWorker.arrive();
  await planSeries(page, caseId, {
    kind: "perhetapaaminen",
    first: inDays(walk, 7),
    from: "16",
    last: inDays(walk, 42),
    place: "Koti",
  });
  await openNextMeeting(walk.familyWorker, caseId);
  await moveMeeting(page, { day: inDays(walk, 9), who: "Perhe pyysi", why: "Vanhempi on iltavuorossa." });
  await lookOver(page, "Perhetapaaminen");
  await server.passDays(8);
  page = await walk.familyWorker.arrive();
  await page.goto("/tyo/tanaan");
  await lookOver(page, "Tänään");
  await server.passDays(1);
  page = await walk.familyWorker.arrive();
  await openNextMeeting(walk.familyWorker, caseId);
  await markNoShow(page, "Tapaaminen unohtui", "Sovittiin muistutusviestistä.");
  await openNextMeeting(walk.familyWorker, caseId);
  await cancelMeeting(page, { who: "Työntekijä perui", why: "Työntekijä on sairaana.", laterToo: false });
}
async function recordWeek(walk: Walk): Promise<void> {
  const { caseId, family, server } = walk;
  let page = await walk.familyWorker.arrive();
  const { upcoming } = await walk.familyWorker.ask(meetingsOf, { params: { caseId } });
  const next = upcoming.filter(({ status }) => status === "planned").map(({ on }) => on).toSorted()[0] ?? "";
  await server.passDays(Math.round((Date.parse(next) - Date.parse(server.now().toISOString().slice(0, 10))) / 86_400_000));
  page = await walk.familyWorker.arrive();
  await openNextMeeting(walk.familyWorker, caseId);
  await writeRecord(page, {
    methods: [],
    voice: { child: family.child, words: "Nyt ehdin syödä aamulla.", how: "kertoi" },
    observed: "Iltatoimet tehtiin yhdessä. Ruudut suljettiin kello 20.",
    goals: [
      ["Illat rauhoittuvat", "Neljä rauhallista iltaa viikossa"],
      ["Kouluun ajoissa", "Ajoissa joka aamu"],
    ],
  });
  await agree(page, {
    what: "Herätyskello lapsen huoneeseen",
    who: new RegExp(family.parent.split(" ")[0] ?? ""),
    due: inDays(walk, 7),
  });
  await lookOver(page, "Kirjaa tapaaminen");
  await signRecord(page);
}
async function correct(walk: Walk): Promise<void> {
  const page = await walk.familyWorker.arrive();
  await page.goto(`/tyo/perheet/${walk.caseId}/tapaamiset`);
  await page.getByRole("link", { name: "Lue kirjaus" }).first().click();
  await correctObservation(page, {
    kind: "Asiavirhe",
    reason: "Kellonaika oli väärin.",
    from: "Ruudut suljettiin kello 20.",
    to: "Iltatoimet tehtiin yhdessä. Ruudut suljettiin kello 19.30.",
  });
}

/** The network meets: a partner by name and role, the effect so far, going on, and each decision followed until done. */
async function meetNetwork(walk: Walk): Promise<void> {
  const { caseId, server } = walk;
  let page = await walk.keyWorker.arrive();
  await page.goto(`/tyo/perheet/${caseId}/tiedot`);
  await page.getByRole("button", { name: "Lisää palvelu" }).click();
  const partner = page.getByRole("dialog", { name: "Lisää palvelu" });
  await partner.getByLabel("Nimi").fill("Outi Laine");
  await partner.getByLabel("Tehtävä").fill("luokanopettaja");
  await partner.getByRole("button", { name: "Tallenna" }).click();
  await partner.waitFor({ state: "detached" });
  await page.goto(`/tyo/perheet/${caseId}/tapaamiset/uusi`);
  await page.getByRole("radio", { name: "verkostotapaaminen" }).check({ force: true });
  await page.getByText("Outi Laine, luokanopettaja").waitFor();
  await page.getByLabel("Päivä", { exact: true }).fill(inDays(walk, 1));
  await page.getByLabel("Alkaa klo").fill("12");
  await page.getByRole("button", { name: "Sovi tapaaminen" }).click();
  await page.getByText("Tapaaminen on sovittu").waitFor();
}
async function recordNetwork(walk: Walk): Promise<void> {
  const { caseId, server } = walk;
  await server.passDays(1);
  const page = await walk.keyWorker.arrive();
  await openNextMeeting(walk.keyWorker, caseId, "network");
  await writeRecord(page, { methods: [], observed: "Opettaja kertoi aamuista, lapsi nyökkäsi." });
  await decideContinuation(page, {
    effect: "Aamut sujuvat, illat vielä opettelua.",
    decision: "Jatketaan",
    reasons: "Perhe haluaa jatkaa, koulu näkee muutoksen.",
  });
  await agree(page, { what: "Koulu soittaa, jos lapsi myöhästyy", who: /Outi Laine/, due: inDays(walk, 14) });
  await lookOver(page, "Kirjaa tapaaminen");
  await signRecord(page);
  await lookOver(page, /^Kirjaus/);
}
async function followDecisions(walk: Walk): Promise<void> {
  const { caseId, server } = walk;
  await server.passDays(7);
  const page = await walk.keyWorker.arrive();
  await page.goto(`/tyo/perheet/${caseId}/sovittu`);
  await lookOver(page, "Mitä on sovittu");
  const decision = page.getByRole("listitem").filter({ hasText: "Koulu soittaa" });
  await decision.getByText("Verkoston päätös", { exact: false }).waitFor();
  await decision.getByRole("button", { name: "Tehty" }).click();
  const done = page.getByRole("dialog", { name: "Merkitse tehdyksi" });
  await done.getByLabel("Miten se meni").fill("Koulu soitti kerran, lapsi tuli heti.");
  await done.getByRole("button", { name: "Merkitse tehdyksi" }).click();
  await decision.waitFor({ state: "detached" });
}

/** A concern, the notification drafted from it, and a referral followed until the support has begun. */
async function raiseConcern(walk: Walk): Promise<void> {
  const { caseId, family } = walk;
  const page = await walk.keyWorker.arrive();
  await recordConcern(page, caseId, {
    factor: "Vanhempi: vanhemman uupumus",
    severity: "3",
    whose: family.parent.split(" ")[0] ?? "",
    evidence: "Vanhempi nukahti kesken tapaamisen ja kertoi valvovansa öitä.",
    familySaid: "En ole nukkunut kunnolla viikkoihin.",
    action: "Ohjataan terveysasemalle tällä viikolla.",
    followUp: inDays(walk, 14),
  });
  await draftNotification(page);
  await writeDocument(page, {
    Ilmoittaja: { fields: { Yhteystiedot: "040 123 4567", Vastaanottaja: "Lastensuojelun vastaanotto" } },
    "Onko perheelle kerrottu": { fields: { "Ilmoituksesta kertominen": "Kerrottu äidille tapaamisessa." } },
  });
  await approveDocument(page);
  await giveDocument(page, "lastensuojelu", "turvapostilla");
}

/** A referral onward, followed until the support has begun; with it the concern has passed. */
async function guideOnward(walk: Walk): Promise<void> {
  const { caseId } = walk;
  const page = await walk.keyWorker.arrive();
  if (process.env["RETRY"]) await page.goto(`/tyo/perheet/${caseId}/huolet`); else
  await refer(page, caseId, {
    service: "Mielenterveyspalvelut",
    receiver: "Terveysasema",
    why: "Vanhempi ei ole nukkunut viikkoihin.",
    familySaid: "Hyvä, jos joku kuuntelee.",
  });
  for (const status of ["lähetetty", "otettu vastaan", "tuki alkanut"].slice(process.env["RETRY"] ? 1 : 0)) await stepReferral(page, status);
  await endConcern(page, caseId, "Vanhempi nukkuu taas.");
  await lookOver(page, "Huolet");
}

/** The summary falls due, is drafted from the record with its sources, edited, approved and given. */
async function summarizePeriod(walk: Walk): Promise<void> {
  const { caseId, server } = walk;
  await server.passDays(20);
  const page = await walk.keyWorker.arrive();
  await page.goto(`/tyo/perheet/${caseId}/asiakirjat`);
  await lookOver(page, "Kirjoitettavana");
  await page.getByRole("button", { name: "Kirjoita: Kausiyhteenveto" }).click();
  await page.getByRole("button", { name: "Luonnostele kirjauksista" }).click();
  await documentOpened(page, "Kausiyhteenveto");
  const voice = page.getByRole("region", { name: "Lasten oma ääni" });
  await voice.getByText("Nyt ehdin syödä aamulla.").first().waitFor();
  await voice.getByText(/^Lähteet/).first().click();
  await voice.getByRole("link", { name: /^Avaa/ }).first().waitFor();
  await writeDocument(page, {
    "Perheen oma arvio": { fields: { "Perheen sanoin": "Iltaisin on hiljaisempaa." } },
    "Työntekijöiden arvio": { fields: { Arvio: "Aamut ovat muuttuneet, kun reppu pakataan illalla." } },
    "Miten jatketaan": { fields: { "Seuraava kausi": "Harjoitellaan iltoja ja päätetään keväällä." } },
  });
  await approveDocument(page);
  await giveDocument(page, "perhe", "kädestä käteen");
  await giveDocument(page, "tilaaja", "tässä palvelussa");
  await lookOver(page, "Kausiyhteenveto");
}

/** Closing is refused while something is missing, and what is missing is said. */
async function askTooEarly(walk: Walk): Promise<void> {
  const { caseId } = walk;
  const page = await walk.keyWorker.arrive();
  await openClosing(page, caseId);
  await closeRefused(page, [
    "Tavoitteista on arvioitu 0/3.",
    "Asiakirja puuttuu tai sitä ei ole hyväksytty: loppuarviointi.",
    "Näkemys puuttuu: lapsi, vanhempi, työntekijä ja tilaaja.",
  ]);
  await openNextMeeting(walk.keyWorker, caseId);
  await cancelMeeting(page, { who: "Perhe perui", why: "Työskentely päättyy.", laterToo: true });
}

/** Where each goal ended and what helped, each party's own view, what goes on. */
async function lookBack(walk: Walk): Promise<void> {
  const { caseId, family } = walk;
  const page = await walk.keyWorker.arrive();
  await page.goto(`/tyo/perheet/${caseId}/paattaminen`);
  await evaluateGoal(page, "Illat rauhoittuvat", "Neljä rauhallista iltaa viikossa", "Yhteinen iltapala.");
  await evaluateGoal(page, "Kouluun ajoissa", "Ajoissa joka aamu", "Oma herätyskello.");
  await evaluateGoal(page, "Yhteinen aika", "Kerran viikossa", "Lauantain letut.");
  const score = page.getByRole("region", { name: "Tavoitteet lopussa" });
  // Three goals of one weight: 50 + 10 · (0 + 1 + 0) / √(0.7 · 3 + 0.3 · 9)
  await score.getByText("54,6").waitFor();
  await writeView(page, `Kirjaa näkemys: ${family.parent}`, "Kotona on nyt hiljaista hyvällä tavalla.");
  await writeView(page, new RegExp(`^Kirjaa näkemys: ${family.child}`), "Ehdin leikkiä ennen koulua.");
  await writeView(page, "Kirjaa oma näkemyksesi", "Perhe teki muutoksen itse.");
  await prepareEnding(page, {
    outcome: "tavoitteet saavutettu",
    what: "Perheneuvonta",
    withWhom: "Outi Laine",
  });
  await lookOver(page, "Päättäminen");
  const desk = await walk.purchaser.arrive();
  await desk.goto(`/tyo/perheet/${caseId}/paattaminen`);
  await writeView(desk, "Kirjaa oma näkemyksesi", "Tilaus täytti tarkoituksensa.");
}

async function lookBack3(walk: Walk): Promise<void> {
  const { caseId } = walk;
  const page = await walk.keyWorker.arrive();
  await page.goto(`/tyo/perheet/${caseId}/paattaminen`);
  await lookOver(page, "Päättäminen");
  const desk = await walk.purchaser.arrive();
  await desk.goto(`/tyo/perheet/${caseId}/paattaminen`);
  await writeView(desk, "Kirjaa oma näkemyksesi", "Tilaus täytti tarkoituksensa.");
}

/** The final evaluation is drafted of all that, approved and given; the unit lead closes the work. */
async function closeWork(walk: Walk): Promise<void> {
  const { caseId } = walk;
  const page = await walk.keyWorker.arrive();
  await page.goto(`/tyo/perheet/${caseId}/paattaminen`);
  if (process.env["RETRY"]) await page.getByRole("link", { name: "Avaa loppuarviointi" }).click(); else
  await page.getByRole("button", { name: "Luonnostele loppuarviointi" }).click();
  await documentOpened(page, "Loppuarviointi");
  await writeDocument(page, {
    "Työntekijöiden arvio": { fields: { Arvio: "Perhe pärjää omin voimin." } },
  });
  await approveDocument(page);
  await giveDocument(page, "perhe", "kädestä käteen");
  await giveDocument(page, "tilaaja", "tässä palvelussa");
  const lead = await walk.lead.arrive();
  await openClosing(lead, caseId);
  await closeCase(lead);
  await lookOver(lead, "Päättäminen");
}

/** Closed: read-only for those who worked; the privacy officer sees who looked and not what; reopening needs a reason. */
async function afterClosing(walk: Walk): Promise<void> {
  const { caseId, family } = walk;
  const page = await walk.keyWorker.arrive();
  await openClosing(page, caseId);
  expect(await page.getByRole("button", { name: "Päätä työskentely" }).count()).toBe(0);
  await page.goto(`/tyo/perheet/${caseId}/tapaamiset`);
  await page.getByRole("heading", { name: "Tapaamiset" }).waitFor();
  expect(await page.getByRole("link", { name: "Sovi tapaaminen" }).count()).toBe(0);

  const officer = await walk.privacyOfficer.arrive();
  const rows = await searchLog(officer, { actor: walk.keyWorker.name, family: family.name });
  expect(rows.length).toBeGreaterThan(5);
  await officer.goto(`/tyo/perheet/${caseId}`);
  await officer.getByText("Tätä ei löytynyt", { exact: false }).waitFor();
  expect(await officer.getByText(family.parent).count()).toBe(0);

  const desk = await walk.purchaser.arrive();
  await desk.goto(`/tyo/perheet/${caseId}/paattaminen`);
  await reopenCase(desk, "Illat ovat taas vaikeita, perhe pyytää jatkoa.");
  await lookOver(desk, "Päättäminen");
}

export const steps: Record<string, (walk: Walk) => Promise<void>> = {
  summarizeMapping, agreePlan, workThroughWeeks, recordWeek, correct, meetNetwork, recordNetwork, followDecisions, raiseConcern, guideOnward, summarizePeriod, askTooEarly, lookBack, lookBack3, closeWork, afterClosing };
