import type { z } from "zod";
import type { familiesWithoutPurchaser } from "#contract/worker/giving.ts";
import { caseloadOn } from "#core/caseloads/caseload.ts";
import type { Context } from "#server/platform/serve.ts";

type Page = z.input<typeof familiesWithoutPurchaser.reply>;

const statement = `
select json_build_object(
  'families', (select coalesce(json_agg(json_build_object('familyId', f.case_id, 'family', f.family, 'status', f.status,
      'former', f.former, 'since', f.since, 'unit', f.unit, 'children', f.children)
      order by f.status = 'open' desc, f.since, f.family collate "fi-x-icu"), '[]')
    from (select * from app.families_without_purchaser() order by status desc, since limit 300) f),
  'people', app.purchasers_to_give()) as json`;

/** What waits for a social worker to answer for it, for those who may give it to one. */
export async function givingPage({ tx, today }: Context): Promise<Page> {
  const found = await tx.page<Pick<Page, "families" | "people">>("families-to-give", statement, []);
  const { atMost } = caseloadOn(today, { children: 0, coming: 0, leaving: 0 });
  return { families: found?.families ?? [], people: found?.people ?? [], atMost };
}
