import { fortyPeople } from "#core/pictures/genogram/families-for-tests.ts";
import { layoutGenogram } from "#core/pictures/genogram/layout.ts";

const times = 60;

/** Milliseconds of processor that laying out a genogram of forty people takes, the first time and afterwards: the median. */
export function genogramTime(): { readonly first: number; readonly after: number } {
  const took = Array.from({ length: times }, (): number => {
    const before = process.cpuUsage();
    layoutGenogram(fortyPeople, new Map());
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  const [first = 0, ...rest] = took;
  return { first, after: rest.toSorted((a, b) => a - b)[Math.floor(rest.length / 2)] ?? 0 };
}
