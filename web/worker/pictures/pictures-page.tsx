import { useState } from "react";
import { picturesOf } from "#contract/worker/pictures.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { BeginDialog } from "./begin-dialog.tsx";
import type { Picture } from "./picture.ts";

/** Pictures drawn with the family: whose each is, of which day, and who may see it. */
export default function PicturesPage() {
  const t = useText("pictures");
  const caseId = useAddressPart("caseId");
  const page = useRead(picturesOf, { params: { caseId } });
  const can = useCan(page.data);
  const [isBeginning, setBeginning] = useState(false);
  return (
    <Loaded from={page}>
      {({ pictures }) => {
        const mayWrite = can("picture.write");
        const present = pictures.filter(({ archivedOn }) => archivedOn === null);
        const aside = pictures.filter(({ archivedOn }) => archivedOn !== null);
        const begin = mayWrite && (
          <Button
            icon="plus"
            kind={present.length === 0 ? "primary" : "quiet"}
            onClick={() => setBeginning(true)}
          >
            {t("begin")}
          </Button>
        );
        return (
          <Stack gap={5}>
            <section aria-labelledby="pictures" className="stack">
              <Row align="between">
                <h2 id="pictures">{t("heading")}</h2>
                {present.length > 0 && begin}
              </Row>
              {present.length === 0 ? (
                <EmptyState action={begin || undefined} title={t("none")}>
                  {mayWrite ? t("noneHelp") : t("noneToSee")}
                </EmptyState>
              ) : (
                <>
                  <p className="soft">{t("lead")}</p>
                  <PictureLines caseId={caseId} pictures={present} />
                </>
              )}
            </section>
            {aside.length > 0 && (
              <Disclosure aside={<Tag>{aside.length}</Tag>} title={t("archivedOnes")}>
                <PictureLines caseId={caseId} pictures={aside} />
              </Disclosure>
            )}
            {isBeginning && (
              <BeginDialog caseId={caseId} pictures={pictures} onClose={() => setBeginning(false)} />
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function PictureLines({
  caseId,
  pictures,
}: {
  readonly caseId: string;
  readonly pictures: readonly Picture[];
}) {
  const t = useText("pictures");
  const format = useFormat();
  return (
    <Lines>
      {pictures.map((picture) => (
        <li key={picture.id}>
          <Row align="between">
            <TextLink params={{ caseId, pictureId: picture.id }} to="/perheet/$caseId/kuvat/$pictureId">
              {picture.title}
            </TextLink>
            <Tag
              icon={picture.visibility === "private" ? "lock" : "people"}
              tone={picture.visibility === "private" ? "neutral" : "accent"}
            >
              {t(picture.visibility)}
            </Tag>
          </Row>
          <p className="soft small">
            {t(`kinds.${picture.kind}`)} ·{" "}
            {t(`told.${picture.informant.kind}`, {
              name: picture.informant.name,
              day: format.date(picture.toldOn),
            })}{" "}
            ·{" "}
            {t("savedBy", {
              number: picture.number,
              name: picture.savedBy,
              when: format.recent(picture.savedAt),
            })}
          </p>
          {picture.archivedOn && (
            <p className="small">
              {t("archivedOn", { day: format.date(picture.archivedOn), reason: picture.archiveReason })}
            </p>
          )}
        </li>
      ))}
    </Lines>
  );
}
