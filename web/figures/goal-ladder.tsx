import { useText } from "#web/kit/text.ts";
import { FieldGroup, type FieldProps } from "#web/ui/field.tsx";
import { classes } from "#web/ui/classes.ts";
import "./goal-ladder.css";

/** Goal attainment: -2 much less than hoped … 0 just what was aimed at … +2 much better. */
export const goalLevels = [-2, -1, 0, 1, 2] as const;
export type GoalLevel = (typeof goalLevels)[number];

const signs: Readonly<Record<GoalLevel, string>> = { [-2]: "−2", [-1]: "−1", 0: "0", 1: "+1", 2: "+2" };
const keys = { [-2]: "minus2", [-1]: "minus1", 0: "zero", 1: "plus1", 2: "plus2" } as const;

/** Where a goal was at the start and where it is now. To a screen reader: one sentence. */
export function GoalLadder({
  goal,
  was,
  is,
  wide,
}: {
  /** The goal's name, for those who do not see what stands beside. */
  readonly goal: string;
  readonly was?: GoalLevel | null;
  readonly is?: GoalLevel | null;
  readonly wide?: boolean;
}) {
  const t = useText("ui");
  const say = (level: GoalLevel): string => `${signs[level]}, ${t(`ladder.level.${keys[level]}`)}`;
  const hasWas = was !== undefined && was !== null;
  const hasIs = is !== undefined && is !== null;
  const sentence = [
    hasWas ? t("ladder.was", { level: say(was) }) : "",
    hasIs ? t("ladder.is", { level: say(is) }) : t("ladder.notRated"),
  ]
    .filter(Boolean)
    .join("; ");
  return (
    <span
      aria-label={`${goal}: ${sentence}`}
      className={classes("ladder", wide && "wide")}
      role="img"
      title={sentence}
    >
      {goalLevels.map((level) => (
        <i key={level} className={classes(level === was && "was", level === is && "is")}>
          {signs[level]}
        </i>
      ))}
    </span>
  );
}

/** Rating a goal: its five levels in the family's own words where they have been written. */
export function GoalRating({
  levels,
  was,
  ...props
}: FieldProps<GoalLevel | null | undefined> & {
  readonly levels?: Readonly<Partial<Record<GoalLevel, string>>>;
  /** Where it was last time. */
  readonly was?: GoalLevel | null;
}) {
  const t = useText("ui");
  return (
    <FieldGroup {...props} error={props.error}>
      <div className="rating">
        {goalLevels.map((level) => (
          <label key={level} className="rating-level">
            <input
              checked={props.value === level}
              name={`${props.id}-${props.name}`}
              type="radio"
              value={level}
              onBlur={props.onBlur}
              onChange={() => props.onChange(level)}
            />
            <b>{signs[level]}</b>
            <span>
              {levels?.[level] ?? t(`ladder.level.${keys[level]}`)}
              {level === was && <span className="was"> · {t("ladder.last")}</span>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
