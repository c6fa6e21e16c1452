import type { LocalDate } from "#core/kernel/local-date.ts";
import { timeOf } from "#web/kit/clock.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { classes } from "#web/ui/classes.ts";
import { Tag } from "#web/ui/tag.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { useFamilyTitle } from "../families/family-title.ts";
import { useTravelWords } from "./travel-words.ts";
import type { Slot, WeekRow } from "./week-rows.ts";

/** What a day of a row holds: absences, then what takes time. */
export function SlotLines({ row, day }: { readonly row: WeekRow; readonly day: LocalDate }) {
  const t = useText("calendar");
  const format = useFormat();
  const slots = row.slotsOn(day);
  const absences = row.absencesOn(day);
  if (slots.length + absences.length === 0) return <span className="soft small">{t("unit.free")}</span>;
  return (
    <ul className="slots">
      {absences.map((absence) => (
        <li key={absence.id} className="slot away">
          <Tag tone="attention">{absence.kind ? t(`awayAs.${absence.kind}`) : t("away")}</Tag>
          {absence.fromTime && absence.toTime && (
            <span className="num small"> {format.timeRange(absence.fromTime, absence.toTime)}</span>
          )}
        </li>
      ))}
      {slots.map((slot) => (
        <SlotLine key={slot.key} slot={slot} />
      ))}
    </ul>
  );
}

function SlotLine({ slot }: { readonly slot: Slot }) {
  const t = useText("calendar");
  const meetings = useText("meetings");
  const say = useSay();
  const format = useFormat();
  const title = useFamilyTitle();
  const travel = useTravelWords()(slot);
  const { known, status } = slot;
  const soft = [slot.kindName && say(slot.kindName), travel].filter(Boolean).join(" · ");
  return (
    <li className={classes("slot", known ? "own" : "busy", status === "cancelled" && "off")}>
      <span className="num">{format.timeRange(timeOf(slot.startsAt), timeOf(slot.endsAt))}</span>{" "}
      {known ? (
        <TextLink
          params={{ caseId: known.caseId, meetingId: known.meetingId }}
          to="/perheet/$caseId/tapaamiset/$meetingId"
        >
          {title(known.family)}
        </TextLink>
      ) : (
        <span>{t("busy")}</span>
      )}
      {soft && <span className="soft small slot-under">{soft}</span>}
      {(status === "cancelled" || status === "no_show") && (
        <span className="small slot-under">{meetings(`status.${status}`)}</span>
      )}
      {slot.overlaps && (
        <span className="slot-under">
          <Tag icon="attention" tone="attention">
            {t("overridden")}
          </Tag>
        </span>
      )}
    </li>
  );
}
