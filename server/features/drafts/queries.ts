import type { Tx } from "#server/platform/database.ts";

export type Draft = { content: Record<string, unknown>; savedAt: string; version: number };

// Row-level security shows an author's own drafts only; the author is named too, so that the index serves.
const statement = `
select jsonb_build_object('content', d.content, 'savedAt', d.saved_at, 'version', d.version) as json
from draft d where d.author_id = app.actor() and d.kind = $2 and d.target_id = $3 and d.case_id = $1`;

/** One's own draft about something in the case; null when there is none. */
export async function ownDraft(
  tx: Tx,
  caseId: string,
  kind: string,
  targetId: string,
): Promise<Draft | null> {
  return (await tx.page<Draft>("own-draft", statement, [caseId, kind, targetId])) ?? null;
}
