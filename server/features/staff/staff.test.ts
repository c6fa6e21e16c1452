import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import * as board from "#contract/worker/board.ts";
import * as contract from "#contract/worker/staff.ts";
import { currentSession } from "#contract/worker/sessions.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const administrator = world.as("administrator");
type Person = z.input<NonNullable<typeof contract.addStaff.body>>;
const person = (changed: Partial<Person> = {}): Person => ({
  id: uuidv7(),
  givenName: "Sanna",
  familyName: "Öhman",
  title: "Perhetyöntekijä",
  email: "sanna.ohman@example.org",
  phone: "040 123 4567",
  qualifications: ["social_services_bachelor", "family_therapist"],
  competences: ["therapy"],
  languages: ["fi", "sv"],
  weeklyHours: 30,
  ...changed,
});
const give = (staffId: string, changed: Record<string, unknown>) =>
  administrator.call(contract.giveRole, {
    params: { staffId },
    body: { id: uuidv7(), role: "familyWorker", unitId: world.units.team, from: "2026-11-23", ...changed },
  });
const member = async (staffId: string) =>
  (await administrator.call(contract.staffMember, { params: { staffId } })).body;
const find = async (body: z.input<NonNullable<typeof contract.staffList.body>>) =>
  (await administrator.call(contract.staffList, { body })).body.people.map(({ name }) => name);
const issues = async (changed: Record<string, unknown>) =>
  (await administrator.call(contract.addStaff, { body: { ...person(), ...changed } })).error.issues?.map(
    ({ path }) => path,
  );

describe("people", () => {
  it("are found by name without dots, by role and unit", async () => {
    expect(await find({ name: "maki" })).toEqual(["Jussi Mäki"]);
    expect(await find({ role: "purchaser" })).toEqual(["Timo Ranta", "Helena Salo"]);
    expect(await find({ unit: world.units.team })).toEqual(["Leena Aho", "Mari Heikkinen", "Maija Korhonen"]);
    expect(await find({ state: "former" })).toEqual([]);
  });

  it("are added, given a role, and changed with what was seen", async () => {
    const body = person();
    expect((await administrator.call(contract.addStaff, { body })).status).toBe(200);
    expect((await give(body.id, {})).status).toBe(200);
    const added = await member(body.id);
    expect(added).toMatchObject({
      competences: ["therapy"],
      weeklyHours: 30,
      languages: ["fi", "sv"],
      active: true,
    });
    expect(added.roles.map(({ role, unit, state }) => [role, unit, state])).toEqual([
      ["familyWorker", "Kuopion perhetyö", "now"],
    ]);
    const { id, ...rest } = body;
    const edit = (version: number) =>
      administrator.call(contract.editStaff, {
        params: { staffId: id },
        body: { ...rest, weeklyHours: 37.5, version },
      });
    expect([(await edit(1)).status, (await edit(1)).status]).toEqual([200, 412]);
    const kept = await world.rows
      .selectFrom("row_history")
      .select(["version", "changed_by"])
      .where("row_id", "=", id)
      .execute();
    expect(kept).toEqual([{ version: 1, changed_by: world.people.administrator }]);
  });

  it("have checked details", async () => {
    expect(await issues({ email: "ei ole osoite" })).toEqual(["email"]);
    expect(await issues({ phone: "soita" })).toEqual(["phone"]);
    expect(await issues({ competences: ["flying"] })).toEqual(["competences.0"]);
    expect(await issues({ languages: [] })).toEqual(["languages"]);
  });

  it.each([
    ["a role of a unit without a unit", { unitId: undefined }, "role_needs_unit"],
    ["a family worker at the front door", () => ({ unitId: world.units.frontDoor }), "unit_of_other_kind"],
    [
      "a privacy officer of a unit",
      () => ({ role: "privacyOfficer", unitId: world.units.team }),
      "role_without_unit",
    ],
    ["the same role twice", () => ({ unitId: world.units.otherTeam }), "role_already_held"],
  ])("are not given %s", async (_what, changed, code) => {
    expect(
      (await give(world.people.otherWorker, typeof changed === "function" ? changed() : changed)).error.code,
    ).toBe(code);
  });

  it("lose a role with its last day", async () => {
    const [role] = (await member(world.people.otherLead)).roles;
    const end = (to: string) =>
      administrator.call(contract.endRole, {
        params: { staffId: world.people.otherLead, roleId: role?.id ?? "" },
        body: { to },
      });
    expect((await end("2026-11-20")).error.code).toBe("ends_in_past");
    expect((await end("2026-11-30")).status).toBe(200);
    expect((await world.as("otherLead").call(board.board)).status).toBe(200);
    world.setNow("2026-12-01T08:00:00Z");
    await world.denied(board.board, {}, ["otherLead"]);
    world.setNow("2026-11-23T08:00:00Z");
  });

  it("always leave somebody who can give rights", async () => {
    const self = world.people.administrator;
    const [role] = (await member(self)).roles;
    expect(
      (
        await administrator.call(contract.endRole, {
          params: { staffId: self, roleId: role?.id ?? "" },
          body: { to: "2026-11-23" },
        })
      ).error.code,
    ).toBe("last_administrator");
    expect(
      (
        await administrator.call(contract.setStaffActive, {
          params: { staffId: self },
          body: { version: 1, active: false },
        })
      ).error.code,
    ).toBe("own_account");
  });

  it("who leave are signed out at once", async () => {
    const setActive = (version: number, active: boolean) =>
      administrator.call(contract.setStaffActive, {
        params: { staffId: world.people.otherWorker },
        body: { version, active },
      });
    expect((await world.as("otherWorker").call(currentSession)).status).toBe(200);
    expect((await setActive(1, false)).body).toEqual({ active: false });
    expect((await world.as("otherWorker").call(currentSession)).status).toBe(401);
    expect((await setActive(2, true)).body).toEqual({ active: true });
    expect(
      (await world.as("otherWorker").call(currentSession)).status,
      "coming back is signing in anew",
    ).toBe(401);
  });
});

