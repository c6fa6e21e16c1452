import { createTransport } from "nodemailer";
import type { SendMail } from "#server/adapters/mail/mail.ts";

export type SmtpSettings = {
  /** smtp://user:password@host:587 or smtps://host */
  readonly url: string;
  /** "Rinnalla <rinnalla@example.fi>" */
  readonly from: string;
};

const isOwnMachine = (host: string): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(host);

/** Sends through the organisation's mail server; in clear only to one on this machine. */
export function smtpMail({ url, from }: SmtpSettings): SendMail {
  const { hostname, port, protocol, username, password } = new URL(url);
  const secure = protocol === "smtps:";
  const transport = createTransport({
    host: hostname,
    port: port === "" ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !isOwnMachine(hostname),
    ignoreTLS: !secure && isOwnMachine(hostname),
    ...(username !== "" && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // Letters are written here: nothing of them is a path or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, subject, text }) => {
    await transport.sendMail({
      from,
      to,
      subject,
      text,
      // A machine wrote it: no answers of "out of office" to a mailbox that nobody reads (RFC 3834).
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    });
  };
}
