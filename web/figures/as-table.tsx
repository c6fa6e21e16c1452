import { useId, type ReactNode } from "react";
import { useText } from "#web/kit/text.ts";
import { Disclosure } from "#web/ui/disclosure.tsx";

/** A figure with the same data as a table under it, for those who would rather read. */
export function WithTable({
  label,
  table,
  children,
}: {
  readonly label: string;
  readonly table: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useText("ui");
  const id = useId();
  return (
    <figure aria-labelledby={id}>
      <figcaption className="only-read" id={id}>
        {label}
      </figcaption>
      {children}
      <div className="no-print">
        <Disclosure bare title={t("figure.asTable")}>
          {table}
        </Disclosure>
      </div>
    </figure>
  );
}
