import type { measurementsOf } from "#contract/worker/measurements.ts";
import type { ReplyOf } from "#web/kit/call.ts";

export type Measurement = ReplyOf<typeof measurementsOf>["measurements"][number];
