import { capital } from "#web/kit/capital.ts";
import { useState } from "react";
import { isPlaced, type PlanContent, type PlanGoal } from "#core/plans/content.ts";
import { newId } from "#web/kit/new-id.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { FormSection } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { membersOf, type Family } from "../families/family.ts";
import { GoalFields } from "./goal-fields.tsx";
import type { PlanPage } from "./plan-words.ts";
import { asksForPartners, PartnerRoleFields } from "./partner-role-fields.tsx";
import { RhythmFields } from "./rhythm-fields.tsx";
import { DissentFields, RoutineFields } from "./row-fields.tsx";

type Set = (what: Partial<PlanContent>) => void;

/** Every part of a plan, in the order that a family talks it over. */
export function PlanForm({
  content,
  family,
  service,
  onChange,
}: {
  readonly content: PlanContent;
  readonly family: Family;
  readonly service: PlanPage["service"];
  readonly onChange: Set;
}) {
  const t = useText("plans");
  const { present } = membersOf(family);
  const text = (name: "situation" | "familyWishes") => ({
    id: `plan-${name}`,
    name,
    value: content[name],
    onChange: (value: string) => onChange({ [name]: value }),
  });
  const roleOf = (personId: string): string =>
    content.memberRoles.find((role) => role.personId === personId)?.words ?? "";
  const setRole = (personId: string, words: string): void =>
    onChange({
      memberRoles: [...content.memberRoles.filter((role) => role.personId !== personId), { personId, words }],
    });
  return (
    <Stack gap={6}>
      <FormSection title={t("start")}>
        <ElementFields content={content} elements={firstOf(service)} onChange={onChange} />
        <TextArea label={t("situation")} limit={4000} {...text("situation")} />
        <TextArea label={t("familyWishes")} limit={4000} {...text("familyWishes")} />
      </FormSection>
      <FormSection title={t("goals")}>
        <Goals content={content} family={family} onChange={onChange} />
      </FormSection>
      <FormSection lead={t("rolesLead")} title={t("roles")}>
        {present.map(({ personId, givenName }) => (
          <TextArea
            key={personId}
            id={`role-${personId}`}
            label={t("writing.roleOf", { name: givenName })}
            limit={600}
            name={`role-${personId}`}
            optional
            rows={2}
            value={roleOf(personId)}
            onChange={wordsTo((words) => setRole(personId, words))}
          />
        ))}
      </FormSection>
      {asksForPartners(service) && (
        <FormSection lead={t("partnerRolesLead")} title={t("partnerRoles")}>
          <PartnerRoleFields
            family={family}
            roles={content.partnerRoles}
            onChange={(partnerRoles) => onChange({ partnerRoles })}
          />
        </FormSection>
      )}
      <FormSection title={t("routines")}>
        <RoutineFields rows={content.routines} onChange={(routines) => onChange({ routines })} />
      </FormSection>
      <FormSection lead={t("writing.rhythmLead")} title={t("rhythm")}>
        <RhythmFields rows={content.rhythm} onChange={(rhythm) => onChange({ rhythm })} />
      </FormSection>
      <Elements content={content} service={service} onChange={onChange} />
      <FormSection lead={t("dissentLead")} title={t("dissent")}>
        <DissentFields rows={content.dissent} onChange={(dissent) => onChange({ dissent })} />
      </FormSection>
    </Stack>
  );
}

const blankGoal = (): PlanGoal => ({
  id: newId(),
  subject: "family",
  personIds: [],
  title: "",
  familyWords: "",
  levels: ["", "", "", "", ""],
  weight: 1,
  baseline: -1,
  steps: [],
});

function Goals({
  content,
  family,
  onChange,
}: {
  readonly content: PlanContent;
  readonly family: Family;
  readonly onChange: Set;
}) {
  const t = useText("plans");
  const [removing, setRemoving] = useState<PlanGoal>();
  const [added, setAdded] = useState<string>();
  const { goals } = content;
  return (
    <>
      {goals.map((goal, n) => (
        <Card
          key={goal.id}
          aside={
            <Button kind="plain" small onClick={() => setRemoving(goal)}>
              {t("writing.removeGoal")}
            </Button>
          }
          level={3}
          title={`${t("writing.goalNumber", { n: n + 1 })}${goal.title ? `: ${goal.title}` : ""}`}
        >
          <Disclosure bare startsOpen={goals.length < 3 || goal.id === added} title={t("writing.goalParts")}>
            <GoalFields
              family={family}
              goal={goal}
              onChange={(next) => onChange({ goals: goals.map((one) => (one.id === goal.id ? next : one)) })}
            />
          </Disclosure>
        </Card>
      ))}
      <div>
        <Button
          icon="plus"
          kind="quiet"
          onClick={() => {
            const goal = blankGoal();
            setAdded(goal.id);
            onChange({ goals: [...goals, goal] });
          }}
        >
          {t("writing.addGoal")}
        </Button>
      </div>
      <ConfirmDialog
        confirm={t("writing.removeGoal")}
        isOpen={removing !== undefined}
        kind="danger"
        title={removing?.title || t("writing.removeGoal")}
        onClose={() => setRemoving(undefined)}
        onConfirm={() => {
          onChange({ goals: goals.filter(({ id }) => id !== removing?.id) });
          setRemoving(undefined);
        }}
      >
        <p>{t("writing.removeGoalText")}</p>
      </ConfirmDialog>
    </>
  );
}

type Element = NonNullable<PlanPage["service"]>["asked"][number] & { readonly optional: boolean };

/** Elements said in free words: what a rule asks first, then what the service knows besides. */
const freeElements = (service: PlanPage["service"]): Element[] =>
  [
    ...(service?.asked.map((term) => ({ ...term, optional: false })) ?? []),
    ...(service?.known.map((term) => ({ ...term, optional: true })) ?? []),
  ].filter(({ code }) => !isPlaced(code));
const firstOf = (service: PlanPage["service"]): Element[] =>
  freeElements(service).filter(({ first }) => first);

function ElementFields({
  content,
  elements,
  onChange,
}: {
  readonly content: PlanContent;
  readonly elements: readonly Element[];
  readonly onChange: Set;
}) {
  const say = useSay();
  return elements.map(({ code, name, optional }) => (
    <TextArea
      key={code}
      id={`element-${code}`}
      label={capital(say(name))}
      limit={3000}
      name={code}
      optional={optional}
      value={content.elementWords[code] ?? ""}
      onChange={wordsTo((words) => onChange({ elementWords: { ...content.elementWords, [code]: words } }))}
    />
  ));
}

/** What the service's model asks beyond the parts above: rehabilitative elements, roles of partners, and the like. */
function Elements({
  content,
  service,
  onChange,
}: {
  readonly content: PlanContent;
  readonly service: PlanPage["service"];
  readonly onChange: Set;
}) {
  const t = useText("plans");
  const elements = freeElements(service).filter(({ first }) => !first);
  if (elements.length === 0) return null;
  const isAsked = elements.some(({ optional }) => !optional);
  return (
    <FormSection title={t("other")} {...(isAsked ? { lead: t("writing.elementsAsked") } : {})}>
      <ElementFields content={content} elements={elements} onChange={onChange} />
    </FormSection>
  );
}
