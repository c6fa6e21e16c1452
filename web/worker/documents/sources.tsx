import type { Sentence } from "#core/documents/content.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { placeOfSource, type SourceShown } from "./document-words.ts";
import "../plans/beside.css";

/** What a sentence rests on: each row of the record with its day and words, openable. */
export function Sources({
  caseId,
  sentence,
  sources,
}: {
  readonly caseId: string;
  readonly sentence: Sentence;
  readonly sources: readonly SourceShown[];
}) {
  const t = useText("documents");
  const say = useSay();
  const format = useFormat();
  if (sentence.sources.length === 0) return null;
  return (
    <div className="no-print">
      <Disclosure bare title={t("sources", { count: sentence.sources.length })}>
        <Lines>
          {sentence.sources.map((named) => {
            const source = sources.find((one) => one.kind === named.kind && one.id === named.id);
            const place = source && placeOfSource(named, source);
            const title = source
              ? `${say(source.title)}${source.on ? ` ${format.date(source.on)}` : ""}`
              : "";
            return (
              <li key={`${named.kind} ${named.id}`}>
                {source ? (
                  <>
                    <div className="beside-action">
                      <strong className="small">{title}</strong>
                      {place && (
                        <TextLink className="small" params={{ caseId, ...place.params }} to={place.to}>
                          {t("open")}
                          <span className="only-read">: {title}</span>
                        </TextLink>
                      )}
                    </div>
                    {source.words && <p className="document-source small">{source.words}</p>}
                  </>
                ) : (
                  <p className="soft small">{t("goneSource")}</p>
                )}
              </li>
            );
          })}
        </Lines>
      </Disclosure>
    </div>
  );
}
