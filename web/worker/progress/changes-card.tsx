import { mainSubscale, toldSubscales } from "#core/instruments/instruments.ts";
import type { Subscale } from "#core/instruments/shapes.ts";
import { lineChange, type LineChange } from "#core/voices/line-change.ts";
import { linesOf } from "#core/voices/shared-picture.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { CutOffs, Reached } from "./cut-offs.tsx";
import { partKey, usePartTitle } from "../shared-picture/part-title.ts";
import { givenOf, instrumentIn, zonedItems, type Part, type Picture } from "../shared-picture/picture.ts";
import { useRaterNames } from "../shared-picture/rater-names.ts";

/** What has changed from each one's first answers to the latest, and whether the instrument allows calling it a change. */
export function ChangesCard({ page }: { readonly page: Picture }) {
  const t = useText("progress");
  if (page.parts.length === 0) return null;
  return (
    <Card title={t("change.title")}>
      <Stack gap={4}>
        {page.parts.map((part) => (
          <PartChanges key={partKey(part)} page={page} part={part} />
        ))}
        <Disclosure bare title={t("formula")}>
          <p className="num">SE = s·√(1−r) · Sdiff = √2·SE · RC = (x₂−x₁)/Sdiff · |RC| &gt; 1,96</p>
          <p className="small">{t("change.formulaWords")}</p>
          <p className="soft small">
            Jacobson, N. S. &amp; Truax, P. (1991). Journal of Consulting and Clinical Psychology 59, 12–19.
          </p>
        </Disclosure>
      </Stack>
    </Card>
  );
}

/** Judgements in zones stand with each domain in the shared picture: steps of worry are no points to be counted from. */
function PartChanges({ part, page }: { readonly part: Part; readonly page: Picture }) {
  const t = useText("progress");
  const say = useSay();
  const title = usePartTitle(part, page);
  const instrument = instrumentIn(part);
  const told = zonedItems(instrument).length > 0 ? [] : toldSubscales(instrument);
  if (told.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      {instrument.reliability.length === 0 && <p className="soft small">{t("change.unknown")}</p>}
      {told.map((subscale) => (
        <div key={subscale.id}>
          {mainSubscale(instrument) === undefined && <h4>{say(subscale.name)}</h4>}
          {subscale.better === "less" && <p className="soft small">{t("change.less")}</p>}
          <RaterChanges page={page} part={part} subscale={subscale} />
          <CutOffs part={part} subscale={subscale} />
        </div>
      ))}
    </div>
  );
}

function RaterChanges({
  part,
  page,
  subscale,
}: {
  readonly part: Part;
  readonly page: Picture;
  readonly subscale: Subscale;
}) {
  const t = useText("progress");
  const format = useFormat();
  const names = useRaterNames(page);
  const instrument = instrumentIn(part);
  const score = ({ value, range }: LineChange["first"]): string =>
    range === null || subscale.score === "share" ? `${value}` : `${value} (${range[0]}–${range[1]})`;
  return (
    <Lines>
      {linesOf(instrument, subscale, givenOf(part)).map((line) => {
        const change = lineChange(instrument, subscale, line);
        return (
          <li key={line.rater}>
            <strong>{names.of(line.rater)}</strong>{" "}
            {change ? (
              <>
                <span className="num">
                  {score(change.first)} → {score(change.last)}
                </span>{" "}
                <span className="soft small">
                  {format.date(change.first.on)} – {format.date(change.last.on)}
                </span>
                <div className="small">
                  <Verdict change={change} />
                </div>
              </>
            ) : (
              <span className="soft">{t("change.once")}</span>
            )}
            <Reached line={line} part={part} />
          </li>
        );
      })}
    </Lines>
  );
}

/** Whether the change is larger than the instrument's own unreliability; without a study of the form it isn't said either way. */
function Verdict({ change: { judged, sameForm } }: { readonly change: LineChange }) {
  const t = useText("progress");
  if (!sameForm) return <span className="soft">{t("change.otherForm")}</span>;
  if (!judged) return null;
  const { r, sd, n, source } = judged.by;
  const rc = judged.index.toFixed(2).replace(".", t("decimal"));
  return (
    <>
      {t(judged.verdict === "unchanged" ? "change.notReliable" : "change.reliable", { rc })}{" "}
      <span className="soft">{t("change.source", { r, sd, n, source })}</span>
    </>
  );
}
