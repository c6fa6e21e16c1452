import { visitRhythm } from "#contract/worker/breaks.ts";
import { WeekStrip } from "#web/figures/week-strip.tsx";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Card } from "#web/ui/card.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Skeleton } from "#web/ui/skeleton.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { LimitLine } from "./limits.tsx";

/** Weeks that fit beside the rest of the family page: three months and what lies ahead. */
const shown = 16;

/** The last months of visits and how long the service can still last, for the family page. */
export function RhythmCard({ caseId }: { readonly caseId: string }) {
  const t = useText("breaks");
  const page = useRead(visitRhythm, { params: { caseId } });
  return (
    <Card
      aside={
        <TextLink params={{ caseId }} to="/perheet/$caseId/kaynnit">
          {t("rhythm.all")}
        </TextLink>
      }
      title={t("rhythm.title")}
    >
      <Loaded from={page} skeleton={<Skeleton lines={3} />}>
        {({ rhythm, limits }) => (
          <>
            {rhythm ? (
              <WeekStrip
                max={rhythm.max}
                min={rhythm.min}
                per={rhythm.per}
                weeks={rhythm.weeks.slice(-shown)}
              />
            ) : (
              <p className="soft">{t("rhythm.notYet")}</p>
            )}
            {limits.map((limit) => (
              <LimitLine key={limit.rule.id} limit={limit} />
            ))}
          </>
        )}
      </Loaded>
    </Card>
  );
}
