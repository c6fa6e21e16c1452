import { useEffect, useRef, useState } from "react";
import { formOf } from "#core/instruments/answers.ts";
import { languages } from "#core/kernel/text.ts";
import { useSpeech } from "#web/kit/speech.ts";
import { useLanguage, useSay, useText } from "#web/kit/text.ts";
import { languageNames, speakLanguage } from "#web/text/texts.ts";
import { Button } from "#web/ui/button.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import type { Asking, Reply } from "./answerer.ts";

/** Before the first question: whose turn, in which language, what happens with the answers, and that one needn't. */
export function Greeting({
  reply,
  asking,
  onStart,
  onDecline,
}: {
  readonly reply: Reply;
  readonly asking: Asking;
  readonly onStart: () => void;
  readonly onDecline: () => Promise<void>;
}) {
  const t = useText("answering");
  const say = useSay();
  const language = useLanguage();
  const speech = useSpeech(language);
  const heading = useRef<HTMLHeadingElement>(null);
  const [isDeclining, setDeclining] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const form = formOf(asking.instrument, asking.form);
  const isChild = reply.perspective === "child";
  const isBegun = asking.answered > 0;
  const words = [
    say(form?.intro ?? asking.instrument.intro),
    ...(reply.aboutName ? [t("about", { name: reply.aboutName })] : []),
    isChild ? t("seenChild") : t("seen"),
    ...(asking.rings ? [isChild ? t("alertChild") : t("alert")] : []),
    ...(isChild ? [] : [t("free")]),
    ...(isBegun ? [t("answeredBefore", { count: asking.answered })] : []),
  ];
  const hello = t("hello", { name: reply.name });
  return (
    <div className="answering-one">
      <div aria-label={t("language")} className="answering-languages" role="group">
        {languages.map((one) => (
          <button
            key={one}
            aria-pressed={one === language}
            lang={one}
            type="button"
            onClick={() => void speakLanguage(one)}
          >
            {languageNames[one]}
          </button>
        ))}
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {hello}
      </h1>
      {words.map((one) => (
        <p key={one} className="answering-words">
          {one}
        </p>
      ))}
      {speech.canSpeak && (
        <Button
          kind="quiet"
          onClick={() => (speech.isSpeaking ? speech.stop() : speech.say([hello, ...words]))}
        >
          <span aria-hidden="true">♪</span> {speech.isSpeaking ? t("quiet") : t("aloud")}
        </Button>
      )}
      <Button full onClick={onStart}>
        {isBegun ? t("goOn") : t("start")}
      </Button>
      <button className="answering-unwilling" type="button" onClick={() => setDeclining(true)}>
        {t("decline")}
      </button>
      <ConfirmDialog
        confirm={t("declineYes")}
        isOpen={isDeclining}
        title={t("decline")}
        onClose={() => setDeclining(false)}
        onConfirm={() => void onDecline()}
      >
        <p>{t("declineSure")}</p>
      </ConfirmDialog>
    </div>
  );
}
