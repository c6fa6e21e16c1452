import type pg from "pg";
import type { z } from "zod";
import type { modelDraft, serviceModelList, serviceModelVersion } from "#contract/worker/service-models.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import {
  allModels,
  joinOwnModels,
  lastDayOf,
  type Retirement,
  serviceModel,
  servicesInForce,
} from "#core/services/catalogue.ts";
import { ownVersionsFrom } from "#core/services/own-version.ts";
import { checkModel } from "#core/services/drafts/check-model.ts";
import type { DraftTrial } from "#core/services/drafts/draft.ts";
import type { JsonObject } from "#core/services/drafts/model-path.ts";
import type { ServiceFacts } from "#core/services/facts.ts";
import { type ServiceModel, serviceModelSchema } from "#core/services/model.ts";
import { joinKeptInstruments, type KeptInstruments } from "#server/features/instruments/queries.ts";
import type { Tx } from "#server/platform/database.ts";
import { sha256Of } from "#server/platform/sha256.ts";

type Kept = KeptInstruments & {
  revision: number;
  models: { service: string; version: number; content: string; sha256: string }[];
  retirements: Retirement[];
};

/** Whose models the process has, and how new: tests may have two servers in one process. */
let joined: { readonly of: object; readonly revision: number } | undefined;

/**
 * The organiser's released models and instruments, kept in this process beside the program's own. A model whose text isn't what its hash says, or that
 * this version of the program can't read, is left out and told of: its cases then answer with a failure and nothing false.
 */
export function ownModelsOf(tell: (message: string) => void) {
  const me = {};
  const readable = ({ service, version, content, sha256 }: Kept["models"][number]): ServiceModel[] => {
    const parsed =
      sha256Of(content) === sha256 ? serviceModelSchema.safeParse(JSON.parse(content)) : undefined;
    if (parsed?.success && parsed.data.id === service && parsed.data.version === version)
      return [parsed.data as ServiceModel];
    tell(`service model ${service} v${version} can't be used: ${parsed ? "its shape" : "its hash"}`);
    return [];
  };
  const load = async (client: pg.ClientBase): Promise<void> => {
    const { rows } = await client.query<{ kept: Kept }>("select app.own_models() as kept");
    const kept = rows[0]?.kept;
    if (!kept) return;
    joinOwnModels(kept.models.flatMap(readable), kept.retirements);
    joinKeptInstruments(kept, tell);
    joined = { of: me, revision: kept.revision };
  };
  return {
    /** Within a request: at once when another process, or another request, has released more. */
    async keepUp(client: pg.ClientBase, revision: number): Promise<void> {
      if (joined?.of !== me || joined.revision !== revision) await load(client);
    },
    async atStart(pool: pg.Pool): Promise<void> {
      const client = await pool.connect();
      try {
        await load(client);
      } finally {
        client.release();
      }
    },
  };
}

type Released = {
  service: string;
  version: number;
  basedOn: { service: string; version: number };
  releasedAt: string;
  releasedBy: string;
  reason: string;
  sha256: string;
};
type Version = z.input<typeof serviceModelList.reply>["versions"][number];
type List = z.input<typeof serviceModelList.reply>;

const releasedColumns = `'service', r.service, 'version', r.version,
  'basedOn', json_build_object('service', r.based_on_service, 'version', r.based_on), 'releasedAt', r.released_at,
  'releasedBy', s.given_name || ' ' || s.family_name, 'reason', r.reason, 'sha256', r.sha256`;

const listStatement = `
select json_build_object(
  'released', (select coalesce(json_agg(json_build_object(${releasedColumns})), '[]')
    from service_model_release r join staff s on s.id = r.released_by),
  'drafts', (select coalesce(json_agg(json_build_object('id', d.id, 'service', d.service, 'name', d.content -> 'name',
      'basedOn', json_build_object('service', d.based_on_service, 'version', d.based_on), 'changedAt', d.changed_at,
      'changedBy', s.given_name || ' ' || s.family_name) order by d.changed_at desc), '[]')
    from service_model_draft d join staff s on s.id = d.changed_by where d.state = 'open')) as json`;

