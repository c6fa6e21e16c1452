import { useEffect, useRef, type ReactNode } from "react";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Icon } from "#web/ui/icon.tsx";

/** The way out of a locked device. A whole page load: whoever signs in begins with nothing of the answerer's in memory. */
export function WorkerGoesOn() {
  const t = useText("answering");
  return (
    <div className="answering-out">
      <p>
        <Icon name="lock" /> {t("workerGoesOn")}
      </p>
      <a className="button quiet" href="/tyo/kirjaudu">
        {t("signIn")}
      </a>
    </div>
  );
}

/** Nothing but that the device is locked, and the ways on from it. */
export function Locked({
  title,
  children,
  onGoOn,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly onGoOn?: (() => void) | undefined;
}) {
  const t = useText("answering");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="answering-one answering-locked">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p className="answering-words">{children}</p>
      {onGoOn && (
        <Button full onClick={onGoOn}>
          {t("goOnAnswering")}
        </Button>
      )}
      <WorkerGoesOn />
    </div>
  );
}
