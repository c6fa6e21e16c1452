import type { z } from "zod";
import type { startableServices } from "#contract/worker/own-starts.ts";
import { servicesInForce } from "#core/services/catalogue.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import type { ServiceModel } from "#core/services/model.ts";
import type { Tx } from "#server/platform/database.ts";

type Services = z.input<typeof startableServices.reply>["services"];
type Unit = Services[number]["units"][number];
type UnitRow = Omit<Unit, "workers"> & {
  readonly services: string[];
  readonly workers: (Unit["workers"][number] & { readonly competences: string[] })[];
};

/** A family may begin it by its own contact, and no child welfare hangs on it. */
const beginsItself = (model: ServiceModel): boolean =>
  model.begins.includes("contact") &&
  (model.legalBasis[0]?.serviceTask ?? model.serviceTask) === "family-services";

const unitsOf = async (tx: Tx, services: readonly string[]): Promise<UnitRow[]> =>
  (await tx.page<UnitRow[]>("workers-to-begin", "select app.workers_to_begin($1) as json", [services])) ?? [];

export async function servicesToStart(tx: Tx, today: LocalDate): Promise<Services> {
  const models = servicesInForce(today).filter(beginsItself);
  const units = await unitsOf(
    tx,
    models.map(({ id }) => id),
  );
  return models.flatMap((model) => {
    const own = units.filter(({ services }) => services.includes(model.id));
    if (own.length === 0) return [];
    return [
      {
        id: model.id,
        name: model.name,
        summary: model.summary,
        forWhom: model.forWhom,
        isNot: model.isNot ?? null,
        themes: model.themes.map(({ code, name }) => ({ code, name })),
        places: model.places.map(({ code, name }) => ({ code, name })),
        units: own.map(({ id, name, city, workers }) => ({
          id,
          name,
          city,
          workers: workers.map(({ competences: _competences, ...worker }) => worker),
        })),
      },
    ];
  });
}

/** The worker of the unit that delivers the service, with what they can do; undefined when there is none. */
export async function workerToBegin(tx: Tx, service: string, unitId: string, workerId: string) {
  const unit = (await unitsOf(tx, [service])).find(({ id }) => id === unitId);
  return { unit, worker: unit?.workers.find(({ id }) => id === workerId) };
}

/** Is any of these people, known to the register, a client of child welfare? */
export async function anyInChildWelfare(tx: Tx, people: readonly string[]): Promise<boolean> {
  const [found] = await tx.rows<{ yes: boolean }>(
    "child-welfare-people",
    "select app.child_welfare_people($1) as yes",
    [people],
  );
  return found?.yes ?? false;
}

/** When the contact came, and what was told of it. */
export const contactTold = (tx: Tx, contactId: string) =>
  tx.db
    .selectFrom("contact")
    .select(["received_on", "about", "wishes"])
    .where("id", "=", contactId)
    .executeTakeFirst();
