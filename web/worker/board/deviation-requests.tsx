import { useState } from "react";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card, Lines } from "#web/ui/card.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { AnswerDeviation } from "../deviations/answer-deviation.tsx";
import type { Board } from "./board.ts";
import { Span } from "../deviations/span.tsx";

/** Deviations that wait for the lead's decision. */
export function DeviationRequests({ deviations }: { readonly deviations: Board["deviations"] }) {
  const t = useText("board");
  return (
    <Card
      aside={deviations.length > 0 && <Tag tone="attention">{deviations.length}</Tag>}
      title={t("deviations")}
    >
      {deviations.length === 0 ? (
        <p className="soft">{t("noDeviations")}</p>
      ) : (
        <Lines>
          {deviations.map((deviation) => (
            <Request key={deviation.id} deviation={deviation} />
          ))}
        </Lines>
      )}
    </Card>
  );
}

function Request({ deviation }: { readonly deviation: Board["deviations"][number] }) {
  const t = useText("deviations");
  const say = useSay();
  const format = useFormat();
  const [answering, setAnswering] = useState(false);
  return (
    <li>
      <Stack gap={1}>
        <div>
          <TextLink params={{ caseId: deviation.caseId }} to="/perheet/$caseId/tilaus">
            {deviation.family}
          </TextLink>{" "}
          · {say(deviation.rule.name)}
        </div>
        <p className="soft small">
          {deviation.reason} ·{" "}
          {t("asked", { name: deviation.requestedBy, day: format.date(deviation.requestedOn) })}
          {" · "}
          <Span from={deviation.from} until={deviation.until} />
        </p>
        {deviation.own ? (
          <p className="soft small">{t("own")}</p>
        ) : (
          <div>
            <Button kind="quiet" small onClick={() => setAnswering(true)}>
              {t("answer")}
              <span className="only-read"> {deviation.family}</span>
            </Button>
          </div>
        )}
      </Stack>
      {answering && (
        <AnswerDeviation
          caseId={deviation.caseId}
          deviation={deviation}
          ruleName={say(deviation.rule.name)}
          onClose={() => setAnswering(false)}
        />
      )}
    </li>
  );
}
