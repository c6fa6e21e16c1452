import { useState } from "react";
import { breachSummary } from "#contract/worker/breaches.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useSourceWords } from "#web/kit/rule-source.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Table } from "#web/ui/table.tsx";
import { Tag, type Tone } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { AnswerDeviation } from "../deviations/answer-deviation.tsx";
import { RequestDeviation } from "../deviations/request-deviation.tsx";
import type { Line } from "./breaches.ts";

const tones: Readonly<Record<Line["kind"], Tone>> = {
  broken: "danger",
  late: "danger",
  ahead: "neutral",
  forecast: "info",
};
const places = {
  documents: "/perheet/$caseId/asiakirjat",
  meetings: "/perheet/$caseId/tapaamiset",
  plan: "/perheet/$caseId/suunnitelma",
  team: "/perheet/$caseId/tilaus",
  closing: "/perheet/$caseId/paattaminen",
} as const;

/** One line for each rule of each family: what, since when, whose, why, and how it is mended or deviated from. */
export function BreachLines({ lines, today }: { readonly lines: readonly Line[]; readonly today: string }) {
  const t = useText("breaches");
  const say = useSay();
  const format = useFormat();
  return (
    <Table
      caption={t("list")}
      columns={[
        {
          key: "family",
          title: t("family"),
          isName: true,
          cell: (line) => (
            <TextLink params={{ caseId: line.caseId }} to="/perheet/$caseId">
              {line.family}
            </TextLink>
          ),
        },
        { key: "what", title: t("what"), cell: (line) => <What line={line} /> },
        {
          key: "on",
          title: t("on"),
          cell: (line) => (
            <Stack gap={1}>
              <div>
                <Tag tone={tones[line.kind]}>{t(`kindOf.${line.kind}`)}</Tag>
              </div>
              {line.on && (
                <span className="num small">
                  {line.on === today ? format.shortDay(line.on) : format.date(line.on)}
                </span>
              )}
            </Stack>
          ),
        },
        { key: "service", title: t("service"), cell: (line) => say(line.service) },
        {
          key: "worker",
          title: t("keyWorker"),
          cell: (line) => line.keyWorker ?? <Tag tone="attention">{t("noKeyWorker")}</Tag>,
        },
        { key: "mend", title: t("why"), cell: (line) => <WayOut line={line} /> },
      ]}
      rowKey={(line) => line.key}
      rows={lines}
    />
  );
}

function What({ line }: { readonly line: Line }) {
  const say = useSay();
  return (
    <>
      {say(line.words)}
      {line.agreed && `: ${line.agreed}`}
    </>
  );
}

function WayOut({ line }: { readonly line: Line }) {
  const t = useText("breaches");
  const say = useSay();
  const sourceWords = useSourceWords();
  const [open, setOpen] = useState<"ask" | "answer">();
  const { deviation, rule } = line;
  const place = line.place ?? "family";
  return (
    <Stack gap={1}>
      <Disclosure bare title={say(rule.name)}>
        <p>{say(line.why)}</p>
        {rule.source && <p className="soft small">{t("source", { source: sourceWords(rule.source) })}</p>}
      </Disclosure>
      <Row gap={2}>
        <TextLink params={{ caseId: line.caseId }} to={line.place ? places[line.place] : "/perheet/$caseId"}>
          {t(`mend.${place}`)}
          <span className="only-read">: {line.family}</span>
        </TextLink>
        {deviation && !deviation.own && (
          <Button kind="quiet" small onClick={() => setOpen("answer")}>
            {t("answer")}
            <span className="only-read"> {line.family}</span>
          </Button>
        )}
        {deviation?.own && <span className="soft small">{t("waits")}</span>}
        {!deviation && rule.deviable && (
          <Button kind="quiet" small onClick={() => setOpen("ask")}>
            {t("deviate")}
            <span className="only-read"> {line.family}</span>
          </Button>
        )}
      </Row>
      {open === "ask" && (
        <RequestDeviation
          caseId={line.caseId}
          rule={rule.id}
          {...(line.kind === "broken" && line.on ? { from: line.on } : {})}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === "answer" && deviation && (
        <Answer caseId={line.caseId} id={deviation.id} onClose={() => setOpen(undefined)} />
      )}
    </Stack>
  );
}

/** The request as the lead reads it, answered from the line. */
function Answer({
  caseId,
  id,
  onClose,
}: {
  readonly caseId: string;
  readonly id: string;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const found = useRead(breachSummary, { query: {} }).data?.deviations.find((one) => one.id === id);
  if (!found) return null;
  return (
    <AnswerDeviation caseId={caseId} deviation={found} ruleName={say(found.rule.name)} onClose={onClose} />
  );
}
