import { refuse } from "#core/kernel/decision.ts";
import { themesPageOf } from "#server/features/themes/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

export async function chooseThemes(context: Context, body: { version: number; themes: readonly string[] }) {
  const { tx, caseId } = context;
  const { periodId, ...page } = await themesPageOf(tx, caseId);
  if (periodId === null || !page.running) return refuse("service_not_running");
  if (page.version !== body.version) return stale(page);
  if (body.themes.some((code) => !page.known.some((theme) => theme.code === code)))
    return refuse("theme_unknown");
  const themes = page.known.map(({ code }) => code).filter((code) => body.themes.includes(code));
  const [saved] = await tx.rows<{ version: number }>(
    "themes-choose",
    `
update service_period set themes = $4::text[], version = version + 1
where id = $2 and case_id = $1 and version = $3 returning version`,
    [caseId, periodId, body.version, themes],
  );
  context.about({ objectKind: "service_period", objectId: periodId, objectVersion: body.version + 1 });
  context.event("themes_chosen", { subjectKind: "service_period", subjectId: periodId, data: { themes } });
  return saved ?? notFound;
}
