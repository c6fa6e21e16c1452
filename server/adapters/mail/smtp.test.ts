import { createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, it } from "vitest";
import { smtpMail } from "#server/adapters/mail/smtp.ts";

// The adapter against a mail server that speaks just enough SMTP (RFC 5321) to take a letter, or to refuse it.
let server: Server | undefined;
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())));

type Heard = { lines: string[]; letter: string };

function mailServer(answers: Record<string, string> = {}): Promise<{ port: number; heard: Heard }> {
  const heard: Heard = { lines: [], letter: "" };
  const talk = (socket: Socket) => {
    let inLetter = false;
    socket.write("220 test\r\n");
    let rest = "";
    socket.on("data", (data) => {
      rest += data.toString();
      for (let at = rest.indexOf("\r\n"); at >= 0; at = rest.indexOf("\r\n")) {
        const line = rest.slice(0, at);
        rest = rest.slice(at + 2);
        if (inLetter) {
          if (line === ".") {
            inLetter = false;
            socket.write("250 taken\r\n");
          } else heard.letter += `${line}\n`;
          continue;
        }
        heard.lines.push(line);
        const verb = line.split(/[ :]/)[0]?.toUpperCase() ?? "";
        if (verb === "DATA") inLetter = true;
        socket.write(
          answers[verb] ??
            (verb === "DATA" ? "354 go on\r\n" : verb === "QUIT" ? "221 bye\r\n" : "250 ok\r\n"),
        );
      }
    });
    socket.on("error", () => undefined);
  };
  return new Promise((ready) => {
    server = createServer(talk).listen(0, "0.0.0.0", () => {
      const address = server?.address();
      ready({ port: typeof address === "object" && address ? address.port : 0, heard });
    });
  });
}

const letter = {
  to: "leena.aho@esimerkki.fi",
  subject: "Sinua odottaa jotakin",
  text: "Hei,\nkirjaudu Rinnallaan: https://rinnalla.example.fi/tyo/",
};

it("hands the letter over with its sender, words and the mark of a machine", async () => {
  const { port, heard } = await mailServer();
  await smtpMail({ url: `smtp://127.0.0.1:${port}`, from: "Rinnalla <rinnalla@example.fi>" })(letter);
  expect(heard.lines).toEqual(
    expect.arrayContaining(["MAIL FROM:<rinnalla@example.fi>", "RCPT TO:<leena.aho@esimerkki.fi>"]),
  );
  expect(heard.letter).toMatch(/^From: Rinnalla <rinnalla@example.fi>$/m);
  expect(heard.letter).toMatch(/^Auto-Submitted: auto-generated$/m);
  expect(heard.letter).toContain("https://rinnalla.example.fi/tyo/");
});

it("fails where the receiver isn't taken, and where nobody answers", async () => {
  const { port } = await mailServer({ RCPT: "550 unknown\r\n" });
  await expect(smtpMail({ url: `smtp://127.0.0.1:${port}`, from: "r@example.fi" })(letter)).rejects.toThrow();
  await new Promise<void>((done) => server?.close(() => done()));
  server = undefined;
  await expect(smtpMail({ url: `smtp://127.0.0.1:${port}`, from: "r@example.fi" })(letter)).rejects.toThrow();
});

it("sends nothing in clear to another machine", async () => {
  const { port, heard } = await mailServer();
  // A name of this machine that isn't one of its own: treated as any other server is.
  await expect(
    smtpMail({ url: `smtp://user:secret@127.0.0.2:${port}`, from: "r@example.fi" })(letter),
  ).rejects.toThrow();
  expect(heard.lines.some((line) => line.startsWith("AUTH") || line.startsWith("MAIL"))).toBe(false);
});
