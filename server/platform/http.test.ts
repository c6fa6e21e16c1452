import { expect, onTestFinished, test } from "vitest";
import { buildHttp } from "#server/platform/http.ts";

async function aServer(limits: { session: number; address: number }) {
  const app = await buildHttp({
    logLevel: "silent",
    trustProxy: false,
    secure: false,
    appVersion: "0",
    limits,
  });
  app.get("/page", async () => "here");
  onTestFinished(() => app.close());
  const ask = (name: string) =>
    app.inject({ method: "GET", url: "/page", headers: { cookie: `rinnalla=${name}` } });
  return async (sessions: readonly string[]) => {
    const replies = [];
    for (const name of sessions) replies.push(await ask(name));
    return replies;
  };
}

test("a session's requests are limited, and a new cookie for each request doesn't escape the address's limit", async () => {
  const ask = await aServer({ session: 3, address: 8 });
  const statuses = async (sessions: readonly string[]) =>
    (await ask(sessions)).map(({ statusCode }) => statusCode);
  expect(await statuses(["a", "a", "a", "a"])).toEqual([200, 200, 200, 429]);
  expect(await statuses(["b", "c", "d", "e", "f", "g"])).toEqual([200, 200, 200, 200, 429, 429]);
});

test.each([
  ["session", { session: 1, address: 100 }],
  ["address", { session: 100, address: 1 }],
])(
  "whoever is held back by the limit of a %s is told in how many seconds to try again",
  async (_by, limits) => {
    const ask = await aServer(limits);
    const [, held] = await ask(["a", "a"]);
    expect([held?.statusCode, held?.json().error]).toEqual([429, "rate_limited"]);
    const seconds = Number(held?.headers["retry-after"]);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
  },
);
