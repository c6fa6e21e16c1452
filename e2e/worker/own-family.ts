import type { Browser, Page } from "playwright-core";
import { uuidv7 } from "uuidv7";
import { sendContact } from "#contract/public/contacts.ts";
import * as contacts from "#contract/worker/contacts.ts";
import { member, worker } from "#fixtures/meeting-desk.ts";
import { aServiceWalk } from "#fixtures/service-walk.ts";
import { dayInHelsinki } from "#server/platform/clock.ts";
import { connectAsOwner } from "#server/platform/owner-connection.ts";
import { person } from "../person.ts";
import { beginService, openOwnStart, type Start } from "../screens/own-start.ts";
import type { TownServer } from "../server.ts";

type Town = { readonly server: TownServer; readonly browser: Browser };
type Asking = {
  readonly familyName: string;
  readonly mother: string;
  readonly child: { readonly givenName: string; readonly birthDate: string };
  readonly about: string;
};
type Names = { lead: string; key: string; mother: string; child: string };

/** A family that asks for help itself, and begins the service on the form of the front door: nobody orders it. */
export async function familyOfItsOwn(
  { server, browser }: Town,
  asking: Asking,
  start: Start,
  onForm: (page: Page) => Promise<void> = () => Promise.resolve(),
) {
  const intake = await person(browser, server, "intake", "Anu Korpela");
  const page = await intake.arrive();
  const contactId = uuidv7();
  const { familyName } = asking;
  await intake.ask(sendContact, {
    body: {
      id: contactId,
      kind: "family",
      sender: { name: `${asking.mother} ${familyName}`, phone: "040 555 1212", relation: "äiti" },
      children: [{ ...asking.child, familyName }],
      about: asking.about,
      wishes: "",
      address: "Koivukuja 3, Kuopio",
    },
  });
  const params = { contactId };
  await intake.ask(contacts.takeContact, { params, body: { version: 1 } });
  const assessed = { version: 2, urgency: "not_urgent", reason: "Ei välitöntä vaaraa." } as const;
  await intake.ask(contacts.assessUrgency, { params, body: assessed });
  await openOwnStart(page, contactId);
  await onForm(page);
  const caseId = await beginService(page, start);
  const names = await namesOf(server, caseId);
  const [lead, key] = await Promise.all([
    person(browser, server, "unitLead", names.lead),
    person(browser, server, "familyWorker", names.key),
  ]);
  // Both signed in: what stands between the screens is asked with their sessions.
  const [office, work] = await Promise.all([lead.arrive(), key.arrive()]);
  const { mother, child } = names;
  return {
    caseId,
    key,
    lead,
    work,
    office,
    mother,
    child,
    atDoor: page,
    family: [member(mother), member(child), worker(key.id)],
    walk: aServiceWalk({ caseId, key, lead, today: () => dayInHelsinki(server.now()) }),
  };
}

async function namesOf({ ownerUrl }: TownServer, caseId: string): Promise<Names> {
  const owner = await connectAsOwner(ownerUrl);
  try {
    const { rows } = await owner.query<Names>(
      `select (select s.given_name || ' ' || s.family_name from staff_role r join staff s on s.id = r.staff_id
           where r.unit_id = p.unit_id and r.role = 'unitLead' and r.valid_to is null limit 1) as lead,
         (select s.given_name || ' ' || s.family_name from case_worker w join staff s on s.id = w.staff_id
           where w.case_id = p.case_id and w.role = 'keyWorker') as key,
         (select m.person_id from case_member m where m.case_id = p.case_id and m.role = 'parent') as mother,
         (select m.person_id from case_member m where m.case_id = p.case_id and m.role = 'child') as child
       from service_period p where p.case_id = $1`,
      [caseId],
    );
    const [names] = rows;
    if (!names) throw new Error("the service didn't begin");
    return names;
  } finally {
    await owner.end();
  }
}
