import { addDays, type LocalDate } from "#core/kernel/local-date.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { NoPrint, Row } from "#web/ui/layout.tsx";

/** The week before and after, back to this one, and onto paper. */
export function WeekSteps({
  from,
  onGo,
}: {
  readonly from: LocalDate;
  /** The empty day is this week. */
  readonly onGo: (day: LocalDate | "") => void;
}) {
  const t = useText("today");
  const calendar = useText("calendar");
  return (
    <NoPrint>
      <Row>
        <Button kind="quiet" small onClick={() => onGo(addDays(from, -7))}>
          {t("previousWeek")}
        </Button>
        <Button kind="quiet" small onClick={() => onGo("")}>
          {t("thisWeek")}
        </Button>
        <Button kind="quiet" small onClick={() => onGo(addDays(from, 7))}>
          {t("nextWeek")}
        </Button>
        <Button icon="print" kind="quiet" small onClick={() => print()}>
          {calendar("print")}
        </Button>
      </Row>
    </NoPrint>
  );
}
