import { useState } from "react";
import { teamsToStart } from "#contract/worker/contact-decisions.ts";
import { newId } from "#web/kit/new-id.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { RadioGroup } from "#web/ui/choices.tsx";
import type { OpeningForm } from "./opening-members.tsx";

/** Of a notification: whether an assessment is begun, or it is left to the case, where its time runs on. */
export function OpeningAssessment({ form }: { readonly form: OpeningForm }) {
  const t = useText("contacts");
  const field = form.field("assessment");
  return (
    <RadioGroup
      label={t("opening.assessment")}
      options={[
        { value: "begun", label: t("opening.assessmentBegun") },
        { value: "not_begun", label: t("opening.assessmentNotBegun") },
        { value: "later", label: t("opening.assessmentLater"), hint: t("opening.assessmentLaterHint") },
      ]}
      {...field}
      value={field.value ?? "later"}
      onChange={(value) => field.onChange(value === "begun" || value === "not_begun" ? value : null)}
    />
  );
}

/** A service that may begin from a contact can be asked of its team at once. */
export function OpeningService({ form }: { readonly form: OpeningForm }) {
  const t = useText("contacts");
  const say = useSay();
  const [orderId] = useState(newId);
  const teams = useRead(teamsToStart, {});
  const options = (teams.data?.services ?? []).flatMap(({ service, name, units }) =>
    units.map((unit) => ({
      value: `${service} ${unit.id}`,
      label: t("opening.startUnit", { service: say(name), unit: unit.name }),
    })),
  );
  const chosen = form.values.startWith;
  if (options.length === 0) return null;
  return (
    <RadioGroup
      hint={t("opening.startHint")}
      id="start-with"
      label={t("opening.startWith")}
      name="start-with"
      options={[{ value: "none", label: t("opening.startNone") }, ...options]}
      value={chosen ? `${chosen.service} ${chosen.unitId}` : "none"}
      onChange={(value) => {
        const [service = "", unitId = ""] = (value ?? "none").split(" ");
        form.set("startWith", unitId === "" ? null : { orderId, service, unitId });
      }}
    />
  );
}
