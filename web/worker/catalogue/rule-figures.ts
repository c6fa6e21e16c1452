import { useText } from "#web/kit/text.ts";

/** What a figure of a rule says, by the rule's shape and the figure's place in its parameters. */
export const figureWords = {
  "team minWorkers": "workers",
  "required due/within/days": "days",
  "required due/within/workingDays": "workingDays",
  "required due/within/months": "months",
  "required what/min": "need",
  "required due/after/min": "after",
  "meeting_ceiling max": "meetings",
  "plan_review months": "everyMonths",
  "recurring every/months": "everyMonths",
  "recurring every/days": "everyDays",
  "record_within days": "record",
  "visit_rate min": "weekMin",
  "visit_rate max": "weekMax",
  "visit_rate excused/weekdays": "weekdays",
  "duration months": "lasts",
  "meetings_a_day max": "dayMax",
  "end_age years": "untilAge",
  "readiness years": "beforeAge",
  "readiness beginDays": "begin",
  "readiness readyDays": "ready",
} as const;
type Figure = keyof typeof figureWords;
const isFigure = (name: string): name is Figure => name in figureWords;

/** Says a figure in a few plain words; undefined of a shape that has none yet. */
export function useRuleFigure() {
  const t = useText("rule-figures");
  return (shape: string, place: string, count: number): string | undefined => {
    const name = `${shape} ${place}`;
    return isFigure(name) ? t(figureWords[name], { count }) : undefined;
  };
}
