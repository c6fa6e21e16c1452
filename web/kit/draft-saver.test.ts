import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CallFailed, type CallError } from "#web/kit/call.ts";
import { draftSaver, type AutosaveState } from "#web/kit/draft-saver.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A desk with a device, a server that can be told to fail, and a draft that opens on them. */
function aDesk(opened = "", onDevice: string | null = null) {
  const device = { kept: onDevice };
  const server = {
    has: opened,
    saves: [] as string[],
    failing: undefined as CallError | undefined,
    slow: undefined as Promise<void> | undefined,
  };
  const states: AutosaveState[] = [];
  const open = (typed = opened) =>
    draftSaver({
      keep: {
        get: () => device.kept,
        set: (text) => void (device.kept = text),
        drop: () => void (device.kept = null),
      },
      opened: typed,
      save: async (text) => {
        server.saves.push(text);
        const { failing, slow } = server;
        await slow;
        if (failing) throw new CallFailed(failing);
        server.has = text;
      },
      onState: (state) => states.push(state),
      now: () => "2026-11-23T08:00:00Z",
    });
  return { device, server, open, lastState: () => states.at(-1)?.kind };
}

describe("a draft that is typed", () => {
  it("is kept at once, and sent once after a quiet moment", async () => {
    const desk = aDesk();
    const draft = desk.open();
    for (const text of ["O", "Oo", "Oona"]) draft.type(text);
    expect([desk.device.kept, desk.server.saves]).toEqual(["Oona", []]);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.server).toMatchObject({ has: "Oona", saves: ["Oona"] });
    expect([desk.device.kept, desk.lastState()]).toEqual([null, "saved"]);
  });

  it("sends nothing when nothing was typed, or what was typed was taken back", async () => {
    const desk = aDesk("Oona");
    const draft = desk.open();
    draft.type("Oona ja");
    draft.type("Oona");
    expect(desk.device.kept).toBeNull();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(desk.server.saves).toEqual([]);
  });

  it("keeps what is typed while an older save is under way, and sends it after that", async () => {
    const desk = aDesk();
    const arrived = Promise.withResolvers<void>();
    desk.server.slow = arrived.promise;
    const draft = desk.open();
    draft.type("first");
    await vi.advanceTimersByTimeAsync(1_000);
    draft.type("second");
    expect(desk.device.kept).toBe("second");
    arrived.resolve();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.server).toMatchObject({ has: "second", saves: ["first", "second"] });
    expect(desk.device.kept).toBeNull();
  });

  it("typed back to what it was while a save is under way, is sent back too", async () => {
    const desk = aDesk("old");
    const arrived = Promise.withResolvers<void>();
    desk.server.slow = arrived.promise;
    const draft = desk.open();
    draft.type("new");
    await vi.advanceTimersByTimeAsync(1_000);
    draft.type("old");
    arrived.resolve();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.server.has).toBe("old");
    expect(desk.device.kept).toBeNull();
  });
});

describe("without a connection", () => {
  it("stays on the device and is sent when the connection is back, tried less and less often", async () => {
    const desk = aDesk();
    desk.server.failing = { kind: "offline" };
    const draft = desk.open();
    draft.type("Oona");
    await vi.advanceTimersByTimeAsync(120_000);
    expect([desk.device.kept, desk.lastState()]).toEqual(["Oona", "offline"]);
    expect(desk.server.saves.length).toBeGreaterThan(3);
    expect(desk.server.saves.length).toBeLessThan(10);
    desk.server.failing = undefined;
    await vi.advanceTimersByTimeAsync(31_000);
    expect([desk.server.has, desk.device.kept, desk.lastState()]).toEqual(["Oona", null, "saved"]);
  });

  it("signed out, waits until told that somebody has signed in", async () => {
    const desk = aDesk();
    desk.server.failing = { kind: "signed_out" };
    const draft = desk.open();
    draft.type("Oona");
    await vi.advanceTimersByTimeAsync(120_000);
    expect(desk.server.saves).toEqual(["Oona"]);
    desk.server.failing = undefined;
    expect(await draft.flush()).toBe(true);
    expect(desk.server.has).toBe("Oona");
  });

  it("refused by the server, is kept and tells why", async () => {
    const desk = aDesk();
    desk.server.failing = { kind: "refused", code: "case_closed" };
    const draft = desk.open();
    draft.type("Oona");
    await vi.advanceTimersByTimeAsync(120_000);
    expect([desk.device.kept, desk.lastState(), desk.server.saves.length]).toEqual(["Oona", "failed", 1]);
    expect(await draft.flush()).toBe(false);
  });
});

describe("opening and leaving", () => {
  it("what was kept and never acknowledged is sent when the draft opens again", async () => {
    const desk = aDesk("older", "newer");
    desk.open("newer");
    await vi.advanceTimersByTimeAsync(100);
    expect([desk.server.has, desk.device.kept]).toEqual(["newer", null]);
  });

  it("leaving sends the last words at once", async () => {
    const desk = aDesk();
    const draft = desk.open();
    draft.type("Oona");
    draft.leave();
    await vi.advanceTimersByTimeAsync(0);
    expect([desk.server.has, desk.device.kept]).toEqual(["Oona", null]);
  });

  it("leaving while an older save is under way sends the last words after it", async () => {
    const desk = aDesk();
    const arrived = Promise.withResolvers<void>();
    desk.server.slow = arrived.promise;
    const draft = desk.open();
    draft.type("first");
    await vi.advanceTimersByTimeAsync(1_000);
    draft.type("last");
    draft.leave();
    arrived.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect([desk.server.has, desk.device.kept]).toEqual(["last", null]);
  });

  it("leaving without a connection keeps them on the device", async () => {
    const desk = aDesk();
    desk.server.failing = { kind: "offline" };
    const draft = desk.open();
    draft.type("Oona");
    draft.leave();
    await vi.advanceTimersByTimeAsync(120_000);
    expect([desk.device.kept, desk.server.saves.length]).toEqual(["Oona", 1]);
  });

  it("a forgotten draft sends nothing and leaves nothing", async () => {
    const desk = aDesk();
    const draft = desk.open();
    draft.type("Oona");
    draft.forget();
    await vi.advanceTimersByTimeAsync(120_000);
    expect([desk.device.kept, desk.server.saves]).toEqual([null, []]);
  });
});
