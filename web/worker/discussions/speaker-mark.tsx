import { perspectiveOf } from "#core/discussions/guide.ts";
import { classes } from "#web/ui/classes.ts";
import type { Named } from "./discussion.ts";
import "./discussions.css";

/** Whose turn it is, as a mark of their own: the shape and colour of their voice, with their initial. The name stands beside it. */
export const SpeakerMark = ({ who, large }: { readonly who: Named; readonly large?: boolean }) => (
  <span aria-hidden="true" className={classes("speaker-mark", perspectiveOf(who), large && "large")}>
    {who.givenName.slice(0, 1)}
  </span>
);

/** The mark with the name beside it. */
export const SpeakerName = ({ who, note }: { readonly who: Named; readonly note?: string }) => (
  <span className="speaker-name">
    <SpeakerMark who={who} />
    <span>
      <strong>{who.givenName}</strong>
      {note && <span className="soft"> {note}</span>}
    </span>
  </span>
);
