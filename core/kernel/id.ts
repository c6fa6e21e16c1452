import { z } from "zod";

/** Ids are UUIDs, version 7 when made here or on the device, so that they sort by time of making. */
export const id = z.uuid();
export type Id = z.infer<typeof id>;
