import { itemsInSections } from "#core/instruments/drafts.ts";
import type { Instrument } from "#core/instruments/shapes.ts";
import { inThree } from "#core/kernel/text.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { changed, freshCode, inPlace, TextFields, without, type Editing } from "./editing.tsx";
import { PartRow, RowButtons } from "./part-row.tsx";

type Section = Instrument["sections"][number];

/** Sections under which questions are shown: named, moved with their questions, and taken away while the questions stay. */
export function SectionsPart({ editing }: { readonly editing: Editing }) {
  const t = useText("instruments");
  const say = useSay();
  const { instrument, change } = editing;
  const { sections } = instrument;
  const add = (): void => {
    const id = freshCode(
      "section",
      sections.map((one) => one.id),
    );
    const name = inThree("", "", "");
    change((former) => ({ ...former, sections: [...former.sections, { id, name }] }), `sections/${id}`);
    editing.go(`sections.${id}`);
  };
  const remove = ({ id }: Section): void =>
    change(
      (former) => ({
        ...former,
        sections: former.sections.filter((one) => one.id !== id),
        items: former.items.map((item) =>
          item.section === id ? without({ ...item, section: undefined }) : item,
        ),
      }),
      `remove/${id}`,
    );
  const move = (from: number, to: number): void =>
    change((former) => {
      const next = inPlace(former.sections, from, to);
      return { ...former, sections: next, items: itemsInSections(former.items, next) };
    }, `move/section/${from}`);
  return (
    <section aria-labelledby="sections-heading" className="instrument-part">
      <h3 id="sections-heading">{t("edit.sections")}</h3>
      {sections.length === 0 && <p className="soft">{t("edit.noSections")}</p>}
      {sections.map((section, at) => {
        const questions = instrument.items.filter((item) => item.section === section.id).length;
        const what = say(section.name) || section.id;
        return (
          <PartRow
            key={section.id}
            aside={t("edit.questionsIn", { count: questions })}
            editing={editing}
            place={`sections.${section.id}`}
            title={what}
          >
            {() => (
              <>
                <RowButtons
                  at={at}
                  id={`section-${section.id}`}
                  of={sections.length}
                  what={what}
                  onMove={(to) => move(at, to)}
                  onRemove={() => remove(section)}
                />
                <TextFields
                  editing={editing}
                  id={`section-${section.id}-name`}
                  label={t("edit.sectionName")}
                  place={`sections.${section.id}.name`}
                  text={section.name}
                  onChange={(name) =>
                    change(
                      (former) => ({ ...former, sections: changed(former.sections, section, { name }) }),
                      `sections/${section.id}/name`,
                    )
                  }
                />
              </>
            )}
          </PartRow>
        );
      })}
      <div>
        <Button icon="plus" kind="quiet" onClick={add}>
          {t("edit.addSection")}
        </Button>
      </div>
    </section>
  );
}
