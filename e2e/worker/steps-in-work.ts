import { expect } from "vitest";
import { documentsOf } from "#contract/worker/documents.ts";
import { meetingsOf } from "#contract/worker/meetings.ts";
import { draftNotification, endConcern, recordConcern, refer, stepReferral } from "../screens/concerns.ts";
import { approveDocument, draftShown, giveDocument, writeDocument } from "../screens/documents.ts";
import { agree, correctObservation, decideContinuation } from "../screens/entries.ts";
import {
  cancelMeeting,
  markNoShow,
  moveMeeting,
  openNextMeeting,
  planSeries,
} from "../screens/meeting-changes.ts";
import { openRecord, signRecord, writeRecord } from "../screens/records.ts";
import { lookOver } from "../screens/screen.ts";
import { dayIn, daysTo } from "./days.ts";
import type { Walk } from "./walk.ts";

/** Weeks of work: a series, a meeting moved, one cancelled, one that nobody came to, one held and recorded. */
export async function workThroughWeeks(walk: Walk): Promise<void> {
  const { caseId, family, server } = walk;
  const { pair } = walk.people;
  const page = await pair.arrive();
  await planSeries(page, caseId, {
    kind: "perhetapaaminen",
    first: dayIn(server, 7),
    from: "16",
    last: dayIn(server, 42),
    place: "Koti",
  });
  await openNextMeeting(pair, caseId);
  await moveMeeting(page, { day: dayIn(server, 9), who: "Perhe pyysi", why: "Vanhempi on iltavuorossa." });
  await lookOver(page, "Perhetapaaminen");
  await server.passDays(9);
  await pair.arrive();
  await openNextMeeting(pair, caseId);
  await markNoShow(page, "Tapaaminen unohtui", "Sovittiin muistutusviestistä.");
  await openNextMeeting(pair, caseId);
  await cancelMeeting(page, { who: "Työntekijä perui", why: "Työntekijä on sairaana.", laterToo: false });

  const { upcoming } = await pair.ask(meetingsOf, { params: { caseId }, query: { status: "planned" } });
  const [next] = upcoming.map(({ on }) => on).toSorted();
  if (next === undefined) throw new Error("the series has come to its end");
  await server.passDays(daysTo(server, next));
  await pair.arrive();
  await openNextMeeting(pair, caseId);
  await openRecord(page);
  await writeRecord(page, {
    methods: [],
    voice: { child: family.child.given, words: "Nyt ehdin syödä aamulla.", how: "kertoi" },
    observed: "Iltatoimet tehtiin yhdessä. Ruudut suljettiin kello 20.",
    goals: [
      ["Illat rauhoittuvat", "Neljä rauhallista iltaa viikossa"],
      ["Kouluun ajoissa", "Ajoissa joka aamu"],
    ],
  });
  await agree(page, {
    what: "Herätyskello lapsen huoneeseen",
    who: new RegExp(family.parent.given),
    due: dayIn(server, 7),
  });
  await lookOver(page, "Kirjaa tapaaminen");
  await signRecord(page);
  await correctObservation(page, {
    kind: "Asiavirhe",
    reason: "Kellonaika oli väärin.",
    from: "Ruudut suljettiin kello 20.",
    to: "Iltatoimet tehtiin yhdessä. Ruudut suljettiin kello 19.30.",
  });
}

