import { CalendarDate, parseDate, type DateValue } from "@internationalized/date";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
  I18nProvider,
} from "react-aria-components";
import { localDate, type LocalDate } from "#core/kernel/local-date.ts";
import { today } from "#web/kit/clock.ts";
import { useLanguage, useText } from "#web/kit/text.ts";
import { locales } from "#web/text/texts.ts";
import { Dialog } from "./dialog.tsx";
import { Icon } from "./icon.tsx";

const asDay = (value: string | undefined): CalendarDate | undefined => (value ? parseDate(value) : undefined);

type CalendarProps = {
  readonly label: string;
  readonly value: LocalDate | undefined;
  readonly min?: string;
  readonly max?: string;
  readonly onChoose: (day: LocalDate) => void;
  readonly onClose: () => void;
};

/** A month to choose a day from, weeks from Monday, by mouse, touch or arrow keys. */
export default function CalendarPopover({ label, value, min, max, onChoose, onClose }: CalendarProps) {
  const t = useText("ui");
  const language = useLanguage();
  const now = asDay(today());
  return (
    <Dialog isOpen size="small" title={label} onClose={onClose}>
      <I18nProvider locale={locales[language]}>
        <Calendar
          aria-label={label}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened to choose a day: the focus goes to the days
          autoFocus
          className="calendar"
          defaultFocusedValue={asDay(value) ?? now}
          firstDayOfWeek="mon"
          maxValue={asDay(max)}
          minValue={asDay(min)}
          value={asDay(value) ?? null}
          onChange={(day: DateValue) => onChoose(localDate(day.toString().slice(0, 10)))}
        >
          <header>
            <Button aria-label={t("date.previousMonth")} className="button plain icon turn" slot="previous">
              <Icon name="chevron" />
            </Button>
            <Heading level={3} />
            <Button aria-label={t("date.nextMonth")} className="button plain icon" slot="next">
              <Icon name="chevron" />
            </Button>
          </header>
          <CalendarGrid weekdayStyle="short">
            <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
            <CalendarGridBody>
              {(date) => (
                <CalendarCell
                  className={now && date.compare(now) === 0 ? "calendar-day today" : "calendar-day"}
                  date={date}
                />
              )}
            </CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </I18nProvider>
    </Dialog>
  );
}
