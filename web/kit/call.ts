import type { z } from "zod";
import type { Endpoint } from "#contract/endpoint.ts";
import type { Text } from "#core/kernel/text.ts";
import { newId } from "./new-id.ts";

/** Why a call did not give what was asked. Every screen can show each of these. */
export type CallError =
  | { readonly kind: "invalid"; readonly issues: readonly Issue[] }
  | { readonly kind: "signed_out" }
  /** This device was handed over for answering: it does nothing else before somebody signs in anew. */
  | { readonly kind: "handed_over" }
  | { readonly kind: "forbidden" }
  | { readonly kind: "not_found" }
  | Refusal
  | { readonly kind: "stale"; readonly current: unknown }
  | {
      readonly kind: "rate_limited";
      /** Seconds until it may be tried again, where the server said. */
      readonly retryAfter?: number;
    }
  | { readonly kind: "offline" }
  | { readonly kind: "broken"; readonly traceId?: string };

export type Issue = { readonly path: string; readonly code: string };

export type RefusalRule = {
  readonly id: string;
  readonly name: Text;
  readonly explanation: Text;
  readonly source: string;
  /** What stands in the way, with names in it. */
  readonly obstacle?: Text;
};

/** The rules of the work say no: by which code, by which rule of the service, with which figures. */
export type Refusal = {
  readonly kind: "refused";
  readonly code: string;
  readonly rule?: RefusalRule;
  readonly values?: Readonly<Record<string, string | number>>;
};

/** A CallError as something that can be thrown. */
export class CallFailed extends Error {
  readonly why: CallError;
  constructor(why: CallError) {
    super(why.kind === "refused" ? `refused: ${why.code}` : why.kind);
    this.name = "CallFailed";
    this.why = why;
  }
}

/** What the caller writes for a schema; a schema whose input is open takes its output. */
export type InputOf<S> = S extends z.ZodType
  ? unknown extends z.input<S>
    ? z.output<S>
    : z.input<S>
  : undefined;
type Part<K extends string, S> = [InputOf<S>] extends [undefined]
  ? { readonly [P in K]?: undefined }
  : Record<never, never> extends InputOf<S>
    ? { readonly [P in K]?: InputOf<S> }
    : { readonly [P in K]: InputOf<S> };

type Schema = z.ZodType;
/** Any endpoint, whatever its shapes. */
export type AnyEndpoint = Endpoint<Schema, Schema, Schema, Schema>;

export type CallInput<E extends AnyEndpoint> = Part<"params", NonNullable<E["params"]>> &
  Part<"query", NonNullable<E["query"]>> &
  Part<"body", NonNullable<E["body"]>>;
export type ReplyOf<E extends AnyEndpoint> = z.output<E["reply"]>;

type LooseInput = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown };

type ErrorBody = {
  readonly error?: string;
  readonly code?: string;
  readonly rule?: RefusalRule;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly issues?: readonly Issue[];
  readonly current?: unknown;
  readonly traceId?: string;
};

const listeners = new Set<() => void>();

/** Tells when any call finds that the session has ended. Returns how to stop listening. */
export function onSignedOut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const handedOver = new Set<() => void>();

/** Tells when any call finds that this device was handed over. Returns how to stop listening. */
export function onHandedOver(listener: () => void): () => void {
  handedOver.add(listener);
  return () => handedOver.delete(listener);
}

/** The address of an endpoint with its places filled. */
export function addressOf(path: string, params: unknown, query: unknown): string {
  const given = (params ?? {}) as Readonly<Record<string, unknown>>;
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = given[name];
    if (value === undefined) throw new TypeError(`${path} needs ${name}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries((query ?? {}) as Readonly<Record<string, unknown>>)) {
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each !== undefined && each !== null && each !== "") search.append(key, String(each));
    }
  }
  return search.size > 0 ? `${filled}?${search}` : filled;
}

/** The seconds of a Retry-After header; a proxy's date isn't counted. */
function secondsOf(header: string | null): number | undefined {
  const seconds = Number(header);
  return header !== null && Number.isInteger(seconds) && seconds > 0 ? seconds : undefined;
}

function errorOf(status: number, body: ErrorBody, headers: Headers): CallError {
  if (status === 400 && body.issues) return { kind: "invalid", issues: body.issues };
  if (status === 401) return { kind: body.error === "handed_over" ? "handed_over" : "signed_out" };
  if (status === 403) return { kind: "forbidden" };
  if (status === 404) return { kind: "not_found" };
  if (status === 409 && body.code)
    return { kind: "refused", code: body.code, rule: body.rule, values: body.values };
  if (status === 412) return { kind: "stale", current: body.current };
  if (status === 429) return { kind: "rate_limited", retryAfter: secondsOf(headers.get("retry-after")) };
  if (status === 400) return { kind: "invalid", issues: [] };
  return { kind: "broken", traceId: body.traceId };
}

export type CallHow = {
  readonly commandId?: string;
  readonly signal?: AbortSignal;
  /** Asked by the screen itself and not by a person: does not keep the session alive. */
  readonly background?: boolean;
  /** Is to arrive even though the page is closed meanwhile; of at most 64 kB. */
  readonly keepalive?: boolean;
};

/**
 * One call to the server, typed by its endpoint.
 * @throws CallFailed with the reason as one of the kinds that screens know.
 */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  input: CallInput<E>,
  how: CallHow = {},
): Promise<ReplyOf<E>> {
  const { params, query, body } = input as LooseInput;
  const headers: Record<string, string> = { accept: "application/json" };
  if (body !== undefined) headers["content-type"] = "application/json";
  // The same id again means the same intent again: the server answers it once.
  if (endpoint.method !== "GET") headers["command-id"] = how.commandId ?? newId();
  if (how.background) headers["x-background"] = "1";

  let response: Response;
  try {
    response = await fetch(addressOf(endpoint.path, params, query), {
      method: endpoint.method,
      headers,
      credentials: "same-origin",
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: how.signal,
      keepalive: how.keepalive,
    });
  } catch (error) {
    if (how.signal?.aborted) throw error;
    throw new CallFailed({ kind: "offline" });
  }
  const text = await response.text();
  const parsed = parse(text);
  if (response.ok && parsed !== broken) return parsed as ReplyOf<E>;
  const why = errorOf(
    response.status,
    parsed === broken ? {} : ((parsed ?? {}) as ErrorBody),
    response.headers,
  );
  if (why.kind === "signed_out") for (const listener of listeners) listener();
  if (why.kind === "handed_over") for (const listener of handedOver) listener();
  throw new CallFailed(why);
}

const broken = Symbol("not JSON");
function parse(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return broken;
  }
}

/** The reason of any thrown thing; what is not ours is `broken`. */
export const reasonOf = (error: unknown): CallError =>
  error instanceof CallFailed ? error.why : { kind: "broken" };
