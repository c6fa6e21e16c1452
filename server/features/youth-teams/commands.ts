import type { z } from "zod";
import type * as contract from "#contract/worker/youth-teams.ts";
import { refuse } from "#core/kernel/decision.ts";
import { decideReadiness } from "#core/youth-teams/decide-readiness.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import { youthRows } from "#server/features/youth-teams/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;
type Saved = { id: string; version: number };

/** Whom the young person wants in the team: written down as they say it, and changed whenever they say otherwise. */
export async function chooseTeamMember(
  context: Context,
  partnerId: string,
  body: Body<typeof contract.chooseTeamMember>,
) {
  const { tx, caseId, actor, today } = context;
  const state = await serviceStateOf(tx, caseId);
  if (state?.period.endedOn !== null) return refuse("service_not_running");
  if (!state.model.ledByClient) return refuse("service_not_led");
  const rows = await youthRows(tx, caseId, state.period.id, partnerId, "");
  context.about({ objectKind: "youth_team_choice", objectId: partnerId });
  if (!rows?.partner) return notFound;
  if ((rows.choice?.version ?? 0) !== body.version) return stale(rows.choice);
  const [saved] = await tx.rows<Saved>(
    "youth-team-choose",
    `
insert into youth_team_choice as y (id, case_id, period_id, partner_id, wanted, words, decided_on, recorded_by)
values ($1, $2, $3, $4, $5, $6, $7, $8)
on conflict (period_id, partner_id) do update set wanted = excluded.wanted, words = excluded.words, decided_on = excluded.decided_on,
  recorded_by = excluded.recorded_by, version = y.version + 1
returning id, version`,
    [body.id, caseId, state.period.id, partnerId, body.wanted, body.words, today, actor.id],
  );
  context.event(body.wanted ? "team_member_wanted" : "team_member_not_wanted", {
    subjectKind: "partner",
    subjectId: partnerId,
  });
  return saved ?? notFound;
}

export async function setReadiness(context: Context, area: string, body: Body<typeof contract.setReadiness>) {
  const { tx, caseId, actor, today } = context;
  const state = await serviceStateOf(tx, caseId);
  if (!state) return refuse("service_not_running");
  const decision = decideReadiness(
    { running: state.period.endedOn === null, model: state.model },
    { area, state: body.state, words: body.words },
  );
  if (!decision.ok) return decision;
  const rows = await youthRows(tx, caseId, state.period.id, null, area);
  if ((rows?.readiness?.version ?? 0) !== body.version) return stale(rows?.readiness);
  const [saved] = await tx.rows<Saved>(
    "readiness-set",
    `
insert into readiness as r (id, case_id, period_id, area, state, words, next_step, due_on, updated_on, updated_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
on conflict (period_id, area) do update set state = excluded.state, words = excluded.words, next_step = excluded.next_step,
  due_on = excluded.due_on, updated_on = excluded.updated_on, updated_by = excluded.updated_by, version = r.version + 1
returning id, version`,
    [
      body.id,
      caseId,
      state.period.id,
      area,
      body.state,
      body.words,
      body.nextStep,
      body.dueOn,
      today,
      actor.id,
    ],
  );
  if (saved) context.about({ objectKind: "readiness", objectId: saved.id, objectVersion: saved.version });
  context.event("readiness_set", {
    subjectKind: "readiness",
    subjectId: saved?.id ?? body.id,
    data: { area, state: body.state },
  });
  return saved ?? notFound;
}
