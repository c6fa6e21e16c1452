import { levelTemplates } from "#core/goals/level-templates.ts";
import type { Level } from "#core/goals/attainment.ts";
import { goalSubjects, type PlanGoal, type PlanStep } from "#core/plans/content.ts";
import { peopleOf } from "#core/plans/plan-gaps.ts";
import { newId } from "#web/kit/new-id.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { ChipGroup, RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { membersOf, type Family } from "../families/family.ts";
import { levelKeys, levelsInOrder } from "./plan-words.ts";

const signs = ["−2", "−1", "0", "+1", "+2"] as const;

/** The fields of one goal: whose, in whose words, five levels that can be told apart, steps. */
export function GoalFields({
  goal,
  family,
  onChange,
}: {
  readonly goal: PlanGoal;
  readonly family: Family;
  readonly onChange: (goal: PlanGoal) => void;
}) {
  const t = useText("plans");
  const set = (what: Partial<PlanGoal>): void => onChange({ ...goal, ...what });
  const field = <K extends keyof PlanGoal>(name: K) => ({
    id: `goal-${goal.id}-${name}`,
    name,
    value: goal[name],
    onChange: (value: PlanGoal[K]) => set({ [name]: value } as Partial<PlanGoal>),
  });
  return (
    <Stack>
      <TextField
        hint={t("writing.goalTitleHint")}
        label={t("writing.goalTitle")}
        maxLength={200}
        {...field("title")}
      />
      <TextArea label={t("writing.goalWords")} limit={1000} optional rows={2} {...field("familyWords")} />
      <RadioGroup
        label={t("writing.subject")}
        look="chips"
        options={goalSubjects.map((value) => ({ value, label: t(`writing.subjects.${value}`) }))}
        {...field("subject")}
        onChange={(subject) =>
          subject && set({ subject, personIds: goal.personIds.slice(0, peopleOf[subject]) })
        }
      />
      <People family={family} goal={goal} onChange={(personIds) => set({ personIds })} />
      <Levels goal={goal} onChange={(levels) => set({ levels })} />
      <FieldRow>
        <Select
          emptyLabel={null}
          label={t("baseline")}
          options={levelsInOrder.map((level, n) => ({ value: String(level), label: signs[n] ?? "" }))}
          {...field("baseline")}
          value={String(goal.baseline)}
          onChange={(value) => set({ baseline: Number(value) as Level })}
        />
        <Select
          emptyLabel={null}
          hint={t("weightHint")}
          label={t("weight")}
          options={([1, 2, 3] as const).map((weight) => ({
            value: String(weight),
            label: t(`weightOf.${weight}`),
          }))}
          {...field("weight")}
          value={String(goal.weight)}
          onChange={(value) => set({ weight: Number(value) })}
        />
      </FieldRow>
      <Steps goal={goal} onChange={(steps) => set({ steps })} />
    </Stack>
  );
}

function People({
  goal,
  family,
  onChange,
}: {
  readonly goal: PlanGoal;
  readonly family: Family;
  readonly onChange: (personIds: string[]) => void;
}) {
  const t = useText("plans");
  const { present } = membersOf(family);
  const options = present.map(({ personId, givenName }) => ({ value: personId, label: givenName }));
  const id = `goal-${goal.id}-people`;
  if (goal.subject === "family") return null;
  if (goal.subject === "member") {
    return (
      <RadioGroup
        id={id}
        label={t("writing.person")}
        look="chips"
        name="people"
        options={options}
        value={goal.personIds[0] ?? ""}
        onChange={(personId) => onChange(personId ? [personId] : [])}
      />
    );
  }
  return (
    <ChipGroup
      id={id}
      label={t("writing.persons")}
      name="people"
      options={options.map((option) => ({
        ...option,
        disabled: goal.personIds.length === 2 && !goal.personIds.includes(option.value),
      }))}
      value={goal.personIds}
      onChange={onChange}
    />
  );
}

function Levels({
  goal,
  onChange,
}: {
  readonly goal: PlanGoal;
  readonly onChange: (levels: string[]) => void;
}) {
  const t = useText("plans");
  const say = useSay();
  const use = (code: string): void => {
    const template = levelTemplates.find((one) => one.code === code);
    if (template)
      onChange(goal.levels.map((words, n) => words || say(template.levels[n] ?? template.levels[0])));
  };
  return (
    <fieldset className="stack gap-3">
      <legend>
        <strong>{t("levels")}</strong>
      </legend>
      <p className="soft small">{t("writing.levelsLead")}</p>
      <Select
        emptyLabel={null}
        hint={t("writing.templateHint")}
        id={`goal-${goal.id}-template`}
        label={t("writing.template")}
        name="template"
        options={[
          { value: "", label: "–" },
          ...levelTemplates.map(({ code, name }) => ({ value: code, label: say(name) })),
        ]}
        value=""
        onChange={use}
      />
      <div className="plan-level-fields">
        {levelKeys.map((key, place) => (
          <TextField
            key={key}
            id={`goal-${goal.id}-level-${key}`}
            label={t(`level.${key}`)}
            maxLength={400}
            name={`level-${key}`}
            value={goal.levels[place] ?? ""}
            onChange={wordsTo((words) => onChange(goal.levels.map((one, n) => (n === place ? words : one))))}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Steps({
  goal,
  onChange,
}: {
  readonly goal: PlanGoal;
  readonly onChange: (steps: PlanStep[]) => void;
}) {
  const t = useText("plans");
  const change = (id: string, what: Partial<PlanStep>): void =>
    onChange(goal.steps.map((step) => (step.id === id ? { ...step, ...what } : step)));
  return (
    <fieldset className="plan-rows">
      <legend>
        <strong>{t("steps")}</strong>
      </legend>
      {goal.steps.map((step, n) => (
        <div key={step.id} className="plan-row three">
          <TextField
            id={`step-${step.id}-what`}
            label={t("writing.stepWhat")}
            maxLength={300}
            name="what"
            value={step.what}
            onChange={wordsTo((what) => change(step.id, { what }))}
          />
          <TextField
            id={`step-${step.id}-who`}
            label={t("writing.stepWho")}
            maxLength={120}
            name="who"
            value={step.who}
            onChange={wordsTo((who) => change(step.id, { who }))}
          />
          <DateField
            id={`step-${step.id}-due`}
            label={t("writing.stepDue")}
            name="due"
            value={step.dueOn ?? ""}
            onChange={(dueOn) => change(step.id, { dueOn: (dueOn || null) as PlanStep["dueOn"] })}
          />
          <IconButton
            icon="close"
            label={t("writing.removeStep", { n: n + 1 })}
            onClick={() => onChange(goal.steps.filter(({ id }) => id !== step.id))}
          />
        </div>
      ))}
      <div>
        <Button
          icon="plus"
          kind="quiet"
          small
          onClick={() =>
            onChange([...goal.steps, { id: newId(), what: "", who: "", dueOn: null, doneOn: null }])
          }
        >
          {t("writing.addStep")}
        </Button>
      </div>
    </fieldset>
  );
}
