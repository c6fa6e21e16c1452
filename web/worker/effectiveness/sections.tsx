import { PairedColumns } from "#web/figures/paired-columns.tsx";
import { useSay, useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { Columns, Stack } from "#web/ui/layout.tsx";
import { FigureList } from "./figure-list.tsx";
import type { Page } from "./filters.tsx";
import { Groups } from "./tables.tsx";

export type SectionProps = { readonly page: Page; readonly names: readonly [string, string] };

const rowsOf = (page: Page, code: string) => page.own.tables.find((one) => one.code === code)?.rows ?? [];
const isWhole = (page: Page, code: string) =>
  page.own.tables.find((one) => one.code === code)?.isWhole ?? true;

function List({
  page,
  names,
  codes,
  caption,
}: SectionProps & { readonly codes: readonly string[]; readonly caption: string }) {
  return (
    <FigureList
      caption={caption}
      codes={codes}
      figures={page.own.figures}
      leastGroup={page.leastGroup}
      names={names}
      others={page.other?.figures}
    />
  );
}

function monthsOf({ from, to }: Page["own"]): string[] {
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  const last = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1;
  return Array.from(
    { length: last - first + 1 },
    (_, n) => `${Math.floor((first + n) / 12)}-${String(((first + n) % 12) + 1).padStart(2, "0")}`,
  );
}

export function FlowSection({ page, names }: SectionProps) {
  const t = useText("effectiveness");
  const months = monthsOf(page.own);
  // By their names: a bare 4/2026 could be a month and a quarter.
  const placeName = (value: string): string =>
    value.includes("Q")
      ? t("quarterShort", { quarter: value.slice(6), year: value.slice(0, 4) })
      : `${t(`monthNames.${value.slice(5, 7) as "01"}`)} ${value.slice(0, 4)}`;
  const isCoarse = [...rowsOf(page, "startMonth"), ...rowsOf(page, "endMonth")].some(({ value }) =>
    value.includes("Q"),
  );
  const places = isCoarse
    ? [
        ...new Set(
          months.map(
            (month) => `${month.slice(0, 4)}-Q${Math.floor((Number(month.slice(5, 7)) - 1) / 3) + 1}`,
          ),
        ),
      ]
    : months;
  // A month that isn't named is empty, or left out: which of them, is told only where none is left out.
  const count = (code: "startMonth" | "endMonth", month: string) =>
    rowsOf(page, code).find(({ value }) => value === month)?.n ?? (isWhole(page, code) ? 0 : null);
  return (
    <Card title={t("part.flow")}>
      <Stack>
        <PairedColumns
          columns={places.map((month) => ({
            name: placeName(month),
            first: count("startMonth", month),
            second: count("endMonth", month),
          }))}
          label={t(isCoarse ? "flowByQuarter" : "flowFigure")}
          names={[t("begun"), t("ended")]}
          place={t(isCoarse ? "quarterPlace" : "month")}
        />
        {!(isWhole(page, "startMonth") && isWhole(page, "endMonth")) && (
          <p className="soft small">* {t("someLeft")}</p>
        )}
        <List
          caption={t("part.flow")}
          codes={["delay", "late", "caseload", "supervision"]}
          names={names}
          page={page}
        />
      </Stack>
    </Card>
  );
}

export function EndsSection({ page, names }: SectionProps) {
  const t = useText("effectiveness");
  return (
    <Card title={t("part.ends")}>
      <Stack>
        <List caption={t("part.ends")} codes={["dropped"]} names={names} page={page} />
        <p className="soft small">{t("dropouts")}</p>
        <Columns look="even">
          <Groups code="endReason" names={names} page={page} />
          <Groups code="length" names={names} page={page} />
        </Columns>
      </Stack>
    </Card>
  );
}

export function DoseSection({ page, names }: SectionProps) {
  const t = useText("effectiveness");
  const codes = ["length", "held", "hours", "travel", "missed", "cancelled", "remote"];
  return (
    <Card title={t("part.dose")}>
      <List caption={t("part.dose")} codes={codes} names={names} page={page} />
    </Card>
  );
}

export function GoalsSection({ page, names }: SectionProps) {
  const t = useText("effectiveness");
  const level = (code: "startLevels" | "endLevels", value: string) =>
    rowsOf(page, code).find((one) => one.value === value)?.n ?? (isWhole(page, code) ? 0 : null);
  return (
    <Card title={t("part.goals")}>
      <Stack>
        <p className="soft">{t("goalsHelp")}</p>
        <PairedColumns
          columns={["-2", "-1", "0", "1", "2"].map((value) => ({
            name: value.replace("-", "−").replace(/^([12])$/, "+$1"),
            first: level("startLevels", value),
            second: level("endLevels", value),
          }))}
          label={t("levelsFigure")}
          names={[t("start"), t("end")]}
          place={t("level")}
        />
        {!(isWhole(page, "startLevels") && isWhole(page, "endLevels")) && (
          <p className="soft small">* {t("someLeft")}</p>
        )}
        <List
          caption={t("part.goals")}
          codes={[
            "tStart",
            "tEnd",
            "tChange",
            "tEffect",
            "tBetter",
            "tSame",
            "tWorse",
            "goalsReached",
            "goalsRated",
          ]}
          names={names}
          page={page}
        />
      </Stack>
    </Card>
  );
}

export function AnswersSection({ page, names }: SectionProps) {
  const t = useText("effectiveness");
  const say = useSay();
  const { courses } = page.own;
  return (
    <Card title={t("part.answers")}>
      <Stack>
        <p className="soft">{courses.length === 0 ? t("noAnswers") : t("answersHelp")}</p>
        {courses.map(({ perspective, instrument, figures }) => {
          const name = `${t(`perspective.${perspective as "child"}`)}: ${page.words["instrument"]?.[instrument] ? say(page.words["instrument"][instrument]) : instrument}`;
          const isJudged = figures.some(
            ({ code, n, isHidden }) => code === "reliableSame" && (isHidden || n !== 0),
          );
          return (
            <section key={`${perspective}${instrument}`}>
              <h3>{name}</h3>
              <FigureList
                caption={name}
                codes={[
                  "answered",
                  "itemsAnswered",
                  "scoreFirst",
                  "scoreLast",
                  "scoreChange",
                  "scoreEffect",
                  ...(isJudged ? ["reliableBetter", "reliableSame", "reliableWorse"] : []),
                ]}
                figures={figures}
                leastGroup={page.leastGroup}
                names={names}
                others={
                  page.other?.courses.find(
                    (one) => one.perspective === perspective && one.instrument === instrument,
                  )?.figures
                }
              />
              {!isJudged && <p className="soft small">{t("noReliability")}</p>}
            </section>
          );
        })}
      </Stack>
    </Card>
  );
}

export function PlanSection({ page, names }: SectionProps) {
  const t = useText("effectiveness");
  const codes = [
    "assessed",
    "planAgreed",
    "planDays",
    "heard",
    "agreementsDone",
    "referrals",
    "referralsBegun",
    "kept",
  ];
  return (
    <Card title={t("part.plan")}>
      <Stack>
        <List caption={t("part.plan")} codes={codes} names={names} page={page} />
        <Columns look="even">
          <Groups code="breached" names={names} page={page} />
          <Groups code="deviated" names={names} page={page} />
        </Columns>
      </Stack>
    </Card>
  );
}

export function MixSection({ page, names }: SectionProps) {
  const t = useText("effectiveness");
  return (
    <Card title={t("part.mix")}>
      <Columns look="even">
        <Stack>
          <Groups code="age" names={names} page={page} />
          <Groups code="needs" names={names} page={page} />
        </Stack>
        <Stack>
          <Groups code="ground" names={names} page={page} />
          <Groups code="basis" names={names} page={page} />
          <Groups code="concern" names={names} page={page} />
        </Stack>
      </Columns>
    </Card>
  );
}