/** The network meets: a partner by name and role, the effect so far, going on, and each decision followed until done. */
export async function meetNetwork(walk: Walk): Promise<void> {
  const { caseId, server } = walk;
  const { keyWorker } = walk.people;
  const page = await keyWorker.arrive();
  await page.goto(`/tyo/perheet/${caseId}/tiedot`);
  await page.getByRole("button", { name: "Lisää palvelu" }).click();
  const partner = page.getByRole("dialog", { name: "Lisää palvelu" });
  await partner.getByLabel("Nimi").fill("Outi Laine");
  await partner.getByLabel("Tehtävä").fill("luokanopettaja");
  await lookOver(page, "Lisää palvelu");
  await partner.getByRole("button", { name: "Tallenna" }).click();
  await partner.waitFor({ state: "detached" });
  await page.goto(`/tyo/perheet/${caseId}/tapaamiset/uusi`);
  // The service asks for a network meeting now, and proposes whom it is held with.
  await page
    .getByRole("radio", { name: /^verkostotapaaminen/, checked: true })
    .waitFor({ state: "attached" });
  await page
    .getByRole("checkbox", { name: "Outi Laine, luokanopettaja", checked: true })
    .waitFor({ state: "attached" });
  await page.getByLabel("Päivä", { exact: true }).fill(dayIn(server, 1));
  await page.getByLabel("Alkaa klo").fill("12");
  await page.getByRole("button", { name: "Sovi tapaaminen" }).click();
  await page.getByText("Tapaaminen on sovittu").waitFor();
  await server.passDays(1);
  await keyWorker.arrive();
  await openNextMeeting(keyWorker, caseId, "network");
  await openRecord(page);
  await writeRecord(page, { methods: [], observed: "Opettaja kertoi aamuista, lapsi nyökkäsi." });
  await decideContinuation(page, {
    effect: "Aamut sujuvat, illat vielä opettelua.",
    decision: "Jatketaan",
    reasons: "Perhe haluaa jatkaa, koulu näkee muutoksen.",
  });
  await agree(page, {
    what: "Koulu soittaa, jos lapsi myöhästyy",
    who: /Outi Laine/,
    due: dayIn(server, 14),
  });
  await lookOver(page, "Kirjaa tapaaminen");
  await signRecord(page);
  await lookOver(page, /^Kirjaus/);
  await server.passDays(7);
  await keyWorker.arrive();
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
export async function raiseConcern(walk: Walk): Promise<void> {
  const { caseId, family, server } = walk;
  const page = await walk.people.keyWorker.arrive();
  await recordConcern(page, caseId, {
    factor: "Lapsi: lapsen turvattomuus",
    severity: "3",
    whose: family.child.given,
    evidence: "Lapsi kertoi pelkäävänsä iltoja, kun vanhempi ei herää.",
    familySaid: "En ole nukkunut kunnolla viikkoihin.",
    action: "Vanhempi ohjataan terveysasemalle tällä viikolla.",
    followUp: dayIn(server, 14),
  });
  await draftNotification(page);
  // Drafted from the concern: whose child, what it rests on, what the family has been told.
  expect(await page.getByLabel("Lapsen nimi").inputValue()).toContain(family.child.given);
  await page.getByText("Lapsi kertoi pelkäävänsä iltoja").first().waitFor();
  await writeDocument(page, {
    Ilmoittaja: { fields: { Yhteystiedot: "040 123 4567", Vastaanottaja: "Lastensuojelun vastaanotto" } },
    "Onko perheelle kerrottu": {
      fields: { "Ilmoituksesta kertominen": "Kerrottu vanhemmalle tapaamisessa." },
    },
  });
  await approveDocument(page);
  await giveDocument(page, "lastensuojelu", "turvapostilla");
}

/** A referral onward, followed until the support has begun; with it the concern has passed. */
export async function guideOnward(walk: Walk): Promise<void> {
  const { caseId } = walk;
  const page = await walk.people.keyWorker.arrive();
  await refer(page, caseId, {
    service: "Mielenterveyspalvelut",
    receiver: "Terveysasema",
    why: "Vanhempi ei ole nukkunut viikkoihin.",
    familySaid: "Hyvä, jos joku kuuntelee.",
  });
  for (const status of ["lähetetty", "otettu vastaan", "tuki alkanut"]) await stepReferral(page, status);
  await endConcern(page, caseId, "Vanhempi nukkuu taas.");
  await lookOver(page, "Huolet");
}

/** The summary falls due, is drafted from the record with its sources, edited, approved and given. */
export async function summarizePeriod(walk: Walk): Promise<void> {
  const { caseId, server } = walk;
  const { keyWorker } = walk.people;
  const page = await keyWorker.arrive();
  const { kinds } = await keyWorker.ask(documentsOf, { params: { caseId } });
  const dueOn = kinds.find(({ kind }) => kind === "periodic_summary")?.duty?.dueOn;
  if (!dueOn) throw new Error("no periodic summary is due");
  await server.passDays(daysTo(server, dueOn) - 7);
  await keyWorker.arrive();
  await page.goto(`/tyo/perheet/${caseId}/asiakirjat`);
  await lookOver(page, "Kirjoitettavana");
  await page.getByRole("button", { name: "Kirjoita: Kausiyhteenveto" }).click();
  await page.getByRole("button", { name: "Luonnostele kirjauksista" }).click();
  await draftShown(page);
  const voice = page.getByRole("region", { name: "Lasten oma ääni" });
  await voice.getByText("Nyt ehdin syödä aamulla.").first().waitFor();
  await voice
    .getByText(/^Lähteet/)
    .first()
    .click();
  await voice.getByRole("link", { name: /^Avaa/ }).first().waitFor();
  const course = page.getByRole("region", { name: "Tapaamiset" });
  await course.getByLabel("Tapaamiset, Lause 1").fill("Tapasimme tällä kaudella seitsemän kertaa.");
  await course.getByText("muokattu").waitFor();
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
