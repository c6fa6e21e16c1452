import { uuidv7 } from "uuidv7";

/** A new UUIDv7: made on the device, so that sending the same thing twice keeps one. */
export const newId = (): string => uuidv7();
