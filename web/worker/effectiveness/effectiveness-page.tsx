import { effectiveness, exportEffectiveness } from "#contract/worker/effectiveness.ts";
import { indicators } from "#core/effectiveness/dictionary.ts";
import { call } from "#web/kit/call.ts";
import { today } from "#web/kit/clock.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useFormat } from "#web/kit/format.ts";
import { useIsPhone } from "#web/kit/media.ts";
import { useRead } from "#web/kit/query.ts";
import { saveFile } from "#web/kit/save-as-file.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { useMayByRole } from "#web/worker/sessions/session.ts";
import { Button, LinkButton } from "#web/ui/button.tsx";
import { Card } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Facts } from "#web/ui/facts.tsx";
import { Columns, NoPrint, Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { comparisonOf, Filters, usual, type Page } from "./filters.tsx";
import { useFigureWords } from "./figure-words.ts";
import {
  AnswersSection,
  DoseSection,
  EndsSection,
  FlowSection,
  GoalsSection,
  MixSection,
  PlanSection,
} from "./sections.tsx";
import { CrossTable } from "./cross-table.tsx";
import { RoundsSection } from "./rounds-section.tsx";
import { Groups } from "./tables.tsx";
import { timeOf } from "./times.ts";
import "./effectiveness.css";

/** What services have done and what has changed: figures without identities, for leads, purchasers and analysts. */
export default function EffectivenessPage() {
  const t = useText("effectiveness");
  const tUi = useText("ui");
  const may = useMayByRole();
  const [filter, setFilter] = useFilter(usual);
  const query = {
    ...timeOf(filter.aika, filter, today()),
    ...(filter.palvelu && { service: filter.palvelu }),
    ...(filter.yksikko && { unit: filter.yksikko }),
    ...(filter.peruste && { ground: filter.peruste }),
    compare: comparisonOf(filter.vertaa),
  };
  const page = useRead(effectiveness, { query }, { keepFormer: true });
  const save = async (format: "csv" | "json") =>
    saveFile(await call(exportEffectiveness, { query: { ...query, format } }));
  const isPhone = useIsPhone();
  const filters = <Filters change={setFilter} filter={filter} page={page.data} />;
  return (
    <>
      <PageHead
        actions={
          <>
            {may("research.read") && (
              <LinkButton kind="quiet" to="/vaikuttavuus/tutkimus">
                {t("research")}
              </LinkButton>
            )}
            <Button kind="quiet" onClick={() => void save("csv")}>
              {t("csv")}
            </Button>
            <Button kind="quiet" onClick={() => void save("json")}>
              {t("json")}
            </Button>
            <Button icon="print" kind="quiet" onClick={() => window.print()}>
              {tUi("print")}
            </Button>
          </>
        }
        lead={t("lead")}
        title={t("title")}
      />
      <Stack gap={5}>
        <NoPrint>
          {/* Figures first: on a phone five choices would fill the screen before them. */}
          {isPhone ? <Disclosure title={t("narrow")}>{filters}</Disclosure> : filters}
        </NoPrint>
        <Loaded from={page}>{(found) => <Found page={found} />}</Loaded>
      </Stack>
    </>
  );
}

function Found({ page }: { readonly page: Page }) {
  const t = useText("effectiveness");
  const format = useFormat();
  const words = useFigureWords(page.leastGroup);
  const { own, other } = page;
  // A time that goes on is told up to today.
  const now = own.to > today() ? format.date(today()) : undefined;
  const figure = (code: string) => own.figures.find((one) => one.code === code);
  const ended = figure("ended");
  const isTold = ended?.value !== null && ended?.value !== undefined && ended.value > 0;
  const names: readonly [string, string] = [
    t("own"),
    other ? t(other.from === own.from ? "other.whole" : "other.before") : "",
  ];
  const heads = ["begun", "ended", "running", "dropped", "length", "planAgreed"].flatMap((code) => {
    const found = figure(code);
    return found
      ? [
          {
            name: code === "running" && now ? t("runningNow", { today: now }) : words.name(code),
            value: (
              <span className={found.value === null ? "soft" : "headline-figure num"}>
                {words.value(found)}
              </span>
            ),
          },
        ]
      : [];
  });
  const sections = { page, names };
  return (
    <Stack gap={5}>
      <div>
        <p className="soft small">
          {now
            ? t("spanNow", { from: format.date(own.from), today: now })
            : t("span", { from: format.date(own.from), to: format.date(own.to) })}{" "}
          {t("rule", { count: page.leastGroup })}
          {page.waiting > 0 && ` ${t("waiting", { count: page.waiting })}`}
        </p>
        <Facts facts={heads} />
      </div>
      <FlowSection {...sections} />
      {isTold ? (
        <>
          <EndsSection {...sections} />
          <GoalsSection {...sections} />
          <AnswersSection {...sections} />
          <RoundsSection {...sections} />
          <DoseSection {...sections} />
          <PlanSection {...sections} />
          <MixSection {...sections} />
        </>
      ) : ended?.isHidden ? (
        <EmptyState title={t("few")}>{t("fewHelp", { count: page.leastGroup })}</EmptyState>
      ) : (
        <EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>
      )}
      <Card title={t("part.units")}>
        <Stack>
          <Columns look="even">
            <Groups code="services" names={names} page={page} />
            <Groups code="units" names={names} page={page} />
          </Columns>
          <CrossTable page={page} />
          <Disclosure bare title={t("noLeague")}>
            <p>{t("noLeagueWhy")}</p>
          </Disclosure>
        </Stack>
      </Card>
      <Formulas />
    </Stack>
  );
}

/** What each figure counts, and by which formula. */
function Formulas() {
  const t = useText("effectiveness");
  const say = useSay();
  const methods = ["gas", "mean", "wilson", "rc", "effect", "small", "law"] as const;
  return (
    <Disclosure title={t("formulas")}>
      {() => (
        <Stack>
          <ul>
            {methods.map((method) => (
              <li key={method}>{t(`methods.${method}`)}</li>
            ))}
          </ul>
          <p className="soft">{t("formulasHelp")}</p>
          <dl className="indicator-list">
            {indicators.map(({ code, name, counts, of, source }) => (
              <div key={code}>
                <dt>{say(name)}</dt>
                <dd>
                  {t("numerator")}: {say(counts)}. {t("denominator")}: {say(of)}.{" "}
                  <span className="soft small">
                    {t("source")}: {source} ({code})
                  </span>
                </dd>
              </div>
            ))}
          </dl>
        </Stack>
      )}
    </Disclosure>
  );
}
