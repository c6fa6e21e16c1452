import { isAbsolute, resolve } from "node:path";
import { z } from "zod";
import { StartFault } from "#server/platform/start-fault.ts";

/** Everything that can be set about a server, read once at start. */
export interface Config {
  /** 0 lets the operating system choose. */
  readonly port: number;
  readonly host: string;
  /** The owner's connection string; undefined means the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Connections kept for requests. */
  readonly databasePool: number;
  /** Absolute. */
  readonly dataDir: string;
  /** 32 bytes; undefined means the one kept in dataDir/keys. */
  readonly dataKey: Buffer | undefined;
  readonly demo: "auto" | "off";
  readonly demoFamilies: number;
  readonly logLevel: (typeof logLevels)[number];
  /** What Fastify's trustProxy takes: false, or the addresses of the proxies in front. */
  readonly trustProxy: false | string[];
  /** Origin by which browsers reach the server, without a slash at the end. */
  readonly publicUrl: string | undefined;
  readonly cookieSecure: boolean;
  /** Where reminders are handed over; undefined: none are sent. */
  readonly mail: { readonly url: string; readonly from: string; readonly toDemo: boolean } | undefined;
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

/** One line of the table that `npm start -- --help` and docs/operations.md show. */
export interface ConfigRow {
  readonly name: string;
  /** As written in the environment; empty when there is none. */
  readonly fallback: string;
  readonly about: string;
}

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most));

function webOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const url = new URL(value);
  return (
    ["http:", "https:"].includes(url.protocol) && url.pathname === "/" && url.search === "" && url.hash === ""
  );
}

function databaseAddress(value: string): boolean {
  // A unix socket may leave the host out ("postgres://name@/database?host=/run/postgresql"), which URL refuses.
  const address = value.replace("@/", "@localhost/");
  return /^postgres(ql)?:\/\//.test(value) && URL.canParse(address);
}

