import type { z } from "zod";
import type { currentSession, demoPeople } from "#contract/worker/sessions.ts";
import type { Context } from "#server/platform/serve.ts";
import type { Tx } from "#server/platform/database.ts";

export async function demoPeopleToChoose(tx: Tx): Promise<z.input<typeof demoPeople.reply>["people"]> {
  return (await tx.page("demo-people", "select app.demo_people() as json")) ?? [];
}

export async function demoTownLoaded(tx: Tx): Promise<boolean> {
  const [state] = await tx.rows<{ demo: boolean }>("demo-town", "select app.is_demo() as demo");
  return state?.demo ?? false;
}

export async function rolesWithUnits(
  tx: Tx,
  roles: Context["roles"],
): Promise<Pick<z.input<typeof currentSession.reply>, "roles" | "demo">> {
  const unitIds = roles.flatMap((held) => (held.unitId === null ? [] : [held.unitId]));
  const [state] = await tx.rows<{ demo: boolean; units: Record<string, string> }>(
    "session-units",
    `select app.is_demo() as demo,
       (select coalesce(jsonb_object_agg(u.id, u.name), '{}') from unit u where u.id = any ($1::uuid[])) as units`,
    [unitIds],
  );
  return {
    demo: state?.demo ?? false,
    roles: roles.map(({ role, unitId }) => ({
      role,
      unitId,
      unit: unitId === null ? null : (state?.units[unitId] ?? null),
    })),
  };
}
