import { describe, expect, it } from "vitest";
import * as contract from "#contract/worker/profile.ts";
import { currentSession, endSession } from "#contract/worker/sessions.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const mari = world.as("familyWorker");

describe("one's own profile", () => {
  it("shows one's details, roles and open sessions, never a token", async () => {
    const { body, text } = await mari.call(contract.ownProfile);
    expect(body).toMatchObject({
      name: "Mari Heikkinen",
      language: "fi",
      roles: [{ role: "familyWorker", unit: "Kuopion perhetyö" }],
    });
    expect(body.sessions.map(({ own, method }) => [own, method])).toEqual([[true, "demo"]]);
    expect(text).not.toMatch(/token|hash/);
  });

  it("takes phone, e-mail and language, and nothing that the administrator gives", async () => {
    const body = {
      version: 1,
      phone: "+358 40 765 4321",
      email: "mari@example.org",
      language: "sv" as const,
      competences: ["therapy"],
      weeklyHours: 60,
    };
    expect((await mari.call(contract.editProfile, { body })).body.version).toBe(2);
    expect((await mari.call(contract.editProfile, { body })).status, "a stale version").toBe(412);
    const after = (await mari.call(contract.ownProfile)).body;
    expect(after).toMatchObject({
      phone: "+358 40 765 4321",
      language: "sv",
      competences: [],
      weeklyHours: 37.5,
    });
    expect((await mari.call(currentSession)).body.actor.language).toBe("sv");
  });

  it("signs out everywhere", async () => {
    expect((await mari.call(endSession, { body: { everywhere: true } })).body.ended).toBe(1);
    expect((await mari.call(contract.ownProfile)).status).toBe(401);
  });
});
