import type { ReactNode } from "react";
import { useText } from "#web/kit/text.ts";
import { EmptyState } from "#web/ui/empty-state.tsx";
import { NoPrint } from "#web/ui/layout.tsx";
import { Loaded } from "#web/ui/loaded.tsx";
import { Select } from "#web/ui/select.tsx";
import type { useOwnUnit } from "./own-unit.ts";

/** Which of one's units, where there are several; and what to do when there is none. */
export function UnitChoice({
  own,
  children,
}: {
  readonly own: ReturnType<typeof useOwnUnit>;
  readonly children: (unit: { readonly id: string; readonly leads: boolean }) => ReactNode;
}) {
  const t = useText("calendar");
  return (
    <Loaded from={own.units}>
      {() => (
        <>
          {own.all.length > 1 && (
            <NoPrint>
              <Select
                emptyLabel={null}
                id="calendar-unit"
                label={t("unit.choose")}
                name="unit"
                options={own.all.map(({ id, name }) => ({ value: id, label: name }))}
                value={own.unit?.id ?? ""}
                onChange={(id) => own.choose(id ?? "")}
              />
            </NoPrint>
          )}
          {own.unit ? (
            children(own.unit)
          ) : (
            <EmptyState title={t("unit.noUnit")}>{t("unit.noUnitHelp")}</EmptyState>
          )}
        </>
      )}
    </Loaded>
  );
}
