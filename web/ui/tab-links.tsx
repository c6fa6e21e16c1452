import { Link, useLocation, type LinkProps } from "@tanstack/react-router";
import { useId, useState, type ReactNode } from "react";
import { useIsPhone } from "#web/kit/media.ts";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";

export type PageLink = {
  readonly to: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly title: ReactNode;
  /** True for the first one, whose address begins all the others. */
  readonly exact?: boolean;
};

/** Pages that belong together, under one name. */
export type LinkGroup = { readonly title: string; readonly links: readonly PageLink[] };

const addressOf = ({ to, params }: PageLink): string =>
  to.replace(/\$(\w+)/g, (_, name: string) => params?.[name] ?? "");

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
  readonly links: readonly PageLink[];
}) {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const all = links.map((link) => <TabLink key={link.to} link={link} />);
  return (
    <nav aria-label={label} className={classes("tab-list no-print", folds && "folds")}>
      {folds ? (
        <Folded label={label} path={path} title={links.find((link) => addressOf(link) === path)?.title}>
          {all}
        </Folded>
      ) : (
        all
      )}
    </nav>
  );
}

/**
 * The same for more pages than a line holds. A desk shows the groups, and under them the pages of the group one is in; a group's
 * name leads to its first page. A group of one page goes by the page's own name.
 */
export function GroupedTabLinks({
  label,
  groups,
}: {
  readonly label: string;
  readonly groups: readonly LinkGroup[];
}) {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const isPhone = useIsPhone();
  const filled = groups.filter(({ links }) => links.length > 0);
  const isHere = (link: PageLink): boolean => addressOf(link) === path;
  const current = filled.find(({ links }) => links.some(isHere));
  if (isPhone)
    return (
      <nav aria-label={label} className="tab-list tab-nav folds no-print">
        <Folded label={label} path={path} title={current?.links.find(isHere)?.title}>
          {filled.map(({ title, links }) => (
            <div key={title} className="tab-group">
              {links.length > 1 && <p className="tab-group-title">{title}</p>}
              {links.map((link) => (
                <TabLink key={link.to} link={link} />
              ))}
            </div>
          ))}
        </Folded>
      </nav>
    );
  return (
    <nav aria-label={label} className="tab-nav no-print">
      <ul className="tab-list">
        {filled.map(({ title, links: [first, ...others] }) => (
          <li key={title}>
            {others.length === 0 ? (
              <TabLink link={first!} />
            ) : (
              <Link
                className={classes("tab", title === current?.title && "here")}
                {...({ to: first!.to, params: first!.params } as LinkProps)}
                activeProps={{ "aria-current": undefined }}
              >
                {title}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {current && current.links.length > 1 && (
        <ul aria-label={current.title} className="tab-list under">
          {current.links.map((link) => (
            <li key={link.to}>
              <TabLink link={link} />
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}

function TabLink({ link: { to, params, title, exact } }: { readonly link: PageLink }) {
  return (
    <Link activeOptions={{ exact: exact ?? false }} className="tab" {...({ to, params } as LinkProps)}>
      {title}
    </Link>
  );
}

/** A phone's button with the page one is on, and under it the way to the others. Going to another page folds it again. */
function Folded({
  label,
  path,
  title,
  children,
}: {
  readonly label: string;
  readonly path: string;
  readonly title: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  const [openOn, setOpenOn] = useState<string>();
  const isOpen = openOn === path;
  return (
    <>
      <button
        aria-controls={id}
        aria-expanded={isOpen}
        className="tab-fold"
        type="button"
        onClick={() => setOpenOn(isOpen ? undefined : path)}
      >
        <span className="only-read">{label}: </span>
        {title ?? label}
        <Icon name="down" />
      </button>
      <div className="tab-links" id={id}>
        {children}
      </div>
    </>
  );
}
