import { serviceModelList } from "#contract/worker/service-models.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Card, Lines } from "#web/ui/card.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Table } from "#web/ui/table.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { CatalogueTabs } from "./catalogue-tabs.tsx";
import { standingOf, useValidityWords, useVersionWords, type Version } from "./version-words.ts";
import "./catalogue.css";

type Models = ReplyOf<typeof serviceModelList>;

/** The administrator's services: which version of each is in force, and the drafts under work. */
export default function ModelsPage() {
  const t = useText("catalogue");
  const found = useRead(serviceModelList, {});
  return (
    <>
      <PageHead lead={t("lead")} title={t("heading")} />
      <Stack>
        <CatalogueTabs />
        <Loaded from={found}>
          {(models) => (
            <Stack gap={5}>
              <Drafts models={models} />
              <Services models={models} />
            </Stack>
          )}
        </Loaded>
      </Stack>
    </>
  );
}

function Drafts({ models: { drafts } }: { readonly models: Models }) {
  const t = useText("catalogue");
  const say = useSay();
  const format = useFormat();
  const versionWords = useVersionWords();
  return (
    <Card title={t("drafts")}>
      {drafts.length === 0 ? (
        <EmptyState title={t("noDrafts")}>{t("noDraftsHelp")}</EmptyState>
      ) : (
        <Lines>
          {drafts.map((draft) => (
            <li key={draft.id}>
              <Row align="between">
                <TextLink params={{ draftId: draft.id }} to="/palvelumallit/luonnos/$draftId">
                  {say(draft.name)}
                </TextLink>
                <span className="soft small">
                  {t("draftOf", { version: versionWords(draft.basedOn.version) })} ·{" "}
                  {t("changedBy", { name: draft.changedBy, when: format.recent(draft.changedAt) })}
                </span>
              </Row>
            </li>
          ))}
        </Lines>
      )}
    </Card>
  );
}

function Services({ models: { versions, today } }: { readonly models: Models }) {
  const t = useText("catalogue");
  const say = useSay();
  const format = useFormat();
  const versionWords = useVersionWords();
  const validityWords = useValidityWords();
  const services = [...new Set(versions.map(({ service }) => service))].map((service) => {
    const own = versions.filter((one) => one.service === service);
    const inForce = own.find((one) => one.inForce);
    const coming = own.filter((one) => standingOf(one, today) === "coming");
    return { service, inForce, coming, newest: (inForce ?? own.at(-1)) as Version, count: own.length };
  });
  return (
    <Table
      caption={t("services")}
      columns={[
        {
          key: "service",
          title: t("service"),
          isName: true,
          cell: ({ service, newest }) => (
            <TextLink params={{ service }} to="/palvelumallit/$service">
              {say(newest.name)}
            </TextLink>
          ),
        },
        {
          key: "now",
          title: t("versionNow"),
          cell: ({ inForce, coming }) => (
            <>
              {inForce ? versionWords(inForce.version) : <span className="soft">{t("nothingInForce")}</span>}
              {coming.map((one) => (
                <div key={one.version} className="soft small">
                  {t("comingFrom", { version: versionWords(one.version), day: format.date(one.validFrom) })}
                </div>
              ))}
            </>
          ),
        },
        { key: "validity", title: t("validity"), cell: ({ inForce }) => inForce && validityWords(inForce) },
        { key: "versions", title: t("versions"), align: "end", cell: ({ count }) => count },
      ]}
      rowKey={({ service }) => service}
      rows={services}
    />
  );
}
