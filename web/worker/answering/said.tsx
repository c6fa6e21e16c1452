import { useEffect, useRef } from "react";
import type { Text } from "#core/kernel/text.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import type { WayProps } from "./answerer.ts";

/** What is said because of an answer: calm, what happens next, and on from there when one wants to. */
export function Said({
  says,
  onOn,
  Heading,
}: {
  readonly says: readonly Text[];
  readonly onOn: () => void;
  readonly Heading: WayProps["Heading"];
}) {
  const t = useText("answering");
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="answering-one">
      <Heading ref={heading} tabIndex={-1}>
        {t("saidHeading")}
      </Heading>
      {says.map((words) => (
        <p key={words.fi} className="answering-words">
          {say(words)}
        </p>
      ))}
      <Button full onClick={onOn}>
        {t("goOn")}
      </Button>
    </div>
  );
}
