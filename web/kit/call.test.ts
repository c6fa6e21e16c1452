import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { endpoint } from "#contract/endpoint.ts";
import { CallFailed, addressOf, call, onSignedOut, reasonOf } from "#web/kit/call.ts";

const read = endpoint({
  method: "GET",
  path: "/api/cases/:caseId/meetings",
  audience: "worker",
  action: "meeting.read",
  summary: "",
  params: z.object({ caseId: z.string() }),
  query: z.object({ state: z.string().optional() }),
  reply: z.object({ meetings: z.array(z.string()) }),
  refusals: [],
});
const write = endpoint({
  method: "POST",
  path: "/api/cases/:caseId/meetings",
  audience: "worker",
  action: "meeting.plan",
  summary: "",
  params: z.object({ caseId: z.string() }),
  body: z.object({ place: z.string() }),
  reply: z.object({ id: z.string() }),
  refusals: ["meetings_full"],
});
const input = { params: { caseId: "1" }, body: { place: "home" } };

const answer = (status: number, body: unknown) =>
  vi.fn<typeof fetch>(
    async () => new Response(typeof body === "string" ? body : JSON.stringify(body), { status }),
  );
const reasonWith = async (status: number, body: unknown) => {
  vi.stubGlobal("fetch", answer(status, body));
  return call(write, input).then(
    () => undefined,
    (error: unknown) => reasonOf(error),
  );
};

afterEach(() => vi.unstubAllGlobals());

describe("an address", () => {
  it("has its places filled and its query written, blanks left out", () => {
    expect(
      addressOf(
        "/api/cases/:caseId",
        { caseId: "a/b" },
        { q: "ä ö", empty: "", none: undefined, many: ["1", "2"] },
      ),
    ).toBe("/api/cases/a%2Fb?q=%C3%A4+%C3%B6&many=1&many=2");
  });

  it("is not made without one of its places", () => {
    expect(() => addressOf("/api/cases/:caseId", {}, undefined)).toThrow(/caseId/);
  });
});

describe("a call", () => {
  it("gives the reply, and a command carries an id that can be given again", async () => {
    const fetched = answer(200, { id: "m" });
    vi.stubGlobal("fetch", fetched);
    expect(await call(write, input, { commandId: "one" })).toEqual({ id: "m" });
    const [address, sent] = fetched.mock.calls[0] ?? [];
    expect(address).toBe("/api/cases/1/meetings");
    expect(new Headers(sent?.headers).get("command-id")).toBe("one");
    expect(sent?.body).toBe('{"place":"home"}');
  });

  it("that only asks carries no command id, and says when it asks by itself", async () => {
    const fetched = answer(200, { meetings: [] });
    vi.stubGlobal("fetch", fetched);
    await call(read, { params: { caseId: "1" } }, { background: true });
    const headers = new Headers(fetched.mock.calls[0]?.[1]?.headers);
    expect([headers.get("command-id"), headers.get("x-background")]).toEqual([null, "1"]);
  });

  it.each([
    [
      400,
      { error: "invalid", issues: [{ path: "body.place", code: "empty" }] },
      { kind: "invalid", issues: [{ path: "body.place", code: "empty" }] },
    ],
    [403, { error: "forbidden" }, { kind: "forbidden" }],
    [404, { error: "not_found" }, { kind: "not_found" }],
    [
      409,
      { error: "refused", code: "meetings_full", values: { max: 5 } },
      { kind: "refused", code: "meetings_full", rule: undefined, values: { max: 5 } },
    ],
    [412, { error: "stale", current: { version: 3 } }, { kind: "stale", current: { version: 3 } }],
    [429, { error: "rate_limited" }, { kind: "rate_limited", retryAfter: undefined }],
    [500, { error: "internal", traceId: "t" }, { kind: "broken", traceId: "t" }],
    [502, "<html>Bad gateway</html>", { kind: "broken", traceId: undefined }],
    [200, "not JSON", { kind: "broken", traceId: undefined }],
  ])("answered with %s fails as what it is", async (status, body, reason) => {
    expect(await reasonWith(status, body)).toEqual(reason);
  });

  it.each([
    ["90", 90],
    ["Thu, 26 Nov 2026 10:00:00 GMT", undefined],
    ["0", undefined],
  ])("that is held back tells when to try again: Retry-After %s", async (header, retryAfter) => {
    vi.stubGlobal(
      "fetch",
      vi.fn<typeof fetch>(
        async () =>
          new Response('{"error":"rate_limited"}', { status: 429, headers: { "retry-after": header } }),
      ),
    );
    const reason = await call(write, input).catch((error: unknown) => reasonOf(error));
    expect(reason).toEqual({ kind: "rate_limited", retryAfter });
  });

  it("answered with 401 tells whoever listens that the session has ended", async () => {
    const heard = vi.fn<() => void>();
    const stop = onSignedOut(heard);
    expect(await reasonWith(401, { error: "unauthorized" })).toEqual({ kind: "signed_out" });
    expect(await reasonWith(401, { error: "handed_over" })).toEqual({ kind: "handed_over" });
    stop();
    await reasonWith(401, { error: "unauthorized" });
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it("that never reached the server is offline", async () => {
    vi.stubGlobal(
      "fetch",
      vi.fn<typeof fetch>(() => Promise.reject(new TypeError("failed to fetch"))),
    );
    const error = await call(write, input).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CallFailed);
    expect(reasonOf(error)).toEqual({ kind: "offline" });
  });
});
