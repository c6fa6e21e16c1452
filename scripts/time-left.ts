/**
 * How long is left, in words a person at a terminal wants.
 * @param passed milliseconds since the work began
 */
export function leftIn(passed: number, done: number, total: number): string {
  if (done <= 0 || passed < 3_000) return "reckoning the time";
  const seconds = Math.round(((passed / done) * (total - done)) / 1_000);
  if (seconds < 90) return `about ${seconds} s left`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `about ${minutes} min left` : `about ${(minutes / 60).toFixed(1)} h left`;
}
