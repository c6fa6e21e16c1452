import { newId } from "#web/kit/new-id.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Checkbox } from "#web/ui/choices.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { StepFields } from "./step-fields.tsx";
import { StepHead } from "./step-head.tsx";
import type { StepProps } from "./step-props.ts";

/** What is done, by whom and by when; or that nothing was agreed, said aloud too. */
export function StepsStep(props: StepProps) {
  const t = useText("discussions");
  const { guide, content, onChange } = props;
  const rowOf = (rowId: string | null) => content.rows.find(({ id }) => id === rowId);
  return (
    <Stack gap={5}>
      <StepHead ask={guide.closing.steps} language={content.language} title={t("title.steps")} />
      {content.steps.map((step, n) => {
        const row = rowOf(step.rowId);
        return (
          <Card key={step.id} title={t("step", { n: n + 1 })}>
            <Stack gap={3}>
              {row && <p className="soft">{t("forRow", { words: row.words || t("unnamedRow") })}</p>}
              <StepFields {...props} step={step} />
            </Stack>
          </Card>
        );
      })}
      <div>
        <Button
          icon="plus"
          kind="quiet"
          onClick={() =>
            onChange((former) => ({
              ...former,
              noSteps: false,
              steps: [...former.steps, { id: newId(), rowId: null, what: "", owner: null, dueOn: null }],
            }))
          }
        >
          {t("addStep")}
        </Button>
      </div>
      {content.steps.length === 0 && (
        <Checkbox
          hint={t("noStepsHint")}
          id="no-steps"
          label={t("noSteps")}
          name="noSteps"
          value={content.noSteps}
          onChange={(noSteps) => onChange((former) => ({ ...former, noSteps: noSteps ?? false }))}
        />
      )}
    </Stack>
  );
}
