import { useState } from "react";
import { breachSummary } from "#contract/worker/breaches.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useSourceWords } from "#web/kit/rule-source.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Tag, type Tone } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { AnswerDeviation } from "../deviations/answer-deviation.tsx";
import { RequestDeviation } from "../deviations/request-deviation.tsx";
import type { Line } from "./breaches.ts";
import "./breaches.css";
import { stepWays } from "../families/step-ways.ts";

const tones: Readonly<Record<Line["kind"], Tone>> = {
  broken: "danger",
  late: "danger",
  ahead: "neutral",
  forecast: "info",
};

/** One line for each rule of each family: what, since when, whose, why, and how it is mended or deviated from. */
export function BreachLines({ lines }: { readonly lines: readonly Line[] }) {
  const t = useText("breaches");
  return (
    <ul aria-label={t("list")} className="lines breaches">
      {lines.map((line) => (
        <BreachLine key={line.key} line={line} />
      ))}
    </ul>
  );
}

function BreachLine({ line }: { readonly line: Line }) {
  const t = useText("breaches");
  const say = useSay();
  const format = useFormat();
  const sourceWords = useSourceWords();
  const { rule } = line;
  return (
    <li>
      <div className="breach-when">
        <Tag tone={tones[line.kind]}>{t(`kindOf.${line.kind}`)}</Tag>
        {line.on && <span className="num small">{format.date(line.on)}</span>}
      </div>
      <div>
        <TextLink params={{ caseId: line.caseId }} to="/perheet/$caseId">
          {line.family}
        </TextLink>{" "}
        {say(line.words)}
        {line.agreed && `: ${line.agreed}`}
        <p className="soft small">
          {say(line.service)} · {line.keyWorker ?? <Tag tone="attention">{t("noKeyWorker")}</Tag>}
        </p>
        <Disclosure bare title={<span className="small">{say(rule.name)}</span>}>
          <p>{say(line.why)}</p>
          {rule.source && <p className="soft small">{t("source", { source: sourceWords(rule.source) })}</p>}
        </Disclosure>
      </div>
      <WayOut line={line} />
    </li>
  );
}

function WayOut({ line }: { readonly line: Line }) {
  const t = useText("breaches");
  const families = useText("families");
  const [open, setOpen] = useState<"ask" | "answer">();
  const { deviation, rule } = line;
  return (
    <div className="breach-way">
      <TextLink
        params={{ caseId: line.caseId }}
        to={line.place ? stepWays[line.place].to : "/perheet/$caseId"}
      >
        {line.place ? families(`next.go.${line.place}`) : t("toFamily")}
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
        <Button kind="plain" small onClick={() => setOpen("ask")}>
          {t("deviate")}
          <span className="only-read"> {line.family}</span>
        </Button>
      )}
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
    </div>
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
