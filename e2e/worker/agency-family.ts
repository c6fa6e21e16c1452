import { uuidv7 } from "uuidv7";
import * as entries from "#contract/worker/entries.ts";
import * as meetings from "#contract/worker/meetings.ts";
import * as orders from "#contract/worker/orders.ts";
import { aMember, anOpenCase } from "#fixtures/cases.ts";
import { addMonths, type LocalDate } from "#core/kernel/local-date.ts";
import { ownerRows } from "#fixtures/rows.ts";
import { dayInHelsinki } from "#server/platform/clock.ts";
import type { Person } from "../person.ts";
import type { TownServer } from "../server.ts";

export type Ref = { readonly kind: "member" | "worker" | "partner"; readonly id: string };

/** A family of a mother, a boy of nine and his grandmother, with a nurse of child psychiatry and a teacher around it; no service yet. */
export async function agencyFamily(server: TownServer, purchaser: Person) {
  const rows = ownerRows(server.ownerUrl);
  try {
    const today = dayInHelsinki(server.now());
    const caseId = await anOpenCase(rows, { name: "Ketomäki", purchaserId: purchaser.id, openedOn: today });
    const of = { familyName: "Ketomäki" };
    const mother = await aMember(rows, caseId, { ...of, givenName: "Jonna", role: "parent" });
    const child = await aMember(rows, caseId, {
      ...of,
      givenName: "Väinö",
      birthDate: addMonths(today, -9 * 12 - 2),
      role: "child",
    });
    const grandmother = await aMember(rows, caseId, {
      ...of,
      givenName: "Elma",
      birthDate: addMonths(today, -67 * 12),
      role: "grandparent",
    });
    const [nurse, teacher] = [uuidv7(), uuidv7()];
    const partner = { case_id: caseId, valid_from: today };
    await rows
      .insertInto("partner")
      .values([
        {
          ...partner,
          id: nurse,
          name: "Ulla Saari",
          role: "sairaanhoitaja",
          agency: "Lastenpsykiatrian poliklinikka",
          sector: "child_psychiatry",
        },
        {
          ...partner,
          id: teacher,
          name: "Mervi Salmela",
          role: "luokanopettaja",
          agency: "Pohjantien koulu",
          sector: "school",
        },
      ])
      .execute();
    return { caseId, today, mother, child, grandmother, nurse, teacher };
  } finally {
    await rows.destroy();
  }
}
export type AgencyFamily = Awaited<ReturnType<typeof agencyFamily>>;

/** The purchaser orders multi-agency family work, the lead takes it with a key worker. */
export async function orderAndTeam(
  { caseId, today }: AgencyFamily,
  { purchaser, unitLead, keyWorker }: { purchaser: Person; unitLead: Person; keyWorker: Person },
): Promise<void> {
  const params = { caseId };
  const options = await purchaser.ask(orders.orderableServices, { params });
  const service = options.services.find((one) => one.id === "multi-agency-family-work");
  const led = await unitLead.ask(orders.orderList, { query: { status: "all" } });
  const unit =
    service?.units.find(({ name }) => led.orders.some((order) => order.unit.name === name)) ??
    service?.units[0];
  if (!service || !unit) throw new Error("nobody delivers multi-agency family work");
  const orderId = uuidv7();
  await purchaser.ask(orders.createOrder, {
    params,
    body: {
      id: orderId,
      service: service.id,
      legalBasis: "shl_41",
      providerUnitId: unit.id,
      grounds: "Koulupäivät katkeavat, ja apua tulee monesta palvelusta eri tahtiin.",
      wishedOutcome: "Yksi yhteinen suunnitelma, ja Väinö pärjää koulussa.",
      amount: 3,
      amountUnit: "hours",
      validFrom: today,
      validTo: addMonths(today, 6),
    },
  });
  await unitLead.ask(orders.acceptOrder, {
    params: { caseId, orderId },
    body: {
      periodId: uuidv7(),
      version: 1,
      team: [{ id: uuidv7(), staffId: keyWorker.id, role: "keyWorker", hoursPerWeek: 3 }],
    },
  });
}

/** A meeting of today, agreed on and recorded in one go. */
export async function heldToday(
  keyWorker: Person,
  { caseId, today }: AgencyFamily,
  kind: string,
  present: readonly Ref[],
  content: object,
): Promise<{ meetingId: string; entryId: string }> {
  const at = { placeKind: "premises", place: "" };
  const meetingId = uuidv7();
  await keyWorker.ask(meetings.planMeeting, {
    params: { caseId },
    body: {
      // The town's own meetings may stand at the same hour.
      collisionReason: "Sovittu työryhmässä.",
      id: meetingId,
      kind,
      on: today,
      from: "08:00",
      durationMinutes: 60,
      ...at,
      participants: [...present],
    },
  });
  const { entryId } = await keyWorker.ask(entries.recordMeeting, {
    params: { caseId, meetingId },
    body: {
      id: uuidv7(),
      version: 1,
      content: {
        on: today as LocalDate,
        from: "08:00",
        durationMinutes: 60,
        ...at,
        present: [...present],
        observed: "Puhuttiin rauhassa.",
        ...content,
      },
    },
  });
  return { meetingId, entryId };
}
