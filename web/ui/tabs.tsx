import { Link, useLocation, type LinkProps } from "@tanstack/react-router";
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
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

/**
 * The sub-pages of one thing, each with its own address: looks like tabs, is navigation. With `folds` a phone shows the
 * page one is on, and the others when they are asked for: many tabs would not fit a line there.
 */
export function TabLinks({
  label,
  links,
  folds,
}: {
  readonly label: string;
  readonly folds?: boolean;
  readonly links: readonly {
    readonly to: string;
    readonly params?: Readonly<Record<string, string>>;
    readonly title: ReactNode;
    /** True for the first one, whose address begins all the others. */
    readonly exact?: boolean;
  }[];
}) {
  const id = useId();
  const path = useLocation({ select: ({ pathname }) => pathname });
  // Going to another page folds them again.
  const [openOn, setOpenOn] = useState<string>();
  const isOpen = openOn === path;
  const here = links.find(
    ({ to, params }) => to.replace(/\$(\w+)/g, (_, name: string) => params?.[name] ?? "") === path,
  );
  return (
    <nav aria-label={label} className={classes("tab-list no-print", folds && "folds")}>
      {folds && (
        <button
          aria-controls={id}
          aria-expanded={isOpen}
          className="tab-fold"
          type="button"
          onClick={() => setOpenOn(isOpen ? undefined : path)}
        >
          <span className="only-read">{label}: </span>
          {here?.title ?? label}
          <Icon name="down" />
        </button>
      )}
      <div className="tab-links" id={id}>
        {links.map(({ to, params, title, exact }) => (
          <Link
            key={to}
            activeOptions={{ exact: exact ?? false }}
            className="tab"
            {...({ to, params } as LinkProps)}
          >
            {title}
          </Link>
        ))}
      </div>
    </nav>
  );
}
