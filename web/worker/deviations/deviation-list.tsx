import { useState } from "react";
import { deviationsOf } from "#contract/worker/deviations.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { AnswerDeviation } from "./answer-deviation.tsx";
import { RequestDeviation } from "./request-deviation.tsx";
import { Span } from "./span.tsx";

type Deviation = ReplyOf<typeof deviationsOf>["deviations"][number];

/** Rules set aside on purpose, asked and decided: who, why, until when. They stay in sight, refused ones too. */
export function DeviationList({ caseId }: { readonly caseId: string }) {
  const t = useText("deviations");
  const found = useRead(deviationsOf, { params: { caseId } });
  const can = useCan(found.data);
  const [asking, setAsking] = useState(false);
  const ask = can("deviation.request") && (found.data?.deviable.length ?? 0) > 0 && (
    <Button kind="quiet" small onClick={() => setAsking(true)}>
      {t("ask")}
    </Button>
  );
  // Before the first service there is no rule to deviate from.
  if (found.data && found.data.deviations.length + found.data.deviable.length === 0) return null;
  // One who only answers an order isn't among those who work by the rules yet: the part isn't theirs.
  if (found.error?.why.kind === "forbidden") return null;
  return (
    <Card aside={ask} title={t("heading")}>
      <Loaded from={found}>
        {({ deviations }) =>
          deviations.length === 0 ? (
            <p className="soft">{t("none")}</p>
          ) : (
            <Lines>
              {deviations.map((deviation) => (
                <Line
                  key={deviation.id}
                  caseId={caseId}
                  deviation={deviation}
                  mayAnswer={can("deviation.answer")}
                />
              ))}
            </Lines>
          )
        }
      </Loaded>
      {asking && <RequestDeviation caseId={caseId} onClose={() => setAsking(false)} />}
    </Card>
  );
}

const tones = { requested: "attention", approved: "good", refused: "neutral" } as const;

function Line({
  deviation,
  caseId,
  mayAnswer,
}: {
  readonly deviation: Deviation;
  readonly caseId: string;
  readonly mayAnswer: boolean;
}) {
  const t = useText("deviations");
  const say = useSay();
  const format = useFormat();
  const [answering, setAnswering] = useState(false);
  const { rule, status } = deviation;
  return (
    <li>
      <Stack gap={1}>
        <Row align="between">
          <strong>{say(rule.name)}</strong>
          <Tag tone={status === "approved" && !deviation.inForce ? "neutral" : tones[status]}>
            {status === "approved" ? t(deviation.inForce ? "inForce" : "over") : t(`status.${status}`)}
          </Tag>
        </Row>
        <p>{deviation.reason}</p>
        <p className="soft small">
          {t("asked", { name: deviation.requestedBy.name, day: format.date(deviation.requestedOn) })} ·{" "}
          <Span from={deviation.from} until={deviation.until} />
        </p>
        {deviation.answeredOn && (
          <p className="soft small">
            {t("answered", {
              name: deviation.answeredBy ?? "",
              day: format.date(deviation.answeredOn),
              reason: deviation.answerReason,
            })}
          </p>
        )}
        {status === "requested" && mayAnswer && deviation.own && <p className="soft small">{t("own")}</p>}
        {status === "requested" && mayAnswer && !deviation.own && (
          <div>
            <Button kind="quiet" small onClick={() => setAnswering(true)}>
              {t("answer")}
            </Button>
          </div>
        )}
      </Stack>
      {answering && (
        <AnswerDeviation
          caseId={caseId}
          deviation={deviation}
          ruleName={say(rule.name)}
          onClose={() => setAnswering(false)}
        />
      )}
    </li>
  );
}
