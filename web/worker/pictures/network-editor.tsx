import { useState } from "react";
import type { NetworkContent } from "#core/pictures/network/content.ts";
import { drawNetwork, networkLayoutOf, personName } from "#core/pictures/network/draw.ts";
import { putPerson, setCentre, withoutPerson } from "#core/pictures/network/edit.ts";
import { cellAt } from "#core/pictures/network/frame.ts";
import { inOrder } from "#core/pictures/network/layout.ts";
import { networkWords } from "#core/pictures/network/words.ts";
import { nearest, wayOf } from "#core/pictures/nearest.ts";
import { DrawingFigure } from "#web/figures/drawing.tsx";
import { useIsPhone } from "#web/kit/media.ts";
import { useLanguage, useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Lines } from "#web/ui/card.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { NoPrint, Row, Stack } from "#web/ui/layout.tsx";
import { Select } from "#web/ui/select.tsx";
import { TextArea, TextField } from "#web/ui/text-field.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { NetworkPersonDialog } from "./network-person-dialog.tsx";
import type { EditorProps } from "./picture.ts";

/** The network map as it is drawn with its teller: a person is tapped in the map or in the list, and changed in a window. */
export default function NetworkEditor({ content, ground, head, onChange }: EditorProps<NetworkContent>) {
  const t = useText("pictures-network");
  const toast = useToast();
  const language = useLanguage();
  const words = networkWords[language];
  const [open, setOpen] = useState<string>();
  const [chosen, setChosen] = useState<string>();
  const shape = useIsPhone() ? "narrow" : "wide";
  const layout = networkLayoutOf(content, ground, language, shape);
  const order = inOrder(content.persons);
  const person = content.persons.find(({ id }) => id === open);
  const nameOf = (id: string): string => {
    const own = content.persons.find((each) => each.id === id);
    return own ? personName(own, ground, language) : "";
  };
  const choose = (id: string): void => {
    setChosen(id);
    setOpen(id);
  };
  const remove = (id: string): string | undefined => {
    const at = order.findIndex((each) => each.id === id);
    const next = (order[at + 1] ?? order[at - 1])?.id;
    setChosen(next);
    toast({ message: t("removed", { name: nameOf(id) }) });
    onChange(withoutPerson(content, id));
    return next;
  };
  /** To the sector and ring where they were let go; inside them the map finds a place itself. */
  const drawn = (id: string, dx: number, dy: number): void => {
    const own = content.persons.find((each) => each.id === id);
    const place = layout.places.find((each) => each.id === id);
    if (!own || !place) return;
    const to = cellAt(layout, [place.symbol[0] + dx, place.symbol[1] + dy]);
    if (to.sector === own.sector && to.ring === own.ring) return;
    setChosen(id);
    toast({
      message: t("moved", {
        name: nameOf(id),
        sector: words.sectors[to.sector],
        ring: words.rings[to.ring],
      }),
    });
    onChange(putPerson(content, { ...own, ...to }));
  };
  const add = (
    <Button icon="plus" kind={order.length === 0 ? "primary" : "quiet"} onClick={() => setOpen("new")}>
      {t("add")}
    </Button>
  );
  return (
    <Stack gap={4}>
      <NoPrint>
        <Stack gap={3}>
          <Select
            emptyLabel={t("centreOther")}
            id="network-centre"
            label={t("centre")}
            name="centre"
            options={ground.members.map(({ personId, givenName }) => ({ value: personId, label: givenName }))}
            value={content.centre.personId ?? ""}
            onChange={(personId) =>
              onChange(setCentre(content, { ...content.centre, personId: personId || null }))
            }
          />
          {content.centre.personId === null && (
            <TextField
              id="network-centre-name"
              label={t("centreName")}
              maxLength={80}
              name="centre-name"
              value={content.centre.name}
              onChange={(name) => onChange(setCentre(content, { personId: null, name: name ?? "" }))}
            />
          )}
        </Stack>
      </NoPrint>
      {order.length === 0 ? (
        <EmptyState action={add} title={t("empty")}>
          {t("emptyHelp")}
        </EmptyState>
      ) : (
        <>
          <NoPrint>
            <Row align="between">
              <span className="soft small">{t("tap")}</span>
              {add}
            </Row>
          </NoPrint>
          <DrawingFigure
            chosen={chosen}
            drawing={drawNetwork(content, ground, head, language, shape)}
            onChoose={choose}
            onDrag={drawn}
            onKey={(id, key) => {
              const way = wayOf[key];
              if (way !== undefined) {
                const places = layout.places.map((place) => ({
                  id: place.id,
                  x: place.symbol[0],
                  y: place.symbol[1],
                }));
                const next = nearest(places, id, way);
                setChosen(next);
                return next;
              }
              return key === "Delete" || key === "Backspace" ? remove(id) : undefined;
            }}
          />
          <NoPrint>
            <Disclosure title={t("list")}>
              <p className="soft small">{t("listHelp")}</p>
              <Lines>
                {order.map((each) => (
                  <li key={each.id}>
                    <Row align="between">
                      <span>
                        {nameOf(each.id)}
                        <span className="soft small">
                          {" "}
                          · {words.sectors[each.sector]} · {words.rings[each.ring]} ·{" "}
                          {words.qualities[each.quality]}
                        </span>
                      </span>
                      <Button kind="quiet" small onClick={() => choose(each.id)}>
                        {t("edit", { name: nameOf(each.id) })}
                      </Button>
                    </Row>
                  </li>
                ))}
              </Lines>
            </Disclosure>
          </NoPrint>
        </>
      )}
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
      {open !== undefined && (
        <NetworkPersonDialog
          key={open}
          content={content}
          ground={ground}
          person={person}
          title={person ? nameOf(person.id) : t("addTitle")}
          onClose={() => setOpen(undefined)}
          onDone={(next) => {
            onChange(putPerson(content, next));
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
