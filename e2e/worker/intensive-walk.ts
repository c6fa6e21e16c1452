import type { Browser } from "playwright-core";
import { uuidv7 } from "uuidv7";
import { addDays, type LocalDate } from "#core/kernel/local-date.ts";
import { aMember, anOpenCase } from "#fixtures/cases.ts";
import { ownerRows } from "#fixtures/rows.ts";
import { aServiceWalk, type TakesPart } from "#fixtures/service-walk.ts";
import { dayInHelsinki } from "#server/platform/clock.ts";
import { person, type Person } from "../person.ts";
import type { TownServer } from "../server.ts";

const inTeam = (one: Person, role: "keyWorker" | "familyWorker" | "therapist") => ({
  id: uuidv7(),
  staffId: one.id,
  role,
  hoursPerWeek: 3,
});
const member = (id: string): TakesPart => ({ kind: "member", id });

/** A family that waits for its service, those who order, lead and do the work, and all that isn't the part's own screens, asked directly. */
export async function intensiveWalk(
  browser: Browser,
  server: TownServer,
  who: { readonly lead: string; readonly key: string; readonly family: string },
) {
  const [purchaser, lead, key] = await Promise.all([
    person(browser, server, "purchaser", "Helena Salo"),
    person(browser, server, "unitLead", who.lead),
    person(browser, server, "familyWorker", who.key),
  ]);
  const rows = ownerRows(server.ownerUrl);
  const caseId = await anOpenCase(rows, { name: who.family, purchaserId: purchaser.id });
  const of = (givenName: string, birthDate: string, role: "parent" | "child") =>
    aMember(rows, caseId, { givenName, familyName: who.family, birthDate, role });
  const mother = await of("Sanna", "1988-03-01", "parent");
  const young = await of("Nella", "2012-08-30", "child");
  const partner = uuidv7();
  await rows
    .insertInto("partner")
    .values({
      id: partner,
      case_id: caseId,
      name: "Marja Kallela",
      role: "kuraattori",
      agency: "Koulu",
      valid_from: "2026-09-15",
    })
    .execute();
  const unit = await rows
    .selectFrom("staff_role")
    .select("unit_id")
    .where("staff_id", "=", lead.id)
    .where("role", "=", "unitLead")
    .executeTakeFirstOrThrow();
  await rows.destroy();
  const today = (): LocalDate => dayInHelsinki(server.now());
  for (const one of [purchaser, lead, key]) await one.arrive();

  const orderOf = (service: string, more: object = {}) => ({
    id: uuidv7(),
    service,
    legalBasis: "lsl_36",
    providerUnitId: unit.unit_id ?? "",
    grounds: "Riidat kotona ovat äityneet uhkaaviksi.",
    wishedOutcome: "Nella asuu kotona turvallisesti.",
    amount: 6,
    amountUnit: "hours" as const,
    validFrom: today(),
    validTo: addDays(today(), 360),
    ...more,
  });
  const family = [member(mother), member(young)];
  const worker: TakesPart = { kind: "worker", id: key.id };
  const everybody: TakesPart[] = [
    ...family,
    worker,
    { kind: "worker", id: purchaser.id },
    { kind: "partner", id: partner },
  ];

  const walk = aServiceWalk({ caseId, key, lead, today });
  /** A plan with the goal of a relationship, proposed and with everybody's stand; the approving is left to the caller. */
  const proposedPlan = async (elementWords: Readonly<Record<string, string>>) => {
    const plan = await walk.proposedPlan({
      goals: [
        {
          id: uuidv7(),
          subject: "relationship",
          personIds: [mother, young],
          title: "Riidasta palataan juttelemaan",
          familyWords: "Ettei mene päiviä",
          levels: ["Viikkoja", "Päiviä", "Seuraavana päivänä", "Samana iltana", "Saman tunnin aikana"],
        },
      ],
      memberRoles: [{ personId: mother, words: "Aloittaa tauon" }],
      routines: [{ words: "Puhelimet keittiöön klo 21", who: "kaikki" }],
      rhythm: [{ day: 2, from: "18:00", to: "18:30", what: "Teehetki", who: "Sanna ja Nella" }],
      elementWords,
    });
    await plan.stand(key, mother);
    await plan.stand(key, young);
    await plan.stand(purchaser);
    return plan;
  };
  /** Everything that closing asks of every service: goals evaluated, everybody's view, the final evaluation. */
  const readyToClose = async () => {
    await walk.goalsEvaluated();
    for (const personId of [mother, young, null]) await walk.view(key, personId);
    await walk.view(purchaser);
    await walk.written("final_evaluation");
    await walk.outcomeNamed("goals_reached");
  };

  return {
    ...walk,
    server,
    caseId,
    purchaser,
    lead,
    key,
    mother,
    young,
    member,
    family,
    worker,
    everybody,
    today,
    orderOf,
    inTeam,
    proposedPlan,
    readyToClose,
  };
}

/** What a refused request said. @throws where it was not refused */
export async function refusalOf(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
  } catch (error) {
    return String(error);
  }
  throw new Error("it should have been refused");
}
