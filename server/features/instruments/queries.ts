import type { z } from "zod";
import type { instrumentDraft, instrumentList } from "#contract/worker/instruments.ts";
import {
  allInstruments,
  instrumentOf,
  instrumentsInUse,
  isRetired,
  joinOwnInstruments,
  type InstrumentRetirement,
} from "#core/instruments/catalogue.ts";
import { instrumentFaultsOf, readInstrument } from "#core/instruments/faults.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { ownVersionsFrom } from "#core/services/own-version.ts";
import type { Tx } from "#server/platform/database.ts";
import { sha256Of } from "#server/platform/sha256.ts";

/** The organiser's instruments as the database keeps them. */
export type KeptInstruments = {
  readonly instruments: readonly { id: string; version: number; content: string; sha256: string }[];
  readonly instrumentRetirements: readonly InstrumentRetirement[];
};

/**
 * Joins what the database keeps to the program's own. One whose text isn't what its hash says, or that this version of the program
 * can't read, is left out and told of.
 */
export function joinKeptInstruments(
  { instruments, instrumentRetirements }: KeptInstruments,
  tell: (message: string) => void,
): void {
  const own = instruments.flatMap(({ id, version, content, sha256 }): Instrument[] => {
    const read = sha256Of(content) === sha256 ? readInstrument(JSON.parse(content)) : undefined;
    if (read && "instrument" in read && read.instrument.id === id && read.instrument.version === version)
      return [read.instrument];
    tell(`instrument ${id} v${version} can't be used: ${read ? "its shape" : "its hash"}`);
    return [];
  });
  joinOwnInstruments(own, instrumentRetirements);
}

const lineOf = ({ id, version, name, purposes, holder, aboutChild }: Instrument) => ({
  id,
  version,
  name,
  purposes: [...purposes],
  holder,
  aboutChild,
});

export const instrumentLines = () =>
  instrumentsInUse().map((one) => ({
    ...lineOf(one),
    perspectives: [...new Set(one.forms.map(({ perspective }) => perspective))],
  }));

type List = z.input<typeof instrumentList.reply>;
type Released = {
  id: string;
  version: number;
  releasedAt: string;
  releasedBy: string;
  reason: string;
  sha256: string;
};

const listStatement = `
select json_build_object(
  'released', (select coalesce(json_agg(json_build_object('id', r.instrument, 'version', r.version, 'releasedAt', r.released_at,
      'releasedBy', s.given_name || ' ' || s.family_name, 'reason', r.reason, 'sha256', r.sha256)), '[]')
    from instrument_release r join staff s on s.id = r.released_by),
  'retired', (select coalesce(json_agg(json_build_object('id', t.instrument, 'version', t.version, 'reason', t.reason)
      order by t.place), '[]') from instrument_retirement t),
  'drafts', (select coalesce(json_agg(json_build_object('id', d.id, 'instrument', d.instrument, 'name', d.content -> 'name',
      'changedAt', d.changed_at, 'changedBy', s.given_name || ' ' || s.family_name) order by d.changed_at desc), '[]')
    from instrument_draft d join staff s on s.id = d.changed_by where d.state = 'open')) as json`;

export async function instrumentVersions(tx: Tx): Promise<List> {
  const found = await tx.page<{
    released: Released[];
    retired: { id: string; version: number; reason: string }[];
    drafts: List["drafts"];
  }>("instrument-versions", listStatement);
  const versions = allInstruments().map((one) => {
    const same = (row: { id: string; version: number }) => row.id === one.id && row.version === one.version;
    const released = found?.released.find(same);
    const retired = isRetired(one);
    return {
      ...lineOf(one),
      own: one.version >= ownVersionsFrom,
      inUse: instrumentOf(one.id) === one,
      retired,
      retiredReason: retired ? (found?.retired.findLast(same)?.reason ?? null) : null,
      releasedAt: released?.releasedAt ?? null,
      releasedBy: released?.releasedBy ?? null,
      reason: released?.reason ?? null,
      sha256: released?.sha256 ?? null,
    };
  });
  return { versions, drafts: found?.drafts ?? [] };
}

export type InstrumentDraftRow = {
  id: string;
  instrument: string;
  version: number;
  state: "open" | "released" | "discarded";
  basedOnInstrument: string | null;
  basedOn: number | null;
  content: Record<string, unknown>;
  changedAt: string;
  changedBy: string;
};

const draftStatement = `
select json_build_object('id', d.id, 'instrument', d.instrument, 'version', d.version, 'state', d.state,
  'basedOnInstrument', d.based_on_instrument, 'basedOn', d.based_on, 'content', d.content, 'changedAt', d.changed_at,
  'changedBy', s.given_name || ' ' || s.family_name) as json
from instrument_draft d join staff s on s.id = d.changed_by where d.id = $1`;

export const instrumentDraftRow = (tx: Tx, draftId: string): Promise<InstrumentDraftRow | undefined> =>
  tx.page<InstrumentDraftRow>("instrument-draft", draftStatement, [draftId]);

/** The version that the draft was copied from; null for one that came in from a file. */
export function instrumentBase({ basedOnInstrument, basedOn }: InstrumentDraftRow): Instrument | null {
  if (basedOnInstrument === null || basedOn === null) return null;
  const base = instrumentOf(basedOnInstrument, basedOn);
  if (!base) throw new Error(`no released instrument ${basedOnInstrument} v${basedOn}`);
  return base;
}

export async function instrumentDraftFor(
  tx: Tx,
  draftId: string,
): Promise<z.input<typeof instrumentDraft.reply> | undefined> {
  const draft = await instrumentDraftRow(tx, draftId);
  if (!draft) return undefined;
  const base = instrumentBase(draft);
  return {
    id: draft.id,
    version: draft.version,
    state: draft.state,
    instrument: draft.content,
    base: base as unknown as Record<string, unknown> | null,
    problems: [...instrumentFaultsOf(draft.content)],
    changedAt: draft.changedAt,
    changedBy: draft.changedBy,
  };
}
