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

/** Status, log outcome and body of an answer that isn't the reply itself; null when it is. */
export function refusalOf(answered: unknown) {
  if (isRefused(answered)) {
    const { code, ruleWords, values } = answered;
    return {
      status: 409,
      outcome: "refused" as const,
      detail: code,
      body: { error: "refused", code, rule: ruleWords, values },
    };
  }
  if (isStale(answered))
    return {
      status: 412,
      outcome: "stale" as const,
      detail: "",
      body: { error: "stale", current: answered.current },
    };
  if (isNotFound(answered))
    return { status: 404, outcome: "not_found" as const, detail: "", body: { error: "not_found" } };
  if (isInvalid(answered))
    return {
      status: 400,
      outcome: "refused" as const,
      detail: "invalid",
      body: { error: "invalid", issues: answered.invalid },
    };
  return null;
}
