import { Link, type LinkProps } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { useText } from "#web/kit/text.ts";
import { Dialog } from "./dialog.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { Tag } from "./tag.tsx";

export type NavItem = {
  readonly to: string;
  readonly label: string;
  readonly icon: IconName;
  /** How many wait there; none shown for zero. */
  readonly count?: number;
};

export function SkipLink() {
  const t = useText("ui");
  return (
    <a
      className="skip no-print"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById("main")?.focus();
      }}
    >
      {t("skipToContent")}
    </a>
  );
}

export const Banner = ({ children }: { readonly children: ReactNode }) => (
  <div className="banner no-print">{children}</div>
);

function Count({ count }: { readonly count: number | undefined }) {
  return count ? <Tag tone="attention">{count}</Tag> : null;
}

function NavLink({
  item,
  className,
  onGo,
}: {
  readonly item: NavItem;
  readonly className: string;
  readonly onGo?: () => void;
}) {
  return (
    <Link
      activeOptions={{ exact: item.to === "/" }}
      className={className}
      onClick={onGo}
      {...({ to: item.to } as LinkProps)}
    >
      <Icon name={item.icon} />
      {item.label}
      <Count count={item.count} />
    </Link>
  );
}

const tabsThatFit = 4;

/** The frame of an app: rail at a desk, tabs under the thumb on a phone, a bar above, the page in the middle. */
export function Shell({
  brand,
  nav,
  banner,
  bar,
  foot,
  menuLabel,
  children,
}: {
  readonly brand: ReactNode;
  readonly nav: readonly NavItem[];
  readonly banner?: ReactNode;
  /** In the bar: search. */
  readonly bar?: ReactNode;
  /** Under the rail, and in the phone's menu: language, who is signed in, sign-out. */
  readonly foot?: ReactNode;
  readonly menuLabel: string;
  readonly children: ReactNode;
}) {
  const t = useText("ui");
  const [menuOpen, setMenuOpen] = useState(false);
  return (
    <div className="shell">
      <SkipLink />
      <header className="shell-head">
        {banner && <Banner>{banner}</Banner>}
        <div className="shell-bar">
          <span className="only-phone">{brand}</span>
          {bar}
        </div>
      </header>
      <nav aria-label={t("mainNavigation")} className="rail">
        <div className="rail-inner">
          {brand}
          <ul>
            {nav.map((item) => (
              <li key={item.to}>
                <NavLink className="rail-link" item={item} />
              </li>
            ))}
          </ul>
          <div className="rail-foot">{foot}</div>
        </div>
      </nav>
      <main className="shell-main" id="main" tabIndex={-1}>
        {children}
      </main>
      <nav aria-label={t("mainNavigation")} className="shell-tabs only-phone no-print">
        {nav.slice(0, tabsThatFit).map((item) => (
          <NavLink key={item.to} className="tabs-link" item={item} />
        ))}
        <button aria-haspopup="dialog" className="tabs-link" type="button" onClick={() => setMenuOpen(true)}>
          <Icon name="menu" />
          {menuLabel}
        </button>
      </nav>
      <Dialog isOpen={menuOpen} title={menuLabel} onClose={() => setMenuOpen(false)}>
        <div className="menu-list">
          {nav.slice(tabsThatFit).map((item) => (
            <NavLink key={item.to} className="rail-link" item={item} onGo={() => setMenuOpen(false)} />
          ))}
          {foot}
        </div>
      </Dialog>
    </div>
  );
}
