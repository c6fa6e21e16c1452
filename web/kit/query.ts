import {
  QueryClient,
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { CallFailed, call, type AnyEndpoint, type CallError, type CallInput, type ReplyOf } from "./call.ts";
import { newId } from "./new-id.ts";

const worthRetrying = (error: Error): boolean =>
  error instanceof CallFailed && (error.why.kind === "offline" || error.why.kind === "broken");

/** One client an app. Replies are shown at once when they are known and asked for again behind them. */
export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && worthRetrying(error),
        networkMode: "always",
      },
      mutations: { networkMode: "always", retry: false },
    },
  });

type LooseInput = { readonly params?: unknown; readonly query?: unknown; readonly body?: unknown };

export const keyOf = (endpoint: AnyEndpoint, input: LooseInput = {}): readonly unknown[] => [
  endpoint.path,
  input.params ?? {},
  input.query ?? {},
  // A reading that takes words asks by its body.
  input.body ?? {},
];

export type ReadHow = {
  /** False while something that the question needs is not known yet. */
  readonly enabled?: boolean;
  /** Ask again every so many milliseconds while the screen is open. */
  readonly every?: number;
  /** Keep showing the former answer while a changed question is asked (filters, search). */
  readonly keepFormer?: boolean;
  /**
   * A form begins from the answer: it is asked anew each time the form is opened. What was known from the last time would be words
   * that have been written over since.
   */
  readonly beginsForm?: boolean;
};

/** Reads an endpoint and keeps it fresh: `const family = useRead(familyPage, { params: { caseId } })`. */
export function useRead<E extends AnyEndpoint>(
  endpoint: E,
  input: CallInput<E>,
  how: ReadHow = {},
): UseQueryResult<ReplyOf<E>, CallFailed> {
  return useQuery<ReplyOf<E>, CallFailed, ReplyOf<E>>({
    queryKey: keyOf(endpoint, input as LooseInput),
    queryFn: ({ signal }) => call(endpoint, input, { signal, background: how.every !== undefined }),
    enabled: how.enabled ?? true,
    refetchInterval: how.every ?? false,
    ...(how.beginsForm && { gcTime: 0, staleTime: 0 }),
    placeholderData: how.keepFormer ? keepPreviousData : undefined,
  });
}

export type CommandHow<E extends AnyEndpoint> = {
  /** Endpoints whose answers the command changes; all of them when left out. */
  readonly invalidates?: readonly AnyEndpoint[];
  readonly onDone?: (reply: ReplyOf<E>) => void;
};

export type Command<E extends AnyEndpoint> = {
  /** Sends it. Gives the reply, or undefined when it failed; the reason is then in `error`. */
  readonly run: (input: CallInput<E>) => Promise<ReplyOf<E> | undefined>;
  readonly isRunning: boolean;
  readonly error: CallError | undefined;
  readonly clear: () => void;
};

/**
 * A command to the server. One intent has one id: sending the same input again after a broken
 * connection uses the same id, so that the server does it once.
 */
export function useCommand<E extends AnyEndpoint>(endpoint: E, how: CommandHow<E> = {}): Command<E> {
  const client = useQueryClient();
  const intent = useRef<{ readonly content: string; readonly id: string }>(undefined);
  const { invalidates, onDone } = how;

  const mutation = useMutation<ReplyOf<E>, CallFailed, CallInput<E>>({
    mutationFn: (input) => {
      const content = JSON.stringify(input);
      if (intent.current?.content !== content) intent.current = { content, id: newId() };
      return call(endpoint, input, { commandId: intent.current.id });
    },
    onSuccess: async (reply) => {
      intent.current = undefined;
      onDone?.(reply);
      await (invalidates
        ? Promise.all(invalidates.map((changed) => client.invalidateQueries({ queryKey: [changed.path] })))
        : client.invalidateQueries());
    },
    onError: (error) => {
      // A stale row means that what is on the screen is old: fetch what is true now.
      if (error.why?.kind === "stale" || error.why?.kind === "not_found") void client.invalidateQueries();
    },
  });

  const { mutateAsync, reset } = mutation;
  const run = useCallback(
    async (input: CallInput<E>) => {
      try {
        return await mutateAsync(input);
      } catch {
        return undefined;
      }
    },
    [mutateAsync],
  );
  const clear = useCallback(() => reset(), [reset]);
  return {
    run,
    isRunning: mutation.isPending,
    error: mutation.error ? (mutation.error.why ?? { kind: "broken" }) : undefined,
    clear,
  };
}

/** What the actor may do here, from the reply's own `can`: `const can = useCan(family.data); can("meeting.record")`. */
export function useCan(reply: { readonly can: readonly string[] } | undefined): (action: string) => boolean {
  return useCallback((action) => reply?.can.includes(action) ?? false, [reply]);
}
