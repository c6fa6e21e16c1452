import { breachKinds, breachList, breachSummary } from "#contract/worker/breaches.ts";
import { isLocalDate } from "#core/kernel/local-date.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { RadioGroup } from "#web/ui/choices.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Select } from "#web/ui/select.tsx";
import { DeviationRequests } from "../board/deviation-requests.tsx";
import { BreachLines } from "./breach-lines.tsx";
import { CaseloadCard } from "./caseload-card.tsx";
import type { Summary } from "./breaches.ts";

const usual = {
  naytetaan: "",
  yksikko: "",
  saanto: "",
  palvelu: "",
  tyontekija: "",
  alku: "",
  loppu: "",
  jatko: "",
};
type Filter = typeof usual;
const kinds = ["all", ...breachKinds] as const;

/** Every rule that is broken, late or coming up over the lead's families, narrowed by what is asked, each with its way out. */
export default function BreachesPage() {
  const t = useText("breaches");
  const [filter, setFilter] = useFilter(usual);
  const kind = kinds.find((one) => one === filter.naytetaan) ?? "all";
  const unit = filter.yksikko ? { unit: filter.yksikko } : {};
  const summary = useRead(breachSummary, { query: unit }, { keepFormer: true });
  const list = useRead(
    breachList,
    {
      query: {
        ...unit,
        kind,
        ...(filter.saanto && { rule: filter.saanto }),
        ...(filter.palvelu && { service: filter.palvelu }),
        ...(filter.tyontekija && { worker: filter.tyontekija }),
        ...(isLocalDate(filter.alku) && { from: filter.alku }),
        ...(isLocalDate(filter.loppu) && { to: filter.loppu }),
        ...(filter.jatko && { after: filter.jatko }),
      },
    },
    { keepFormer: true },
  );
  // A narrower question begins from its first page.
  const narrow = (next: Partial<Filter>): void => setFilter({ ...next, jatko: "" });
  return (
    <>
      <PageHead lead={t("lead")} title={t("heading")} />
      <Stack gap={5}>
        <CaseloadCard />
        {summary.data && summary.data.deviations.length > 0 && (
          <DeviationRequests deviations={summary.data.deviations} />
        )}
        <RadioGroup
          id="breach-kind"
          label={t("kindLabel")}
          look="chips"
          name="kind"
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={kind}
          onChange={(value) => narrow({ naytetaan: value && value !== "all" ? value : "" })}
        />
        {summary.data && <Narrowing filter={filter} summary={summary.data} onNarrow={narrow} />}
        <Loaded from={list}>
          {({ lines, next }) => (
            <Stack>
              {lines.length === 0 ? (
                <EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>
              ) : (
                <BreachLines lines={lines} />
              )}
              <Row>
                {filter.jatko && (
                  <Button kind="quiet" onClick={() => setFilter({ jatko: "" })}>
                    {t("first")}
                  </Button>
                )}
                {next && (
                  <Button kind="quiet" onClick={() => setFilter({ jatko: next })}>
                    {t("next")}
                  </Button>
                )}
              </Row>
            </Stack>
          )}
        </Loaded>
      </Stack>
    </>
  );
}

function Narrowing({
  filter,
  summary,
  onNarrow,
}: {
  readonly filter: Filter;
  readonly summary: Summary;
  readonly onNarrow: (next: Partial<Filter>) => void;
}) {
  const t = useText("breaches");
  const say = useSay();
  const used = [filter.yksikko, filter.saanto, filter.palvelu, filter.tyontekija, filter.alku, filter.loppu];
  const isNarrow = used.some((value) => value !== "");
  const select = (
    key: "yksikko" | "saanto" | "palvelu" | "tyontekija",
    label: string,
    emptyLabel: string,
    options: { value: string; label: string }[],
  ) => (
    <Select
      emptyLabel={emptyLabel}
      id={`breach-${key}`}
      label={label}
      name={key}
      options={options}
      value={filter[key]}
      onChange={(value) => onNarrow({ [key]: value ?? "" })}
    />
  );
  return (
    <Disclosure startsOpen={isNarrow} title={t("narrow")}>
      <Stack>
        <FieldRow>
          {summary.units.length > 1 || filter.yksikko
            ? select(
                "yksikko",
                t("unit"),
                t("allUnits"),
                summary.units.map(({ id, name }) => ({ value: id, label: name })),
              )
            : null}
          {select(
            "saanto",
            t("rule"),
            t("allRules"),
            summary.rules.map((rule) => ({
              value: rule.code,
              label: t("count", { name: say(rule.name), count: rule.broken + rule.late }),
            })),
          )}
          {select(
            "palvelu",
            t("service"),
            t("allServices"),
            summary.services.map((one) => ({
              value: one.code,
              label: t("count", { name: say(one.name), count: one.count }),
            })),
          )}
          {select(
            "tyontekija",
            t("worker"),
            t("allWorkers"),
            summary.workers.map(({ id, name }) => ({ value: id, label: name })),
          )}
        </FieldRow>
        <FieldRow>
          <DateField
            optional
            id="breach-from"
            label={t("from")}
            name="from"
            value={filter.alku}
            onChange={(value) => onNarrow({ alku: value ?? "" })}
          />
          <DateField
            optional
            id="breach-to"
            label={t("to")}
            name="to"
            value={filter.loppu}
            onChange={(value) => onNarrow({ loppu: value ?? "" })}
          />
        </FieldRow>
        {isNarrow && (
          <div>
            <Button
              kind="quiet"
              small
              onClick={() =>
                onNarrow({ yksikko: "", saanto: "", palvelu: "", tyontekija: "", alku: "", loppu: "" })
              }
            >
              {t("clear")}
            </Button>
          </div>
        )}
      </Stack>
    </Disclosure>
  );
}
