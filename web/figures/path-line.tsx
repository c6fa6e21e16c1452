import type { ReactNode } from "react";
import { useText } from "#web/kit/text.ts";
import { Icon } from "#web/ui/icon.tsx";
import "./path-line.css";

export type PathPhase = {
  readonly id: string;
  readonly name: string;
  readonly state: "done" | "now" | "coming" | "skipped";
  /** Under the name: a date, "3/5 tapaamista". */
  readonly note?: ReactNode;
  /** What the phase still asks for, and why. */
  readonly asks?: readonly { readonly what: string; readonly why?: string }[];
};

/** The phases of a service: where we are, what is behind, what the present one still asks. An ordered list to a screen reader. */
export function PathLine({
  phases,
  label,
}: {
  readonly phases: readonly PathPhase[];
  readonly label?: string;
}) {
  const t = useText("ui");
  return (
    <ol aria-label={label ?? t("path.label")} className="path-line">
      {phases.map((phase) => (
        <li key={phase.id} aria-current={phase.state === "now" ? "step" : undefined} className={phase.state}>
          <i aria-hidden="true" className="path-way" />
          <i aria-hidden="true" className="path-mark">
            {phase.state === "done" && <Icon name="check" />}
          </i>
          <span className="path-name">{phase.name}</span>
          <span className="only-read"> ({t(`path.${phase.state}`)})</span>
          {phase.note && <div className="soft small">{phase.note}</div>}
          {phase.asks && phase.asks.length > 0 && (
            <ul aria-label={t("path.asks")}>
              {phase.asks.map(({ what, why }) => (
                <li key={what} title={why}>
                  <span className="only-read">{t("path.lacks")} </span>
                  {what}
                  {why && <span className="only-read"> {why}</span>}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