const smtpAddress = (value: string): boolean =>
  /^smtps?:\/\/[^\s/?#]+\/?$/.test(value) && URL.canParse(value) && new URL(value).hostname !== "";

interface Setting<T> extends ConfigRow {
  readonly value: z.ZodType<T, string>;
  /** Finishes "PORT must be …". */
  readonly mustBe: string;
}

const setting = <T>(row: Setting<T>): Setting<T> => row;

const settings = {
  port: setting({
    name: "PORT",
    fallback: "3000",
    about: "Port to listen on; 0 takes any free one.",
    mustBe: "a whole number from 0 to 65535",
    value: wholeNumber(0, 65_535),
  }),
  host: setting({
    name: "HOST",
    fallback: "127.0.0.1",
    about: "Address to listen on. 0.0.0.0 or :: opens the server to the network: put a TLS proxy in front.",
    mustBe: "an IP address or a host name",
    value: z.string().regex(/^[A-Za-z0-9.:_-]+$/),
  }),
  databaseUrl: setting({
    name: "DATABASE_URL",
    fallback: "",
    about:
      "PostgreSQL 15 or newer, as the role that owns the database (CREATEROLE, not a superuser): " +
      "postgres://owner:password@host:5432/rinnalla. When it is set, no embedded database is started.",
    mustBe: "an address like postgres://owner:password@host:5432/rinnalla",
    value: z.string().refine(databaseAddress),
  }),
  databasePool: setting({
    name: "DATABASE_POOL",
    fallback: "10",
    about: "Database connections kept for requests, for each server process.",
    mustBe: "a whole number from 1 to 200",
    value: wholeNumber(1, 200),
  }),
  dataDir: setting({
    name: "DATA_DIR",
    fallback: "./data",
    about: "Folder of the embedded database and the keys. Back it up whole; see docs/operations.md.",
    mustBe: "the path of a folder",
    value: z
      .string()
      .min(1)
      .transform((path) => (isAbsolute(path) ? path : resolve(path))),
  }),
  dataKey: setting({
    name: "DATA_KEY",
    fallback: "",
    about:
      "32 bytes in base64: encrypts identity codes and protected contact data. " +
      "Without it a key is made once into DATA_DIR/keys/data-key. Servers of one database need the same key.",
    mustBe: "32 bytes in base64 (make one with: openssl rand -base64 32)",
    value: z
      .base64()
      .transform((text) => Buffer.from(text, "base64"))
      .refine((bytes) => bytes.length === 32),
  }),
  demo: setting({
    name: "DEMO",
    fallback: "auto",
    about:
      "auto: load the demo town into an empty database and allow signing in as one of its people while it is there. " +
      "off: do neither.",
    mustBe: "auto or off",
    value: z.enum(["auto", "off"]),
  }),
  demoFamilies: setting({
    name: "DEMO_FAMILIES",
    fallback: "60",
    about: "How many families the demo town has when it is loaded.",
    mustBe: "a whole number from 20 to 5000",
    value: wholeNumber(20, 5_000),
  }),
  logLevel: setting({
    name: "LOG_LEVEL",
    fallback: "info",
    about: `How much is logged: ${logLevels.join(", ")}. Logs hold no personal data at any level.`,
    mustBe: `one of ${logLevels.join(", ")}`,
    value: z.enum(logLevels),
  }),
  trustProxy: setting({
    name: "TRUST_PROXY",
    fallback: "off",
    about:
      "Addresses or networks of the proxies in front, separated by commas (10.0.0.0/8, loopback): " +
      "only their X-Forwarded-For is believed.",
    mustBe: "off, or addresses separated by commas",
    value: z
      .string()
      .regex(/^[A-Za-z0-9.:/, ]+$/)
      .transform((text): false | string[] =>
        text === "off"
          ? false
          : text
              .split(",")
              .map((part) => part.trim())
              .filter((part) => part !== ""),
      )
      .refine((proxies) => proxies === false || proxies.length > 0),
  }),
  publicUrl: setting({
    name: "PUBLIC_URL",
    fallback: "",
    about:
      "Address by which browsers reach the server (https://rinnalla.example.fi). Default: the address it listens on.",
    mustBe: "an address like https://rinnalla.example.fi, without a path",
    value: z
      .string()
      .refine(webOrigin)
      .transform((value) => new URL(value).origin),
  }),
  cookieSecure: setting({
    name: "COOKIE_SECURE",
    fallback: "auto",
    about:
      "on: session cookies go over https only, and HSTS is sent. auto: on when PUBLIC_URL begins with https.",
    mustBe: "auto, on or off",
    value: z.enum(["auto", "on", "off"]),
  }),
  smtpUrl: setting({
    name: "SMTP_URL",
    fallback: "",
    about:
      "Mail server for reminders that say only that something waits: smtps://user:password@host or smtp://host:587 " +
      "(then with STARTTLS, but for one on this machine). Needs MAIL_FROM and PUBLIC_URL. Without it nothing is sent.",
    mustBe: "an address like smtps://user:password@mail.example.fi",
    value: z.string().refine(smtpAddress),
  }),
  mailFrom: setting({
    name: "MAIL_FROM",
    fallback: "",
    about: "Sender of the reminders: an address, or a name and an address (Rinnalla <rinnalla@example.fi>).",
    mustBe: "an e-mail address, or a name and <address>",
    value: z.string().regex(/^(?:[^<>\r\n"]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/),
  }),
  mailDemo: setting({
    name: "MAIL_DEMO",
    fallback: "off",
    about: "on: reminders go out from a demo town too, whose people have invented addresses.",
    mustBe: "on or off",
    value: z.enum(["on", "off"]),
  }),
} as const;

/** The table of all settings. */
export const configRows: readonly ConfigRow[] = Object.values(settings).map(({ name, fallback, about }) => ({
  name,
  fallback,
  about,
}));

type Environment = Readonly<Record<string, string | undefined>>;

function read<T>(row: Setting<T>, environment: Environment): T {
  const value = readOptional(row, environment);
  if (value === undefined) throw new StartFault(`${row.name} must be set`);
  return value;
}

/** An empty value counts as none, as in every .env file. */
function readOptional<T>(row: Setting<T>, environment: Environment): T | undefined {
  const text = environment[row.name]?.trim() || row.fallback;
  if (text === "") return undefined;
  const parsed = row.value.safeParse(text);
  if (parsed.success) return parsed.data;
  // The value itself is not repeated: it may be a key or hold a password.
  throw new StartFault(`${row.name} must be ${row.mustBe}`);
}

/**
 * Reads the configuration from environment variables.
 * @throws StartFault naming the variable and what it must be, never its value
 */
export function readConfig(environment: Environment): Config {
  const publicUrl = readOptional(settings.publicUrl, environment);
  const cookieSecure = read(settings.cookieSecure, environment);
  const smtpUrl = readOptional(settings.smtpUrl, environment);
  const from = readOptional(settings.mailFrom, environment);
  const toDemo = read(settings.mailDemo, environment) === "on";
  if (smtpUrl !== undefined && from === undefined)
    throw new StartFault("MAIL_FROM must be set when SMTP_URL is");
  // The letter has a link to sign in and nothing else of use.
  if (smtpUrl !== undefined && publicUrl === undefined)
    throw new StartFault("PUBLIC_URL must be set when SMTP_URL is");
  return {
    port: read(settings.port, environment),
    host: read(settings.host, environment),
    databaseUrl: readOptional(settings.databaseUrl, environment),
    databasePool: read(settings.databasePool, environment),
    dataDir: read(settings.dataDir, environment),
    dataKey: readOptional(settings.dataKey, environment),
    demo: read(settings.demo, environment),
    demoFamilies: read(settings.demoFamilies, environment),
    logLevel: read(settings.logLevel, environment),
    trustProxy: read(settings.trustProxy, environment),
    publicUrl,
    cookieSecure:
      cookieSecure === "auto" ? (publicUrl?.startsWith("https:") ?? false) : cookieSecure === "on",
    mail: smtpUrl === undefined || from === undefined ? undefined : { url: smtpUrl, from, toDemo },
  };
}
