import "./day-timeline.css";

export type DayMoment = {
  /** Clock times as they are shown. */
  readonly from: string;
  readonly to: string;
  /** What kind of moment, in words, and its code for the mark. */
  readonly kind: string;
  readonly code: string;
  readonly words: readonly { readonly name: string; readonly words: string }[];
};

/** A day from morning on, moment by moment: a list to read, drawn along a line. The kind is said in words; its mark only helps the eye. */
export function DayTimeline({
  label,
  moments,
}: {
  readonly label: string;
  readonly moments: readonly DayMoment[];
}) {
  return (
    <ol aria-label={label} className="day-timeline">
      {moments.map((moment) => (
        <li key={`${moment.from} ${moment.kind}`} className={`moment-${moment.code}`}>
          <p className="day-timeline-head">
            <span className="num">
              {moment.from}–{moment.to}
            </span>{" "}
            <strong>{moment.kind}</strong>
          </p>
          {moment.words.map(({ name, words }, at) => (
            <p key={name} className={at === 0 ? "words" : "words day-timeline-more"}>
              {at > 0 && <span className="soft small">{name}: </span>}
              {words}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
