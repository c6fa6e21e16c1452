import { useEffect, useRef, useState } from "react";
import type { Perspective } from "#core/instruments/shapes.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Question } from "#web/ui/question.tsx";
import type { WayProps } from "./answerer.ts";

const no = 0;
const yes = 1;

/** Before the answers are given: may the family see them. Who says nothing has said no. */
export function LastStep({
  perspective,
  onBack,
  onGive,
  Heading,
}: {
  readonly perspective: Perspective;
  readonly onBack: (() => void) | undefined;
  readonly onGive: (share: boolean) => Promise<void>;
  readonly Heading: WayProps["Heading"];
}) {
  const t = useText("answering");
  const heading = useRef<HTMLHeadingElement>(null);
  const [share, setShare] = useState<number>(no);
  const [isGiving, setGiving] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const ask =
    perspective === "child" ? t("shareChild") : perspective === "worker" ? t("shareWorker") : t("share");
  return (
    <form
      className="answering-one"
      onSubmit={(event) => {
        event.preventDefault();
        setGiving(true);
        void onGive(share === yes).finally(() => setGiving(false));
      }}
    >
      <Heading ref={heading} tabIndex={-1}>
        {t("last")}
      </Heading>
      <Question
        id="share"
        label={ask}
        name="share"
        of={{
          kind: "choice",
          look: "steps",
          steps: [
            { value: no, name: t("shareNo") },
            { value: yes, name: t("shareYes") },
          ],
        }}
        pace="one"
        value={share}
        onChange={(value) => setShare(value === yes ? yes : no)}
      />
      <p className="soft">{t("giveHelp")}</p>
      <div className="answering-steps">
        {onBack && (
          <Button kind="quiet" onClick={onBack}>
            {t("backToQuestions")}
          </Button>
        )}
        <Button isRunning={isGiving} type="submit">
          {t("give")}
        </Button>
      </div>
    </form>
  );
}
