import { lazy } from "react";
import type { EditorProps } from "./picture.ts";

const GenogramEditor = lazy(() => import("./genogram-editor.tsx"));
const NetworkEditor = lazy(() => import("./network-editor.tsx"));
const TimelineEditor = lazy(() => import("./timeline-editor.tsx"));
const RhythmEditor = lazy(() => import("./rhythm-editor.tsx"));

/** The editor of each kind of picture, fetched when it is needed. A new kind adds its line. */
export function PictureEditor({ content, ...props }: EditorProps) {
  switch (content.kind) {
    case "genogram":
      return <GenogramEditor {...props} content={content} />;
    case "network":
      return <NetworkEditor {...props} content={content} />;
    case "timeline":
      return <TimelineEditor {...props} content={content} />;
    case "rhythm":
      return <RhythmEditor {...props} content={content} />;
  }
}
