import "./effectiveness-figures.css";

/** A value on a scale with its interval; what it says stands in words beside it. */
export function IntervalMark({
  value,
  low,
  high,
  from,
  to,
  zero,
}: {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly from: number;
  readonly to: number;
  /** A line to compare with: no change. */
  readonly zero?: number;
}) {
  const x = (at: number) => 4 + (Math.max(from, Math.min(to, at)) - from) * (192 / (to - from || 1));
  return (
    <svg aria-hidden="true" className="interval-mark" viewBox="0 0 200 20">
      <line className="figure-rule" x1="4" x2="196" y1="10" y2="10" />
      {zero !== undefined && <line className="figure-zero" x1={x(zero)} x2={x(zero)} y1="1" y2="19" />}
      {low !== null && high !== null && (
        <>
          <line className="figure-interval" x1={x(low)} x2={x(high)} y1="10" y2="10" />
          {[low, high].map((end, n) => (
            <line key={n} className="figure-interval" x1={x(end)} x2={x(end)} y1="5" y2="15" />
          ))}
        </>
      )}
      <circle className="figure-first" cx={x(value)} cy="10" r="4.5" />
    </svg>
  );
}
