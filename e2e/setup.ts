import type { TestProject } from "vitest/node";
import { cloneDatabase, testDataKey } from "#fixtures/database.ts";
import setupDatabase, { type TestCluster } from "#fixtures/database-setup.ts";
import { loadTown } from "#fixtures/town/load.ts";
import { dayInHelsinki, systemClock } from "#server/platform/clock.ts";
import { connectAsOwner } from "#server/platform/owner-connection.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Name of a database that holds the demo town, for copying. */
    townTemplate: string;
  }
}

/** Once for all end-to-end tests: the demo town, which each server gets a copy of. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let cluster: TestCluster | undefined;
  const teardown = await setupDatabase({
    provide(key, value) {
      cluster = value;
      project.provide(key, value);
    },
  });
  try {
    if (cluster === undefined) throw new Error("no test cluster was provided");
    const town = await cloneDatabase(cluster);
    const today = dayInHelsinki(systemClock.now());
    await loadTown(town.ownerUrl, { families: 60, seed: 1, today, dataKey: testDataKey });
    // Whoever of the town walks a path reads Finnish: which of them it is depends on the day.
    const client = await connectAsOwner(town.ownerUrl);
    await client.query("update staff set language = 'fi'");
    await client.end();
    project.provide("townTemplate", town.name);
    return teardown;
  } catch (error) {
    await teardown();
    throw error;
  }
}
