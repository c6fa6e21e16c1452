import { useRef } from "react";
import { draftOf, dropDraft, saveDraft } from "#contract/worker/drafts.ts";
import { useAutosave, type Autosave } from "#web/kit/autosave.ts";
import { call } from "#web/kit/call.ts";
import { useRead } from "#web/kit/query.ts";

/** Where an unfinished order is kept: of the family, or of the returned order that it corrects. */
const placeOf = (caseId: string, corrected: string | undefined) => ({
  caseId,
  kind: "order" as const,
  targetId: corrected ?? caseId,
});

export const useKeptOrder = (caseId: string, corrected: string | undefined) =>
  useRead(draftOf, { params: placeOf(caseId, corrected) }, { beginsForm: true });

/** Keeps an order safe while it is written, over a log-out too. */
export function useOrderDraft(
  caseId: string,
  corrected: string | undefined,
  values: Record<string, unknown>,
  seen: number,
): Autosave & { drop: () => Promise<unknown> } {
  const version = useRef(seen);
  const params = placeOf(caseId, corrected);
  const draft = useAutosave({
    key: `order.${params.targetId}`,
    value: values,
    save: async (content) => {
      version.current = (
        await call(saveDraft, { params, body: { version: version.current, content } })
      ).version;
    },
  });
  return { ...draft, drop: () => call(dropDraft, { params }).catch(() => undefined) };
}
