import { Link, type LinkProps } from "@tanstack/react-router";
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useText } from "#web/kit/text.ts";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";

export type Tab<K extends string> = {
  readonly key: K;
  readonly title: ReactNode;
  readonly content: () => ReactNode;
};

/** Views of the same thing on one page. Arrow keys move between them. */
export function Tabs<K extends string>({
  label,
  tabs,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly tabs: readonly Tab<K>[];
  readonly chosen: K;
  readonly onChoose: (key: K) => void;
}) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const current = tabs.find((tab) => tab.key === chosen) ?? tabs[0];
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = tabs.findIndex((tab) => tab.key === current?.key);
    const next = step
      ? tabs[(at + step + tabs.length) % tabs.length]
      : { Home: tabs[0], End: tabs.at(-1) }[event.key];
    if (!next) return;
    event.preventDefault();
    onChoose(next.key);
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(`${id}-${next.key}`)}`)?.focus();
  };
  return (
    <div>
      {/* The roving tab stop is on the tabs themselves. */}
      <div
        ref={list}
        aria-label={label}
        className="tab-list no-print"
        role="tablist"
        tabIndex={-1}
        onKeyDown={move}
      >
        {tabs.map((tab) => (
          <button
            key={tab.key}
            aria-controls={`${id}-panel`}
            aria-selected={tab.key === current?.key}
            className="tab"
            id={`${id}-${tab.key}`}
            role="tab"
            tabIndex={tab.key === current?.key ? 0 : -1}
            type="button"
            onClick={() => onChoose(tab.key)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      <div
        aria-labelledby={`${id}-${current?.key ?? ""}`}
        className="tab-panel"
        id={`${id}-panel`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a tab panel takes the focus (ARIA tabs pattern)
        role="tabpanel"
        tabIndex={0}
      >
        {current?.content()}
      </div>
    </div>
  );
}

/** More than so many don't fit on one line of a phone: the others wait behind a button there. */
const fitOnPhone = 4;

/** The sub-pages of one thing, each with its own address: looks like tabs, is navigation. */
export function TabLinks({
  label,
  links,
}: {
  readonly label: string;
  readonly links: readonly {
    readonly to: string;
    readonly params?: Readonly<Record<string, string>>;
    readonly title: ReactNode;
    /** True for the first one, whose address begins all the others. */
    readonly exact?: boolean;
  }[];
}) {
  const t = useText("ui");
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const folds = links.length > fitOnPhone;
  return (
    <nav
      aria-label={label}
      className={classes("tab-list no-print", folds && "folds", isOpen && "open")}
      id={id}
    >
      {links.map(({ to, params, title, exact }) => (
        <Link
          key={to}
          activeOptions={{ exact: exact ?? false }}
          className="tab"
          onClick={() => setOpen(false)}
          {...({ to, params } as LinkProps)}
        >
          {title}
        </Link>
      ))}
      {folds && (
        <button
          aria-controls={id}
          aria-expanded={isOpen}
          className="tab tab-others"
          type="button"
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? t("fewerPages") : t("otherPages")}
          <Icon name="down" />
        </button>
      )}
    </nav>
  );
}
