import { expect } from "vitest";
import * as cases from "../screens/cases.ts";
import * as contacts from "../screens/contacts.ts";
import * as orders from "../screens/orders.ts";
import type { TownServer } from "../server.ts";
import { family } from "./family.ts";
import type { People } from "./people.ts";

/** A parent asks for help on the public form. */
export async function contact({ parent }: People, server: TownServer): Promise<string> {
  await parent.clock.setFixedTime(server.now());
  const reference = await contacts.sendContact(parent, {
    sender: family.mother.full,
    relation: "äiti",
    phone: "040 123 4567",
    address: "Kuusitie 4 B 12, Selkävesi",
    children: [
      [family.aapo.given, family.name, family.aapo.born],
      [family.lumi.given, family.name, family.lumi.born],
    ],
    adults: [[family.father.given, "Rautiainen", "isä"]],
    about: "Illat ja kouluaamut ovat riitaisia. Aapo jää usein kotiin, ja olen itse aivan väsynyt.",
    wishes: "Että joku katsoisi meidän arkea kanssamme ja auttaisi saamaan aamut sujumaan.",
  });
  expect(reference).toMatch(/^R-\d{4}-\w{4}-\w{4}$/);
  return reference;
}

/** The front door looks whether the family is known, assesses urgency, opens the case and completes what is known. */
export async function openedCase({ frontDoor, purchaser }: People, reference: string): Promise<string> {
  const page = await frontDoor.arrive();
  await contacts.takeContact(page, family.mother.full, reference);
  await contacts.lookForKnown(page, {
    child: family.aapo.full,
    known: "Virtanen",
    code: family.aapoCode,
    wrongCode: `${family.aapoCode.slice(0, -1)}${family.aapoCode.endsWith("A") ? "B" : "A"}`,
  });
  await contacts.assessAndOpen(page, "Lapset ovat turvassa, ja äiti jaksaa odottaa muutaman päivän.");
  const caseId = await contacts.openCase(page, {
    purchaser: purchaser.name,
    home: "Äidin koti",
    residents: [family.mother.full, family.aapo.full, family.lumi.full],
    guardians: [
      [family.mother.full, "yhteishuolto"],
      [family.father.full, "yhteishuolto"],
    ],
    source: "äidin kertoma, tarkistetaan väestötietojärjestelmästä",
    childCode: family.aapoCode,
    reasons: "Perhe tarvitsee tukea iltoihin ja kouluaamuihin. Kunnallinen perhetyö riittää.",
  });
  await cases.lookAtFamily(page, caseId, family.name);
  await cases.completeDetails(page, caseId, {
    father: { name: family.father.full, language: "ruotsi", interpreter: "Tulkkia ei tarvita" },
    secondHome: { name: "Isän koti", street: "Rantatie 18", postcode: "70100", city: "Selkävesi" },
    twoHomed: { name: family.aapo.full, rhythm: "joka toinen viikonloppu" },
    close: { given: family.grandmother.given, family: "Kankaanpää", relation: "mummo" },
    partner: { name: "Tiina Ojala", role: "luokanopettaja", agency: "Särkiniemen koulu" },
    alert: "Pihalla on iso mutta kiltti koira, soita ovikelloa.",
  });
  return caseId;
}

const unit = "Selkäveden perhetyö";

/** The purchaser tries too much of a service that has limits, then orders family work. */
export async function ordered({ purchaser }: People): Promise<void> {
  const page = await purchaser.arrive();
  await orders.fromDesk(page, family.name);
  await orders.orderTooMuch(page, "Lastensuojelun perhetyö", unit);
  await orders.orderService(page, {
    service: "Perhetyö",
    unit,
    grounds: "Illat ja aamut ovat riitaisia, äiti on väsynyt ja Aapo on ollut paljon poissa koulusta.",
    wished: "Illat sujuvat, ja Aapo lähtee kouluun ajoissa.",
    hours: "4",
  });
}

/** The unit lead chooses the team by their weeks and what they can do, and takes the order. */
export async function accepted({ unitLead, keyWorker, pair }: People): Promise<void> {
  const page = await unitLead.arrive();
  await orders.openWaitingOrder(page, family.name);
  await orders.acceptOrder(page, [
    { name: keyWorker.name, title: "sosionomi", competence: "neuropsykiatrinen osaaminen", hours: "3" },
    { name: pair.name, title: "sosionomi", competence: "kriisityö", hours: "2" },
  ]);
}
