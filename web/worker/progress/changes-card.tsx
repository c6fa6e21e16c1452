import { reliableChange } from "#core/change/reliable-change.ts";
import { mainSubscale } from "#core/instruments/instruments.ts";
import type { Instrument, Subscale } from "#core/instruments/shapes.ts";
import { linesOf } from "#core/voices/shared-picture.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { givenOf, instrumentIn, type Part, type Picture } from "../shared-picture/picture.ts";
import { useRaterNames } from "../shared-picture/rater-names.ts";

/** What has changed from each one's first answers to the latest, and whether the instrument allows calling it a change. */
export function ChangesCard({ page }: { readonly page: Picture }) {
  const t = useText("progress");
  if (page.parts.length === 0) return null;
  return (
    <Card title={t("change.title")}>
      <Stack gap={4}>
        {page.parts.map((part) => (
          <PartChanges key={`${part.instrument.id} ${part.aboutPersonId ?? ""}`} page={page} part={part} />
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

function PartChanges({ part, page }: { readonly part: Part; readonly page: Picture }) {
  const t = useText("progress");
  const say = useSay();
  const format = useFormat();
  const names = useRaterNames(page);
  const instrument = instrumentIn(part);
  const whole = mainSubscale(instrument);
  if (!whole) return null;
  const lines = linesOf(instrument, whole, givenOf(part)).map(({ rater, points }) => ({
    rater,
    scored: points.flatMap(({ value, on }) => (value === null ? [] : [{ value, on }])),
  }));
  return (
    <div>
      <h3>{say(instrument.name)}</h3>
      {instrument.reliability.length === 0 && <p className="soft small">{t("change.unknown")}</p>}
      <Lines>
        {lines.map(({ rater, scored }) => {
          const [first, last] = [scored[0], scored.at(-1)];
          if (!first || !last || first === last)
            return (
              <li key={rater}>
                <strong>{names.of(rater)}</strong> <span className="soft">{t("change.once")}</span>
              </li>
            );
          return (
            <li key={rater}>
              <strong>{names.of(rater)}</strong>{" "}
              <span className="num">
                {first.value} → {last.value}
              </span>{" "}
              <span className="soft small">
                {format.date(first.on)} – {format.date(last.on)}
              </span>
              <div className="small">
                <Verdict
                  before={first.value}
                  after={last.value}
                  instrument={instrument}
                  form={formOfRater(part, rater)}
                  subscale={whole}
                />
              </div>
            </li>
          );
        })}
      </Lines>
    </div>
  );
}

const formOfRater = (part: Part, rater: string): string =>
  givenOf(part).findLast((one) => one.rater === rater)?.form ?? "";

/** Whether the change is larger than the instrument's own unreliability; without a study it isn't said either way. */
function Verdict({
  before,
  after,
  instrument,
  form,
  subscale,
}: {
  readonly before: number;
  readonly after: number;
  readonly instrument: Instrument;
  readonly form: string;
  readonly subscale: Subscale;
}) {
  const t = useText("progress");
  const known = instrument.reliability.find(
    (one) => one.subscale === subscale.id && (one.forms === undefined || one.forms.includes(form)),
  );
  const change = reliableChange(before, after, known, subscale.better);
  if (!change.ok || !known) return null;
  const rc = change.value.index.toFixed(2).replace(".", t("decimal"));
  return (
    <>
      {t(change.value.verdict === "unchanged" ? "change.notReliable" : "change.reliable", { rc })}{" "}
      <span className="soft">
        {t("change.source", { r: known.r, sd: known.sd, n: known.n, source: known.source })}
      </span>
    </>
  );
}
