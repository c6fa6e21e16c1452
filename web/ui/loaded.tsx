import type { ReactNode } from "react";
import { reasonOf } from "#web/kit/call.ts";
import { useText } from "#web/kit/text.ts";
import { Failure } from "./failure.tsx";
import { Stack } from "./layout.tsx";
import { PageHead } from "./page-head.tsx";
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
  page,
  children,
}: {
  readonly from: Reading<T>;
  readonly skeleton?: ReactNode;
  /** True when the page's own head is inside, so that a failure gets a head too. */
  readonly page?: boolean;
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
  if (failure && page)
    return <FailedPage notFound={reasonOf(from.error).kind === "not_found"}>{failure}</FailedPage>;
  return failure ?? skeleton ?? <Skeleton />;
}

function FailedPage({ notFound, children }: { readonly notFound: boolean; readonly children: ReactNode }) {
  const t = useText("ui");
  return (
    <Stack>
      <PageHead title={notFound ? t("page.notFound") : t("failed.heading")} />
      {children}
    </Stack>
  );
}
