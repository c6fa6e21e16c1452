import { uuidv7 } from "uuidv7";
import { ownDraft } from "#server/features/drafts/queries.ts";
import { stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

// The same content again is no change: a reply that got lost is asked for by sending once more. Without a row the
// draft is a newer one of another device, which isn't overwritten.
const saveStatement = `
insert into draft as d (id, case_id, author_id, kind, target_id, content, saved_at)
select $1, $2, app.actor(), $3, $4, $5::jsonb, $6 where $7 = 0 or exists (
  select 1 from draft o where o.author_id = app.actor() and o.kind = $3 and o.target_id = $4 and o.case_id = $2)
on conflict (author_id, kind, target_id) do update
  set content = excluded.content, saved_at = excluded.saved_at,
    version = d.version + (d.content is distinct from excluded.content)::int
  where d.case_id = excluded.case_id and (d.version = $7 or d.content = excluded.content)
returning saved_at as "savedAt", version`;

/** Saves one's draft about something. @param seenVersion 0 for a new one */
export async function saveDraft(
  context: Context,
  what: { kind: string; targetId: string },
  seenVersion: number,
  content: Record<string, unknown>,
) {
  const { tx, caseId, now } = context;
  context.about({ objectKind: "draft", objectId: what.targetId, detail: what.kind });
  const [saved] = await tx.rows<{ savedAt: string; version: number }>("save-draft", saveStatement, [
    uuidv7(),
    caseId,
    what.kind,
    what.targetId,
    JSON.stringify(content),
    now,
    seenVersion,
  ]);
  return saved ?? stale(await ownDraft(tx, caseId, what.kind, what.targetId));
}

export async function dropDraft(context: Context, what: { kind: string; targetId: string }) {
  const { tx, caseId } = context;
  context.about({ objectKind: "draft", objectId: what.targetId, detail: what.kind });
  const gone = await tx.rows(
    "drop-draft",
    `
delete from draft where author_id = app.actor() and kind = $2 and target_id = $3 and case_id = $1 returning id`,
    [caseId, what.kind, what.targetId],
  );
  return { dropped: gone.length > 0 };
}
