import { useState } from "react";
import { purchasersToName } from "#contract/worker/contact-decisions.ts";
import { useRead } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import type { FieldProps } from "#web/ui/field.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { SearchSelect, type Found } from "#web/ui/search-select.tsx";

/** The responsible social worker, with how many children each has now beside the ceiling of the law. */
export function PurchaserField(props: Omit<FieldProps<string | null | undefined>, "label">) {
  const t = useText("contacts");
  const [typed, setTyped] = useState("");
  const [kept, setKept] = useState<Found>();
  const read = useRead(purchasersToName, { body: { words: typed } }, { keepFormer: true });
  const purchasers = read.data?.purchasers ?? [];
  const ceiling = read.data?.ceiling;
  const options = purchasers.map(({ id, name, title, unit, children }) => ({
    id,
    label: name,
    hint: [title, unit, t("opening.purchaserLoad", { count: children })].filter(Boolean).join(" · "),
  }));
  const chosen = purchasers.find(({ id }) => id === props.value);
  return (
    <>
      <SearchSelect
        {...props}
        chosen={kept}
        label={t("opening.purchaser")}
        options={options}
        onChange={(id) => {
          setKept(options.find((option) => option.id === id));
          props.onChange(id);
        }}
        onSearch={(words) => setTyped(words === kept?.label ? "" : words)}
      />
      {chosen && ceiling && chosen.children >= ceiling.atMost && (
        <Notice tone="attention">
          <p>
            {t("opening.purchaserFull", {
              count: chosen.children,
              atMost: ceiling.atMost,
              source: ceiling.source,
            })}
          </p>
        </Notice>
      )}
    </>
  );
}
