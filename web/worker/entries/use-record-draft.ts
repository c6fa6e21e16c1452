import { useRef, useState } from "react";
import { saveDraft } from "#contract/worker/drafts.ts";
import { useAutosave, type Autosave } from "#web/kit/autosave.ts";
import { call, reasonOf } from "#web/kit/call.ts";

export type StoredDraft = { readonly content: Readonly<Record<string, unknown>>; readonly version: number };

export type RecordDraft = {
  readonly autosave: Autosave;
  /** Another device has written meanwhile: what it has; null when it threw the draft away or signed it. */
  readonly conflict: StoredDraft | null | undefined;
  /** The conflict is settled: goes on from what the other device had, with what is on this screen. */
  readonly goOn: () => void;
};

/** Keeps unfinished writing on the server while it is typed, and notices when another device has done the same. */
export function useRecordDraft<T extends object>(what: {
  readonly caseId: string;
  readonly kind: "entry" | "entry_correction" | "interview";
  readonly targetId: string;
  readonly typingKey: string;
  readonly seenVersion: number;
  readonly value: T;
}): RecordDraft {
  const { caseId, kind, targetId } = what;
  const version = useRef(what.seenVersion);
  const [conflict, setConflict] = useState<StoredDraft | null>();
  const save = async (value: T): Promise<void> => {
    try {
      const body = { version: version.current, content: value as Record<string, unknown> };
      const saved = await call(saveDraft, { params: { caseId, kind, targetId }, body });
      version.current = saved.version;
      setConflict(undefined);
    } catch (error) {
      const why = reasonOf(error);
      if (why.kind === "stale") setConflict((why.current ?? null) as StoredDraft | null);
      throw error;
    }
  };
  const autosave = useAutosave({ key: what.typingKey, value: what.value, save });
  const goOn = (): void => {
    version.current = conflict?.version ?? 0;
    setConflict(undefined);
    void autosave.flush();
  };
  return { autosave, conflict, goOn };
}
