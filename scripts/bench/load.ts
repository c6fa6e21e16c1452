import http from "node:http";
import { uuidv7 } from "uuidv7";
import type { Asking } from "./scenarios.ts";

export type Round = {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
};

/** So many connections, each asking again as soon as it is answered, for so many seconds. Latencies in milliseconds. */
export async function load(
  address: string,
  ask: (n: number) => Asking,
  seconds: number,
  connections: number,
): Promise<Round> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(address);
  const times: number[] = [];
  let n = 0;
  const begun = performance.now();
  const end = begun + seconds * 1000;
  const one = (asking: Asking) =>
    new Promise<void>((resolve, reject) => {
      const at = performance.now();
      const request = http.request(
        {
          agent,
          hostname,
          port,
          path: asking.path,
          method: asking.body === undefined ? "GET" : "POST",
          headers: {
            cookie: asking.cookie,
            "x-actor": asking.actorId,
            ...(asking.body === undefined
              ? {}
              : {
                  "content-type": "application/json",
                  "content-length": Buffer.byteLength(asking.body),
                  "command-id": uuidv7(),
                }),
          },
        },
        (reply) => {
          let text = "";
          reply.on("data", (chunk: Buffer) => {
            if (reply.statusCode !== 200) text += chunk.toString();
          });
          reply.on("end", () => {
            if (reply.statusCode !== 200)
              return reject(new Error(`${asking.path}: ${reply.statusCode} ${text}`));
            times.push(performance.now() - at);
            resolve();
          });
        },
      );
      request.on("error", reject);
      request.end(asking.body);
    });
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) await one(ask(n++));
    }),
  );
  const elapsed = (performance.now() - begun) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { requests: times.length, perSecond: times.length / elapsed, p50: at(0.5), p99: at(0.99) };
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
