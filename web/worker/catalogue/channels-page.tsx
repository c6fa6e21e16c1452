import { useState } from "react";
import { channelList } from "#contract/worker/channels.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Table } from "#web/ui/table.tsx";
import { Tag } from "#web/ui/tag.tsx";
import type { Channel } from "./channel.ts";
import { CatalogueTabs } from "./catalogue-tabs.tsx";
import { ChannelDialog } from "./channel-dialog.tsx";

/** Ways to get in touch: phones, places and forms, as the public pages and suomi.fi tell them. */
export default function ChannelsPage() {
  const t = useText("catalogue");
  const say = useSay();
  const format = useFormat();
  const found = useRead(channelList, {});
  const [open, setOpen] = useState<Channel | "new">();
  return (
    <>
      <PageHead
        actions={
          <Button icon="plus" onClick={() => setOpen("new")}>
            {t("channels.add")}
          </Button>
        }
        lead={t("channels.lead")}
        title={t("tabs.channels")}
      />
      <Stack>
        <CatalogueTabs />
        <Loaded from={found}>
          {(data) => (
            <>
              {data.channels.length === 0 ? (
                <EmptyState title={t("channels.none")}>{t("channels.noneHelp")}</EmptyState>
              ) : (
                <Table
                  caption={t("channels.caption")}
                  columns={[
                    {
                      key: "name",
                      title: t("channels.name"),
                      isName: true,
                      cell: (channel) => (
                        <Button kind="plain" onClick={() => setOpen(channel)}>
                          {say(channel.name)}
                        </Button>
                      ),
                    },
                    {
                      key: "kind",
                      title: t("channels.kind"),
                      cell: ({ kind }) => t(`channels.kinds.${kind}`),
                    },
                    {
                      key: "reached",
                      title: t("channels.reached"),
                      cell: ({ phone, street, postcode, city, url }) =>
                        [phone, street && `${street}, ${postcode} ${city}`, url].filter(Boolean).join("; "),
                    },
                    {
                      key: "services",
                      title: t("channels.services"),
                      cell: ({ services }) =>
                        services.length === 0
                          ? t("channels.allServices")
                          : format.list(
                              services.map((id) => {
                                const service = data.services.find((one) => one.id === id);
                                return service ? say(service.name) : id;
                              }),
                            ),
                    },
                    {
                      key: "state",
                      title: t("channels.active"),
                      cell: ({ active }) => !active && <Tag>{t("channels.hidden")}</Tag>,
                    },
                  ]}
                  rowKey={({ id }) => id}
                  rows={data.channels}
                />
              )}
              {open !== undefined && (
                <ChannelDialog
                  channel={open === "new" ? undefined : open}
                  services={data.services}
                  onClose={() => setOpen(undefined)}
                />
              )}
            </>
          )}
        </Loaded>
      </Stack>
    </>
  );
}
