import { useState } from "react";
import {
  putEvent,
  sharedTimeline,
  withoutEvent,
  type TimelineContent,
} from "#core/pictures/timeline/content.ts";
import { drawTimeline, timelineLayoutOf } from "#core/pictures/timeline/draw.ts";
import { eventsInOrder, fuzzyWords } from "#core/pictures/timeline/tell.ts";
import { shiftFuzzy } from "#core/pictures/timeline/fuzzy.ts";
import { whenDrawnDown } from "#core/pictures/timeline/narrow.ts";
import { timelineWords } from "#core/pictures/timeline/words.ts";
import { nearest, wayOf } from "#core/pictures/nearest.ts";
import { subjectsOf } from "#core/pictures/drawing.ts";
import { DrawingFigure } from "#web/figures/drawing.tsx";
import { useIsPhone } from "#web/kit/media.ts";
import { useLanguage, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Lines } from "#web/ui/card.tsx";
import { Checkbox } from "#web/ui/choices.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { NoPrint, PrintOnly, Row, Stack } from "#web/ui/layout.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { EventDialog } from "./event-dialog.tsx";
import type { EditorProps } from "./picture.ts";

/** The timeline as it is drawn with the family: an event is changed in a window, or drawn to another time with the mouse. */
export default function TimelineEditor({ content, ground, head, onChange }: EditorProps<TimelineContent>) {
  const t = useText("pictures-timeline");
  const toast = useToast();
  const language = useLanguage();
  const isPhone = useIsPhone();
  const words = timelineWords[language];
  const [open, setOpen] = useState<string>();
  const [chosen, setChosen] = useState<string>();
  const [asForFamily, setAsForFamily] = useState(false);
  const seen = asForFamily ? sharedTimeline(content) : content;
  const order = eventsInOrder(seen, ground);
  const drawing = drawTimeline(seen, ground, head, language, isPhone ? "narrow" : "wide");
  const event = content.events.find(({ id }) => id === open);
  const choose = (id: string): void => {
    setChosen(id);
    setOpen(id);
  };
  const remove = (id: string): string | undefined => {
    const at = order.findIndex((each) => each.id === id);
    const next = (order[at + 1] ?? order[at - 1])?.id;
    setChosen(next);
    toast({ message: t("removed", { title: order[at]?.title ?? "" }) });
    onChange(withoutEvent(content, id));
    return next;
  };
  const drawn = (id: string, dx: number, dy: number): void => {
    const own = content.events.find((each) => each.id === id);
    if (!own) return;
    const when = isPhone
      ? whenDrawnDown(seen, ground, language, id, dy)
      : shiftFuzzy(own.when, dx / timelineLayoutOf(seen, ground, language).pixelsADay);
    if (when === null) return;
    setChosen(id);
    toast({ message: t("moved", { title: own.title, when: fuzzyWords(when, ground, language) }) });
    onChange(putEvent(content, { ...own, when }));
  };
  const add = (
    <Button
      icon="plus"
      kind={content.events.length === 0 ? "primary" : "quiet"}
      onClick={() => setOpen("new")}
    >
      {t("add")}
    </Button>
  );
  return (
    <Stack gap={4}>
      {content.events.length === 0 ? (
        <EmptyState action={add} title={t("empty")}>
          {t("emptyHelp")}
        </EmptyState>
      ) : (
        <>
          <NoPrint>
            <Stack gap={3}>
              <Row align="between">
                <span className="soft small">{t(isPhone ? "tapNarrow" : "tap")}</span>
                {add}
              </Row>
              <Row>
                <Checkbox
                  id="timeline-services"
                  label={t("showServices")}
                  name="show-services"
                  value={content.showServices}
                  onChange={(showServices) => onChange({ ...content, showServices: showServices ?? false })}
                />
                <Checkbox
                  id="timeline-shared"
                  label={t("onlyShared")}
                  name="as-for-family"
                  value={asForFamily}
                  onChange={(value) => setAsForFamily(value ?? false)}
                />
              </Row>
            </Stack>
          </NoPrint>
          {/* What is printed is seen by the family: events that are private stay on the screen. */}
          <NoPrint>
            <DrawingFigure
              chosen={chosen}
              drawing={drawing}
              onChoose={choose}
              dragged={isPhone ? "by-handle" : "sideways"}
              onDrag={drawn}
              onKey={(id, key) => {
                const way = wayOf[key];
                if (way !== undefined) {
                  const next = nearest(subjectsOf(drawing), id, way);
                  setChosen(next);
                  return next;
                }
                return key === "Delete" || key === "Backspace" ? remove(id) : undefined;
              }}
            />
          </NoPrint>
          <PrintOnly>
            <DrawingFigure drawing={drawTimeline(sharedTimeline(content), ground, head, language, "wide")} />
          </PrintOnly>
          <NoPrint>
            <Disclosure title={t("list")}>
              <Lines>
                {order.map((each) => (
                  <li key={each.id}>
                    <Row align="between">
                      <span>
                        {fuzzyWords(each.when, ground, language)}: {each.title}
                        <span className="soft small"> · {words.tones[each.tone]}</span>
                      </span>
                      <Button kind="quiet" small onClick={() => choose(each.id)}>
                        {t("edit", { title: each.title })}
                      </Button>
                    </Row>
                  </li>
                ))}
              </Lines>
            </Disclosure>
          </NoPrint>
        </>
      )}
      {!asForFamily && (
        <NoPrint>
          <TextArea
            hint={t("notesHint")}
            id="picture-notes"
            label={t("notes")}
            limit={4000}
            name="notes"
            optional
            value={content.notes}
            onChange={(notes) => onChange({ ...content, notes: notes ?? "" })}
          />
        </NoPrint>
      )}
      {open !== undefined && (
        <EventDialog
          key={open}
          event={event}
          ground={ground}
          onClose={() => setOpen(undefined)}
          onDone={(next) => {
            onChange(putEvent(content, next));
            setChosen(next.id);
            setOpen(undefined);
          }}
          onRemove={() => {
            remove(open);
            setOpen(undefined);
          }}
        />
      )}
    </Stack>
  );
}
