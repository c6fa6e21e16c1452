import { useText } from "#web/kit/text.ts";
import { Tag } from "#web/ui/tag.tsx";
import { heldPlaces, type Summary } from "./group.ts";

/** Is there room? In words and figures. */
export function PlacesTag({ group }: { readonly group: Pick<Summary, "counts" | "places"> }) {
  const t = useText("groups");
  const free = group.places - heldPlaces(group) - group.counts.queued;
  return free > 0 ? (
    <Tag tone="good">{t("free", { count: free })}</Tag>
  ) : (
    <Tag tone="attention">
      {t("full")}, {t("places", { taken: heldPlaces(group), places: group.places, free: Math.max(0, free) })}
    </Tag>
  );
}
