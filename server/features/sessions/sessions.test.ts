import { createHash } from "node:crypto";
import pg from "pg";
import { describe, expect, it } from "vitest";
import { setStaffActive } from "#contract/worker/staff.ts";
import { demoTown } from "#contract/public/demo.ts";
import * as contract from "#contract/worker/sessions.ts";
import { aWorld } from "#fixtures/world.ts";

const world = await aWorld();
const sessionCookie = (header: unknown): string => String(header).split(";")[0] ?? "";

describe("demo sign-in", () => {
  it("exists only while the demo town is loaded", async () => {
    expect((await world.nobody.call(contract.demoPeople)).body.people).toEqual([]);
    expect((await world.nobody.call(demoTown)).body).toEqual({ loaded: false });
    const refused = await world.nobody.call(contract.startSession, {
      body: { personId: world.people.keyWorker },
    });
    expect([refused.status, refused.error.code]).toEqual([409, "sign_in_not_possible"]);

    await world.rows.updateTable("installation").set({ demo_town: '{"families":1}' }).execute();
    expect((await world.nobody.call(demoTown)).body).toEqual({ loaded: true });
    const { people } = (await world.nobody.call(contract.demoPeople)).body;
    expect(people.map((person) => person.name)).toContain("Leena Aho");
    const signedIn = await world.app.inject({
      method: "POST",
      url: "/api/session",
      payload: { personId: world.people.keyWorker },
    });
    expect(signedIn.statusCode).toBe(200);
    expect(String(signedIn.headers["set-cookie"])).toMatch(/HttpOnly; SameSite=Strict/);
  });

  it("gives a token that the database never holds in clear", async () => {
    const signedIn = await world.app.inject({
      method: "POST",
      url: "/api/session",
      payload: { personId: world.people.keyWorker },
    });
    const token = sessionCookie(signedIn.headers["set-cookie"]).split("=")[1] ?? "";
    const stored = await world.rows.selectFrom("session").selectAll().execute();
    expect(
      JSON.stringify(stored.map((row) => ({ ...row, token_hash: row.token_hash.toString("base64url") }))),
    ).not.toContain(token);
  });
});

describe("a teaching room", () => {
  it("signs in from one address as often as it needs, and whoever tries on and on is told when to try again", async () => {
    const asked = () =>
      world.app.inject({
        method: "POST",
        url: "/api/session",
        payload: { personId: world.people.keyWorker },
        remoteAddress: "198.51.100.7",
      });
    // Thirty people, each of whom is ten others in ten minutes.
    for (let n = 0; n < 300; n += 1) expect((await asked()).statusCode).toBe(200);
    let last = await asked();
    for (let n = 0; n < 400 && last.statusCode === 200; n += 1) last = await asked();
    expect([last.statusCode, last.json().error]).toEqual([429, "rate_limited"]);
    expect(Number(last.headers["retry-after"])).toBeGreaterThan(0);
  });
});

