import type { z } from "zod";
import type { ownProfile } from "#contract/worker/profile.ts";
import type { Context } from "#server/platform/serve.ts";
import type { Tx } from "#server/platform/database.ts";

type Profile = z.input<typeof ownProfile.reply>;

const statement = `
select json_build_object('version', s.version, 'name', s.given_name || ' ' || s.family_name, 'title', s.title, 'email', s.email,
  'phone', s.phone, 'language', s.language, 'mailReminders', s.mail_reminders, 'languages', s.languages, 'qualifications', s.qualifications,
  'competences', s.competences, 'weeklyHours', s.weekly_hours,
  'roles', (select coalesce(json_agg(json_build_object('role', r.role, 'unit', u.name, 'from', r.valid_from, 'to', r.valid_to)
      order by r.valid_from desc), '[]') from staff_role r left join unit u on u.id = r.unit_id
    where r.staff_id = s.id and (r.valid_to is null or r.valid_to >= $3)),
  'sessions', app.sessions_of_actor($2)) as json
from staff s where s.id = $1`;

export async function profileOf({ tx, actor, now, today, sessionId }: Context): Promise<Profile | undefined> {
  const found = await tx.page<Profile>("profile", statement, [actor.id, now, today]);
  return (
    found && { ...found, sessions: found.sessions.map((one) => ({ ...one, own: one.id === sessionId })) }
  );
}

export const profileRow = async (
  tx: Tx,
  staffId: string,
): Promise<{ phone: string; email: string; language: string; version: number } | undefined> =>
  (
    await tx.rows<{ phone: string; email: string; language: string; version: number }>(
      "profile-row",
      "select phone, email, language, version from staff where id = $1",
      [staffId],
    )
  )[0];
