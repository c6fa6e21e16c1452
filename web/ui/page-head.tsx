import { useEffect, useRef, type ReactNode } from "react";
import { useText } from "#web/kit/text.ts";

/**
 * The head of every page: its one h1, which also names the browser tab and takes the focus when the
 * page is come to, so that a screen reader tells where one is.
 */
export function PageHead({
  title,
  above,
  lead,
  actions,
}: {
  readonly title: string;
  /** A small line over the title: the service, the date, a way back. */
  readonly above?: ReactNode;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
}) {
  const t = useText("ui");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${t("product")}`;
  }, [t, title]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="page-head">
      {above && <div className="above">{above}</div>}
      <div className="title-row">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div className="row no-print">{actions}</div>}
      </div>
      {lead && <div className="lead">{lead}</div>}
    </div>
  );
}
