import type { LogRow, RowKind } from "#core/discussions/content.ts";
import { isUntouched } from "#core/discussions/gaps.ts";
import type { GuideArea } from "#core/discussions/guide.ts";
import { newId } from "#web/kit/new-id.ts";
import { useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { StepFields } from "./step-fields.tsx";
import { StepHead } from "./step-head.tsx";
import type { StepProps } from "./step-props.ts";

/** One area of life: rows of what carries and what is vulnerable, each with what helps and who does what. */
export function AreaStep({ area, ...props }: StepProps & { readonly area: GuideArea }) {
  const t = useText("discussions");
  const { content, page, onChange } = props;
  const { language } = content;
  const rows = content.rows.filter((row) => row.area === area.code);
  const add = (kind: RowKind): void =>
    onChange((former) => ({
      ...former,
      rows: [
        ...former.rows,
        {
          id: newId(),
          area: area.code,
          aboutId: page.discussion.about?.id ?? null,
          kind,
          words: "",
          supports: "",
        },
      ],
    }));
  return (
    <Stack gap={5}>
      <StepHead ask={area.ask} language={language} title={area.name[language]} />
      {rows.length === 0 ? (
        <p className="soft">{t("noRowsHere")}</p>
      ) : (
        <ul aria-label={t("rowsSaid")} className="stack gap-5">
          {rows.map((row) => (
            <li key={row.id}>
              <RowFields {...props} row={row} />
            </li>
          ))}
        </ul>
      )}
      <Row>
        <Button icon="plus" kind="quiet" onClick={() => add("strength")}>
          {t("addStrength")}
        </Button>
        <Button icon="plus" kind="quiet" onClick={() => add("vulnerability")}>
          {t("addVulnerability")}
        </Button>
      </Row>
    </Stack>
  );
}

function RowFields({ row, ...props }: StepProps & { readonly row: LogRow }) {
  const t = useText("discussions");
  const { content, page, onChange } = props;
  const { id, kind } = row;
  const steps = content.steps.filter(({ rowId }) => rowId === id);
  const change = (what: Partial<LogRow>): void =>
    onChange((former) => ({
      ...former,
      rows: former.rows.map((one) => (one.id === id ? { ...one, ...what } : one)),
    }));
  const children = page.around.members.filter(({ role }) => role === "child");
  return (
    <div className={`discussion-row ${kind}`}>
      <Row align="between">
        <Tag tone={kind === "strength" ? "good" : "attention"}>{t(kind)}</Tag>
        <IconButton
          icon="close"
          label={t("removeRow", { words: row.words || t("unnamedRow") })}
          onClick={() =>
            onChange((former) => ({
              ...former,
              rows: former.rows.filter((one) => one.id !== id),
              // A step that somebody has already said stays, though its row goes.
              steps: former.steps
                .filter((step) => step.rowId !== id || !isUntouched(step))
                .map((step) => (step.rowId === id ? { ...step, rowId: null } : step)),
            }))
          }
        />
      </Row>
      <TextArea
        id={`row-${id}`}
        label={t(`rowWords.${kind}`)}
        limit={1000}
        name={`row-${id}`}
        rows={2}
        value={row.words}
        onChange={wordsTo((words) => change({ words }))}
      />
      <TextArea
        id={`supports-${id}`}
        label={t(`supports.${kind}`)}
        limit={1000}
        name={`supports-${id}`}
        optional
        rows={2}
        value={row.supports}
        onChange={wordsTo((supports) => change({ supports }))}
      />
      {(children.length > 1 || page.discussion.about === null) && (
        <RadioGroup
          id={`about-${id}`}
          label={t("rowAbout")}
          look="chips"
          name={`about-${id}`}
          options={[
            ...children.map((child) => ({ value: child.id, label: child.givenName })),
            { value: "family", label: t("wholeFamily") },
          ]}
          value={row.aboutId ?? "family"}
          onChange={(chosen) => change({ aboutId: chosen === "family" || !chosen ? null : chosen })}
        />
      )}
      {steps.map((step) => (
        <StepFields key={step.id} {...props} step={step} />
      ))}
      {steps.length === 0 && (
        <div>
          <Button
            icon="plus"
            kind="plain"
            small
            onClick={() =>
              onChange((former) => ({
                ...former,
                noSteps: false,
                steps: [...former.steps, { id: newId(), rowId: id, what: "", owner: null, dueOn: null }],
              }))
            }
          >
            {t("addRowStep")}
          </Button>
        </div>
      )}
    </div>
  );
}
