import type { pictureOf, picturesOf } from "#contract/worker/pictures.ts";
import type { PictureHead } from "#core/pictures/drawing.ts";
import { toldWords } from "#core/pictures/words.ts";
import type { PictureContent } from "#core/pictures/pictures.ts";
import type { Language } from "#core/kernel/text.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type PicturePage = ReplyOf<typeof pictureOf>;
export type Picture = ReplyOf<typeof picturesOf>["pictures"][number];
export type Ground = PicturePage["ground"];

/** What an editor of one kind of picture is given: it shows what is drawn and hands on what it becomes. */
export type EditorProps<C extends PictureContent = PictureContent> = {
  readonly content: C;
  readonly ground: Ground;
  readonly head: PictureHead;
  readonly onChange: (content: C) => void;
};

export const headOf = (picture: Picture, language: Language): PictureHead => ({
  title: picture.title,
  told: toldWords(picture, language),
});
