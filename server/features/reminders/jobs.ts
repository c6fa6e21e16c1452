import { isWorkingDay } from "#core/deadlines/calendar.ts";
import type { Language } from "#core/kernel/text.ts";
import { reminderLetter } from "#core/reminders/letter.ts";
import type { SendMail } from "#server/adapters/mail/mail.ts";
import { dayInHelsinki, hourInHelsinki, type Clock } from "#server/platform/clock.ts";
import type { Pool } from "#server/platform/database.ts";

export type MailJob = {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly send: SendMail;
  /** Where one signs in. */
  readonly link: string;
  /** Also to the made-up people of a demo town. */
  readonly toDemo: boolean;
  /** Told of what couldn't be sent: a code and how many tries, never to whom. */
  readonly warn: (what: { code: string; attempt: number }, words: string) => void;
};

const firstHour = 7;
const lastHour = 17;
/** Minutes until a letter that wasn't taken is tried again, by how many times it has been tried; then it is given up. */
const waits = [5, 15, 60, 180];

type Claimed = { staffId: string; attempt: number; email: string; language: Language };

/**
 * One round: letters are queued for those whom something waits for, and handed over one by one. Several servers may do it at
 * once: each letter is claimed by one. Nothing on days when nobody is at work, nor in the evening.
 * @returns how many were sent
 */
export async function sendReminders({ pool, clock, send, link, toDemo, warn }: MailJob): Promise<number> {
  const day = dayInHelsinki(clock.now());
  const hour = hourInHelsinki(clock.now());
  if (!isWorkingDay(day) || hour < firstHour || hour > lastHour) return 0;
  await pool.query("select app.queue_mail($1, $2, $3)", [day, clock.now(), toDemo]);
  let sent = 0;
  for (;;) {
    const found = await pool.query<{ claimed: Claimed | null }>("select app.claim_mail($1, $2) as claimed", [
      day,
      clock.now(),
    ]);
    const claimed = found.rows[0]?.claimed;
    if (!claimed) return sent;
    const { staffId, attempt, email, language } = claimed;
    const settle = (wasSent: boolean, againAt: Date | null) =>
      pool.query("select app.settle_mail($1, $2, $3, $4, $5)", [staffId, day, wasSent, clock.now(), againAt]);
    try {
      await send({ to: email, ...reminderLetter(language, link) });
    } catch (error) {
      warn({ code: (error as { code?: string }).code ?? "", attempt }, "a reminder was not sent");
      const minutes = waits[attempt - 1];
      await settle(false, minutes === undefined ? null : new Date(clock.now().getTime() + minutes * 60_000));
      continue;
    }
    await settle(true, null);
    sent += 1;
  }
}
