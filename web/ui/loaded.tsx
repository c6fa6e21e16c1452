import type { ReactNode } from "react";
import { reasonOf } from "#web/kit/call.ts";
import { Failure } from "./failure.tsx";
import { Skeleton } from "./skeleton.tsx";

type Reading<T> = {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
};

/**
 * What was read, or its place while it is fetched, or why it did not come:
 * `<Loaded from={family}>{(page) => …}</Loaded>`. What is known stays on the screen when a later fetch fails.
 */
export function Loaded<T>({
  from,
  skeleton,
  children,
}: {
  readonly from: Reading<T>;
  readonly skeleton?: ReactNode;
  readonly children: (data: T) => ReactNode;
}) {
  const failure = from.error && <Failure error={reasonOf(from.error)} onRetry={() => void from.refetch()} />;
  if (from.data !== undefined) {
    return (
      <>
        {failure}
        {children(from.data)}
      </>
    );
  }
  return failure ?? skeleton ?? <Skeleton />;
}
