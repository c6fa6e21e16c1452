import * as contract from "#contract/worker/service-models.ts";
import * as commands from "#server/features/service-models/commands.ts";
import { draftFor, modelsFor, oneVersion } from "#server/features/service-models/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const serviceModelRoutes: readonly Route[] = [
  route(contract.serviceModelList, async (_input, { tx, today, about }) => {
    const list = await modelsFor(tx, today);
    about({ objectKind: "service_model", rowCount: list.versions.length });
    return list;
  }),
  route(contract.serviceModelVersion, async ({ params }, { tx, today, about }) => {
    about({ objectKind: "service_model", objectVersion: params.version, detail: params.service });
    return (await oneVersion(tx, params.service, params.version, today)) ?? notFound;
  }),
  route(contract.retireServiceModel, ({ params, body }, context) =>
    commands.retireVersion(context, params, body),
  ),
  route(contract.beginModelDraft, ({ body }, context) => commands.beginDraft(context, body)),
  route(contract.modelDraft, async ({ params }, { tx, about }) => {
    about({ objectKind: "service_model_draft", objectId: params.draftId });
    return (await draftFor(tx, params.draftId)) ?? notFound;
  }),
  route(contract.saveModelDraft, ({ params, body }, context) =>
    commands.saveDraft(context, params.draftId, body),
  ),
  route(contract.tryModelDraft, ({ params, body }, context) =>
    commands.goOnTrying(context, params.draftId, body),
  ),
  route(contract.releaseModelDraft, ({ params, body }, context) =>
    commands.releaseDraft(context, params.draftId, body),
  ),
  route(contract.discardModelDraft, ({ params, body }, context) =>
    commands.discardDraft(context, params.draftId, body.version),
  ),
];
