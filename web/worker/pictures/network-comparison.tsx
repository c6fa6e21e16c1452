import { useState } from "react";
import { pictureOf, picturesOf } from "#contract/worker/pictures.ts";
import { compareNetworks, tellComparison } from "#core/pictures/network/compare.ts";
import type { NetworkContent } from "#core/pictures/network/content.ts";
import { drawNetwork } from "#core/pictures/network/draw.ts";
import { DrawingFigure } from "#web/figures/drawing.tsx";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useLanguage, useText } from "#web/kit/text.ts";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Select } from "#web/ui/select.tsx";
import { headOf, type PicturePage } from "./picture.ts";

/** Two network maps side by side, with what differs said in words: one teller's at two dates, or two tellers'. */
export function NetworkComparison({
  caseId,
  page,
  content,
}: {
  readonly caseId: string;
  readonly page: PicturePage;
  readonly content: NetworkContent;
}) {
  const t = useText("pictures-network");
  return (
    <Disclosure title={t("compare")}>
      {() => <Chosen caseId={caseId} content={content} page={page} />}
    </Disclosure>
  );
}

type Own = { readonly caseId: string; readonly page: PicturePage; readonly content: NetworkContent };

function Chosen(own: Own) {
  const t = useText("pictures-network");
  const format = useFormat();
  const list = useRead(picturesOf, { params: { caseId: own.caseId } });
  const [other, setOther] = useState<string>();
  return (
    <Loaded from={list}>
      {({ pictures }) => {
        const others = pictures.filter(
          ({ kind, id, archivedOn }) =>
            kind === "network" && id !== own.page.picture.id && archivedOn === null,
        );
        if (others.length === 0) return <p className="soft">{t("compareNone")}</p>;
        return (
          <Stack gap={4}>
            <Select
              id="compare-with"
              label={t("compareWith")}
              name="compare-with"
              options={others.map(({ id, title, toldOn }) => ({
                value: id,
                label: `${title} (${format.date(toldOn)})`,
              }))}
              value={other ?? ""}
              onChange={(id) => setOther(id || undefined)}
            />
            {other !== undefined && <Compared {...own} other={other} />}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function Compared({ caseId, page, content, other }: Own & { readonly other: string }) {
  const t = useText("pictures-network");
  const format = useFormat();
  const language = useLanguage();
  const read = useRead(pictureOf, { params: { caseId, pictureId: other }, query: {} });
  return (
    <Loaded from={read}>
      {(second) => {
        if (second.content.kind !== "network") return null;
        const [a, b] = [
          { picture: page.picture, content },
          { picture: second.picture, content: second.content },
        ].toSorted((one, two) => one.picture.toldOn.localeCompare(two.picture.toldOn));
        if (!a || !b) return null;
        const [own, others] = [a.picture.informant, b.picture.informant];
        const isOne =
          own.kind === others.kind && own.personId === others.personId && own.name === others.name;
        const nameOf = ({ picture }: typeof a): string => `${picture.title} ${format.date(picture.toldOn)}`;
        const names = { first: nameOf(a), second: nameOf(b) };
        const lines = tellComparison(
          compareNetworks(a.content, b.content),
          page.ground,
          names,
          isOne,
          language,
        );
        return (
          <Stack gap={4}>
            <section aria-labelledby="network-differs" className="stack">
              <h2 id="network-differs">{isOne ? t("changes") : t("differs")}</h2>
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
            <div className="pictures-beside">
              {[a, b].map((each) => (
                <section key={each.picture.id} aria-label={nameOf(each)} className="stack">
                  <h3>{nameOf(each)}</h3>
                  <DrawingFigure
                    drawing={drawNetwork(
                      each.content,
                      page.ground,
                      headOf(each.picture, language),
                      language,
                      "narrow",
                    )}
                  />
                </section>
              ))}
            </div>
          </Stack>
        );
      }}
    </Loaded>
  );
}
