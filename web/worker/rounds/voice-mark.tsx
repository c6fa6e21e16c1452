import type { Perspective } from "#core/instruments/shapes.ts";
import "./rounds.css";

/** Whose voice, by a shape and a colour together: a circle, a square, a diamond, a triangle. The words beside it say it. */
export const VoiceMark = ({ of }: { readonly of: Perspective }) => (
  <i aria-hidden="true" className="voice-mark" data-voice={of} />
);
