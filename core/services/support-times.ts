import { type LocalDate, weekday } from "#core/kernel/local-date.ts";
import type { ServiceModel, SupportTime } from "#core/services/model.ts";

/** Does the support time hold at this hour of the day? @param at 'HH:mm' in Finnish time */
export const holdsAt = (time: SupportTime, on: LocalDate, at: string): boolean =>
  time.days.includes(weekday(on)) && time.from <= at && at < time.to;

/** The support time a meeting falls in: the first that holds; undefined outside them all, or where the model has none. */
export const supportTimeOf = (model: ServiceModel, on: LocalDate, at: string): SupportTime | undefined =>
  model.supportTimes?.find((time) => holdsAt(time, on, at));