describe("a session", () => {
  const signIn = async () => {
    const reply = await world.app.inject({
      method: "POST",
      url: "/api/session",
      payload: { personId: world.people.familyWorker },
    });
    return sessionCookie(reply.headers["set-cookie"]);
  };
  const statusWith = async (cookie: string) =>
    (await world.app.inject({ method: "GET", url: "/api/session", headers: { cookie } })).statusCode;

  it("ends after 30 idle minutes, and living use keeps it", async () => {
    world.setNow("2026-11-23T08:00:00Z");
    const cookie = await signIn();
    world.setNow("2026-11-23T08:29:00Z");
    expect(await statusWith(cookie)).toBe(200);
    world.setNow("2026-11-23T08:58:00Z");
    expect(await statusWith(cookie)).toBe(200);
    world.setNow("2026-11-23T09:29:00Z");
    expect(await statusWith(cookie)).toBe(401);
  });

  it("ends after 12 hours however it is used", async () => {
    world.setNow("2026-11-23T08:00:00Z");
    const cookie = await signIn();
    for (let minutes = 20; minutes < 720; minutes += 20) {
      world.setNow(new Date(Date.UTC(2026, 10, 23, 8, minutes)).toISOString());
      expect(await statusWith(cookie)).toBe(200);
    }
    world.setNow("2026-11-23T20:00:01Z");
    expect(await statusWith(cookie)).toBe(401);
  });

  it("isn't kept alive by background refreshing", async () => {
    world.setNow("2026-11-23T08:00:00Z");
    const cookie = await signIn();
    world.setNow("2026-11-23T08:25:00Z");
    await world.app.inject({ method: "GET", url: "/api/session", headers: { cookie, "x-background": "1" } });
    world.setNow("2026-11-23T08:31:00Z");
    expect(await statusWith(cookie)).toBe(401);
  });

  it("is dead after signing out, here and everywhere", async () => {
    world.setNow("2026-11-23T08:00:00Z");
    const [one, two] = [await signIn(), await signIn()];
    const headers = (cookie: string) => ({ cookie, "command-id": crypto.randomUUID() });
    await world.app.inject({ method: "POST", url: "/api/session/end", headers: headers(one), payload: {} });
    expect([await statusWith(one), await statusWith(two)]).toEqual([401, 200]);
    await world.app.inject({
      method: "POST",
      url: "/api/session/end",
      headers: headers(two),
      payload: { everywhere: true },
    });
    expect(await statusWith(two)).toBe(401);
  });

  it("is a new one at each sign-in: what the browser had before is dead, planted or one's own", async () => {
    world.setNow("2026-11-23T08:00:00Z");
    const before = await signIn();
    const again = await world.app.inject({
      method: "POST",
      url: "/api/session",
      headers: { cookie: before },
      payload: { personId: world.people.keyWorker },
    });
    const after = sessionCookie(again.headers["set-cookie"]);
    expect(after).not.toBe(before);
    expect([await statusWith(before), await statusWith(after)]).toEqual([401, 200]);
    const planted = `${before.split("=")[0]}=${"A".repeat(43)}`;
    const fresh = await world.app.inject({
      method: "POST",
      url: "/api/session",
      headers: { cookie: planted },
      payload: { personId: world.people.keyWorker },
    });
    expect(sessionCookie(fresh.headers["set-cookie"])).not.toBe(planted);
    expect(await statusWith(planted)).toBe(401);
  });

  it("ends when the person is deactivated, and doesn't come back with them", async () => {
    world.setNow("2026-11-23T08:00:00Z");
    const cookie = await signIn();
    const params = { staffId: world.people.familyWorker };
    const set = (version: number, active: boolean) =>
      world.as("administrator").call(setStaffActive, { params, body: { version, active } });
    expect((await set(1, false)).status).toBe(200);
    expect(await statusWith(cookie)).toBe(401);
    expect((await set(2, true)).status).toBe(200);
    expect(await statusWith(cookie)).toBe(401);
    // Nor does one that was somehow left alive let an inactive person in.
    const left = await signIn();
    await world.rows
      .updateTable("staff")
      .set({ active: false })
      .where("id", "=", world.people.familyWorker)
      .execute();
    expect(await statusWith(left)).toBe(401);
    await world.rows
      .updateTable("staff")
      .set({ active: true })
      .where("id", "=", world.people.familyWorker)
      .execute();
  });

  it("that has idled too long isn't woken by anything, signing out neither", async () => {
    world.setNow("2026-11-23T08:00:00Z");
    const cookie = await signIn();
    world.setNow("2026-11-23T08:31:00Z");
    const headers = { cookie, "command-id": crypto.randomUUID() };
    const ended = await world.app.inject({ method: "POST", url: "/api/session/end", headers, payload: {} });
    expect([ended.statusCode, await statusWith(cookie)]).toEqual([401, 401]);
  });

  it("leaves nobody behind in the connection: who asks is set for one transaction", async () => {
    world.setNow("2026-11-23T08:00:00Z");
    const cookie = await signIn();
    const app = new pg.Client({ connectionString: world.database.ownerUrl, options: "-c role=rinnalla_app" });
    await app.connect();
    try {
      const token = createHash("sha256")
        .update(cookie.split("=")[1] ?? "")
        .digest("hex");
      const asked = { token, now: "2026-11-23T08:00:00Z", today: "2026-11-23", case: null, command: null };
      await app.query("begin");
      await app.query("select app.begin_request($1)", [JSON.stringify(asked)]);
      expect((await app.query("select app.actor() as who")).rows).toEqual([
        { who: world.people.familyWorker },
      ]);
      await app.query("commit");
      await expect(app.query("select * from staff")).rejects.toThrow(/uuid/);
      await expect(app.query("select app.actor()")).rejects.toThrow(/uuid/);
    } finally {
      await app.end();
    }
  });

  it("doesn't answer without one", async () => {
    const got = await world.nobody.call(contract.currentSession);
    expect([got.status, got.error.error]).toEqual([401, "unauthorized"]);
  });
});

it("takes no write from another site", async () => {
  const reply = await world.app.inject({
    method: "POST",
    url: "/api/session",
    headers: { "sec-fetch-site": "cross-site" },
    payload: { personId: world.people.keyWorker },
  });
  expect(reply.statusCode).toBe(403);
});
