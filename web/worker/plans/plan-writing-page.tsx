import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { familyPage } from "#contract/worker/families.ts";
import { planPage, proposePlan, savePlan } from "#contract/worker/plans.ts";
import { elementsOf, planContentShape, type PlanContent } from "#core/plans/content.ts";
import { planGaps, type PlanGap } from "#core/plans/plan-gaps.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { call } from "#web/kit/call.ts";
import { useCan, useCommand, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { useVersionedDraft } from "#web/kit/versioned-draft.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FormActions } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { SaveState } from "#web/ui/save-state.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { Family } from "../families/family.ts";
import { ConflictNotice } from "./conflict-notice.tsx";
import { PlanForm } from "./plan-form.tsx";
import type { Plan, PlanPage } from "./plan-words.ts";
import { SheetHead } from "./sheet-head.tsx";
import "./plans.css";

const planAddress = "/perheet/$caseId/suunnitelma";

/** Writing the plan's draft, saved as it is typed; then proposing it. */
export default function PlanWritingPage() {
  const t = useText("plans");
  const caseId = useAddressPart("caseId");
  const page = useRead(planPage, { params: { caseId } }, { beginsForm: true });
  const family = useRead(familyPage, { params: { caseId } });
  const can = useCan(page.data);
  return (
    <Loaded from={page} page>
      {(plans) => (
        <Loaded from={family} page>
          {(known) => (
            <>
              <PageHead
                above={
                  <>
                    <TextLink params={{ caseId }} to={planAddress}>
                      {t("back")}
                    </TextLink>
                    <SheetHead family={known} />
                  </>
                }
                lead={t("writing.lead")}
                title={t("writing.title")}
              />
              {plans.underWork?.status === "draft" && can("plan.write") ? (
                <Writing
                  key={plans.underWork.id}
                  caseId={caseId}
                  family={known}
                  page={plans}
                  plan={plans.underWork}
                />
              ) : (
                <EmptyState
                  action={
                    <LinkButton params={{ caseId }} to={planAddress}>
                      {t("back")}
                    </LinkButton>
                  }
                  title={t("notDraft")}
                />
              )}
            </>
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

type Typed = { readonly content: PlanContent; readonly reviewOn: Plan["reviewOn"] };

const typedOf = (row: unknown): { value: Typed; version: number } => {
  const { content, reviewOn, version } = row as Plan;
  return { value: { content: planContentShape.parse(content), reviewOn }, version };
};

function Writing({
  caseId,
  family,
  page,
  plan,
}: {
  readonly caseId: string;
  readonly family: Family;
  readonly page: PlanPage;
  readonly plan: Plan;
}) {
  const t = useText("plans");
  const toast = useToast();
  const navigate = useNavigate();
  const key = `plan.${plan.id}`;
  const params = { caseId, planId: plan.id };
  const [typed, setTyped] = useState<Typed>(
    () => keptTyping<Typed>(key) ?? { content: plan.content, reviewOn: plan.reviewOn },
  );
  const missing = useRef<HTMLDivElement>(null);
  const [proposing, setProposing] = useState(false);
  const draft = useVersionedDraft({
    key,
    value: typed,
    version: plan.version,
    save: (value, version) => call(savePlan, { params, body: { version, ...value } }),
    currentOf: typedOf,
  });
  const propose = useCommand(proposePlan, {
    onDone: () => {
      toast({ message: t("writing.proposed") });
      void navigate({ to: planAddress, params: { caseId } } as unknown as Parameters<typeof navigate>[0]);
    },
  });
  const gaps = useGapWords(typed.content, page.service);
  const takeTheirs = (): void => {
    const theirs = typedOf(draft.conflict);
    setTyped(theirs.value);
    draft.keepMine(theirs.version);
  };
  return (
    <Stack gap={5}>
      {draft.conflict !== undefined && (
        <ConflictNotice
          onKeepMine={() => draft.keepMine(typedOf(draft.conflict).version)}
          onTakeTheirs={takeTheirs}
        />
      )}
      <PlanForm
        content={typed.content}
        family={family}
        service={page.service}
        onChange={(what) => setTyped((former) => ({ ...former, content: { ...former.content, ...what } }))}
      />
      <DateField
        hint={t("writing.reviewHint")}
        id="plan-review"
        label={t("writing.review")}
        name="reviewOn"
        optional
        value={typed.reviewOn ?? ""}
        onChange={wordsTo((day) =>
          setTyped((former) => ({
            ...former,
            reviewOn: (/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null) as Plan["reviewOn"],
          })),
        )}
      />
      {gaps.length > 0 && (
        <div ref={missing} tabIndex={-1}>
          <Notice title={t("writing.gaps")}>
            <ul>
              {gaps.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <Failure error={propose.error} />
      <FormActions sticky>
        <Button
          isRunning={propose.isRunning}
          onClick={() => (gaps.length > 0 ? missing.current?.focus() : setProposing(true))}
        >
          {t("writing.propose")}
        </Button>
        <SaveState state={draft.conflict === undefined ? draft.state : { kind: "idle" }} />
      </FormActions>
      <ConfirmDialog
        confirm={t("writing.propose")}
        isOpen={proposing}
        isRunning={propose.isRunning}
        title={t("writing.proposeTitle")}
        onClose={() => setProposing(false)}
        onConfirm={() => {
          setProposing(false);
          void draft
            .flush()
            .then((saved) =>
              saved ? propose.run({ params, body: { version: draft.version() } }) : undefined,
            );
        }}
      >
        <p>{t("writing.proposeText")}</p>
      </ConfirmDialog>
    </Stack>
  );
}

/** What the plan still lacks, in words: what its own rules ask and what the service's model asks. */
function useGapWords(content: PlanContent, service: PlanPage["service"]): string[] {
  const t = useText("plans");
  const say = useSay();
  const titleOf = ({ subjectId }: PlanGap): string => {
    const title = content.goals.find(({ id }) => id === subjectId)?.title;
    return title ? `”${title}”` : t("writing.unnamed");
  };
  const own = planGaps(content).map((gap) =>
    t(`writing.gap.${gap.code}`, { goal: titleOf(gap), n: gap.n ?? 0 }),
  );
  const said = new Set(elementsOf(content));
  const asked = (service?.asked ?? []).filter(({ code }) => code !== "goals" && !said.has(code));
  return [...new Set([...own, ...asked.map(({ name }) => t("writing.elementMissing", { name: say(name) }))])];
}
