import type { Browser } from "playwright-core";
import { connectAsOwner } from "#server/platform/owner-connection.ts";
import { person } from "../person.ts";
import { approveDocument, beginDocument, writeDocument } from "../screens/documents.ts";
import type { TownServer } from "../server.ts";
import { peopleOf } from "./people.ts";
import type { Walk } from "./walk.ts";

interface Found {
  readonly case_id: string;
  readonly name: string;
  readonly parent: string;
  readonly child: string;
  readonly staff: Readonly<Record<string, string>>;
}

/** A family of the town whose mapping has been held and recorded, with nobody's plan begun. */
export async function startOfSecondHalf(browser: Browser, server: TownServer): Promise<Walk> {
  const client = await connectAsOwner(server.ownerUrl);
  const found = await client.query<Found>(
    `select f.case_id, f.name,
       (select p.given_name || ' ' || p.family_name from case_member m join person p on p.id = m.person_id
         where m.case_id = f.case_id and m.role = 'parent' and m.valid_to is null order by p.birth_date limit 1) as parent,
       (select p.given_name from case_member m join person p on p.id = m.person_id
         where m.case_id = f.case_id and m.role = 'child' and m.valid_to is null order by p.birth_date limit 1) as child,
       (select jsonb_object_agg(w.role, s.given_name || ' ' || s.family_name) from case_worker w join staff s on s.id = w.staff_id
         where w.case_id = f.case_id and w.valid_to is null) as staff
     from family_case f where f.name = 'Nurmi'`,
  );
  await client.end();
  const family = found.rows[0];
  if (!family) throw new Error("the town has no such family");
  const [keyWorker, pair, purchaser] = await Promise.all([
    person(browser, server, "familyWorker", family.staff["keyWorker"]),
    person(browser, server, "familyWorker", family.staff["familyWorker"]),
    person(browser, server, "purchaser", family.staff["purchaser"]),
  ]);
  const [given = ""] = family.parent.split(" ");
  return {
    server,
    caseId: family.case_id,
    family: { name: family.name, parent: { given, full: family.parent }, child: { given: family.child } },
    people: { ...(await peopleOf(browser, server)), keyWorker, pair, purchaser },
  };
}

export async function summarizeMapping({ people: { keyWorker }, caseId }: Walk): Promise<void> {
  const page = await keyWorker.arrive();
  await beginDocument(page, caseId, "Kartoituksen yhteenveto");
  await writeDocument(page, {
    "Perheen voimavarat": { sentences: ["Lapsi ja vanhempi pitävät yhteisistä lauantaiaamuista."] },
    Perhesysteemi: { fields: { "Välit, roolit ja puhetavat": "Vanhempi päättää, lapsi neuvottelee." } },
    "Lasten oma ääni": { fields: { "Jos lapsi ei ole kertonut": "Lapsi kertoi piirtämällä." } },
    "Mikä kuormittaa": { fields: { "Kuormittavat asiat": "Illat venyvät ja aamut ovat kireitä." } },
    "Mitä tästä seuraa suunnitelmaan": { fields: { Johtopäätökset: "Aloitetaan illoista." } },
  });
  await approveDocument(page);
}
