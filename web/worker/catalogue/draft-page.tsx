import { useDeferredValue, useMemo } from "react";
import { modelDraft, saveModelDraft } from "#contract/worker/service-models.ts";
import { checkModel } from "#core/services/drafts/check-model.ts";
import type { ModelProblem } from "#core/services/drafts/model-problem.ts";
import { modelChanges } from "#core/services/drafts/model-changes.ts";
import { oldWords } from "#core/services/drafts/old-words.ts";
import { revert } from "#core/services/drafts/revert.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { call, type ReplyOf } from "#web/kit/call.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { sameJson, useVersionedDraft } from "#web/kit/versioned-draft.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { SaveState } from "#web/ui/save-state.tsx";
import { Tabs } from "#web/ui/tabs.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { ChangesPart } from "./changes-part.tsx";
import { ListsPart } from "./lists-part.tsx";
import type { Editing } from "./model-fields.tsx";
import { type Model, useModelHistory } from "./model-history.ts";
import { ProblemList } from "./problem-list.tsx";
import { ReleasePart } from "./release-part.tsx";
import { RulesPart } from "./rules-part.tsx";
import { TrialPart } from "./trial-part.tsx";
import { useVersionWords } from "./version-words.ts";
import { WordsPart } from "./words-part.tsx";
import "./catalogue.css";

type Draft = ReplyOf<typeof modelDraft>;

/** A copy of a model under work: rules and figures, texts, vocabularies, what differs, the trial, the release. */
export default function DraftPage() {
  const t = useText("catalogue");
  const draftId = useAddressPart("draftId");
  const found = useRead(modelDraft, { params: { draftId } }, { beginsForm: true });
  return (
    <Loaded from={found} page>
      {(draft) =>
        draft.state === "open" ? (
          <Writing key={draft.id} draft={draft} />
        ) : (
          <>
            <PageHead title={t("draft.ended")} />
            <LinkButton to="/palvelumallit">{t("draft.back")}</LinkButton>
          </>
        )
      }
    </Loaded>
  );
}

const typedOf = (row: unknown): { value: Model; version: number } => {
  const { model, version } = row as { model: Model; version: number };
  return { value: model, version };
};

const parts = ["saannot", "tekstit", "sanastot", "muutokset", "kokeilu", "julkaisu"] as const;

function Writing({ draft }: { readonly draft: Draft }) {
  const t = useText("catalogue");
  const say = useSay();
  const versionWords = useVersionWords();
  const [filter, setFilter] = useFilter({ osa: "saannot" });
  const key = `service-model.${draft.id}`;
  const history = useModelHistory(() => keptTyping<Model>(key) ?? draft.model);
  const { model, change, undo, redo } = history;
  const base = draft.base as unknown as ServiceModel;
  const typed = model as unknown as ServiceModel;
  // The fields answer to the finger first; what is wrong and what differs follows as soon as there is time.
  const settled = useDeferredValue(model);
  const problems: readonly ModelProblem[] = useMemo(() => checkModel(settled, base), [settled, base]);
  const changes = useMemo(
    () =>
      modelChanges(base, settled).filter(
        ({ path }) => path !== "validFrom" && !(draft.isNewService && path === "id"),
      ),
    [settled, base, draft.isNewService],
  );
  const saving = useVersionedDraft<Model>({
    key,
    value: model,
    version: draft.version,
    save: (value, version) =>
      call(saveModelDraft, { params: { draftId: draft.id }, body: { version, model: value } }),
    currentOf: typedOf,
  });
  const onSave = async (): Promise<number | undefined> =>
    (await saving.flush()) ? saving.version() : undefined;
  const editing: Editing = { model, change, problems };
  const isTried =
    draft.trial !== null &&
    draft.trial.of === draft.version &&
    draft.trial.done >= draft.trial.total &&
    sameJson(model, draft.model);
  const chosen = parts.find((part) => part === filter.osa) ?? "saannot";
  return (
    <>
      <PageHead
        above={<TextLink to="/palvelumallit">{t("draft.back")}</TextLink>}
        lead={t(draft.isNewService ? "draft.leadNew" : "draft.lead", { version: versionWords(base.version) })}
        title={t("draft.title", { name: say(typed.name) || typed.id })}
      />
      <Stack>
        <div className="model-bar">
          <Button disabled={!undo} kind="quiet" small onClick={undo}>
            {t("draft.undo")}
          </Button>
          <Button disabled={!redo} kind="quiet" small onClick={redo}>
            {t("draft.redo")}
          </Button>
          {saving.conflict === undefined && <SaveState state={saving.state} />}
        </div>
        {saving.conflict !== undefined && (
          <Notice
            actions={
              <>
                <Button small onClick={() => saving.keepMine(typedOf(saving.conflict).version)}>
                  {t("draft.keepMine")}
                </Button>
                <Button
                  kind="quiet"
                  small
                  onClick={() => {
                    const theirs = typedOf(saving.conflict);
                    history.replace(theirs.value);
                    saving.keepMine(theirs.version);
                  }}
                >
                  {t("draft.takeTheirs")}
                </Button>
              </>
            }
            announce
            title={t("draft.conflict")}
            tone="attention"
          >
            <p>{t("draft.conflictHelp")}</p>
          </Notice>
        )}
        <ProblemList model={model} problems={problems} onGo={(osa) => setFilter({ osa })} />
        <Tabs
          chosen={chosen}
          label={t("draft.parts")}
          tabs={[
            {
              key: "saannot",
              title: t("draft.rules"),
              content: () => <RulesPart base={base} editing={editing} />,
            },
            { key: "tekstit", title: t("draft.words"), content: () => <WordsPart editing={editing} /> },
            { key: "sanastot", title: t("draft.lists"), content: () => <ListsPart editing={editing} /> },
            {
              key: "muutokset",
              title: t("draft.changes", { count: changes.length }),
              content: () =>
                changes.length === 0 ? (
                  <EmptyState title={t("changes.none")}>{t("changes.noneHelp")}</EmptyState>
                ) : (
                  <ChangesPart
                    base={draft.base}
                    changes={changes}
                    model={model}
                    old={oldWords(base, model)}
                    onRevert={({ path, was }) =>
                      change((former) => revert(former, draft.base, { path, was }), path)
                    }
                  />
                ),
            },
            {
              key: "kokeilu",
              title: t("draft.trial"),
              content: () => (
                <TrialPart
                  base={base}
                  draftId={draft.id}
                  hasProblems={problems.length > 0}
                  isStale={!isTried}
                  kept={draft.trial}
                  model={typed}
                  onSave={onSave}
                />
              ),
            },
            {
              key: "julkaisu",
              title: t("draft.release"),
              content: () => (
                <ReleasePart
                  changes={changes.length}
                  draftId={draft.id}
                  isTried={isTried}
                  number={typed.version}
                  service={typed.id}
                  onForget={saving.forget}
                  onSave={onSave}
                />
              ),
            },
          ]}
          onChoose={(osa) => setFilter({ osa })}
        />
      </Stack>
    </>
  );
}
