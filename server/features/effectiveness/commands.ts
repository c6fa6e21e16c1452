import { createHmac, randomBytes } from "node:crypto";
import { uuidv7 } from "uuidv7";
import type { z } from "zod";
import type * as contract from "#contract/worker/effectiveness.ts";
import { decideExtract } from "#core/effectiveness/extract.ts";
import { wholeQuarters } from "#core/effectiveness/quarters.ts";
import { extractRows } from "#server/features/effectiveness/queries.ts";
import type { Context } from "#server/platform/serve.ts";

type Body = z.output<typeof contract.makeExtract.body & z.ZodType>;

/** What the extract's rows mean; goes with them. */
const rowsExplained = {
  family:
    "HMAC-SHA-256 of the family by a salt made for this extract and kept nowhere: the same within it, another in every other",
  service: "service model; * where a group under five would be left",
  unit: "unit's id; * as above",
  entryGround: "code of the service model; * as above",
  ageBand: "years of the child when the service began; * as above",
  started: "month or year; * as above",
  ended: "as coarse as the start; null while running",
  figures:
    "counts, days, goal levels from -2 to +2, T-scores and scores of answers by rater: docs/indicators.md",
};

/** Rows for research under a permit: written down with who, what for and by which permit, in the transaction that gives them. */
export async function extractFor(context: Context, body: Body) {
  const { tx, actor, now } = context;
  const id = uuidv7();
  const time = wholeQuarters(body.from, body.to);
  const filter = { service: body.service, unit: body.unit, ...time };
  context.about({
    objectKind: "research_extract",
    objectId: id,
    purpose: `${body.ground} ${body.permit}: ${body.purpose}`.slice(0, 200),
  });
  const decided = decideExtract(await extractRows(tx, filter), body.permit);
  if (!decided.ok) return decided;
  const salt = randomBytes(32);
  const known = new Map<string, string>();
  const pseudonym = (of: string): string => {
    const found = known.get(of) ?? createHmac("sha256", salt).update(of).digest("hex").slice(0, 24);
    known.set(of, found);
    return found;
  };
  const rows = decided.value.rows
    .map((row) => ({ ...row, family: pseudonym(row.family) }))
    // In an order of its own: that of the record would tell who came when.
    .toSorted((one, other) => (one.family < other.family ? -1 : 1));
  await tx.rows(
    "research-extract",
    `insert into research_extract (id, made_by, made_at, purpose, ground, permit, filter, row_count)
     values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)`,
    [id, actor.id, now, body.purpose, body.ground, body.permit, JSON.stringify(filter), rows.length],
  );
  context.about({ rowCount: rows.length });
  const { purpose, ground, permit } = body;
  return {
    id,
    name: `rinnalla-extract-${time.from}-${time.to}.json`,
    media: "application/json",
    text: JSON.stringify({ purpose, ground, permit, ...time, dictionary: rowsExplained, rows }, null, 1),
    rows: rows.length,
    left: decided.value.left,
  };
}
