import { z } from "zod";
import { comparisons } from "#core/effectiveness/compared.ts";
import { extractGrounds } from "#core/effectiveness/extract.ts";
import { id } from "#core/kernel/id.ts";
import { instantShape, localDateShape, words } from "#core/kernel/shapes.ts";
import { endpoint } from "#contract/endpoint.ts";
import { fileReply } from "#contract/worker/files.ts";
import { textReply } from "#contract/worker/rule-words.ts";

const code = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,60}$/);

const asked = z.object({
  service: code.optional(),
  unit: id.optional(),
  ground: code.optional(),
  from: localDateShape,
  to: localDateShape,
});
const askedWith = asked.extend({ compare: z.enum(comparisons).default("none") });

const figure = z.object({
  code: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  n: z.number().nullable(),
  missing: z.number().nullable(),
  isHidden: z.boolean(),
});
const told = z.object({
  from: localDateShape,
  to: localDateShape,
  figures: z.array(figure),
  tables: z.array(
    z.object({
      code: z.string(),
      rows: z.array(z.object({ value: z.string(), n: z.number() })),
      isWhole: z.boolean(),
    }),
  ),
  /** Perspectives each by itself: raters are never added together. */
  courses: z.array(z.object({ perspective: z.string(), instrument: z.string(), figures: z.array(figure) })),
  /** What became of those asked in rounds of answers, each perspective by itself. */
  voices: z.array(z.object({ perspective: z.string(), figures: z.array(figure) })),
  /** Services ended by service and unit; null where a group is small or would give a small one away. */
  cross: z.object({
    rows: z.array(z.object({ service: z.string(), unit: id, n: z.number().nullable() })),
    isWhole: z.boolean(),
  }),
});

export const effectiveness = endpoint({
  method: "GET",
  path: "/api/effectiveness",
  audience: "worker",
  action: "effectiveness.read",
  summary:
    "Figures of effectiveness by service, unit, ground and whole quarters, without identities and without groups under five; a lead's own units, to purchasers and analysts the whole county",
  query: askedWith,
  reply: z.object({
    leastGroup: z.int(),
    own: told,
    /** The time before, or all of it that one may see; null when nothing is compared. */
    other: told.nullable(),
    choices: z.object({
      units: z.array(z.object({ id, name: z.string() })),
      services: z.array(z.object({ id: z.string() })),
      grounds: z.array(z.string()),
    }),
    /** The codes of the tables and choices in words: by table, then by code. */
    words: z.record(z.string(), z.record(z.string(), textReply)),
    /** Families whose latest changes aren't in the figures yet. */
    waiting: z.int(),
  }),
  refusals: ["unit_not_yours"],
});

export const exportEffectiveness = endpoint({
  method: "GET",
  path: "/api/effectiveness/export",
  audience: "worker",
  action: "effectiveness.export",
  summary:
    "The same figures as a file, CSV or JSON, each with its definition: the data dictionary goes with them",
  query: askedWith.extend({ format: z.enum(["csv", "json"]) }),
  reply: fileReply,
  refusals: ["unit_not_yours"],
});

export const extractBody = asked.omit({ ground: true }).extend({
  /** What is studied, in words, as the permit says it. */
  purpose: words(1000),
  ground: z.enum(extractGrounds, { error: "choose" }),
  /** Number or reference of the permit. */
  permit: words(100),
});

export const makeExtract = endpoint({
  method: "POST",
  path: "/api/research-extracts",
  audience: "worker",
  action: "research.extract",
  summary:
    "Rows of service periods for research under a permit: pseudonymous, days by month, small groups made coarser; kept in the log with purpose and permit",
  body: extractBody,
  reply: fileReply.extend({ id, rows: z.int(), left: z.int() }),
  refusals: ["permit_missing", "extract_too_small", "extract_too_large"],
});

export const extractList = endpoint({
  method: "GET",
  path: "/api/research-extracts",
  audience: "worker",
  action: "research.read",
  summary: "Research extracts that have been made: who, when, for what, by which permit, of how much",
  reply: z.object({
    extracts: z.array(
      z.object({
        id,
        madeBy: z.string(),
        madeAt: instantShape,
        purpose: z.string(),
        ground: z.enum(extractGrounds),
        permit: z.string(),
        rows: z.int(),
      }),
    ),
  }),
  refusals: [],
});
