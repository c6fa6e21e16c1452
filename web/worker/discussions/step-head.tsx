import type { Text } from "#core/kernel/text.ts";
import type { Language } from "#core/kernel/text.ts";
import { PageHead } from "#web/ui/page-head.tsx";
import type { Named } from "./discussion.ts";
import { SpeakerMark } from "./speaker-mark.tsx";

/** The head of a screen on the table: whose turn it is, and the question in large words in the language that is spoken. */
export function StepHead({
  title,
  who,
  ask,
  language,
}: {
  readonly title: string;
  readonly who?: Named;
  readonly ask?: Text;
  readonly language: Language;
}) {
  return (
    <>
      <div className="discussion-head">
        {who && <SpeakerMark large who={who} />}
        <PageHead title={title} />
      </div>
      {ask && (
        <p className="discussion-ask" lang={language}>
          {ask[language]}
        </p>
      )}
    </>
  );
}
