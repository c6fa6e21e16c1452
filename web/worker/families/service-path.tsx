import { PathLine } from "#web/figures/path-line.tsx";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import type { Family } from "./family.ts";

type Service = NonNullable<Family["service"]>;

/** The phases of the family's service: where we are, and what the present one still asks. */
export function ServicePath({ service }: { readonly service: Service }) {
  const t = useText("families");
  const say = useSay();
  const format = useFormat();
  return (
    <PathLine
      label={t("pathOf", { service: say(service.name) })}
      phases={service.phases.map((phase) => {
        const counted = phase.asks.find((ask) => ask.need > 1);
        const open = phase.asks.filter((ask) => !ask.met && !ask.deviated);
        return {
          id: phase.id,
          name: say(phase.name),
          state: phase.state === "ahead" ? "coming" : phase.state,
          note:
            phase.state === "now" && counted ? (
              <span className="num">{t("countOf", { have: counted.have, need: counted.need })}</span>
            ) : phase.state !== "ahead" && phase.on ? (
              <span className="num">{format.dayMonth(phase.on)}</span>
            ) : undefined,
          asks: phase.state === "now" ? open.map((ask) => ({ what: say(ask.text) })) : [],
        };
      })}
    />
  );
}
