import { consultationFigures } from "#contract/worker/consultations.ts";
import { addDays, addMonths, isLocalDate } from "#core/kernel/local-date.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { today } from "#web/kit/clock.ts";
import { useFilter } from "#web/kit/filter.ts";
import { useFormat } from "#web/kit/format.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { wordsTo } from "#web/kit/words-to.ts";
import { Card } from "#web/ui/card.tsx";
import { DateField } from "#web/ui/date-field.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { Pairs } from "#web/ui/facts.tsx";
import { FieldRow } from "#web/ui/form.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { PageHead } from "#web/ui/page-head.tsx";
import { Table } from "#web/ui/table.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useConsultationWords } from "./consultation-words.ts";
import "./consultations.css";

type Figures = ReplyOf<typeof consultationFigures>;
type FiguresTable = Figures["months"];

/** Figures of consultations: by month, by where the asker works, by what came of them. */
export default function FiguresPage() {
  const t = useText("consultations");
  const to = today();
  const [filter, setFilter] = useFilter({ alkaen: addDays(addMonths(to, -6), 1), asti: to });
  const from = isLocalDate(filter.alkaen) ? filter.alkaen : to;
  const until = isLocalDate(filter.asti) ? filter.asti : to;
  const figures = useRead(consultationFigures, { query: { from, to: until } }, { keepFormer: true });
  return (
    <>
      <PageHead
        above={<TextLink to="/konsultaatiot">{t("stats.back")}</TextLink>}
        lead={t("stats.lead")}
        title={t("stats.title")}
      />
      <Stack gap={5}>
        <FieldRow>
          <DateField
            id="figures-from"
            label={t("stats.from")}
            max={until}
            name="alkaen"
            value={filter.alkaen}
            onChange={wordsTo((alkaen) => setFilter({ alkaen }))}
          />
          <DateField
            id="figures-to"
            label={t("stats.to")}
            name="asti"
            value={filter.asti}
            onChange={wordsTo((asti) => setFilter({ asti }))}
          />
        </FieldRow>
        <Loaded from={figures}>{(found) => <Found figures={found} />}</Loaded>
      </Stack>
    </>
  );
}

function Found({ figures }: { readonly figures: Figures }) {
  const t = useText("consultations");
  const format = useFormat();
  const words = useConsultationWords();
  const small = useText("small-groups");
  const { all, months, sectors, outcomes, leastGroup } = figures;
  const answerTime = useAnswerTime();
  const span = small("months", { from: month(figures.from), to: month(figures.to) });
  if (all === null)
    return (
      <EmptyState title={small("few", { count: leastGroup })}>
        {small("fewHelp")} {span}
      </EmptyState>
    );
  const { asked, answered } = all;
  if (asked === 0) return <EmptyState title={t("stats.none")}>{t("stats.noneHelp")}</EmptyState>;
  return (
    <>
      <Card>
        <Stack gap={3}>
          <p className="soft small">
            {span} {small("rule", { count: leastGroup })}
          </p>
          <Pairs
            facts={[
              { name: t("stats.asked"), value: format.number(asked) },
              {
                name: t("stats.answered"),
                value: answered === null ? small("left") : format.number(answered),
              },
              {
                name: t("stats.waiting"),
                value: answered === null ? small("left") : format.number(asked - answered),
              },
              { name: t("stats.median"), value: answerTime(all.hours) },
              {
                name: t("stats.work"),
                value: all.minutes === null ? small("left") : format.hours(Math.round(all.minutes / 6) / 10),
              },
            ]}
          />
        </Stack>
      </Card>
      <FigureTable
        all={asked}
        caption={t("stats.months")}
        name={t("stats.month")}
        table={months}
        say={month}
      />
      <FigureTable
        all={asked}
        caption={t("stats.sectors")}
        name={t("stats.sector")}
        table={sectors}
        say={words.sector}
      />
      <FigureTable
        all={answered}
        caption={t("stats.outcomes")}
        name={t("stats.outcome")}
        table={outcomes}
        say={words.outcome}
      />
    </>
  );
}

/** 2026-11 as 11/2026. */
function month(value: string): string {
  const [year = "", number = ""] = value.split("-");
  return `${Number(number)}/${year}`;
}

/** Hours up to two days, days from there on; a dash where nothing has been answered. */
function useAnswerTime(): (hours: number | null) => string {
  const t = useText("consultations");
  const format = useFormat();
  return (hours) =>
    hours === null
      ? "–"
      : hours < 48
        ? t("stats.hours", { hours: format.number(Math.round(hours * 10) / 10) })
        : t("stats.days", { days: format.number(Math.round(hours / 2.4) / 10) });
}

function FigureTable({
  caption,
  name,
  table,
  say,
  all,
}: {
  readonly caption: string;
  readonly name: string;
  readonly table: FiguresTable;
  readonly say: (value: string) => string;
  /** Null where the whole isn't told: then the shares aren't either. */
  readonly all: number | null;
}) {
  const t = useText("consultations");
  const small = useText("small-groups");
  const format = useFormat();
  const answerTime = useAnswerTime();
  const { rows, isWhole } = table;
  if (rows.length === 0)
    return (
      <Card title={caption}>
        <p className="soft">{small("noneShown")}</p>
      </Card>
    );
  return (
    <Stack gap={2}>
      <Table
        caption={caption}
        columns={[
          { key: "name", title: name, isName: true, cell: ({ value }) => say(value) },
          {
            key: "asked",
            title: t("stats.asked"),
            align: "end",
            cell: ({ asked }) => <span className="num">{format.number(asked)}</span>,
          },
          ...(all === null
            ? []
            : [
                {
                  key: "share",
                  title: t("stats.share"),
                  cell: ({ asked }: { readonly asked: number }) => <Share of={all} part={asked} />,
                },
              ]),
          {
            key: "time",
            title: t("stats.median"),
            align: "end",
            cell: ({ hours }) => <span className="num">{answerTime(hours)}</span>,
          },
        ]}
        rowKey={({ value }) => value}
        rows={rows}
      />
      {!isWhole && <p className="soft small">{small("someLeft")}</p>}
    </Stack>
  );
}

/** The bar only repeats the figure beside it. */
function Share({ part, of }: { readonly part: number; readonly of: number }) {
  const share = of === 0 ? 0 : (part / of) * 100;
  return (
    <>
      <span className="num">{`${Math.round(share)}\u00a0%`}</span>
      <svg aria-hidden="true" className="consultation-share" preserveAspectRatio="none" viewBox="0 0 100 10">
        <rect height="10" width="100" x="0" y="0" />
        <rect height="10" width={share} x="0" y="0" />
      </svg>
    </>
  );
}
