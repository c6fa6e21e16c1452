import { useState, type FormEvent } from "react";
import { logOutcomes, searchLog } from "#contract/worker/logs.ts";
import { call, reasonOf, type CallError, type ReplyOf } from "#web/kit/call.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Checkbox } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Grid, Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { LogTable } from "./log-table.tsx";

const noFilter = { actor: "", family: "", from: "", to: "", outcome: "", flagged: "", families: "" };
type Filter = typeof noFilter;
type Asked = NonNullable<Parameters<typeof call<typeof searchLog>>[1]["body"]>;

const given = (filter: Filter): Asked =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== "")) as Asked;

/** The privacy officer's view of who has used whose data. */
export default function LogPage() {
  const t = useText("logs");
  const [filter, setFilter] = useFilter(noFilter, ["actor", "family"]);
  const found = useRead(searchLog, { body: given(filter) }, { keepFormer: true });
  return (
    <>
      <PageHead lead={t("lead")} title={t("heading")} />
      <Stack>
        <SearchForm key={JSON.stringify(filter)} filter={filter} onSearch={setFilter} />
        <Loaded from={found}>
          {(first) =>
            first.rows.length === 0 ? (
              <EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>
            ) : (
              <Pages key={JSON.stringify(filter)} filter={filter} first={first} />
            )
          }
        </Loaded>
      </Stack>
    </>
  );
}

function SearchForm({ filter, onSearch }: { filter: Filter; onSearch: (next: Filter) => void }) {
  const t = useText("logs");
  const [typed, setTyped] = useState(filter);
  const field = (name: keyof Filter) => ({
    id: `log-${name}`,
    name,
    value: typed[name],
    onChange: (value: string | null | undefined) =>
      setTyped((former) => ({ ...former, [name]: value ?? "" })),
  });
  const search = (event: FormEvent) => {
    event.preventDefault();
    onSearch(typed);
  };
  return (
    <form className="no-print" role="search" onSubmit={search}>
      <Stack gap={3}>
        <Grid>
          <TextField label={t("actor")} {...field("actor")} />
          <TextField label={t("family")} {...field("family")} />
          <DateField label={t("from")} {...field("from")} />
          <DateField label={t("to")} {...field("to")} />
          <Select
            emptyLabel={t("anyOutcome")}
            label={t("outcome")}
            options={logOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
            {...field("outcome")}
          />
        </Grid>
        <Checkbox
          id="log-flagged"
          label={t("onlyFlagged")}
          name="flagged"
          value={typed.flagged === "yes"}
          onChange={(value) => setTyped((former) => ({ ...former, flagged: value ? "yes" : "" }))}
        />
        <Checkbox
          id="log-families"
          label={t("onlyFamilies")}
          name="families"
          value={typed.families === "yes"}
          onChange={(value) => setTyped((former) => ({ ...former, families: value ? "yes" : "" }))}
        />
        <Row>
          <Button type="submit">{t("search")}</Button>
          <Button kind="quiet" onClick={() => onSearch(noFilter)}>
            {t("clear")}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

function Pages({ first, filter }: { first: ReplyOf<typeof searchLog>; filter: Filter }) {
  const t = useText("logs");
  const [older, setOlder] = useState<readonly ReplyOf<typeof searchLog>[]>([]);
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<CallError>();
  const pages = [first, ...older];
  const rows = pages.flatMap((page) => page.rows);
  const last = rows.at(-1);
  const showOlder = async () => {
    if (!last) return;
    setRunning(true);
    setError(undefined);
    try {
      const next = await call(searchLog, {
        body: { ...given(filter), beforeAt: last.at, beforeId: last.id },
      });
      setOlder((former) => [...former, next]);
    } catch (failed) {
      setError(reasonOf(failed));
    } finally {
      setRunning(false);
    }
  };
  return (
    <Stack>
      <LogTable rows={rows} />
      <Failure error={error} />
      {pages.at(-1)?.more && (
        <Row>
          <Button isRunning={isRunning} kind="quiet" onClick={() => void showOlder()}>
            {t("more")}
          </Button>
        </Row>
      )}
    </Stack>
  );
}
