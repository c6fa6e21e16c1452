import { scaleOf } from "#core/instruments/answers.ts";
import type { Instrument, Item } from "#core/instruments/shapes.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { useFormWords } from "./instrument-words.ts";

/** What the instrument asks, on which scales, how it is scored and what its cut-offs rest on. */
export function Content({ instrument }: { readonly instrument: Instrument }) {
  const t = useText("instruments");
  const say = useSay();
  return (
    <Stack>
      <Card title={t("content.items")}>
        <p className="soft">{say(instrument.intro)}</p>
        {instrument.aboutChild && <p className="soft small">{t("content.aboutChild")}</p>}
        <div className="instrument-lines">
          <Lines>
            {instrument.items.map((item) => (
              <ItemLine key={item.linkId} instrument={instrument} item={item} />
            ))}
          </Lines>
        </div>
      </Card>
      <Scoring instrument={instrument} />
      <Alerts instrument={instrument} />
      <Card title={t("content.licence")}>
        <p>{say(instrument.licence)}</p>
      </Card>
    </Stack>
  );
}

function ItemLine({ instrument, item }: { readonly instrument: Instrument; readonly item: Item }) {
  const t = useText("instruments");
  const say = useSay();
  const format = useFormat();
  const formWords = useFormWords();
  const nameOf = (id: string): string => {
    const form = instrument.forms.find((one) => one.id === id);
    return form ? formWords(form) : id;
  };
  const first = instrument.forms.find(({ id }) => item.forms?.includes(id) ?? true);
  const scale = first && scaleOf(instrument, { ...first, scales: undefined }, item);
  const marks = [
    scale
      ? scale.steps.map(({ name }) => say(name)).join(" · ")
      : item.range
        ? t("content.range", item.range)
        : t(`kind.${item.kind}`),
    item.reversed && t("content.reversed"),
    item.shownWhen && t("content.conditional"),
    item.forms && t("content.onForms", { forms: format.list(item.forms.map(nameOf)) }),
  ].filter((mark) => mark !== undefined);
  const wordings = Object.entries(item.wordings ?? {});
  return (
    <li>
      <strong>{say(item.text)}</strong>
      {marks.map((mark) => (
        <p key={mark} className="soft small">
          {mark}
        </p>
      ))}
      {wordings.length > 0 && (
        <Disclosure bare title={format.list(wordings.map(([form]) => nameOf(form)))}>
          <ul className="small">
            {wordings.map(([form, text]) => (
              <li key={form}>
                {nameOf(form)}: {say(text)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </li>
  );
}

function Scoring({ instrument }: { readonly instrument: Instrument }) {
  const t = useText("instruments");
  const say = useSay();
  const nameOf = (id: string): string => {
    const found = instrument.subscales.find((one) => one.id === id);
    return found ? say(found.name) : id;
  };
  return (
    <Card title={t("content.scoring")}>
      <Stack gap={3}>
        {instrument.subscales.length === 0 ? (
          <p className="soft">{t("content.noScore")}</p>
        ) : (
          <ul>
            {instrument.subscales.map(({ id, name, score, mayMiss, better, items }) => (
              <li key={id}>
                <strong>{say(name)}</strong>{" "}
                <span className="soft small">
                  {t(`content.score.${score}`)} · {items.length} · {t("content.mayMiss", { count: mayMiss })}{" "}
                  · {t(`content.${better}`)}
                </span>
              </li>
            ))}
          </ul>
        )}
        <div>
          <h3>{t("content.cutOffs")}</h3>
          {instrument.cutOffs.length === 0 ? (
            <p className="soft">{t("content.noCutOffs")}</p>
          ) : (
            <ul>
              {instrument.cutOffs.map(({ subscale, from, name, population, source, forms }) => (
                <li key={`${subscale} ${from} ${forms?.join(" ") ?? ""}`}>
                  {nameOf(subscale)}, {t("content.from", { from })}: <strong>{say(name)}</strong>
                  <br />
                  <span className="soft small">
                    {say(population)}. {t("content.source", { source })}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
        <div>
          <h3>{t("content.reliability")}</h3>
          {instrument.reliability.length === 0 ? (
            <p className="soft">{t("content.noReliability")}</p>
          ) : (
            <ul>
              {instrument.reliability.map(({ subscale, r, sd, n, population, source }) => (
                <li key={`${subscale} ${source}`}>
                  {nameOf(subscale)}: {t("content.reliabilityRow", { r, sd, n })}
                  <br />
                  <span className="soft small">
                    {say(population)}. {t("content.source", { source })}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
      </Stack>
    </Card>
  );
}

function Alerts({ instrument }: { readonly instrument: Instrument }) {
  const t = useText("instruments");
  const say = useSay();
  return (
    <Card title={t("content.alerts")}>
      {instrument.alerts.length === 0 ? (
        <p className="soft">{t("content.noAlerts")}</p>
      ) : (
        <Lines>
          {instrument.alerts.map((alert) => (
            <li key={alert.id}>
              <p>
                <strong>{t(`urgency.${alert.urgency}`)}:</strong> {say(alert.text)}
              </p>
              {alert.say && (
                <p className="soft small">
                  {t("content.say")}: ”{say(alert.say)}”
                </p>
              )}
            </li>
          ))}
        </Lines>
      )}
    </Card>
  );
}
