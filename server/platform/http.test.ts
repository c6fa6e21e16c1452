import { afterAll, expect, test } from "vitest";
import { buildHttp } from "#server/platform/http.ts";

const app = await buildHttp({
  logLevel: "silent",
  trustProxy: false,
  secure: false,
  appVersion: "0",
  limits: { session: 3, address: 8 },
});
app.get("/page", async () => "here");
afterAll(() => app.close());

const statuses = async (cookies: readonly string[]): Promise<number[]> => {
  const found: number[] = [];
  for (const cookie of cookies)
    found.push((await app.inject({ method: "GET", url: "/page", headers: { cookie } })).statusCode);
  return found;
};
const session = (name: string) => `rinnalla=${name}`;

test("a session's requests are limited, and a new cookie for each request doesn't escape the address's limit", async () => {
  expect(await statuses(["a", "a", "a", "a"].map(session))).toEqual([200, 200, 200, 429]);
  expect(await statuses(["b", "c", "d", "e", "f", "g"].map(session))).toEqual([200, 200, 200, 200, 429, 429]);
});
