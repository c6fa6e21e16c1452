import type { Refused } from "#core/kernel/decision.ts";

/** The row the writer saw is not the row that is: the screen gets the current one and nothing is overwritten. */
export type Stale = { readonly stale: true; readonly current: unknown };
export const stale = (current: unknown): Stale => ({ stale: true, current });

/** Not there, or not there for you: both look the same. */
export type NotFound = { readonly notFound: true };
export const notFound: NotFound = { notFound: true };

/** Bad input that only the server can see (a personal identity code that fails its check, say). */
export type Invalid = { readonly invalid: readonly { path: string; code: string }[] };
export const invalid = (...issues: { path: string; code: string }[]): Invalid => ({ invalid: issues });

export type Answer<Reply, Code extends string> = Reply | Refused<Code> | Stale | NotFound | Invalid;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
export const isStale = (value: unknown): value is Stale => isObject(value) && value["stale"] === true;
export const isNotFound = (value: unknown): value is NotFound =>
  isObject(value) && value["notFound"] === true;
export const isInvalid = (value: unknown): value is Invalid =>
  isObject(value) && Array.isArray(value["invalid"]);
export const isRefused = (value: unknown): value is Refused<string> =>
  isObject(value) && value["ok"] === false && typeof value["code"] === "string";
