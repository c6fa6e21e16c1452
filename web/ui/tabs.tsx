import { useId, useRef, type KeyboardEvent, type ReactNode } from "react";

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
