import type { z } from "zod";
import type { themesOf } from "#contract/worker/themes.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import type { Tx } from "#server/platform/database.ts";

type Page = Omit<z.input<typeof themesOf.reply>, "can">;

const statement = `
select json_build_object('id', p.id, 'service', p.service, 'serviceVersion', p.service_version, 'running', p.ended_on is null,
  'chosen', to_json(p.themes), 'version', p.version) as json
from service_period p where p.case_id = $1 order by p.ended_on is not null, p.started_on desc limit 1`;

/** The themes of the running (or last) service: chosen ones by code, and all that the service has. */
export async function themesPageOf(tx: Tx, caseId: string): Promise<Page & { periodId: string | null }> {
  const found = await tx.page<{
    id: string;
    service: string;
    serviceVersion: number;
    running: boolean;
    chosen: string[];
    version: number;
  }>("themes", statement, [caseId]);
  if (!found) return { periodId: null, running: false, known: [], chosen: [], version: 0 };
  const model = serviceModel(found.service, found.serviceVersion);
  return {
    periodId: found.id,
    running: found.running,
    known: (model?.themes ?? []).map(({ code, name }) => ({ code, name })),
    chosen: found.chosen,
    version: found.version,
  };
}
