import { scaleLinear } from "d3-scale";
import { useFormat } from "#web/kit/format.ts";
import { useText } from "#web/kit/text.ts";
import "./load-bar.css";

/** Hours booked of the hours there are in a week; what is over stands past the line. */
export function LoadBar({
  booked,
  available,
  who,
}: {
  readonly booked: number;
  readonly available: number;
  readonly who: string;
}) {
  const t = useText("ui");
  const format = useFormat();
  const top = Math.max(booked, available, 1);
  const x = scaleLinear([0, top], [0, 100]);
  const rest = available - booked;
  const words =
    rest > 0
      ? t("load.free", { hours: format.hours(rest) })
      : rest < 0
        ? t("load.over", { hours: format.hours(-rest) })
        : t("load.full");
  const summary = t("load.summary", { booked: format.hours(booked), available: format.hours(available) });
  return (
    <div className="load">
      <svg
        aria-label={`${who}, ${t("load.label")}: ${summary}, ${words}`}
        preserveAspectRatio="none"
        role="img"
        viewBox="0 0 100 14"
      >
        <rect className="track" height="12" width={x(available)} x="0" y="1" />
        <rect className="booked" height="12" width={x(Math.min(booked, available))} x="0" y="1" />
        {rest < 0 && <rect className="over" height="12" width={x(-rest)} x={x(available)} y="1" />}
        <line className="limit" x1={x(available)} x2={x(available)} y1="0" y2="14" />
      </svg>
      <div aria-hidden="true" className="load-words">
        <span>
          {format.number(booked)} / {format.hours(available)}
        </span>
        <strong>{words}</strong>
      </div>
    </div>
  );
}
