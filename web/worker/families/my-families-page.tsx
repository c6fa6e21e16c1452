import { familyScopes, familySorts, familyStates, myFamilies } from "#contract/worker/families.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { RadioGroup } from "#web/ui/choices.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Select } from "#web/ui/select.tsx";
import { useMayByRole, useSession } from "../sessions/session.ts";
import { EmergencyButton } from "./emergency-dialog.tsx";
import { FamilyTable } from "./family-table.tsx";
import { Paging } from "./paging.tsx";
import "./families.css";

type Page = ReplyOf<typeof myFamilies>;
const oneOf = <V extends string>(values: readonly V[], value: string): V | undefined =>
  values.find((one) => one === value);

/** The families one works with, is responsible for or leads: their phase, what is due, when last met, what is new. */
export default function MyFamiliesPage() {
  const t = useText("families");
  const say = useSay();
  const may = useMayByRole(useSession());
  const [filter, setFilter] = useFilter({
    omat: "all",
    tila: "open",
    vaihe: "",
    jarjestys: "name",
    sivu: "1",
  });
  const scope = oneOf(familyScopes, filter.omat) ?? "all";
  const state = oneOf(familyStates, filter.tila) ?? "open";
  const sort = oneOf(familySorts, filter.jarjestys) ?? "name";
  const at = Number(filter.sivu) || 1;
  const families = useRead(
    myFamilies,
    { query: { scope, state, sort, phase: filter.vaihe || undefined, page: at } },
    { keepFormer: true },
  );
  const counts = families.data?.counts;
  // A worker with one way of standing to families needs no choice among them.
  const scopes = familyScopes.filter(
    (one) => one === "all" || one === scope || (counts?.scopes[one] ?? 0) > 0,
  );
  return (
    <>
      <PageHead actions={may("case.emergency") && <EmergencyButton />} title={t("list.title")} />
      <Stack>
        <div className="family-filter">
          <RadioGroup
            id="families-state"
            label={t("list.state")}
            look="chips"
            name="tila"
            options={familyStates.map((value) => ({
              value,
              label: `${t(`state.${value}`)}${counts ? ` ${counts.states[value] ?? 0}` : ""}`,
            }))}
            value={state}
            onChange={(value) => setFilter({ tila: value ?? "open", vaihe: "", sivu: "1" })}
          />
          {scopes.length > 2 && (
            <Select
              emptyLabel={null}
              id="families-scope"
              label={t("list.scope")}
              name="omat"
              options={scopes.map((value) => ({
                value,
                label: `${t(`scope.${value}`)} (${counts?.scopes[value] ?? 0})`,
              }))}
              value={scope}
              onChange={(value) => setFilter({ omat: value ?? "all", vaihe: "", sivu: "1" })}
            />
          )}
          {counts && counts.phases.length > 0 && (
            <Select
              emptyLabel={t("list.allPhases")}
              id="families-phase"
              label={t("list.phase")}
              name="vaihe"
              options={counts.phases.map(({ id, name, count }) => ({
                value: id,
                label: `${say(name)} (${count})`,
              }))}
              value={filter.vaihe}
              onChange={(value) => setFilter({ vaihe: value ?? "", sivu: "1" })}
            />
          )}
          <Select
            emptyLabel={null}
            id="families-sort"
            label={t("list.sort")}
            name="jarjestys"
            options={familySorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
            value={sort}
            onChange={(value) => setFilter({ jarjestys: value ?? "name", sivu: "1" })}
          />
        </div>
        <Loaded from={families}>
          {(page) => (
            <Families
              at={at}
              page={page}
              state={state}
              onPage={(sivu) => setFilter({ sivu: String(sivu) })}
            />
          )}
        </Loaded>
      </Stack>
    </>
  );
}

type FamiliesProps = {
  readonly at: number;
  readonly page: Page;
  readonly state: (typeof familyStates)[number];
  readonly onPage: (page: number) => void;
};

function Families({ at, page, state, onPage }: FamiliesProps) {
  const t = useText("families");
  if (page.families.length === 0)
    return <EmptyState title={t(`list.empty.${state}`)}>{t("list.emptyHelp")}</EmptyState>;
  return (
    <>
      <FamilyTable page={page} />
      <Paging at={at} page={page} onPage={onPage} />
    </>
  );
}
