import type { DiscussionStep } from "#core/discussions/content.ts";
import { isLocalDate } from "#core/kernel/local-date.ts";
import { useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { IconButton } from "#web/ui/button.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { keyOfRef, optionsAround, refOfKey } from "../meetings/participant-options.ts";
import type { StepProps } from "./step-props.ts";

/** Who does what by when. One that is followed already is changed where it is followed. */
export function StepFields({
  step,
  caseId,
  page,
  nameOf,
  onChange,
}: StepProps & { readonly step: DiscussionStep }) {
  const t = useText("discussions");
  const { id, what, owner, dueOn } = step;
  const isFollowed = page.followed.some((one) => one.id === id);
  const change = (changed: Partial<DiscussionStep>): void =>
    onChange((former) => ({
      ...former,
      steps: former.steps.map((one) => (one.id === id ? { ...one, ...changed } : one)),
    }));
  if (isFollowed) {
    return (
      <div>
        <p>
          <strong>{what}</strong> {owner && nameOf(owner).givenName}
        </p>
        <p className="soft small">
          {t("followedAlready")}{" "}
          <TextLink params={{ caseId }} to="/perheet/$caseId/sovittu">
            {t("toAgreed")}
          </TextLink>
        </p>
      </div>
    );
  }
  return (
    <Stack gap={3}>
      <Row align="top" gap={2}>
        <div className="discussion-grow">
          <TextArea
            id={`step-${id}`}
            label={t("stepWhat")}
            limit={500}
            name={`step-${id}`}
            rows={2}
            value={what}
            onChange={wordsTo((words) => change({ what: words }))}
          />
        </div>
        <IconButton
          icon="close"
          label={t("removeStep", { what: what || t("unnamedStep") })}
          onClick={() =>
            onChange((former) => ({ ...former, steps: former.steps.filter((one) => one.id !== id) }))
          }
        />
      </Row>
      <FieldRow>
        <Select
          id={`owner-${id}`}
          label={t("stepOwner")}
          name={`owner-${id}`}
          options={optionsAround(page.around)}
          value={owner ? keyOfRef(owner) : ""}
          onChange={(key) => change({ owner: key ? refOfKey(key) : null })}
        />
        <DateField
          id={`due-${id}`}
          label={t("stepDue")}
          name={`due-${id}`}
          value={dueOn ?? ""}
          onChange={wordsTo((day) => change({ dueOn: isLocalDate(day) ? day : null }))}
        />
      </FieldRow>
    </Stack>
  );
}
