import * as cases from "../screens/cases.ts";
import { approveDocument, beginDocument } from "../screens/documents.ts";
import * as meetings from "../screens/meetings.ts";
import * as records from "../screens/records.ts";
import { lookOver } from "../screens/screen.ts";
import type { TownServer } from "../server.ts";
import { dayIn } from "./days.ts";
import { family } from "./family.ts";
import type { People } from "./people.ts";

/** The start meeting: planned, refused without the purchaser, held with all three parties, recorded, its memo approved. */
export async function started(
  { keyWorker, pair, purchaser }: People,
  server: TownServer,
  caseId: string,
): Promise<void> {
  let page = await keyWorker.arrive();
  await cases.lookAtFamily(page, caseId, family.name);
  await meetings.planMeeting(page, caseId, {
    kind: "aloitustapaaminen",
    on: dayIn(server, 4),
    from: "14",
    purpose: "Tutustutaan ja katsotaan yhdessä, mikä tilanne on nyt",
    // Those of the children's home are there already; the father has a home of his own.
    also: [pair.name, family.father.given],
    without: [purchaser.name],
  });
  await lookOver(page, "Sovi tapaaminen");
  await meetings.agreeRefused(page, "Aloitustapaamisessa ovat tilaaja, perhe ja työntekijät");
  await meetings.choosePresent(page.locator("form"), { also: [purchaser.name] });
  await meetings.agreeMeeting(page);

  await server.passDays(4);
  page = await keyWorker.arrive();
  await meetings.openMeeting(page, caseId, /aloitustapaaminen/);
  const window = await meetings.markHeld(page, { without: [purchaser.name] });
  await window
    .getByText("Aloitustapaamisessa ovat tilaaja, perhe ja työntekijät", { exact: false })
    .waitFor();
  await lookOver(page, "Merkitse pidetyksi");
  await meetings.markHeld(page, { also: [purchaser.name] });
  await page.getByText("Kirjaamatta").waitFor();
  await lookOver(page, "Aloitustapaaminen");
}

/** The start meeting's record: the situation, each one's wishes, Aapo's own voice, what was agreed; then the signature. */
export async function recorded(
  { keyWorker, purchaser }: People,
  server: TownServer,
  caseId: string,
): Promise<void> {
  const page = await keyWorker.arrive();
  await meetings.openMeeting(page, caseId, /aloitustapaaminen/);
  await records.openRecord(page);
  await records.writeRecord(page, {
    start: {
      situation: "Illat venyvät ja aamuisin ollaan väsyneitä. Aapolla on kertynyt poissaoloja koulusta.",
      wishes: [
        [family.mother.given, "Että aamut sujuisivat ilman huutoa."],
        [family.father.given, "Att vi vuxna drar åt samma håll."],
        [family.aapo.given, "Että äiti ei olisi vihainen."],
        [purchaser.name, "Aapon poissaolot vähenevät."],
      ],
    },
    methods: ["keskustelu"],
    voice: { child: family.aapo.given, words: "Mä en halua, että aamulla huudetaan.", how: "kertoi" },
    observed:
      "Kaikki istuivat saman pöydän ääressä. Lumi-Orvokki leikki lattialla ja haki välillä äidin syliin.",
    said: {
      who: family.mother.full,
      words: "Olen niin väsynyt, etten jaksa aina pitää kiinni sovitusta.",
    },
    agreed: {
      what: "Kysyy koululta Aapon poissaolot",
      who: new RegExp(purchaser.name),
      due: dayIn(server, 7),
    },
  });
  await records.signRecord(page, { looking: true });
}

/** The start meeting's memo is drafted from the record and approved. */
export async function memo({ keyWorker }: People, caseId: string): Promise<void> {
  const page = await keyWorker.arrive();
  await beginDocument(page, caseId, "Aloitustapaamisen muistio", { looking: true });
  await approveDocument(page);
}
