import { withoutComments, type CodeFile } from "./code-files.ts";

/** A habit of the code: where it holds, what breaks it, and what to do instead. */
export type Habit = {
  readonly name: string;
  readonly holdsIn: (path: string) => boolean;
  readonly broken: RegExp;
  readonly instead: string;
  /** Looked for in comments too. */
  readonly commentsToo?: true;
  /** Lines that break it and lines that don't, so that the check is known to bite. */
  readonly bad: readonly string[];
  readonly good: readonly string[];
};

const isCode = (path: string): boolean => /\.(ts|tsx|mjs)$/.test(path);
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith("e2e/");
/** These two speak of what they forbid. */
const isThisCheck = (path: string): boolean => /^checks\/(habits|sources\.test)\.ts$/.test(path);
const clocks = ["server/platform/clock.ts", "web/kit/clock.ts"];

export const habits: readonly Habit[] = [
  {
    name: "the clock is handed in",
    holdsIn: (path) => isCode(path) && !clocks.includes(path),
    broken: /\bnew Date(?:\(\s*\)|(?!\s*\(|\w))|\bDate\.now\b|(?<!new |[.\w])Date\(\s*\)/,
    instead: `take today or now as an argument; only ${clocks.join(" and ")} ask what time it is`,
    bad: ["const now = new Date();", "at: Date.now()", "new Date", "const t = Date()"],
    good: [
      "new Date(ms)",
      "new Date(Date.UTC(2026, 10, 23))",
      "clock.now()",
      "type At = Date;",
      "new DateField()",
    ],
  },
  {
    name: "settings of a connection end with the transaction",
    holdsIn: (path) => path.startsWith("server/") && /\.(ts|sql)$/.test(path) && !isTest(path),
    // A statement's start is the text's, or after a quote or a semicolon: a function's own `set search_path = …` stands elsewhere.
    broken:
      /set_config\([^;]*?,\s*false\s*\)|(?:^|["'`;])\s*(?:[sS][eE][tT]\s+(?:session\b|role\b|(?!local\b|transaction\b|constraints\b)[a-z_.]+\s*(?:=|\b(?:to|TO)\b))|(?:reset|RESET)\s+(?:role|all)\b)/,
    instead:
      "write set_config(name, value, true) or set local: a session's setting leaks to whoever gets the connection next",
    bad: [
      "select set_config('app.actor_id', $1, false)",
      'client.query("set role rinnalla_app")',
      "client.query(`SET app.actor_id = '1'`)",
      "select 1; set search_path to app",
      'query("set session characteristics as transaction read only")',
    ],
    good: [
      "perform set_config('app.today', asked ->> 'today', true);",
      'client.query("set local statement_timeout = 0")',
      "update person\n  set family_name = $1",
      "language sql set search_path = public, app, pg_temp as $$ select 1 $$",
      '"begin; set transaction isolation level serializable"',
    ],
  },
  {
    name: "nothing is left half done",
    holdsIn: isCode,
    broken:
      /\b(?:it|test|describe)\.(?:skip|only|todo)\b|@ts-(?:ignore|expect-error|nocheck)|\bas any\b|\b(?:TODO|FIXME)\b/,
    instead:
      "finish it, or take it out and say so where the reader looks: the types hold everywhere and every test runs",
    commentsToo: true,
    bad: ["it.skip(", "describe.only(", "// @ts-ignore", "value as any", "// TODO later"],
    good: ["it.each(", "as unknown", "todo.list()"],
  },
  {
    name: "tests wait for things, not for time",
    holdsIn: isTest,
    broken: /\bwaitForTimeout\b|\bsetTimeout\(\s*(?:r|resolve|done)\b|from "node:timers\/promises"/,
    instead:
      "wait for what should come (a locator, an event, a row); a fixed wait is too short on a slow day",
    bad: ["await page.waitForTimeout(500)", "new Promise((resolve) => setTimeout(resolve, 50))"],
    good: ["await expect(page.getByRole('heading')).toBeVisible()"],
  },
  {
    name: "no machine's own paths",
    holdsIn: (path) => !path.endsWith(".svg"),
    broken: /(?<![\w.~*)}\]-])\/(?:work|farm|root|home|Users)\/[a-z.]|\b[A-Z]:\\{1,2}[A-Za-z]/,
    instead: "start from import.meta.url, from the data folder, or from a setting",
    commentsToo: true,
    bad: ['"/home/anna/rinnalla"', "see /root/.npm", "C:\\Users\\anna"],
    good: ["/api/home/today", "#core/home/x.ts", "`${base}/home/page`", "https://example.org/home/page"],
  },
  {
    name: "names say what is in them",
    holdsIn: (path) => isCode(path) && !isTest(path),
    broken: /\bclass \w*(?:Service|Manager|Helper|Util)s?\b/,
    instead: "write functions named after what they do or return",
    bad: ["export class MeetingService {"],
    good: ["export class ServiceWorker {", "class OneConnectionDriver"],
  },
];

/** Places in a file that break a habit, as "path:line: what stands there: what to do instead". */
export function breaksOf(habit: Habit, file: CodeFile): string[] {
  if (!habit.holdsIn(file.path) || isThisCheck(file.path)) return [];
  const text = habit.commentsToo ? file.text : wordless(file);
  return [...text.matchAll(new RegExp(habit.broken, `${habit.broken.flags}g`))].map((found) => {
    const line = text.slice(0, found.index + found[0].trimEnd().length).split("\n").length;
    return `${file.path}:${line}: ${found[0].trim()}: ${habit.instead}`;
  });
}

const wordless = ({ path, text }: CodeFile): string =>
  path.endsWith(".sql") ? text.replace(/--.*$/gm, "") : withoutComments(text);
