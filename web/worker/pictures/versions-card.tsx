import { restorePicture } from "#contract/worker/pictures.ts";
import { useFormat } from "#web/kit/format.ts";
import { useCommand } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Row } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { useToast } from "#web/ui/toast.tsx";
import type { PicturePage } from "./picture.ts";
import { VersionChanges } from "./version-changes.tsx";

/** Every version that has been saved: any can be looked at, and taken up again as a new one. */
export function VersionsCard({
  caseId,
  page,
  mayRestore,
  onShow,
}: {
  readonly caseId: string;
  readonly page: PicturePage;
  readonly mayRestore: boolean;
  readonly onShow: (number: number) => void;
}) {
  const t = useText("pictures");
  const format = useFormat();
  const toast = useToast();
  const { picture, number, versions } = page;
  const restore = useCommand(restorePicture, {
    onDone: () => {
      toast({ message: t("restored") });
      onShow(picture.number);
    },
  });
  return (
    <Disclosure
      aside={<Tag>{versions.length}</Tag>}
      startsOpen={number !== picture.number}
      title={t("versions")}
    >
      <Failure error={restore.error} />
      <Lines ordered>
        {versions.map((version, at) => (
          <li key={version.number}>
            <Row align="between">
              <span>
                {t("savedBy", {
                  number: version.number,
                  name: version.savedBy,
                  when: format.recent(version.savedAt),
                })}
                {version.restoredFrom !== null && ` · ${t("restoredFrom", { number: version.restoredFrom })}`}
                {version.number === picture.number && ` · ${t("newest")}`}
              </span>
              <Row>
                {version.number !== number && (
                  <Button
                    aria-label={`${t("show")}: ${t("version", { number: version.number })}`}
                    kind="quiet"
                    small
                    onClick={() => onShow(version.number)}
                  >
                    {t("show")}
                  </Button>
                )}
                {mayRestore && version.number === number && number !== picture.number && (
                  <Button
                    isRunning={restore.isRunning}
                    small
                    onClick={() =>
                      void restore.run({
                        params: { caseId, pictureId: picture.id },
                        body: { version: picture.version, number },
                      })
                    }
                  >
                    {t("restore")}
                  </Button>
                )}
              </Row>
            </Row>
            <VersionChanges
              after={version.number}
              before={versions[at + 1]?.number}
              caseId={caseId}
              page={page}
            />
          </li>
        ))}
      </Lines>
    </Disclosure>
  );
}
