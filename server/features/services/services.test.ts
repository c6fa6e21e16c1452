import { describe, expect, it } from "vitest";
import * as contract from "#contract/public/services.ts";
import { serviceModels } from "#core/services/catalogue.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();

describe("the public pages of the services", () => {
  it("list every service in force to anybody, signed in or not", async () => {
    const { status, body } = await world.nobody.call(contract.publicServices);
    expect(status).toBe(200);
    expect(body.services.map((service) => service.id)).toEqual([
      ...new Set(serviceModels.map((model) => model.id)),
    ]);
  });

  it("tell how family work goes, with its public rules and their sources", async () => {
    const { body } = await world.nobody.call(contract.publicService, {
      params: { serviceId: "family-work" },
    });
    expect(body.name.fi).toBe("Perhetyö");
    expect(body.steps.map((step) => step.title.fi)).toContain("Kartoitus, 3–5 tapaamista");
    expect(body.rules.length).toBeGreaterThan(0);
    expect(body.rules.filter((rule) => rule.source === "")).toEqual([]);
    expect(body.legalBasis.map((basis) => `${basis.number} ${basis.section}`)).toContain("1301/2014 18 §");
  });

  it("keep rules that are not public to the workers", async () => {
    const { body } = await world.nobody.call(contract.publicService, {
      params: { serviceId: "family-work" },
    });
    const model = serviceModels.find((service) => service.id === "family-work");
    const hidden = model?.rules.filter((rule) => rule.public !== true).map((rule) => rule.id) ?? [];
    expect(hidden.length).toBeGreaterThan(0);
    expect(body.rules.filter((rule) => hidden.includes(rule.id))).toEqual([]);
  });

  it("do not know a service that there is not", async () => {
    const reply = await world.nobody.call(contract.publicService, {
      params: { serviceId: "no-such-service" },
    });
    expect(reply.status).toBe(404);
  });
});
