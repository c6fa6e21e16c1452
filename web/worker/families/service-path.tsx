import { PathLine } from "#web/figures/path-line.tsx";
import { useIsPhone } from "#web/kit/media.ts";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Disclosure } from "#web/ui/disclosure.tsx";
import type { Family } from "./family.ts";

type Service = NonNullable<Family["service"]>;

/**
 * The phases of the family's service: where we are, and what the present one still asks. Folded to the present phase on a
 * phone, and on the family's other pages, where it would push what one came for below the screen.
 */
export function ServicePath({ service, folds }: { readonly service: Service; readonly folds: boolean }) {
  const t = useText("families");
  const say = useSay();
  const at = service.phases.findIndex(({ state }) => state === "now");
  const now = service.phases[at];
  const isPhone = useIsPhone();
  if (!isPhone && !folds) return <WholePath service={service} />;
  return (
    <Disclosure
      title={
        <span>
          {now
            ? t("phaseOf", { at: at + 1, of: service.phases.length, name: say(now.name) })
            : t("pathOf", { service: say(service.name) })}
          {service.phaseMeetings && (
            <span className="soft small num"> {t("meetingsOf", service.phaseMeetings)}</span>
          )}
        </span>
      }
    >
      <WholePath service={service} />
    </Disclosure>
  );
}

function WholePath({ service }: { readonly service: Service }) {
  const t = useText("families");
  const say = useSay();
  const format = useFormat();
  return (
    <PathLine
      label={t("pathOf", { service: say(service.name) })}
      phases={service.phases.map((phase) => {
        const counted = phase.state === "now" ? service.phaseMeetings : null;
        const open = phase.asks.filter((ask) => !ask.met && !ask.deviated);
        return {
          id: phase.id,
          name: say(phase.name),
          state: phase.state === "ahead" ? "coming" : phase.state,
          note: counted ? (
            <span className="num">{t("meetingsOf", counted)}</span>
          ) : phase.state !== "ahead" && phase.on ? (
            <span className="num">{format.dayMonth(phase.on)}</span>
          ) : undefined,
          asks: phase.state === "now" ? open.map((ask) => ({ what: say(ask.text), why: say(ask.why) })) : [],
        };
      })}
    />
  );
}
