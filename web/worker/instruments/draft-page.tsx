import { useDeferredValue, useMemo, useState } from "react";
import { instrumentDraft, saveInstrumentDraft } from "#contract/worker/instruments.ts";
import { instrumentFaultsOf } from "#core/instruments/faults.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { keptTyping } from "#web/kit/autosave.ts";
import { call, type ReplyOf } from "#web/kit/call.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { useVersionedDraft } from "#web/kit/versioned-draft.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { SaveState } from "#web/ui/save-state.tsx";
import { Tabs } from "#web/ui/tabs.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { type Model, useModelHistory } from "../catalogue/model-history.ts";
import { AboutPart } from "./about-part.tsx";
import { AlertsPart } from "./alerts-part.tsx";
import type { Editing } from "./editing.tsx";
import { FormsPart } from "./forms-part.tsx";
import { ItemsPart } from "./items-part.tsx";
import { Preview } from "./preview.tsx";
import { ProblemList } from "./problem-list.tsx";
import { ReleasePart } from "./release-part.tsx";
import { ScalesPart } from "./scales-part.tsx";
import { ScoringPart } from "./scoring-part.tsx";
import "./instruments.css";

type Draft = ReplyOf<typeof instrumentDraft>;

/** An instrument under work: its parts on the left, and beside them how it looks to each who answers. */
export default function DraftPage() {
  const t = useText("instruments");
  const draftId = useAddressPart("draftId");
  const found = useRead(instrumentDraft, { params: { draftId } }, { beginsForm: true });
  return (
    <Loaded from={found} page>
      {(draft) =>
        draft.state === "open" ? (
          <Writing key={draft.id} draft={draft} />
        ) : (
          <>
            <PageHead title={t("draft.ended")} />
            <LinkButton to="/mittarit">{t("draft.back")}</LinkButton>
          </>
        )
      }
    </Loaded>
  );
}

const typedOf = (row: unknown): { value: Model; version: number } => {
  const { instrument, version } = row as { instrument: Model; version: number };
  return { value: instrument, version };
};

function Writing({ draft }: { readonly draft: Draft }) {
  const t = useText("instruments");
  const say = useSay();
  const [filter, setFilter] = useFilter({ osa: "kysymykset" });
  const key = `instrument.${draft.id}`;
  const history = useModelHistory(() => keptTyping<Model>(key) ?? draft.instrument);
  const instrument = history.model as unknown as Instrument;
  // The fields answer to the finger first; what is wrong and how it looks follows as soon as there is time.
  const settled = useDeferredValue(instrument);
  const problems = useMemo(() => instrumentFaultsOf(settled), [settled]);
  const saving = useVersionedDraft<Model>({
    key,
    value: history.model,
    version: draft.version,
    save: (value, version) =>
      call(saveInstrumentDraft, { params: { draftId: draft.id }, body: { version, instrument: value } }),
    currentOf: typedOf,
  });
  const onSave = async (): Promise<number | undefined> =>
    (await saving.flush()) ? saving.version() : undefined;
  const [at, setAt] = useState<Editing["at"]>();
  const go = (place: string): void => setAt({ place, time: (at?.time ?? 0) + 1 });
  const editing: Editing = {
    instrument,
    problems,
    at,
    go,
    change: (next, place) =>
      history.change((former) => next(former as unknown as Instrument) as unknown as Model, place),
  };
  return (
    <>
      <PageHead
        above={<TextLink to="/mittarit">{t("draft.back")}</TextLink>}
        lead={t("draft.lead")}
        title={t("draft.title", { name: say(instrument.name) || instrument.id })}
      />
      <Stack>
        <Row>
          <Button disabled={!history.undo} kind="quiet" small onClick={history.undo}>
            {t("draft.undo")}
          </Button>
          <Button disabled={!history.redo} kind="quiet" small onClick={history.redo}>
            {t("draft.redo")}
          </Button>
          {saving.conflict === undefined && <SaveState state={saving.state} />}
        </Row>
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
        <ProblemList
          instrument={settled}
          problems={problems}
          onGo={(osa, place) => {
            setFilter({ osa });
            go(place);
          }}
        />
        <div className="instrument-columns">
          <Tabs
            chosen={filter.osa}
            label={t("draft.parts")}
            tabs={[
              { key: "kysymykset", title: t("draft.items"), content: () => <ItemsPart editing={editing} /> },
              { key: "asteikot", title: t("draft.scales"), content: () => <ScalesPart editing={editing} /> },
              { key: "lomakkeet", title: t("draft.forms"), content: () => <FormsPart editing={editing} /> },
              {
                key: "pisteytys",
                title: t("draft.scoring"),
                content: () => <ScoringPart editing={editing} />,
              },
              {
                key: "halytykset",
                title: t("draft.alerts"),
                content: () => <AlertsPart editing={editing} />,
              },
              { key: "tiedot", title: t("draft.about"), content: () => <AboutPart editing={editing} /> },
              {
                key: "julkaisu",
                title: t("draft.release"),
                content: () => (
                  <ReleasePart
                    draftId={draft.id}
                    hasProblems={problems.length > 0}
                    instrument={instrument.id}
                    number={instrument.version}
                    onForget={saving.forget}
                    onSave={onSave}
                  />
                ),
              },
            ]}
            onChoose={(osa) => {
              setFilter({ osa });
              setAt(undefined);
            }}
          />
          <Preview instrument={settled} />
        </div>
      </Stack>
    </>
  );
}
