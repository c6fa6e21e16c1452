import { expect, it } from "vitest";
import { serviceModel } from "#core/services/catalogue.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { visitCompany } from "#core/services/visit-company.ts";

const modelOf = (id: string): ServiceModel => {
  const model = serviceModel(id);
  if (!model) throw new Error(`no service ${id}`);
  return model;
};
const visit = (parties: string[], status: "held" | "planned" = "held", kind = "home_visit") => ({
  kind,
  status,
  parties,
});

it("held visits are told by who came: alone, in a pair, or with a partner whoever else came", () => {
  expect(
    visitCompany(modelOf("start-team"), [
      visit(["family", "child", "worker"]),
      visit(["family", "worker", "worker"]),
      visit(["family", "worker", "partner"]),
      visit(["family", "worker", "worker", "partner"]),
      visit(["family", "worker", "worker"], "planned"),
      visit(["family", "worker", "worker"], "held", "network"),
    ]),
  ).toEqual({ alone: 1, pair: 1, withPartner: 2 });
});

it("a service with a plan, or without a ceiling for visits, has no such summary", () => {
  expect(visitCompany(modelOf("intensified-family-work"), [visit(["worker"])])).toBeUndefined();
  expect(visitCompany({ rules: [], planElements: [] }, [visit(["worker"])])).toBeUndefined();
});