describe("units", () => {
  const unit = {
    services: ["family-work"],
    name: "Perhetyö, Siilinjärvi",
    phone: "017 123 456",
    city: "Siilinjärvi",
    postcode: "71800",
  };

  it("are added to an organisation with the services they deliver", async () => {
    const organisationId = uuidv7();
    await administrator.call(contract.addOrganisation, {
      body: { id: organisationId, name: "Perheiden Tuki Oy", kind: "provider", businessId: "1234567-1" },
    });
    const add = (changed: Record<string, unknown>) =>
      administrator.call(contract.addUnit, {
        body: { id: uuidv7(), organisationId, kind: "provider", ...unit, ...changed },
      });
    expect((await add({})).status).toBe(200);
    expect((await add({ services: ["home-help"] })).error.code).toBe("service_unknown");
    expect((await add({ kind: "front_door" })).error.code).toBe("service_of_provider");
    expect((await add({ organisationId: uuidv7() })).error.code).toBe("organisation_unknown");
    const { units, organisations } = (await administrator.call(contract.unitList)).body;
    expect(units.find(({ name }) => name === unit.name)).toMatchObject({
      city: "Siilinjärvi",
      people: 0,
      organisation: { name: "Perheiden Tuki Oy" },
    });
    expect(organisations.map(({ name }) => name)).toContain("Perheiden Tuki Oy");
  });

  it("aren't closed while people work there", async () => {
    const current = (await administrator.call(contract.unitList)).body.units.find(
      ({ id }) => id === world.units.team,
    );
    const edit = (unitId: string, version: number, active: boolean) =>
      administrator.call(contract.editUnit, { params: { unitId }, body: { ...unit, version, active } });
    expect((await edit(world.units.team, current?.version ?? 0, false)).error.code).toBe("unit_has_people");
    expect((await edit(world.units.team, 7, true)).status).toBe(412);
    expect((await edit(world.units.team, 1, true)).status).toBe(200);
  });
});

it("only the administrator comes here, and the administrator comes to no family", async () => {
  const others = ["keyWorker", "lead", "purchaser", "intake", "privacyOfficer"] as const;
  await world.denied(contract.staffList, { body: {} }, others);
  await world.denied(contract.staffMember, { params: { staffId: world.people.keyWorker } }, others);
  await world.denied(contract.unitList, {}, others);
  await world.denied(contract.addStaff, { body: person() }, others);
  await world.denied(
    contract.giveRole,
    {
      params: { staffId: world.people.keyWorker },
      body: { id: uuidv7(), role: "administrator", from: "2026-11-23" },
    },
    others,
  );
  const everything = await Promise.all([
    administrator.call(contract.staffList, { body: {} }),
    administrator.call(contract.unitList),
    administrator.call(contract.staffMember, { params: { staffId: world.people.keyWorker } }),
  ]);
  for (const { text } of everything) expect(text).not.toMatch(/Virtanen/);
});
