import { localDate } from "#core/kernel/local-date.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { preventiveFamilyWorkV1 as former } from "#core/services/models/preventive-family-work.v1.ts";
import { themesChosen } from "#core/services/models/shared/own-start-rules.v1.ts";

/** No order, so none that could end; and what the record holds is enough without a summary every three months. */
const leftOut = new Set(["order.valid", "summary.periodic"]);

/** Ehkäisevä perhetyö: the family begins it and chooses the themes, and the record is light. */
export const preventiveFamilyWorkV2: ServiceModel = {
  ...former,
  version: 2,
  validFrom: localDate("2026-09-01"),
  record: "light",
  documentKinds: former.documentKinds.filter(({ code }) => code !== "periodic_summary"),
  rules: former.rules.flatMap((rule) => {
    if (leftOut.has(rule.id)) return [];
    return rule.id === "plan.elements" ? [themesChosen, rule] : [rule];
  }),
};
