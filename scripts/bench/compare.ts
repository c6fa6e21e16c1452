import type pg from "pg";
import type { County } from "./county.ts";
import { load, median, type Round } from "./load.ts";
import { usedFrom, type Used } from "./processor-time.ts";
import type { Scenario } from "./scenarios.ts";

export type Server = { readonly address: string; readonly pid: number };
/** Processor milliseconds a request, of the server and of the database; undefined where the system doesn't tell. */
export type Cost = Round & { readonly used: Used | undefined };
export type Measured = {
  readonly scenario: string;
  readonly families: number;
  /** Asked by many workers, for as many families: what a county feels. */
  readonly rinnalla: Cost;
  /** Asked by the few whom the bare server can serve, for the same families: what it is compared with. */
  readonly beside: Cost;
  readonly bare: Cost;
  /** The median of the rounds' own ratios of requests a second, `beside` to `bare`. */
  readonly ratio: number;
};
type How = {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly admin: pg.Client;
};

/** Workers who ask in turn. A bare server has a connection for each of its workers: data of fewer is warmer data. */
const workersAsking = { many: 400, few: 16 };
/** More than any server here answers in a second. */
const mostPerSecond = 500;

/** Rinnalla, bare, rinnalla, bare …: the machine's moods fall on both. */
export async function compareOn(
  county: County,
  scenario: Scenario,
  rinnalla: Server,
  bare: Server,
  how: How,
): Promise<Measured> {
  const name = new URL(county.url).pathname.slice(1);
  const round = async (server: Server, workers: number, seconds: number): Promise<Cost> =>
    scenario.round(workers, Math.ceil(seconds * mostPerSecond), async (ask) => {
      const until = await usedFrom(how.admin, name, server.pid);
      const told = await load(server.address, ask, seconds, how.connections);
      const used = until();
      return {
        ...told,
        used: used && { server: used.server / told.requests, database: used.database / told.requests },
      };
    });
  // What is recorded leaves its mark on a family, so that both record in the same families.
  const { few } = workersAsking;
  const many = scenario.writes ? few : workersAsking.many;
  const rounds = { rinnalla: [] as Cost[], beside: [] as Cost[], bare: [] as Cost[] };
  // Plans and caches warm up unmeasured.
  await round(rinnalla, many, 1);
  await round(bare, few, 1);
  for (let n = 0; n < how.rounds; n += 1) {
    rounds.rinnalla.push(await round(rinnalla, many, how.seconds));
    rounds.beside.push(await round(rinnalla, few, how.seconds));
    rounds.bare.push(await round(bare, few, how.seconds));
  }
  return {
    scenario: scenario.name,
    families: county.families,
    rinnalla: medianOf(rounds.rinnalla),
    beside: medianOf(rounds.beside),
    bare: medianOf(rounds.bare),
    ratio: median(rounds.beside.map((one, at) => one.perSecond / (rounds.bare[at]?.perSecond ?? Number.NaN))),
  };
}

function medianOf(rounds: readonly Cost[]): Cost {
  const of = (what: (one: Cost) => number) => median(rounds.map(what));
  return {
    requests: rounds.reduce((sum, one) => sum + one.requests, 0),
    perSecond: of((one) => one.perSecond),
    p50: of((one) => one.p50),
    p99: of((one) => one.p99),
    used: rounds.some((one) => one.used === undefined)
      ? undefined
      : { server: of((one) => one.used?.server ?? 0), database: of((one) => one.used?.database ?? 0) },
  };
}
