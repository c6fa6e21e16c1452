import * as contract from "#contract/worker/instruments.ts";
import { instrumentOf, isRetired } from "#core/instruments/catalogue.ts";
import { questionnaireOf } from "#core/instruments/fhir/questionnaire.ts";
import * as commands from "#server/features/instruments/commands.ts";
import {
  instrumentDraftFor,
  instrumentLines,
  instrumentVersions,
} from "#server/features/instruments/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

const asJson = (value: object): Record<string, unknown> => value as Record<string, unknown>;

export const instrumentRoutes: readonly Route[] = [
  route(contract.instrumentsToAnswer, async (_input, { about }) => {
    const instruments = instrumentLines();
    about({ objectKind: "instrument", rowCount: instruments.length });
    return { instruments };
  }),
  route(contract.instrumentContent, async ({ params }, { about }) => {
    const found = instrumentOf(params.instrument, params.version);
    if (!found) return notFound;
    about({ objectKind: "instrument", objectVersion: params.version, detail: params.instrument });
    return { instrument: asJson(found), retired: isRetired(found) };
  }),
  route(contract.instrumentQuestionnaire, async ({ params }, { about }) => {
    const found = instrumentOf(params.instrument, params.version);
    if (!found) return notFound;
    about({ objectKind: "instrument", objectVersion: params.version, detail: params.instrument });
    return asJson(questionnaireOf(found));
  }),
  route(contract.instrumentList, async (_input, { tx, about }) => {
    const list = await instrumentVersions(tx);
    about({ objectKind: "instrument", rowCount: list.versions.length });
    return list;
  }),
  route(contract.retireInstrument, ({ params, body }, context) =>
    commands.retireInstrument(context, params, body),
  ),
  route(contract.beginInstrumentDraft, ({ body }, context) => commands.beginInstrumentDraft(context, body)),
  route(contract.importInstrument, ({ body }, context) => commands.importInstrument(context, body)),
  route(contract.instrumentDraft, async ({ params }, { tx, about }) => {
    about({ objectKind: "instrument_draft", objectId: params.draftId });
    return (await instrumentDraftFor(tx, params.draftId)) ?? notFound;
  }),
  route(contract.saveInstrumentDraft, ({ params, body }, context) =>
    commands.saveInstrumentDraft(context, params.draftId, body),
  ),
  route(contract.releaseInstrumentDraft, ({ params, body }, context) =>
    commands.releaseInstrumentDraft(context, params.draftId, body),
  ),
  route(contract.discardInstrumentDraft, ({ params, body }, context) =>
    commands.discardInstrumentDraft(context, params.draftId, body.version),
  ),
];
