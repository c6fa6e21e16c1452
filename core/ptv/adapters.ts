import type { PtvAdapter } from "#core/ptv/adapter.ts";
import { ptvV11 } from "#core/ptv/v11/adapter.ts";

/** Versions of the interface that are spoken, each beside the others; the newest last. */
export const ptvAdapters: readonly PtvAdapter[] = [ptvV11];

export const ptvAdapter = (
  version: string,
  adapters: readonly PtvAdapter[] = ptvAdapters,
): PtvAdapter | undefined => adapters.find((adapter) => adapter.version === version);
