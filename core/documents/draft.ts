import type { Source } from "#core/documents/content.ts";
import type { Phrases } from "#core/documents/phrases.ts";
import type { FamilyRecord } from "#core/documents/record.ts";

/** The one meeting or concern that a document is about, where there is one. */
export type Focus = { readonly meetingId?: string; readonly concernId?: string };

/** A sentence as drafted: its key, its words, and the rows of the record it rests on. */
export type Drafted = { readonly key: string; readonly text: string; readonly sources: readonly Source[] };

export type Draft = (record: FamilyRecord, words: Phrases, focus: Focus) => readonly Drafted[];
