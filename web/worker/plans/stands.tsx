import { useState } from "react";
import { recordStand, stances } from "#contract/worker/plans.ts";
import { toldWays } from "#core/meetings/forms/form.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { membersOf, nameOf, type Family } from "../families/family.ts";
import { useSession } from "../sessions/session.ts";
import type { Plan } from "./plan-words.ts";
import "./beside.css";

type Stand = Plan["stands"][number];

function StandWords({ stand }: { readonly stand: Stand }) {
  const t = useText("plans");
  const told = useText("partners");
  const format = useFormat();
  return (
    <>
      <Tag
        icon={stand.stance === "agrees" ? "check" : "attention"}
        tone={stand.stance === "agrees" ? "good" : "attention"}
      >
        {t(`stands.${stand.stance}`)}
      </Tag>
      {stand.words && <p>”{stand.words}”</p>}
      <p className="soft small">
        {t("stands.recordedBy", { day: format.date(stand.on), name: stand.recordedBy })}
        {stand.toldHow && ` · ${t("stands.told", { how: told(`told.${stand.toldHow}`) })}`}
      </p>
    </>
  );
}

/** Stands taken, each one's last; earlier ones are in the version's history. */
export function StandList({ stands }: { readonly stands: readonly Stand[] }) {
  const last = [...new Map(stands.map((stand) => [stand.by, stand])).values()];
  return (
    <Lines>
      {last.map((stand) => (
        <li key={stand.id}>
          <strong>{stand.name}</strong> <StandWords stand={stand} />
        </li>
      ))}
    </Lines>
  );
}

const teamRoles: readonly string[] = ["keyWorker", "familyWorker", "therapist", "standIn"];

type Asked = {
  readonly personId: string | null;
  /** A partner named in the plan: our worker writes the stand down as it was told. */
  readonly partnerId?: string;
  readonly name: string;
};

/** Who has taken a stand on a proposed plan, who hasn't, and writing one down. */
export function StandsCard({
  caseId,
  family,
  plan,
  makers,
  can,
}: {
  readonly caseId: string;
  readonly family: Family;
  readonly plan: Plan;
  /** Codes of the parties that make the plan together. */
  readonly makers: readonly string[];
  readonly can: (action: string) => boolean;
}) {
  const t = useText("plans");
  const session = useSession();
  const [asked, setAsked] = useState<Asked>();
  const last = new Map(plan.stands.map((stand) => [stand.by, stand]));
  const { present } = membersOf(family);
  // A worker writes down what the family says; the purchaser takes a stand signed in as themself.
  const isPurchaser = family.workers.some(
    (worker) => worker.role === "purchaser" && worker.staffId === session.actor.id,
  );
  const isWorker = can("plan.write");
  const purchaser = plan.stands.findLast(({ party }) => party === "purchaser");
  const asksPurchaser =
    purchaser !== undefined ||
    makers.includes("purchaser") ||
    family.workers.some(({ role }) => role === "purchaser");
  const team = family.workers.filter(({ role }) => teamRoles.includes(role));
  return (
    <Card level={3} title={t("stands.headingOf", { n: plan.planVersion })}>
      <Lines>
        {present.map((member) => {
          const stand = last.get(member.personId);
          return (
            <li key={member.personId}>
              <div className="beside-action">
                <div>
                  <strong>{nameOf(member)}</strong>{" "}
                  {stand ? <StandWords stand={stand} /> : <span className="soft">{t("stands.notYet")}</span>}
                </div>
                {isWorker && (
                  <Button
                    aria-label={t("stands.recordOf", { name: nameOf(member) })}
                    kind="quiet"
                    small
                    onClick={() => setAsked({ personId: member.personId, name: nameOf(member) })}
                  >
                    {t("stands.record")}
                  </Button>
                )}
              </div>
            </li>
          );
        })}
        {makers.includes("worker") &&
          team.map((worker) => {
            const stand = last.get(worker.staffId);
            const isMe = worker.staffId === session.actor.id;
            return (
              <li key={worker.staffId}>
                <div className="beside-action">
                  <div>
                    <strong>{worker.name}</strong> <span className="soft small">{worker.title}</span>{" "}
                    {stand ? (
                      <StandWords stand={stand} />
                    ) : (
                      <span className="soft">{t("stands.notYet")}</span>
                    )}
                    {!stand && !isMe && <p className="soft small">{t("makers.workerWaits")}</p>}
                  </div>
                  {isMe && (
                    <Button small onClick={() => setAsked({ personId: null, name: session.actor.name })}>
                      {t("stands.own")}
                    </Button>
                  )}
                </div>
              </li>
            );
          })}
        {family.partners
          .filter(({ id }) => plan.content.partnerRoles.some(({ partnerId }) => partnerId === id))
          .map((partner) => {
            const stand = last.get(partner.id);
            return (
              <li key={partner.id}>
                <div className="beside-action">
                  <div>
                    <strong>{partner.name}</strong> <span className="soft small">{partner.role}</span>{" "}
                    {stand ? (
                      <StandWords stand={stand} />
                    ) : (
                      <span className="soft">{t("stands.notYet")}</span>
                    )}
                  </div>
                  {isWorker && (
                    <Button
                      aria-label={t("stands.recordOf", { name: partner.name })}
                      kind="quiet"
                      small
                      onClick={() => setAsked({ personId: null, partnerId: partner.id, name: partner.name })}
                    >
                      {t("stands.record")}
                    </Button>
                  )}
                </div>
              </li>
            );
          })}
        {asksPurchaser && (
          <li>
            <div className="beside-action">
              <div>
                <strong>{purchaser?.name ?? t("stands.purchaser")}</strong>{" "}
                {purchaser ? (
                  <StandWords stand={purchaser} />
                ) : (
                  <span className="soft">{t("stands.notYet")}</span>
                )}
                {!purchaser && !isPurchaser && <p className="soft small">{t("stands.purchaserWaits")}</p>}
              </div>
              {isPurchaser && (
                <Button small onClick={() => setAsked({ personId: null, name: session.actor.name })}>
                  {t("stands.own")}
                </Button>
              )}
            </div>
          </li>
        )}
      </Lines>
      {asked && (
        <StandDialog asked={asked} caseId={caseId} planId={plan.id} onClose={() => setAsked(undefined)} />
      )}
    </Card>
  );
}

