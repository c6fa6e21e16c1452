import { useEffect, useState, type ReactNode } from "react";
import { useText } from "#web/kit/text.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { isWithin, type Editing } from "./editing.tsx";

/**
 * One row of a part: closed it is a line that says if something in it must be mended. It opens, and takes the focus to what is wrong,
 * when its place is asked for: just added, or chosen from the list of problems.
 */
export function PartRow({
  editing,
  place,
  title,
  aside,
  bare,
  children,
}: {
  readonly editing: Editing;
  readonly place: string;
  readonly title: ReactNode;
  readonly aside?: ReactNode;
  readonly bare?: boolean;
  readonly children: () => ReactNode;
}) {
  const t = useText("instruments");
  const id = `part-${place.replaceAll(".", "-")}`;
  const asked = editing.at && isWithin(editing.at.place, place) ? editing.at.time : undefined;
  useEffect(() => {
    if (asked === undefined) return undefined;
    const row = document.querySelector<HTMLDetailsElement>(`#${CSS.escape(id)}`);
    if (!row) return undefined;
    const show = (): void => {
      const wrong = row.querySelector<HTMLElement>("[aria-invalid=true]");
      (wrong ?? row.querySelector<HTMLElement>("input, textarea, select"))?.focus();
    };
    if (row.open) {
      show();
      return undefined;
    }
    // Its fields are drawn once it has opened.
    const opened = (): number => requestAnimationFrame(show);
    row.addEventListener("toggle", opened, { once: true });
    row.open = true;
    return () => row.removeEventListener("toggle", opened);
  }, [asked, id]);
  const isFaulty = editing.problems.some(({ path }) => isWithin(path, place));
  return (
    <Disclosure
      aside={isFaulty ? <Tag tone="danger">{t("edit.toMend")}</Tag> : aside}
      bare={bare}
      id={id}
      title={title}
    >
      {() => <Stack gap={3}>{children()}</Stack>}
    </Disclosure>
  );
}

/** Up, down and away, for a row of a list: by keyboard as by hand, the focus stays with the row that moved. */
export function RowButtons({
  id,
  what,
  at,
  of,
  onMove,
  onRemove,
}: {
  readonly id: string;
  readonly what: string;
  readonly at: number;
  readonly of: number;
  readonly onMove: (to: number) => void;
  readonly onRemove?: () => void;
}) {
  const t = useText("instruments");
  const [moved, setMoved] = useState(false);
  const move = (to: number, button: string): void => {
    onMove(to);
    setMoved(true);
    // The row's place in the page changes, and with it the focus is lost: it is given back to the same button, or to the other at an end.
    const other = button === "up" ? "down" : "up";
    const end = to === 0 || to === of - 1;
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`#${id}-${end ? other : button}`)?.focus(),
    );
  };
  return (
    <Row>
      <IconButton
        disabled={at === 0}
        icon="up"
        id={`${id}-up`}
        kind="quiet"
        label={t("edit.up", { what })}
        onClick={() => move(at - 1, "up")}
      />
      <IconButton
        disabled={at === of - 1}
        icon="down"
        id={`${id}-down`}
        kind="quiet"
        label={t("edit.down", { what })}
        onClick={() => move(at + 1, "down")}
      />
      {onRemove && (
        <Button aria-label={t("edit.removeOf", { what })} kind="quiet" small onClick={onRemove}>
          {t("edit.remove")}
        </Button>
      )}
      <span className="only-read" role="status">
        {moved ? t("edit.moved", { at: at + 1, all: of }) : ""}
      </span>
    </Row>
  );
}
