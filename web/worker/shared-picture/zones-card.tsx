import type { Item, Scale } from "#core/instruments/shapes.ts";
import { ZoneGrid, type ZoneRow } from "#web/figures/zone-grid.tsx";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { usePartTitle } from "./part-title.ts";
import { givenOf, instrumentIn, voiceOf, zonedItems, type Part, type Picture } from "./picture.ts";
import { useRaterNames } from "./rater-names.ts";

/** Zones of concern: each domain with each rater's own judgement, and how it was before. */
export function ZonesCard({ part, page }: { readonly part: Part; readonly page: Picture }) {
  const t = useText("shared-picture");
  const say = useSay();
  const instrument = instrumentIn(part);
  const title = usePartTitle(part, page);
  return (
    <Card title={title}>
      <Stack gap={4}>
        {part.former && <p className="soft">{t("formerHelp")}</p>}
        {zonedItems(instrument).map(({ item, scale }) => (
          <Domain key={item.linkId} item={item} page={page} part={part} scale={scale} />
        ))}
        <p className="soft small">{t("zones.apart")}</p>
        <p className="soft small">{say(instrument.licence)}</p>
      </Stack>
    </Card>
  );
}

function Domain({
  item,
  scale,
  part,
  page,
}: {
  readonly item: Item;
  readonly scale: Scale;
  readonly part: Part;
  readonly page: Picture;
}) {
  const t = useText("shared-picture");
  const say = useSay();
  const format = useFormat();
  const names = useRaterNames(page);
  const judged = givenOf(part).flatMap((one) => {
    const value = one.answers[item.linkId];
    return typeof value === "number" ? [{ ...one, value }] : [];
  });
  const zone = (value: number): string => {
    const step = scale.steps.find((one) => one.value === value);
    const band = step?.band === undefined ? undefined : scale.bands?.[step.band];
    return t("zones.step", { value, zone: band ? say(band) : "" });
  };
  const rows: ZoneRow[] = [...new Set(judged.map(({ rater }) => rater))].flatMap((rater) => {
    const own = judged.filter((one) => one.rater === rater);
    const [was, now] = [own.at(-2), own.at(-1)];
    if (!now) return [];
    return [
      {
        key: rater,
        who: names.of(rater),
        voice: voiceOf[now.perspective],
        value: now.value,
        was: was?.value ?? null,
        said: was
          ? t("zones.saidWas", {
              zone: zone(now.value),
              day: format.date(now.on),
              was: zone(was.value),
              before: format.date(was.on),
            })
          : t("zones.said", { zone: zone(now.value), day: format.date(now.on) }),
      },
    ];
  });
  return (
    <div>
      <h3>{say(item.text)}</h3>
      {rows.length === 0 ? (
        <p className="soft">{t("zones.none")}</p>
      ) : (
        <>
          <ZoneGrid
            label={say(item.text)}
            rows={rows}
            steps={scale.steps.map(({ value, name, band }) => ({ value, name: say(name), band: band ?? "" }))}
          />
          {rows.map(({ key, who, said }) => (
            <p key={key} className="only-print small">
              {who}: {said}
            </p>
          ))}
          {judged.length > rows.length && (
            <Disclosure bare title={t("zones.history")}>
              <ul className="small">
                {judged.map((one) => (
                  <li key={one.id}>
                    {format.date(one.on)} · {names.of(one.rater)}: {zone(one.value)}
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </>
      )}
    </div>
  );
}
