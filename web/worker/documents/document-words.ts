import type { documentPage, documentsOf } from "#contract/worker/documents.ts";
import type { Source } from "#core/documents/content.ts";
import { templateOf } from "#core/documents/templates.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";

export type DocumentList = ReplyOf<typeof documentsOf>;
export type DocumentGlimpse = DocumentList["documents"][number];
export type DocumentPage = ReplyOf<typeof documentPage>;
export type Document = DocumentPage["document"];
export type SourceShown = DocumentPage["sources"][number];

/** The kind of a document in words: the title of its template. */
export function useKindName(): (kind: string) => string {
  const say = useSay();
  return (kind) => {
    const template = templateOf(kind);
    return template ? say(template.title) : kind;
  };
}

/** What a document is of: its meeting's day, or the days it covers. */
export function useCovers(): (
  document: Pick<DocumentGlimpse, "meetingOn" | "coversFrom" | "coversTo" | "kind">,
) => string {
  const t = useText("documents");
  const format = useFormat();
  return ({ meetingOn, coversFrom, coversTo, kind }) => {
    if (meetingOn) return t("of.meeting", { day: format.date(meetingOn) });
    const about = templateOf(kind)?.about;
    return coversFrom && coversTo && about !== "concern"
      ? t("of.range", { range: format.range(coversFrom, coversTo) })
      : "";
  };
}

/** Where a source is opened. */
export function placeOfSource(
  { kind, id }: Source,
  source: SourceShown | undefined,
): { to: string; params: Record<string, string> } | undefined {
  switch (kind) {
    case "entry":
      return { to: "/perheet/$caseId/kirjaukset/$entryId", params: { entryId: id } };
    case "meeting":
      return { to: "/perheet/$caseId/tapaamiset/$meetingId", params: { meetingId: id } };
    case "agreement":
      return source?.meetingId
        ? { to: "/perheet/$caseId/tapaamiset/$meetingId", params: { meetingId: source.meetingId } }
        : { to: "/perheet/$caseId/sovittu", params: {} };
    case "concern":
    case "referral":
      return { to: "/perheet/$caseId/huolet", params: {} };
    case "plan":
      return { to: "/perheet/$caseId/suunnitelma/$planId", params: { planId: id } };
    case "goal":
      return { to: "/perheet/$caseId/suunnitelma", params: {} };
    case "discussion":
      return { to: "/perheet/$caseId/keskustelut/$discussionId", params: { discussionId: id } };
    case "resource":
      return { to: "/perheet/$caseId/voimavarat", params: {} };
    case "view":
      return { to: "/perheet/$caseId/paattaminen", params: {} };
  }
}
