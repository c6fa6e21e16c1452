import { useText } from "#web/kit/text.ts";
import { classes } from "./classes.ts";

/**
 * A point between two ends, by finger, mouse or arrow keys. Nothing is chosen until it is moved or pressed: where its knob rests before
 * that is no answer, and looks and reads as none.
 */
export function Slider({
  label,
  name,
  points,
  by,
  value,
  onChange,
}: {
  readonly label: string;
  readonly name: string;
  readonly points: readonly { readonly value: number; readonly name: string }[];
  readonly by: number;
  readonly value: number | undefined;
  onChange(value: number): void;
}) {
  const t = useText("ui");
  const values = points.map((point) => point.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const middle = low + Math.round((high - low) / 2 / by) * by;
  const at = value ?? middle;
  const near = points.find((point) => point.value === value);
  const said = value === undefined ? t("question.notChosen") : near ? `${value}, ${near.name}` : `${value}`;
  const rest = (): void => {
    if (value === undefined) onChange(at);
  };
  return (
    <div className={classes("slider", value === undefined && "unset")}>
      <input
        aria-label={label}
        aria-valuetext={said}
        max={high}
        min={low}
        name={name}
        step={by}
        type="range"
        value={at}
        onChange={(event) => onChange(Number(event.target.value))}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          rest();
        }}
        onPointerUp={rest}
      />
      <div aria-hidden className="slider-points">
        {points.map((point) => (
          <span key={point.value}>{point.name}</span>
        ))}
      </div>
      <p aria-hidden className="question-chosen num">
        {said}
      </p>
    </div>
  );
}
