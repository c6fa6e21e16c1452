import { expect, test } from "vitest";
import { configRows, readConfig } from "#server/platform/config.ts";
import { StartFault } from "#server/platform/start-fault.ts";

test("nothing set gives a server for one's own machine", () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    databaseUrl: undefined,
    dataKey: undefined,
    demo: "auto",
    trustProxy: false,
    cookieSecure: false,
  });
});

test("an empty value is the same as none", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: " " })).toEqual(readConfig({}));
});

test.each([
  ["PORT", "0", { port: 0 }],
  ["PORT", "65535", { port: 65_535 }],
  ["HOST", "::1", { host: "::1" }],
  ["DATABASE_URL", "postgresql://o:p@db:5432/rinnalla", { databaseUrl: "postgresql://o:p@db:5432/rinnalla" }],
  [
    "DATABASE_URL",
    "postgres://o@/rinnalla?host=/run/postgresql",
    { databaseUrl: "postgres://o@/rinnalla?host=/run/postgresql" },
  ],
  ["DATA_DIR", "/var/lib/rinnalla", { dataDir: "/var/lib/rinnalla" }],
  ["DATA_KEY", Buffer.alloc(32, 5).toString("base64"), { dataKey: Buffer.alloc(32, 5) }],
  ["TRUST_PROXY", "10.0.0.0/8, loopback", { trustProxy: ["10.0.0.0/8", "loopback"] }],
  [
    "PUBLIC_URL",
    "https://rinnalla.example.fi/",
    { publicUrl: "https://rinnalla.example.fi", cookieSecure: true },
  ],
  ["COOKIE_SECURE", "on", { cookieSecure: true }],
  ["MAIL_FROM", "Rinnalla <rinnalla@example.fi>", { mail: undefined }],
])("%s=%s is read", (name, value, expected) => {
  expect(readConfig({ [name]: value })).toMatchObject(expected);
});

test.each([
  ["PORT", "65536"],
  ["PORT", "-1"],
  ["PORT", "80a"],
  ["HOST", "http://localhost"],
  ["DATABASE_URL", "mysql://db/rinnalla"],
  ["DATABASE_URL", "db.example.fi"],
  ["DATABASE_POOL", "0"],
  ["DATA_KEY", Buffer.alloc(31, 5).toString("base64")],
  ["DATA_KEY", "not base64!"],
  ["DEMO", "yes"],
  ["LOG_LEVEL", "loud"],
  ["TRUST_PROXY", "everybody;"],
  ["PUBLIC_URL", "rinnalla.example.fi"],
  ["PUBLIC_URL", "https://example.fi/rinnalla"],
  ["COOKIE_SECURE", "true"],
  ["SMTP_URL", "mail.example.fi"],
  ["SMTP_URL", "smtp://mail.example.fi/path"],
  ["MAIL_FROM", "Rinnalla"],
  ["MAIL_FROM", "a@b.fi\nBcc: c@d.fi"],
  ["MAIL_DEMO", "yes"],
])("%s=%s is refused in one line that names it", (name, value) => {
  const act = () => readConfig({ [name]: value });
  expect(act).toThrow(StartFault);
  expect(act).toThrow(new RegExp(`^${name} must be [^\\n]+$`));
});

test("a refused value, which may be a secret, is not repeated", () => {
  expect(() => readConfig({ DATA_KEY: "c2VjcmV0" })).not.toThrow(/c2VjcmV0/);
  expect(() => readConfig({ DATABASE_URL: "postgres:/owner:secret@db/rinnalla" })).not.toThrow(/secret/);
});

test("reminders need a mail server, a sender and an address to sign in at", () => {
  const whole = {
    SMTP_URL: "smtps://u:p@mail.example.fi",
    MAIL_FROM: "r@example.fi",
    PUBLIC_URL: "https://r.example.fi",
  };
  expect(readConfig(whole).mail).toEqual({ url: whole.SMTP_URL, from: "r@example.fi", toDemo: false });
  expect(readConfig({ ...whole, MAIL_DEMO: "on" }).mail?.toDemo).toBe(true);
  expect(() => readConfig({ ...whole, MAIL_FROM: "" })).toThrow(/^MAIL_FROM must be set when SMTP_URL is$/);
  expect(() => readConfig({ ...whole, PUBLIC_URL: "" })).toThrow(/^PUBLIC_URL must be set when SMTP_URL is$/);
});

test("every setting is described once", () => {
  const names = configRows.map((row) => row.name);
  expect(new Set(names).size).toBe(names.length);
  for (const row of configRows) expect(row.about).toMatch(/\.$/);
});
