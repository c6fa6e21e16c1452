import { pictureOf } from "#contract/worker/pictures.ts";
import { isUnchanged } from "#core/pictures/changes.ts";
import { changesBetween, isCompared } from "#core/pictures/pictures.ts";
import { useRead } from "#web/kit/query.ts";
import { useLanguage, useText } from "#web/kit/text.ts";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import type { PicturePage } from "./picture.ts";

/** What one version says that the one before it didn't, in words; read when it is opened. */
export function VersionChanges({
  caseId,
  page,
  before,
  after,
}: {
  readonly caseId: string;
  readonly page: PicturePage;
  readonly before: number | undefined;
  readonly after: number;
}) {
  const t = useText("pictures");
  if (before === undefined || !isCompared(page.content)) return null;
  return (
    <Disclosure bare title={t("whatChanged", { number: before })}>
      {() => <ChangesRead after={after} before={before} caseId={caseId} pictureId={page.picture.id} />}
    </Disclosure>
  );
}

const sorts = ["added", "removed", "changed"] as const;

function ChangesRead({
  caseId,
  pictureId,
  before,
  after,
}: {
  readonly caseId: string;
  readonly pictureId: string;
  readonly before: number;
  readonly after: number;
}) {
  const t = useText("pictures");
  const language = useLanguage();
  const params = { caseId, pictureId };
  const older = useRead(pictureOf, { params, query: { number: before } });
  const newer = useRead(pictureOf, { params, query: { number: after } });
  return (
    <Loaded from={older}>
      {(then) => (
        <Loaded from={newer}>
          {(now) => {
            const changes = changesBetween(then.content, now.content, now.ground, language);
            if (changes === undefined) return null;
            if (isUnchanged(changes)) return <p>{t("unchanged")}</p>;
            return (
              <Stack gap={3}>
                {sorts
                  .filter((sort) => changes[sort].length > 0)
                  .map((sort) => (
                    <section key={sort} aria-label={t(`changes.${sort}`)}>
                      <strong>{t(`changes.${sort}`)}</strong>
                      <ul className="picture-changes">
                        {changes[sort].map((line) => (
                          <li key={line}>{line}</li>
                        ))}
                      </ul>
                    </section>
                  ))}
              </Stack>
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}
