import { useState } from "react";
import { openFeed, ownFeed, revokeFeed } from "#contract/worker/feeds.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { newId } from "#web/kit/new-id.ts";
import { useCommand, useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { ConfirmDialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Columns, Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { CalendarTabs } from "./calendar-tabs.tsx";
import { fetchedFrom, newSecret } from "./feed-address.ts";
import "./calendar.css";

/** One's own calendar in another program, by a secret address that is shown once. */
export default function FeedPage() {
  const t = useText("calendar");
  const found = useRead(ownFeed, {});
  return (
    <>
      <PageHead lead={t("feed.lead")} title={t("feed.heading")} />
      <Stack>
        <CalendarTabs />
        <Columns>
          <Loaded from={found}>{({ feed }) => <Feed feed={feed} />}</Loaded>
          <Card title={t("feed.inIt")}>
            <Stack gap={3}>
              <p>{t("feed.inItLines")}</p>
              <p>{t("feed.secret")}</p>
            </Stack>
          </Card>
        </Columns>
      </Stack>
    </>
  );
}

function Feed({ feed }: { readonly feed: ReplyOf<typeof ownFeed>["feed"] }) {
  const t = useText("calendar");
  const format = useFormat();
  const toast = useToast();
  const [secret, setSecret] = useState<string>();
  const [asking, setAsking] = useState<"new" | "revoke">();
  const open = useCommand(openFeed);
  const revoke = useCommand(revokeFeed, {
    onDone: () => {
      setSecret(undefined);
      toast({ message: t("feed.revoked") });
    },
  });
  const make = async (): Promise<void> => {
    const made = newSecret();
    if (await open.run({ body: { id: newId(), secret: made } })) setSecret(made);
  };
  return (
    <Card title={feed ? t("feed.address") : t("feed.none")}>
      <Stack>
        {feed && (
          <p className="soft">
            {t("feed.since", { when: format.instant(feed.createdAt) })}{" "}
            {feed.fetchedAt
              ? t("feed.fetched", { when: format.instant(feed.fetchedAt) })
              : t("feed.notFetched")}
          </p>
        )}
        {feed && secret && (
          <Notice announce tone="good">
            <p>{t("feed.once")}</p>
            <p className="feed-address">{fetchedFrom(secret)}</p>
            <Row>
              <Button
                kind="quiet"
                small
                onClick={() =>
                  void navigator.clipboard
                    .writeText(fetchedFrom(secret))
                    .then(() => toast({ message: t("feed.copied") }))
                }
              >
                {t("feed.copy")}
              </Button>
            </Row>
          </Notice>
        )}
        <Failure error={open.error ?? revoke.error} />
        <Row>
          <Button
            isRunning={open.isRunning}
            kind={feed ? "quiet" : "primary"}
            onClick={() => (feed ? setAsking("new") : void make())}
          >
            {feed ? t("feed.makeNew") : t("feed.make")}
          </Button>
          {feed && (
            <Button isRunning={revoke.isRunning} kind="danger" onClick={() => setAsking("revoke")}>
              {t("feed.revoke")}
            </Button>
          )}
        </Row>
      </Stack>
      <ConfirmDialog
        confirm={asking === "new" ? t("feed.makeNew") : t("feed.revoke")}
        isOpen={asking !== undefined}
        kind={asking === "revoke" ? "danger" : "primary"}
        title={asking === "new" ? t("feed.makeNew") : t("feed.revoke")}
        onClose={() => setAsking(undefined)}
        onConfirm={() => {
          const which = asking;
          setAsking(undefined);
          if (which === "new") void make();
          else if (feed) void revoke.run({ body: { feedId: feed.id } });
        }}
      >
        <p>{asking === "new" ? t("feed.makeNewHelp") : t("feed.revokeHelp")}</p>
      </ConfirmDialog>
    </Card>
  );
}
