import { Suspense, useState } from "react";
import { draftOf } from "#contract/worker/drafts.ts";
import { pictureOf } from "#contract/worker/pictures.ts";
import { drawPicture } from "#core/pictures/pictures.ts";
import { DrawingFigure } from "#web/figures/drawing.tsx";
import { useAddressPart } from "#web/kit/address.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useFormat } from "#web/kit/format.ts";
import { useIsPhone } from "#web/kit/media.ts";
import { useCan, useRead } from "#web/kit/query.ts";
import { useLanguage, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { NoPrint, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Skeleton } from "#web/ui/skeleton.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { NetworkComparison } from "./network-comparison.tsx";
import { headOf, type PicturePage } from "./picture.ts";
import { PictureDesk } from "./picture-desk.tsx";
import { PictureMarks } from "./picture-marks.tsx";
import { VersionsCard } from "./versions-card.tsx";
import "./pictures.css";

/** One picture: drawn on with the family by those who write the record, read by the others; its versions, marks and files. */
export default function PicturePageOf() {
  const [caseId, pictureId] = [useAddressPart("caseId"), useAddressPart("pictureId")];
  const [{ versio }, setFilter] = useFilter({ versio: "" });
  const number = Number(versio) || undefined;
  const page = useRead(pictureOf, {
    params: { caseId, pictureId },
    query: number === undefined ? {} : { number },
  });
  const can = useCan(page.data);
  return (
    <Loaded from={page} page>
      {(shown) => (
        <Stack gap={5}>
          <PictureHeading caseId={caseId} page={shown} />
          {can("picture.write") &&
          shown.number === shown.picture.number &&
          shown.picture.archivedOn === null ? (
            <PictureWriting caseId={caseId} page={shown} />
          ) : (
            <PictureReading page={shown} onNewest={() => setFilter({ versio: "" })} />
          )}
          <NoPrint>
            <Stack gap={5}>
              {shown.content.kind === "network" && (
                <NetworkComparison caseId={caseId} content={shown.content} page={shown} />
              )}
              <PictureMarks can={can} caseId={caseId} page={shown} />
              <VersionsCard
                caseId={caseId}
                mayRestore={can("picture.write") && shown.picture.archivedOn === null}
                page={shown}
                onShow={(at) => setFilter({ versio: at === shown.picture.number ? "" : String(at) })}
              />
            </Stack>
          </NoPrint>
        </Stack>
      )}
    </Loaded>
  );
}

function PictureHeading({
  caseId,
  page: { picture },
}: {
  readonly caseId: string;
  readonly page: PicturePage;
}) {
  const t = useText("pictures");
  const format = useFormat();
  return (
    <PageHead
      above={
        <TextLink className="no-print" params={{ caseId }} to="/perheet/$caseId/kuvat">
          {t("back")}
        </TextLink>
      }
      actions={
        <Button icon="print" kind="quiet" onClick={() => window.print()}>
          {t("print")}
        </Button>
      }
      lead={
        <>
          {t(`kinds.${picture.kind}`)} ·{" "}
          {t(`told.${picture.informant.kind}`, {
            name: picture.informant.name,
            day: format.date(picture.toldOn),
          })}{" "}
          <Tag
            icon={picture.visibility === "private" ? "lock" : "people"}
            tone={picture.visibility === "private" ? "neutral" : "accent"}
          >
            {t(picture.visibility)}
          </Tag>
        </>
      }
      title={picture.title}
    />
  );
}

function PictureReading({ page, onNewest }: { readonly page: PicturePage; readonly onNewest: () => void }) {
  const t = useText("pictures");
  const format = useFormat();
  const language = useLanguage();
  const isPhone = useIsPhone();
  const { picture, number, versions, content, ground } = page;
  const at = versions.find((version) => version.number === number);
  return (
    <Stack gap={4}>
      {number !== picture.number && at && (
        <Notice
          actions={
            <Button kind="quiet" small onClick={onNewest}>
              {t("toNewest")}
            </Button>
          }
        >
          <p>{t("showing", { number, when: format.recent(at.savedAt) })}</p>
        </Notice>
      )}
      {picture.archivedOn && (
        <Notice tone="attention">
          <p>{t("archivedOn", { day: format.date(picture.archivedOn), reason: picture.archiveReason })}</p>
        </Notice>
      )}
      <DrawingFigure
        drawing={drawPicture(
          content,
          ground,
          headOf(picture, language),
          language,
          isPhone ? "narrow" : "wide",
        )}
      />
    </Stack>
  );
}

function PictureWriting({ caseId, page }: { readonly caseId: string; readonly page: PicturePage }) {
  const draft = useRead(
    draftOf,
    { params: { caseId, kind: "picture", targetId: page.picture.id } },
    { beginsForm: true },
  );
  // A saved or discarded draft begins the desk anew from what is true then.
  const [round, setRound] = useState(0);
  return (
    <Loaded from={draft} skeleton={<Skeleton lines={6} tall />}>
      {({ draft: stored }) => (
        <Suspense fallback={<Skeleton lines={6} tall />}>
          <PictureDesk
            key={round}
            caseId={caseId}
            page={page}
            stored={stored}
            onSettled={() => setRound(round + 1)}
          />
        </Suspense>
      )}
    </Loaded>
  );
}
