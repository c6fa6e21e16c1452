import * as contract from "#contract/worker/effectiveness.ts";
import { ledUnits } from "#core/access/led-units.ts";
import { refuse } from "#core/kernel/decision.ts";
import { extractFor } from "#server/features/effectiveness/commands.ts";
import { fileOf } from "#server/features/effectiveness/files.ts";
import { effectivenessOf, extractsMade, type Asked } from "#server/features/effectiveness/queries.ts";
import { route, type Context, type Route } from "#server/platform/serve.ts";

/** A lead asks of the own units only; row by row the database sees to the same. */
const isOthers = ({ roles }: Context, { unit }: Asked): boolean =>
  unit !== undefined &&
  !roles.some(({ role }) => role === "purchaser" || role === "analyst") &&
  !ledUnits(roles).includes(unit);

/** What was asked, for the log: no figure of it is anybody's alone, but putting many side by side is. */
const detailOf = ({ service, unit, ground, from, to, compare }: Asked): string =>
  [service, unit, ground, `${from}…${to}`, compare].filter(Boolean).join(" ");

export const effectivenessRoutes: Route[] = [
  route(contract.effectiveness, async ({ query }, context) => {
    context.about({ objectKind: "period_summary", detail: detailOf(query) });
    if (isOthers(context, query)) return refuse("unit_not_yours");
    return effectivenessOf(context.tx, query, context.today);
  }),
  route(contract.exportEffectiveness, async ({ query }, context) => {
    context.about({ objectKind: "period_summary", detail: `${query.format} ${detailOf(query)}` });
    if (isOthers(context, query)) return refuse("unit_not_yours");
    return fileOf(
      await effectivenessOf(context.tx, query, context.today),
      query.format,
      context.actor.language,
    );
  }),
  route(contract.makeExtract, ({ body }, context) => extractFor(context, body)),
  route(contract.extractList, async (_input, { tx, about }) => {
    const extracts = await extractsMade(tx);
    about({ objectKind: "research_extract", rowCount: extracts.length });
    return { extracts };
  }),
];
