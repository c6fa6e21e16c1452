import { useRef, useState } from "react";
import { dropDraft, saveDraft } from "#contract/worker/drafts.ts";
import { pictureContent, type PictureContent } from "#core/pictures/pictures.ts";
import { keptTyping, useAutosave, type Autosave } from "#web/kit/autosave.ts";
import { call } from "#web/kit/call.ts";
import { useCommand } from "#web/kit/query.ts";

/** What is drawn and not yet saved as a version, and over which version of the picture's row it is drawn. */
type Drawn = { readonly version: number; readonly content: PictureContent };

/** A draft as it was kept; nothing when it is of a shape that isn't known any more. */
function asDrawn(kept: unknown): Drawn | undefined {
  const { version, content } = (kept ?? {}) as Partial<Drawn>;
  const read = pictureContent.safeParse(content);
  return read.success && typeof version === "number" ? { version, content: read.data } : undefined;
}

export type PictureDraft = Autosave & {
  readonly content: PictureContent;
  /** The version of the picture's row that it is drawn over. */
  readonly base: number;
  readonly isChanged: boolean;
  readonly change: (content: PictureContent) => void;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
  /** Goes on with what is drawn here over another's newer version. */
  readonly goOnOver: (version: number) => void;
  /** Forgets the draft here and on the server; every reply is asked anew. */
  readonly drop: () => Promise<unknown>;
};

/** Keeps a picture safe while it is drawn with a family, with every step to go back to. */
export function usePictureDraft({
  caseId,
  pictureId,
  saved,
  stored,
}: {
  readonly caseId: string;
  readonly pictureId: string;
  readonly saved: Drawn;
  /** One's own draft on the server. */
  readonly stored: { readonly content: Readonly<Record<string, unknown>>; readonly version: number } | null;
}): PictureDraft {
  const key = `picture.${pictureId}`;
  const [opened] = useState(() => asDrawn(keptTyping(key)) ?? asDrawn(stored?.content) ?? saved);
  const [base, setBase] = useState(opened.version);
  const [steps, setSteps] = useState({
    past: [] as PictureContent[],
    now: opened.content,
    ahead: [] as PictureContent[],
  });
  const seen = useRef(stored?.version ?? 0);
  const params = { caseId, kind: "picture" as const, targetId: pictureId };
  const autosave = useAutosave({
    key,
    value: { version: base, content: steps.now } as Drawn,
    save: async (content) => {
      seen.current = (await call(saveDraft, { params, body: { version: seen.current, content } })).version;
    },
  });
  const gone = useCommand(dropDraft);
  return {
    ...autosave,
    content: steps.now,
    base,
    isChanged: steps.now !== saved.content && JSON.stringify(steps.now) !== JSON.stringify(saved.content),
    change: (now) =>
      setSteps((former) => ({ past: [...former.past, former.now].slice(-100), now, ahead: [] })),
    undo:
      steps.past.length === 0
        ? undefined
        : () =>
            setSteps(({ past, now, ahead }) => ({
              past: past.slice(0, -1),
              now: past.at(-1) ?? now,
              ahead: [now, ...ahead],
            })),
    redo:
      steps.ahead.length === 0
        ? undefined
        : () =>
            setSteps(({ past, now, ahead }) => ({
              past: [...past, now],
              now: ahead[0] ?? now,
              ahead: ahead.slice(1),
            })),
    goOnOver: setBase,
    drop: () => {
      autosave.forget();
      return gone.run({ params });
    },
  };
}
