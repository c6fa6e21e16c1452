export type Way = "up" | "down" | "left" | "right";

export const wayOf: Readonly<Record<string, Way>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** Where an arrow key leads in a figure: to the nearest that way, aside counted double; the same one at the edge. */
export function nearest(
  places: readonly { readonly id: string; readonly x: number; readonly y: number }[],
  from: string,
  way: Way,
): string {
  const own = places.find(({ id }) => id === from);
  if (!own) return places[0]?.id ?? from;
  const upright = way === "up" || way === "down";
  const sign = way === "up" || way === "left" ? -1 : 1;
  const far = places.flatMap((place) => {
    const [dx, dy] = [place.x - own.x, place.y - own.y];
    const ahead = sign * (upright ? dy : dx);
    return ahead > 0.5 ? [{ id: place.id, cost: ahead + 2 * Math.abs(upright ? dx : dy) }] : [];
  });
  return far.toSorted((a, b) => a.cost - b.cost || (a.id < b.id ? -1 : 1))[0]?.id ?? from;
}
