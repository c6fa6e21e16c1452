import { Link, Outlet, type LinkProps } from "@tanstack/react-router";
import { Suspense } from "react";
import { demoTown } from "#contract/public/demo.ts";
import mark from "#web/ui/icon.svg";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { LanguageSwitch } from "#web/ui/language-switch.tsx";
import { Banner, SkipLink } from "#web/ui/shell.tsx";
import { Skeleton } from "#web/ui/skeleton.tsx";
import { TextLink } from "#web/ui/text-link.tsx";
import { publicNavigation } from "./nav.ts";
import "./public.css";

/** The frame of the public pages: head with the few ways there are, foot with the statements. */
export function PublicShell() {
  const t = useText("public");
  const ui = useText("ui");
  const demo = useRead(demoTown, {});
  return (
    <div className="public">
      <SkipLink />
      <header className="public-head">
        {demo.data?.loaded && <Banner>{ui("demo")}</Banner>}
        <div className="public-wide">
          <Link className="brand" {...({ to: "/" } as LinkProps)}>
            <img alt="" height="28" src={mark} width="28" />
            {ui("product")}
          </Link>
          <nav aria-label={t("nav.label")}>
            {publicNavigation.map(({ to, text }) => (
              <TextLink key={to} className="public-nav" to={to}>
                {t(`nav.${text}`)}
              </TextLink>
            ))}
          </nav>
          <LanguageSwitch />
        </div>
      </header>
      <main className="public-wide" id="main" tabIndex={-1}>
        <Suspense fallback={<Skeleton lines={5} />}>
          <Outlet />
        </Suspense>
      </main>
      <footer aria-label={t("footer.label")} className="public-foot">
        <div className="public-wide">
          <TextLink to="/saavutettavuus">{t("footer.accessibility")}</TextLink>
          <a href="/tyo/">{t("footer.forStaff")}</a>
        </div>
      </footer>
    </div>
  );
}
