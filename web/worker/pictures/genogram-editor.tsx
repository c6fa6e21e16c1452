import { useState } from "react";
import type { GenogramContent } from "#core/pictures/genogram/content.ts";
import { drawGenogram, genogramLayoutOf } from "#core/pictures/genogram/draw.ts";
import { removePerson } from "#core/pictures/genogram/edit.ts";
import { shownPeople } from "#core/pictures/genogram/people.ts";
import { stepFrom, type Direction } from "#core/pictures/genogram/walk.ts";
import { DrawingFigure } from "#web/figures/drawing.tsx";
import { useLanguage, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { NoPrint, Row, Stack } from "#web/ui/layout.tsx";
import { TextArea } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { AddPersonDialog, type AddAs } from "./add-person-dialog.tsx";
import { PersonDialog } from "./person-dialog.tsx";
import type { EditorProps } from "./picture.ts";

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

type Window = { readonly kind: "person"; readonly id: string } | { readonly kind: "add"; readonly as: AddAs };

/** The genogram as it is drawn with the family: a person is tapped in the figure or in the list, and changed in a window. */
export default function GenogramEditor({ content, ground, head, onChange }: EditorProps<GenogramContent>) {
  const t = useText("genogram");
  const toast = useToast();
  const language = useLanguage();
  const [open, setOpen] = useState<Window>();
  const [chosen, setChosen] = useState<string>();
  const shown = shownPeople(content, ground);
  const layout = genogramLayoutOf(content, ground);
  const nameOf = (id: string): string => shown.get(id)?.name || t("unnamed");
  const close = (): void => setOpen(undefined);
  const remove = (id: string): void => {
    const row = layout.rows.find((each) => each.includes(id)) ?? [];
    const at = row.indexOf(id);
    setChosen(row[at + 1] ?? row[at - 1] ?? layout.rows.flat().find((each) => each !== id));
    toast({ message: t("removed", { name: nameOf(id) }) });
    onChange(removePerson(content, id));
  };
  const openPerson = (id: string): void => {
    setChosen(id);
    setOpen({ kind: "person", id });
  };
  return (
    <Stack gap={4}>
      {content.persons.length === 0 ? (
        <EmptyState
          action={
            <Button icon="plus" onClick={() => setOpen({ kind: "add", as: { kind: "alone" } })}>
              {t("add")}
            </Button>
          }
          title={t("empty")}
        >
          {t("emptyHelp")}
        </EmptyState>
      ) : (
        <>
          <NoPrint>
            <Row align="between">
              <span className="soft small">{t("tap")}</span>
              <Button
                icon="plus"
                kind="quiet"
                onClick={() => setOpen({ kind: "add", as: { kind: "alone" } })}
              >
                {t("add")}
              </Button>
            </Row>
          </NoPrint>
          <DrawingFigure
            chosen={chosen}
            drawing={drawGenogram(content, ground, head, language)}
            onChoose={openPerson}
            onKey={(id, key) => {
              const way = arrows[key];
              if (way !== undefined) {
                const next = stepFrom(content, layout, id, way);
                setChosen(next);
                return next;
              }
              if (key !== "Delete" && key !== "Backspace") return undefined;
              remove(id);
              return id;
            }}
          />
          <NoPrint>
            <Disclosure title={t("list")}>
              <p className="soft small">{t("listHelp")}</p>
              <Lines>
                {layout.rows.flat().map((id) => (
                  <li key={id}>
                    <Row align="between">
                      <span>{nameOf(id)}</span>
                      <Button
                        aria-label={t("edit", { name: nameOf(id) })}
                        kind="quiet"
                        small
                        onClick={() => openPerson(id)}
                      >
                        {t("edit", { name: nameOf(id) })}
                      </Button>
                    </Row>
                  </li>
                ))}
              </Lines>
            </Disclosure>
          </NoPrint>
        </>
      )}
      {/* On paper they are among the sentences. */}
      <NoPrint>
        <TextArea
          hint={t("noteHint")}
          id="picture-notes"
          label={t("notes")}
          limit={4000}
          name="notes"
          optional
          value={content.notes}
          onChange={(notes) => onChange({ ...content, notes: notes ?? "" })}
        />
      </NoPrint>
      {open?.kind === "person" && (
        <PersonDialog
          key={open.id}
          content={content}
          ground={ground}
          personId={open.id}
          onAdd={(next, as) => {
            if (next !== content) onChange(next);
            setOpen({ kind: "add", as });
          }}
          onClose={close}
          onDone={(next) => {
            if (next !== content) onChange(next);
            close();
          }}
          onRemove={() => {
            close();
            remove(open.id);
          }}
        />
      )}
      {open?.kind === "add" && (
        <AddPersonDialog
          as={open.as}
          content={content}
          ground={ground}
          onClose={close}
          onDone={(next, id) => {
            onChange(next);
            setChosen(id);
            close();
          }}
        />
      )}
    </Stack>
  );
}
