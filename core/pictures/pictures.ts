import { z } from "zod";
import type { Language } from "#core/kernel/text.ts";
import type { PictureChanges } from "./changes.ts";
import type { PictureFault } from "./decide-picture.ts";
import type { Drawing, PictureHead, PictureShape } from "./drawing.ts";
import { genogramChanges } from "./genogram/changes.ts";
import { genogramContent, type GenogramContent } from "./genogram/content.ts";
import { drawGenogram } from "./genogram/draw.ts";
import { ownAncestor } from "./genogram/generations.ts";
import { proposeGenogram } from "./genogram/propose.ts";
import type { PictureGround } from "./ground.ts";
import type { PictureKind } from "./kinds.ts";
import { emptyNetwork, networkContent, type NetworkContent } from "./network/content.ts";
import { drawNetwork } from "./network/draw.ts";
import { retoldNetwork } from "./network/edit.ts";
import { emptyRhythm, endsBeforeItBegins, rhythmContent } from "./rhythm/content.ts";
import { drawRhythm } from "./rhythm/draw.ts";
import { isInTime } from "./rhythm/edit.ts";
import { emptyTimeline, personIdsOfTimeline, sharedTimeline, timelineContent } from "./timeline/content.ts";
import { drawTimeline } from "./timeline/draw.ts";

/** What is drawn, by the kind of picture. A new kind of picture is a shape here and a line in `kinds`. */
export const pictureContent = z.discriminatedUnion("kind", [
  genogramContent,
  networkContent,
  timelineContent,
  rhythmContent,
]);
export type PictureContent = z.output<typeof pictureContent>;

export type PictureRules<C> = {
  /** What a new picture begins from, by what is known of the family, and the member whose picture it is. */
  readonly begin: (ground: PictureGround, informantId: string | null) => C;
  readonly draw: (
    content: C,
    ground: PictureGround,
    head: PictureHead,
    language: Language,
    shape?: PictureShape,
  ) => Drawing;
  /** Members of the case that are named. */
  readonly personIds: (content: C) => readonly string[];
  /** What can't be so, beyond what the shape tells. */
  readonly fault: (content: C) => PictureFault | null;
  /** What a later picture says that an earlier one doesn't, of a kind whose versions are compared in words. */
  readonly changes?: (before: C, after: C, ground: PictureGround, language: Language) => PictureChanges;
  /** What it becomes when it is another member's picture than it was; of most kinds the same. */
  readonly retold?: (content: C, formerId: string | null, informantId: string | null) => C;
  /** What of it may be seen by others than those who write the record, where single things in it are private. */
  readonly shared?: (content: C) => C;
};

type ByKind = { readonly [K in PictureContent["kind"]]: PictureRules<Extract<PictureContent, { kind: K }>> };

const kinds: ByKind = {
  genogram: {
    begin: proposeGenogram,
    draw: drawGenogram,
    personIds: ({ persons }: GenogramContent) =>
      persons.flatMap(({ personId }) => (personId === null ? [] : [personId])),
    fault: (content) => (ownAncestor(content) ? "picture_own_ancestor" : null),
    changes: genogramChanges,
  },
  network: {
    begin: (_ground, personId) => ({ ...emptyNetwork, centre: { personId, name: "" } }),
    draw: drawNetwork,
    personIds: ({ centre, persons }: NetworkContent) =>
      [centre, ...persons].flatMap(({ personId }) => (personId === null ? [] : [personId])),
    fault: () => null,
    retold: retoldNetwork,
  },
  timeline: {
    begin: () => emptyTimeline,
    draw: drawTimeline,
    personIds: personIdsOfTimeline,
    fault: () => null,
    shared: sharedTimeline,
  },
  rhythm: {
    // The plan's own week, where there is one, is what the family begins to change.
    begin: ({ plannedWeek }) => ({ ...emptyRhythm, rows: plannedWeek.filter(isInTime) }),
    draw: drawRhythm,
    personIds: () => [],
    fault: (content) => (endsBeforeItBegins(content) ? "picture_ends_before_it_begins" : null),
  },
};

/** Kinds that can be drawn. */
export const drawnKinds = Object.keys(kinds) as PictureContent["kind"][];
export const isDrawn = (kind: PictureKind): kind is PictureContent["kind"] =>
  (drawnKinds as readonly string[]).includes(kind);

const rulesOf = (kind: PictureContent["kind"]): PictureRules<PictureContent> =>
  kinds[kind] as PictureRules<PictureContent>;

export const beginPictureOf = (
  kind: PictureContent["kind"],
  ground: PictureGround,
  informantId: string | null,
): PictureContent => rulesOf(kind).begin(ground, informantId);

export const drawPicture = (
  content: PictureContent,
  ground: PictureGround,
  head: PictureHead,
  language: Language,
  shape: PictureShape = "wide",
): Drawing => rulesOf(content.kind).draw(content, ground, head, language, shape);

export const personIdsOf = (content: PictureContent): readonly string[] =>
  rulesOf(content.kind).personIds(content);

export const faultOf = (content: PictureContent): PictureFault | null => rulesOf(content.kind).fault(content);

/** Are versions of this kind compared in words? */
export const isCompared = ({ kind }: PictureContent): boolean => rulesOf(kind).changes !== undefined;

/** What has changed from one version to another, in words; undefined of a kind that isn't compared. */
export const changesBetween = (
  before: PictureContent,
  after: PictureContent,
  ground: PictureGround,
  language: Language,
): PictureChanges | undefined =>
  before.kind === after.kind ? rulesOf(after.kind).changes?.(before, after, ground, language) : undefined;

/** What of a picture may be seen by others than those who write the record, and given to the family. */
export const sharedPartOf = (content: PictureContent): PictureContent =>
  rulesOf(content.kind).shared?.(content) ?? content;

/** What a picture becomes when it is told by another than before. */
export const retoldBy = (
  content: PictureContent,
  formerId: string | null,
  informantId: string | null,
): PictureContent => rulesOf(content.kind).retold?.(content, formerId, informantId) ?? content;
