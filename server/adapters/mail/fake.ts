import type { Letter, SendMail } from "#server/adapters/mail/mail.ts";

/** A mailbox in memory: what was sent can be read, and the next letters can be made to fail. */
export function fakeMail() {
  const sent: Letter[] = [];
  let failures = 0;
  const send: SendMail = async (letter) => {
    if (failures > 0) {
      failures -= 1;
      throw Object.assign(new Error(`550 no such user ${letter.to}`), { code: "EENVELOPE" });
    }
    sent.push(letter);
  };
  return {
    send,
    sent,
    failNext(count: number) {
      failures = count;
    },
  };
}
