import { useNavigate } from "@tanstack/react-router";
import { useEffect, useId, useState, type KeyboardEvent } from "react";
import { searchFamilies } from "#contract/worker/families.ts";
import type { ReplyOf } from "#web/kit/call.ts";
import { useRead } from "#web/kit/query.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Icon } from "#web/ui/icon.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { useFamilyTitle } from "./family-title.ts";
import "./family-search.css";

type Found = ReplyOf<typeof searchFamilies>["families"][number];

const pauseMs = 120;

/** What was typed, once the typing has paused. */
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(typed), pauseMs);
    return () => window.clearTimeout(timer);
  }, [typed]);
  return settled;
}

/** The search in the bar: families by any member's name, answered while one types. Arrow keys choose, Enter goes. */
export function FamilySearch() {
  const t = useText("sessions");
  const ui = useText("ui");
  const id = useId();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const asked = useSettled(typed.trim());
  const read = useRead(
    searchFamilies,
    { body: { words: asked } },
    { enabled: asked.length >= 2, keepFormer: true },
  );
  const found = asked.length >= 2 ? (read.data?.families ?? []) : [];
  const shows = isOpen && asked.length >= 2 && read.data !== undefined;

  const go = (family: Found | undefined): void => {
    if (!family) return;
    setTyped("");
    setOpen(false);
    void navigate({ to: "/perheet/$caseId", params: { caseId: family.id } } as unknown as Parameters<
      typeof navigate
    >[0]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") setOpen(false);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || found.length === 0) return;
    event.preventDefault();
    setOpen(true);
    setAt((former) => (former + step + found.length) % found.length);
  };

  return (
    <form
      aria-label={t("searchFamilies")}
      className="search-box family-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        // What is shown answers what was typed before: Enter waits until both are the same.
        if (asked === typed.trim()) go(found[at] ?? found[0]);
      }}
    >
      <Icon name="search" />
      <input
        aria-activedescendant={shows && found[at] ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-expanded={shows}
        aria-label={t("searchFamilies")}
        autoComplete="off"
        className="input"
        name="haku"
        placeholder={t("searchFamilies")}
        role="combobox"
        type="search"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
          setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      {shows && (
        <div className="popover family-search-list">
          {found.length === 0 ? (
            <p className="soft" role="status">
              {ui("noMatches")}
            </p>
          ) : (
            <div aria-label={t("searchFamilies")} id={`${id}-list`} role="listbox">
              {found.map((family, place) => (
                <FoundFamily
                  key={family.id}
                  family={family}
                  id={`${id}-${place}`}
                  isChosen={place === at}
                  onGo={() => go(family)}
                  onPoint={() => setAt(place)}
                />
              ))}
            </div>
          )}
        </div>
      )}
    </form>
  );
}

type FoundProps = {
  readonly family: Found;
  readonly id: string;
  readonly isChosen: boolean;
  readonly onGo: () => void;
  readonly onPoint: () => void;
};

function FoundFamily({ family, id, isChosen, onGo, onPoint }: FoundProps) {
  const t = useText("families");
  const say = useSay();
  const title = useFamilyTitle();
  return (
    // The keys are the field's: the list never takes the focus (ARIA combobox pattern).
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      aria-selected={isChosen}
      className="family-search-found"
      id={id}
      role="option"
      onClick={onGo}
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={onPoint}
    >
      <strong>{title(family.name)}</strong> {family.status === "closed" && <Tag>{t("state.closed")}</Tag>}
      <span className="soft small">
        {[family.service && say(family.service), family.members.slice(0, 5).join(", ")]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </div>
  );
}
