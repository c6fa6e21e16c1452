import * as cases from "../screens/cases.ts";
import * as meetings from "../screens/meetings.ts";
import { lookOver } from "../screens/screen.ts";
import type { TownServer } from "../server.ts";
import { dayIn } from "./days.ts";
import { family } from "./family.ts";
import type { People } from "./people.ts";
import { accepted, contact, openedCase, ordered } from "./steps-to-team.ts";

export interface Mapped {
  readonly caseId: string;
}

/** From the public form to the approved mapping summary. */
export async function stepsToMapping(people: People, server: TownServer): Promise<Mapped> {
  const reference = await contact(people, server);
  const caseId = await openedCase(people, reference);
  await ordered(people);
  await accepted(people);
  await started(people, server, caseId);
  return { caseId };
}

/** The start meeting: planned, refused without the purchaser, held with all three parties, recorded, its memo approved. */
export async function started({ keyWorker, pair, purchaser }: People, server: TownServer, caseId: string): Promise<void> {
  let page = await keyWorker.arrive();
  await cases.lookAtFamily(page, caseId, family.name);
  await meetings.planMeeting(page, caseId, {
    kind: "aloitustapaaminen",
    on: dayIn(server, 4),
    from: "14",
    purpose: "Tutustutaan ja katsotaan yhdessä, mikä tilanne on nyt",
    also: [pair.name],
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
  await window.getByText("Aloitustapaamisessa ovat tilaaja, perhe ja työntekijät", { exact: false }).waitFor();
  await lookOver(page, "Merkitse pidetyksi");
  await meetings.markHeld(page, { also: [purchaser.name] });
  await page.getByText("Kirjaamatta").waitFor();
  await lookOver(page, "Aloitustapaaminen");
}
