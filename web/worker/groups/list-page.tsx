import { groupPage } from "#contract/worker/groups.ts";
import { useAddressPart } from "#web/kit/address.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { NoPrint } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import type { GroupPage } from "./group.ts";
import "./groups.css";

/** Sessions that fit across a sheet of paper. */
const columns = 8;

/** A list to tick on paper: names and days. Nothing of health, contacts or families is on it. */
export default function ListPage() {
  const groupId = useAddressPart("groupId");
  const t = useText("groups");
  const found = useRead(groupPage, { params: { groupId } });
  return (
    <Loaded page from={found}>
      {(page) => (
        <>
          <PageHead
            above={
              <TextLink params={{ groupId }} to="/ryhmat/$groupId">
                {page.group.name}
              </TextLink>
            }
            actions={
              page.group.leads && (
                <Button icon="print" onClick={() => window.print()}>
                  {t("list.print")}
                </Button>
              )
            }
            title={t("list.heading", { group: page.group.name })}
          />
          <NoPrint>
            <p className="soft">{t("list.lead")}</p>
          </NoPrint>
          {page.group.leads ? <ListGrid page={page} /> : <EmptyState title={t("notYours")} />}
        </>
      )}
    </Loaded>
  );
}

function ListGrid({ page }: { readonly page: GroupPage }) {
  const t = useText("groups");
  const format = useFormat();
  const names = page.enrolments
    .filter(({ status }) => status === "enrolled")
    .map(({ id, name }) => ({ id, name }));
  const coming = page.sessions.filter(({ status, onDay }) => status === "planned" && onDay >= page.today);
  const sessions = coming.slice(0, columns);
  if (names.length === 0) return <EmptyState title={t("taking.none")} />;
  return (
    <table className="list-grid">
      <caption className="only-read">{t("list.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("list.name")}</th>
          {sessions.map((session) => (
            <th key={session.id} className="num" scope="col">
              {format.dayMonth(session.onDay)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names
          .toSorted((a, b) => format.compare(a.name, b.name))
          .map(({ id, name }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {sessions.map((session) => (
                <td key={session.id} aria-label={format.dayMonth(session.onDay)} />
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
