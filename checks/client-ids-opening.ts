import { uuidv7 } from "uuidv7";
import * as decisions from "#contract/worker/contact-decisions.ts";
import * as ownStarts from "#contract/worker/own-starts.ts";
import type { Endpoint } from "#contract/endpoint.ts";
import type { World } from "#fixtures/world.ts";

type Hit = (
  endpoint: Endpoint,
  who: "intake",
  table: "family_case" | "person" | "case_member" | "household" | "service_period" | "service_order",
  sent: (id: string) => { params?: object; body: object },
) => void;

/** A family opened from a contact, by the front door alone or with a service begun at once: each id that it makes. */
export function openingHits(world: World, hit: Hit, opened: string): void {
  const newCase = (changed: object) => ({
    params: { contactId: opened },
    body: {
      version: 3,
      reasons: "x",
      familyToldOn: "2026-11-23",
      caseId: uuidv7(),
      caseName: "Uusi",
      purchaserId: world.people.purchaser,
      ...aCaseOf(uuidv7(), uuidv7()),
      ...changed,
    },
  });
  hit(decisions.openCase, "intake", "family_case", (id) => newCase({ caseId: id }));
  hit(decisions.openCase, "intake", "person", (id) => newCase(aCaseOf(id, uuidv7())));
  hit(decisions.openCase, "intake", "case_member", (id) => newCase(aCaseOf(uuidv7(), id)));
  hit(decisions.openCase, "intake", "household", (id) =>
    newCase({ household: { id, name: "Koti", addressProtected: false, residentIds: [] } }),
  );
  const startOf = (ids: object) => {
    const { params: ofContact, body } = newCase({});
    return {
      params: ofContact,
      body: {
        ...body,
        orderId: uuidv7(),
        periodId: uuidv7(),
        service: "family-guidance",
        unitId: world.units.team,
        workerId: world.people.keyWorker,
        hoursPerWeek: 2,
        ...ids,
      },
    };
  };
  hit(ownStarts.startFromContact, "intake", "service_period", (id) => startOf({ periodId: id }));
  hit(ownStarts.startFromContact, "intake", "service_order", (id) => startOf({ orderId: id }));
  hit(decisions.openCase, "intake", "service_order", (id) =>
    newCase({ startWith: { orderId: id, service: "start-team", unitId: world.units.team } }),
  );
}

function aCaseOf(personId: string, memberId: string) {
  const child = { givenName: "Aino", familyName: "Uusi", role: "child", known: false };
  return { members: [{ ...child, personId, memberId }], guardianships: [] };
}
