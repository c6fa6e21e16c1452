import { lazy, type ComponentType } from "react";
import type { PictureContent } from "#core/pictures/pictures.ts";
import type { EditorProps } from "./picture.ts";

type Editors = {
  readonly [K in PictureContent["kind"]]: ComponentType<EditorProps<Extract<PictureContent, { kind: K }>>>;
};

/** The editor of each kind of picture, fetched when it is needed. A new kind adds its line. */
const editors: Editors = {
  genogram: lazy(() => import("./genogram-editor.tsx")),
};

export const editorOf = (kind: PictureContent["kind"]): ComponentType<EditorProps> =>
  editors[kind] as ComponentType<EditorProps>;
