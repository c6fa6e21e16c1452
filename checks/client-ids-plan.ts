import { uuidv7 } from "uuidv7";
import type { World } from "#fixtures/world.ts";

/** A plan that waits for its stands, with a goal, a role and a rhythm. */
export async function aProposedPlan({ rows, caseId, members, people, periodId }: World): Promise<string> {
  const id = uuidv7();
  const scale = { levels: ["a", "b", "c", "d", "e"], weight: 1, baseline: -1, steps: [] };
  const goal = { id: uuidv7(), subject: "family", personIds: [], title: "Illat", familyWords: "", ...scale };
  await rows
    .insertInto("plan")
    .values({
      id,
      case_id: caseId,
      period_id: periodId,
      plan_version: 1,
      status: "proposed",
      content: JSON.stringify({
        situation: "x",
        goals: [goal],
        memberRoles: [{ personId: members.petri, words: "Lukee iltasadun" }],
        routines: [{ words: "Puhelimet pois", who: "kaikki" }],
        rhythm: [{ day: 1, from: "19:00", to: "20:00", what: "Iltatoimet", who: "Petri" }],
      }),
      created_by: people.keyWorker,
      created_on: "2026-11-20",
    })
    .execute();
  return id;
}
