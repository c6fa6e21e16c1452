import { useState } from "react";
import { addVoice } from "#contract/worker/rounds.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Row } from "#web/ui/layout.tsx";
import { voiceIds } from "./asked-voices.ts";
import type { RoundPage } from "./round.ts";

/** Those who could still be asked while the round waits. */
export function MoreVoices({
  caseId,
  roundId,
  askable,
}: Pick<RoundPage, "askable"> & { readonly caseId: string; readonly roundId: string }) {
  const t = useText("rounds");
  const add = useCommand(addVoice);
  const [idFor] = useState(voiceIds);
  const open = askable.filter(({ formName }) => formName !== null);
  if (open.length === 0) return null;
  return (
    <Disclosure bare title={t("addHeading")}>
      <Failure error={add.error} />
      <Row>
        {open.map(({ personId, staffId, name }) => (
          <Button
            key={personId ?? staffId}
            icon="plus"
            isRunning={add.isRunning}
            kind="quiet"
            small
            onClick={() =>
              void add.run({
                params: { caseId, roundId },
                body: { id: idFor({ personId, staffId }), personId, staffId },
              })
            }
          >
            {t("add", { name })}
          </Button>
        ))}
      </Row>
    </Disclosure>
  );
}
