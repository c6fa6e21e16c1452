import type { Found } from "#core/effectiveness/found.ts";
import { countFigure, isSmall, ratioFigure, type Figure } from "#core/effectiveness/tell.ts";

/**
 * Services running to each worker, and workers to each lead, of the chosen units. Who works where is no secret; how many services run
 * is told only where it is told elsewhere too.
 */
export function staffFigures({ running, staff }: Found, isRunningTold: boolean): Figure[] {
  if (!staff) return [];
  return [
    isRunningTold && !isSmall(running)
      ? ratioFigure("caseload", running, staff.workers)
      : countFigure("caseload", 0, false),
    ratioFigure("supervision", staff.workers, staff.leads),
  ];
}
