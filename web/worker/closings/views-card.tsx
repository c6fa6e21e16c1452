import { useState, type ReactNode } from "react";
import { recordView } from "#contract/worker/closings.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Checkbox } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Said, Stack, type Voice } from "#web/ui/layout.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { membersOf, nameOf, type Family } from "../families/family.ts";
import { useSession } from "../sessions/session.ts";
import type { Closing } from "./closing.ts";
import "../plans/beside.css";

type View = Closing["views"][number];
type Asked = { readonly personId: string | null; readonly name: string; readonly view: View | undefined };

const voices: Readonly<Record<View["party"], Voice>> = {
  child: "child",
  parent: "parent",
  worker: "worker",
  purchaser: "worker",
  close_person: "close",
};

/** Each one's own view at the end: the family's written down by a worker, one's own by oneself. */
export function ViewsCard({
  caseId,
  closing,
  family,
  can,
}: {
  readonly caseId: string;
  readonly closing: Closing;
  readonly family: Family;
  readonly can: (action: string) => boolean;
}) {
  const t = useText("closings");
  const ui = useText("ui");
  const session = useSession();
  const [asked, setAsked] = useState<Asked>();
  const { present } = membersOf(family);
  const isRunning = closing.service?.endedOn === null;
  const mayWrite = isRunning && can("closing.write");
  const isWorker = mayWrite && can("plan.write");
  const isPurchaser = family.workers.some(
    ({ role, staffId }) => role === "purchaser" && staffId === session.actor.id,
  );
  const own = closing.views.find(({ by }) => by === session.actor.id);
  const others = closing.views.filter(
    ({ by }) => !present.some(({ personId }) => personId === by) && by !== session.actor.id,
  );
  return (
    <Card title={t("views")}>
      <Stack>
        {isRunning && <p className="soft small">{t("viewsLead")}</p>}
        <Lines>
          {present.map((member) => {
            const view = closing.views.find(({ by }) => by === member.personId);
            const name = nameOf(member);
            return (
              <Line key={member.personId} isRunning={isRunning} name={name} view={view}>
                {isWorker && (
                  <Ask
                    name={name}
                    view={view}
                    onAsk={() => setAsked({ personId: member.personId, name, view })}
                  />
                )}
              </Line>
            );
          })}
          {others.map((view) => (
            <Line key={view.id} isRunning={isRunning} name={view.name} view={view} />
          ))}
          {isRunning &&
            closing.service?.ordered &&
            !isPurchaser &&
            !closing.views.some(({ party }) => party === "purchaser") && (
              <li>
                <strong>{t("purchaser")}</strong> <span className="soft">{t("noView")}</span>
                <p className="soft small">{t("purchaserWaits")}</p>
              </li>
            )}
          {(own ?? mayWrite) && (
            <Line isRunning={isRunning} name={session.actor.name} view={own}>
              {mayWrite && (
                <Button
                  kind="quiet"
                  small
                  onClick={() => setAsked({ personId: null, name: session.actor.name, view: own })}
                >
                  {own ? ui("edit") : t("ownView")}
                </Button>
              )}
            </Line>
          )}
        </Lines>
      </Stack>
      {asked && <ViewDialog asked={asked} caseId={caseId} onClose={() => setAsked(undefined)} />}
    </Card>
  );
}

function Ask({
  name,
  view,
  onAsk,
}: {
  readonly name: string;
  readonly view: View | undefined;
  readonly onAsk: () => void;
}) {
  const t = useText("closings");
  const ui = useText("ui");
  return (
    <Button
      aria-label={view ? `${ui("edit")}: ${name}` : t("writeViewOf", { name })}
      kind="quiet"
      small
      onClick={onAsk}
    >
      {view ? ui("edit") : t("writeView")}
    </Button>
  );
}

function Line({
  name,
  view,
  isRunning,
  children,
}: {
  readonly isRunning: boolean;
  readonly name: string;
  readonly view: View | undefined;
  readonly children?: ReactNode;
}) {
  const t = useText("closings");
  const format = useFormat();
  return (
    <li>
      <div className="beside-action">
        <div>
          {view && !view.declined ? (
            <Said
              by={`${name} (${t(`party.${view.party}`)})`}
              voice={voices[view.party]}
            >{`”${view.words}”`}</Said>
          ) : (
            <p>
              <strong>{name}</strong>{" "}
              <span className="soft">
                {view
                  ? `${t("declined")}${view.words && `: ${view.words}`}`
                  : t(isRunning ? "noView" : "noViewGiven")}
              </span>
            </p>
          )}
          {view && (
            <p className="soft small">
              {t("recordedBy", { day: format.date(view.on), name: view.recordedBy })}
            </p>
          )}
        </div>
        {children}
      </div>
    </li>
  );
}

function ViewDialog({
  caseId,
  asked,
  onClose,
}: {
  readonly caseId: string;
  readonly asked: Asked;
  readonly onClose: () => void;
}) {
  const t = useText("closings");
  const ui = useText("ui");
  const toast = useToast();
  const [newViewId] = useState(newId);
  const [words, setWords] = useState(asked.view?.words ?? "");
  const [declined, setDeclined] = useState(asked.view?.declined ?? false);
  const [tried, setTried] = useState(false);
  const record = useCommand(recordView, {
    onDone: () => {
      toast({ message: t("viewSaved") });
      onClose();
    },
  });
  const isBlank = !declined && words.trim() === "";
  const send = (): void => {
    setTried(true);
    if (isBlank) return;
    void record.run({
      params: { caseId, viewId: asked.view?.id ?? newViewId },
      body: { version: asked.view?.version ?? 0, personId: asked.personId, words, declined },
    });
  };
  return (
    <Dialog
      isOpen
      title={asked.personId === null ? t("ownView") : t("writeViewOf", { name: asked.name })}
      onClose={onClose}
    >
      <Stack>
        <TextArea
          id="view-words"
          label={t("viewWords")}
          limit={4000}
          name="words"
          value={words}
          {...(tried && isBlank ? { error: ui("errors.empty") } : {})}
          onChange={wordsTo(setWords)}
        />
        <Checkbox
          id="view-declined"
          label={t("viewDeclined")}
          name="declined"
          value={declined}
          onChange={(value) => setDeclined(value === true)}
        />
        <Failure error={record.error} />
        <div className="form-actions">
          <Button isRunning={record.isRunning} onClick={send}>
            {ui("save")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </div>
      </Stack>
    </Dialog>
  );
}