function versionOf(model: ServiceModel, today: LocalDate, released: readonly Released[]): Version {
  const found = released.find(({ service, version }) => service === model.id && version === model.version);
  const lastDay = lastDayOf(model) ?? null;
  return {
    service: model.id,
    version: model.version,
    name: model.name,
    own: model.version >= ownVersionsFrom,
    validFrom: model.validFrom,
    lastDay,
    retired: lastDay !== (model.validTo ?? null),
    inForce: servicesInForce(today).includes(model),
    basedOn: found?.basedOn ?? null,
    releasedAt: found?.releasedAt ?? null,
    releasedBy: found?.releasedBy ?? null,
    reason: found?.reason ?? null,
    sha256: found?.sha256 ?? null,
  };
}

export async function modelsFor(tx: Tx, today: LocalDate): Promise<List> {
  const found = await tx.page<{ released: Released[]; drafts: List["drafts"] }>(
    "service-models",
    listStatement,
  );
  const versions = allModels().map((model) => versionOf(model, today, found?.released ?? []));
  return { today, versions, drafts: found?.drafts ?? [] };
}

const versionStatement = `
select json_build_object('running', app.running_by_version($1, $2),
  'released', (select json_build_object(${releasedColumns}, 'trial', r.trial)
    from service_model_release r join staff s on s.id = r.released_by where r.service = $1 and r.version = $2)) as json`;

export async function oneVersion(
  tx: Tx,
  service: string,
  version: number,
  today: LocalDate,
): Promise<z.input<typeof serviceModelVersion.reply> | undefined> {
  const model = serviceModel(service, version);
  if (!model) return undefined;
  const found = await tx.page<{ running: number; released: (Released & { trial: DraftTrial }) | null }>(
    "service-model",
    versionStatement,
    [service, version],
  );
  const released = found?.released ? [found.released] : [];
  return {
    ...versionOf(model, today, released),
    model: model as unknown as Record<string, unknown>,
    running: found?.running ?? 0,
    trial: found?.released?.trial ?? null,
  };
}

export type DraftRow = {
  id: string;
  service: string;
  version: number;
  state: "open" | "released" | "discarded";
  basedOnService: string;
  basedOn: number;
  content: JsonObject;
  trial: DraftTrial | null;
  changedAt: string;
  changedBy: string;
};

const draftStatement = `
select json_build_object('id', d.id, 'service', d.service, 'version', d.version, 'state', d.state, 'basedOnService', d.based_on_service,
  'basedOn', d.based_on, 'content', d.content, 'trial', d.trial, 'changedAt', d.changed_at,
  'changedBy', s.given_name || ' ' || s.family_name) as json
from service_model_draft d join staff s on s.id = d.changed_by where d.id = $1`;

export const draftRow = (tx: Tx, draftId: string): Promise<DraftRow | undefined> =>
  tx.page<DraftRow>("service-model-draft", draftStatement, [draftId]);

/** The version that the draft was copied from. Released versions are never taken away. */
export function baseOf({ basedOnService, basedOn }: DraftRow): ServiceModel {
  const base = serviceModel(basedOnService, basedOn);
  if (!base) throw new Error(`no released model ${basedOnService} v${basedOn}`);
  return base;
}

export const isNewService = (draft: DraftRow): boolean => draft.service !== draft.basedOnService;

export async function draftFor(
  tx: Tx,
  draftId: string,
): Promise<z.input<typeof modelDraft.reply> | undefined> {
  const draft = await draftRow(tx, draftId);
  if (!draft) return undefined;
  const base = baseOf(draft);
  return {
    id: draft.id,
    version: draft.version,
    state: draft.state,
    isNewService: isNewService(draft),
    model: draft.content as Record<string, unknown>,
    base: base as unknown as Record<string, unknown>,
    problems: checkModel(draft.content, base).map(({ path, code, values }) =>
      values ? { path, code, values } : { path, code },
    ),
    trial: draft.trial,
    changedAt: draft.changedAt,
    changedBy: draft.changedBy,
  };
}

/** Facts of so many cases of the service, past and present, after the first `past`; of all of them the number. */
export async function factsOfService(tx: Tx, service: string, past: number, howMany: number) {
  const [found] = await tx.rows<{ found: { total: number; facts: ServiceFacts[] } }>(
    "facts-of-service",
    "select app.facts_of_service($1, $2, $3) as found",
    [service, past, howMany],
  );
  return found?.found ?? { total: 0, facts: [] };
}
