import { z } from "zod";
import { isLocalDate, type LocalDate } from "#core/kernel/local-date.ts";

/** A calendar day on the wire. */
export const localDateShape = z
  .string()
  .refine((value): value is LocalDate => isLocalDate(value), { error: "not_a_day" })
  .meta({ type: "string", format: "date" });

/** An instant on the wire, ISO 8601 with zone. */
export const instantShape = z.iso.datetime({ offset: true });

/** Words a person writes: trimmed, not empty, bounded. */
export const words = (max: number) =>
  z.string().trim().min(1, { error: "empty" }).max(max, { error: "too_long" });

/** Words that may be left out: empty text is kept as empty. */
export const optionalWords = (max: number) => z.string().trim().max(max, { error: "too_long" }).default("");
