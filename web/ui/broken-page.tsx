import { Link, useRouter, type ErrorComponentProps, type LinkProps } from "@tanstack/react-router";
import { reasonOf } from "#web/kit/call.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "./button.tsx";
import { EmptyState } from "./empty-state.tsx";
import { Failure } from "./failure.tsx";
import { Stack } from "./layout.tsx";
import { PageHead } from "./page-head.tsx";

export function NotFoundPage() {
  const t = useText("ui");
  return (
    <>
      <PageHead title={t("page.notFound")} />
      <EmptyState
        action={<Link {...({ to: "/" } as LinkProps)}>{t("page.toStart")}</Link>}
        title={t("page.notFoundHelp")}
      />
    </>
  );
}

/** When a page itself fails to draw. */
export function BrokenPage({ error }: ErrorComponentProps) {
  const t = useText("ui");
  const router = useRouter();
  return (
    <Stack>
      <PageHead lead={t("page.brokenHelp")} title={t("page.broken")} />
      <Failure error={reasonOf(error)} />
      <div>
        <Button onClick={() => void router.invalidate()}>{t("tryAgain")}</Button>
      </div>
    </Stack>
  );
}
