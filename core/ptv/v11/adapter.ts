import type { PtvAdapter } from "#core/ptv/adapter.ts";
import { readChannel, readDescription, readService } from "#core/ptv/v11/read.ts";
import { writeChannel, writeDescription, writeService, writeServiceIn } from "#core/ptv/v11/write.ts";

const itemsOnPage = 100;

/** The open interface, version 11. */
export const ptvV11: PtvAdapter = {
  version: "v11",
  writeService,
  writeServiceIn,
  writeChannel,
  writeDescription,
  readService,
  readChannel,
  readDescription,
  page: (items, pageNumber) => ({
    pageNumber,
    pageSize: itemsOnPage,
    pageCount: Math.max(1, Math.ceil(items.length / itemsOnPage)),
    itemList: items.slice((pageNumber - 1) * itemsOnPage, pageNumber * itemsOnPage),
  }),
  kindOf(json) {
    if (typeof json !== "object" || json === null) return undefined;
    if ("serviceNames" in json) return "service";
    if ("serviceChannelNames" in json || "serviceChannelType" in json) return "channel";
    return "referenceCode" in json ? "description" : undefined;
  },
};
