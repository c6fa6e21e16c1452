import * as staff from "#contract/worker/staff.ts";
import type { Endpoint } from "#contract/endpoint.ts";
import type { World } from "#fixtures/world.ts";

type Hit = (
  endpoint: Endpoint,
  who: "administrator",
  table: "staff" | "staff_role" | "unit" | "organisation",
  sent: (id: string) => { params?: object; body: object },
) => void;

/** The administrator's commands: people, roles, units and organisations. */
export function staffHits(world: World, hit: Hit, organisation: string): void {
  hit(staff.addStaff, "administrator", "staff", (id) => ({
    body: { id, givenName: "A", familyName: "B", languages: ["fi"], weeklyHours: 30 },
  }));
  hit(staff.giveRole, "administrator", "staff_role", (id) => ({
    params: { staffId: world.people.otherWorker },
    body: { id, role: "familyWorker", unitId: world.units.team, from: "2026-11-23" },
  }));
  hit(staff.addUnit, "administrator", "unit", (id) => ({
    body: { id, organisationId: organisation, kind: "social_work", name: "X" },
  }));
  hit(staff.addOrganisation, "administrator", "organisation", (id) => ({
    body: { id, name: "X", kind: "provider" },
  }));
}
