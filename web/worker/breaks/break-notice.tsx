import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import { Notice } from "#web/ui/notice.tsx";
import type { Family } from "../families/family.ts";

type Now = NonNullable<NonNullable<Family["service"]>["breakNow"]>;

/** The family is on an agreed break today, or the service is paused: seen before a visit is planned. */
export function BreakNotice({ now }: { readonly now: Now }) {
  const t = useText("breaks");
  const format = useFormat();
  const range = now.to === null ? `${format.date(now.from)}–` : format.range(now.from, now.to);
  return (
    <Notice tone={now.kind === "pause" ? "attention" : "info"}>
      <p>{t(now.kind === "pause" ? "nowPause" : "nowBreak", { range })}</p>
    </Notice>
  );
}
