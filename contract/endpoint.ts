import type { z } from "zod";
import type { Action } from "#core/access/actions.ts";

export type Media = "text/calendar; charset=utf-8" | "image/svg+xml; charset=utf-8" | "application/pdf";

/** `answerer`: whoever holds a device that a worker handed over, locked to one voice of a round. */
export type Audience = "worker" | "family" | "partner" | "public" | "answerer";

/**
 * One endpoint, as data: the server registers it, the web calls it, the documentation and the access
 * matrix are made from it. `path` nests ids under their case: `/api/cases/:caseId/meetings/:meetingId`.
 */
export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
  Refusal extends string = string,
> = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: `/api/${string}`;
  readonly audience: Audience;
  /**
   * Codes, days and ids only: what stands in an address ends in logs and in the browser's history. A reading that takes names
   * or other words is a POST with a body.
   */
  readonly query?: Query;
  /** What the caller wants to do; the action table says who may. */
  readonly action: Action;
  readonly summary: string;
  /**
   * Left out, the reply is JSON. Else it is sent as a file of this kind: the reply's shape is `{ text }`, of a PDF the base64 of its bytes.
   */
  readonly media?: Media;
  /** Most requests of one address in the time, where the usual limit doesn't fit. */
  readonly limit?: { readonly max: number; readonly timeWindow: string };
  readonly params?: Params;
  readonly body?: Body;
  readonly reply: Reply;
  /** Codes this endpoint may answer with 409; each has a text in every language. */
  readonly refusals: readonly Refusal[];
};

/** Keeps the literal types of an endpoint for client and server. */
export const endpoint = <
  Reply extends z.ZodType,
  Params extends z.ZodType = z.ZodType<Record<never, never>>,
  Query extends z.ZodType = z.ZodType<Record<never, never>>,
  Body extends z.ZodType = z.ZodType<undefined>,
  const Refusal extends string = never,
>(
  spec: Endpoint<Params, Query, Body, Reply, Refusal>,
): Endpoint<Params, Query, Body, Reply, Refusal> => spec;
