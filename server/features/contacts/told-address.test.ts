import { describe, expect, it } from "vitest";
import { uuidv7 } from "uuidv7";
import * as contract from "#contract/worker/contacts.ts";
import { aWorld } from "#fixtures/world.ts";

// A contact told the family's address in clear; the family's case was opened, and an address of the family became protected.
const world = await aWorld();
const { rows, caseId, members } = world;
const contactId = uuidv7();
await rows
  .insertInto("contact")
  .values({
    id: contactId,
    reference: "R-2026-AAAAAA",
    unit_id: world.units.frontDoor,
    kind: "family",
    received_at: "2026-09-14T08:00:00Z",
    received_on: "2026-09-14",
    sender: JSON.stringify({ name: "Saana Virtanen" }),
    about: "Illat ovat levottomia.",
    address: "Kanariakuja 3, Kuopio",
    status: "decided",
    decision: "open_case",
    case_id: caseId,
  })
  .execute();
const intake = world.as("intake");
const params = { contactId };
const told = async () => {
  const { body } = await intake.call(contract.readContact, { params });
  return [body.address, body.addressProtected];
};
const protect = (is: boolean) =>
  rows.updateTable("person").set({ address_protected: is }).where("id", "=", members.saana).execute();

describe("the address that was told", () => {
  it("stands in the contact while nobody of the family is protected", async () =>
    expect(await told()).toEqual(["Kanariakuja 3, Kuopio", false]));

  it("is asked for by itself when a member's address is protected, a former member's too", async () => {
    await protect(true);
    expect(await told()).toEqual(["", true]);
    await rows
      .updateTable("case_member")
      .set({ valid_to: "2026-11-01" })
      .where("person_id", "=", members.saana)
      .execute();
    expect(await told()).toEqual(["", true]);
    const asked = await intake.call(contract.contactAddress, { params });
    expect(asked.body.address).toBe("Kanariakuja 3, Kuopio");
    const log = await rows
      .selectFrom("access_log")
      .select("object_kind")
      .where("object_kind", "=", "contact_address")
      .execute();
    expect(log).toHaveLength(1);
    await world.denied(contract.contactAddress, { params }, ["keyWorker", "lead", "otherPurchaser"]);
    await protect(false);
  });

  it("and when a home is, also after the front door's part with the family has ended", async () => {
    await rows
      .insertInto("household")
      .values({
        id: uuidv7(),
        case_id: caseId,
        name: "Koti",
        address_protected: true,
        valid_from: "2026-10-01",
      })
      .execute();
    expect(await told()).toEqual(["", true]);
    await rows
      .updateTable("case_worker")
      .set({ valid_to: "2026-11-22" })
      .where("case_id", "=", caseId)
      .where("role", "=", "intake")
      .execute();
    expect(await told()).toEqual(["", true]);
  });
});
