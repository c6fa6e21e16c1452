import { perspectiveOf, type Perspective } from "#core/discussions/guide.ts";
import type { Named } from "./discussion.ts";
import "./discussions.css";

/** Each perspective has its own shape besides its colour. */
const shapes: Readonly<Record<Perspective, string>> = {
  child: "M20 2a18 18 0 1 1 0 36a18 18 0 1 1 0-36Z",
  parent: "M8 3h24a5 5 0 0 1 5 5v24a5 5 0 0 1-5 5h-24a5 5 0 0 1-5-5v-24a5 5 0 0 1 5-5Z",
  close: "M20 1 39 20 20 39 1 20Z",
  worker: "M11 3h18l9 17-9 17h-18l-9-17Z",
  partner: "M20 2 38 16 31 37h-22l-7-21Z",
};

/** Whose turn it is, as a mark of their own: the shape and colour of their voice, with their initial. The name stands beside it. */
export function SpeakerMark({ who, large }: { readonly who: Named; readonly large?: boolean }) {
  const perspective = perspectiveOf(who);
  return (
    <svg
      aria-hidden="true"
      className={`speaker-mark ${perspective}`}
      height={large ? 64 : 32}
      viewBox="0 0 40 40"
      width={large ? 64 : 32}
    >
      <path d={shapes[perspective]} />
      <text dominantBaseline="central" textAnchor="middle" x="20" y={perspective === "partner" ? 22 : 20}>
        {who.givenName.slice(0, 1)}
      </text>
    </svg>
  );
}

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