function StandDialog({
  caseId,
  planId,
  asked,
  onClose,
}: {
  readonly caseId: string;
  readonly planId: string;
  readonly asked: Asked;
  readonly onClose: () => void;
}) {
  const t = useText("plans");
  const told = useText("partners");
  const ui = useText("ui");
  const toast = useToast();
  const [id] = useState(newId);
  const [stance, setStance] = useState<(typeof stances)[number]>("agrees");
  const [words, setWords] = useState("");
  const [toldHow, setToldHow] = useState<(typeof toldWays)[number] | null>(null);
  const isPartner = asked.partnerId !== undefined;
  const record = useCommand(recordStand, {
    onDone: () => {
      toast({ message: t("stands.saved") });
      onClose();
    },
  });
  return (
    <Dialog
      isOpen
      title={
        asked.personId === null && !isPartner ? t("stands.own") : t("stands.recordOf", { name: asked.name })
      }
      onClose={onClose}
    >
      <Stack>
        <RadioGroup
          id="stance"
          label={t("stands.stance")}
          name="stance"
          options={stances.map((value) => ({ value, label: t(`stands.${value}`) }))}
          value={stance}
          onChange={(value) => value && setStance(value)}
        />
        <TextArea
          hint={t("stands.wordsHint")}
          id="stand-words"
          label={t("stands.words")}
          limit={2000}
          name="words"
          optional={stance === "agrees"}
          value={words}
          onChange={wordsTo(setWords)}
        />
        {isPartner && (
          <RadioGroup
            hint={t("stands.partnerHint")}
            id="told-how"
            label={t("stands.toldHow")}
            look="chips"
            name="told-how"
            options={toldWays.map((value) => ({ value, label: told(`told.${value}`) }))}
            value={toldHow ?? ""}
            onChange={(value) => setToldHow(value || null)}
          />
        )}
        <Failure error={record.error} />
        <div className="form-actions">
          <Button
            isRunning={record.isRunning}
            onClick={() =>
              void record.run({
                params: { caseId, planId },
                body: {
                  id,
                  personId: asked.personId,
                  partnerId: asked.partnerId ?? null,
                  toldHow: isPartner ? toldHow : null,
                  stance,
                  words,
                },
              })
            }
          >
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
