import type { z } from "zod";
import type { editProfile } from "#contract/worker/profile.ts";
import { profileRow } from "#server/features/profile/queries.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

/** What a person may change of themselves: how they are reached and reminded, and in which language they read. The rest is the administrator's. */
export async function changeProfile(
  { tx, actor, about }: Context,
  body: z.output<NonNullable<typeof editProfile.body>>,
) {
  const { version, phone, email, language } = body;
  const [changed] = await tx.rows<{ version: number | null }>(
    "change-own-profile",
    "select app.change_own_profile($1, $2, $3, $4) as version",
    [version, phone, email, language],
  );
  if (!changed?.version) {
    const current = await profileRow(tx, actor.id);
    return current ? stale(current) : notFound;
  }
  if (body.mailReminders !== undefined)
    await tx.rows("choose-mail", "select app.choose_mail($1)", [body.mailReminders]);
  about({ objectKind: "staff", objectId: actor.id, objectVersion: version + 1 });
  return { version: version + 1 };
}
