import * as contract from "#contract/worker/rounds.ts";
import { declineAnswering, finishAnswering, saveAnswer } from "#server/features/answering/commands.ts";
import { answeringOf, ownVoice } from "#server/features/answering/queries.ts";
import {
  addVoice,
  cancelRound,
  handOver,
  markNotReached,
  openRound,
} from "#server/features/rounds/commands.ts";
import { roundListOf, roundPageOf } from "#server/features/rounds/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const roundRoutes: Route[] = [
  route(contract.roundsOf, async (_input, context) => {
    const page = await roundListOf(context);
    context.about({ objectKind: "answering_round", rowCount: page.rounds.length });
    return page;
  }),
  route(contract.roundPage, async ({ params }, context) => {
    context.about({ objectKind: "answering_round", objectId: params.roundId });
    return (await roundPageOf(context, params.roundId)) ?? notFound;
  }),
  route(contract.openRound, ({ body }, context) => openRound(context, body)),
  route(contract.addVoice, ({ params, body }, context) => addVoice(context, params.roundId, body)),
  route(contract.cancelRound, ({ params, body }, context) => cancelRound(context, params.roundId, body)),
  route(contract.notReached, ({ params, body }, context) => markNotReached(context, params, body)),
  route(contract.handOver, ({ params }, context) => handOver(context, params)),
  route(contract.ownAnswering, async ({ params }, context) => {
    const voice = await ownVoice(context, params.roundId);
    if (!voice) return notFound;
    context.about({ objectKind: "voice", objectId: voice.id });
    return answeringOf(voice, "own");
  }),
  route(contract.saveOwnAnswer, async ({ params, body }, context) => {
    const voice = await ownVoice(context, params.roundId);
    return voice ? saveAnswer(context, voice, body) : notFound;
  }),
  route(contract.finishOwn, async ({ params, body }, context) => {
    const voice = await ownVoice(context, params.roundId);
    return voice ? finishAnswering(context, voice, body) : notFound;
  }),
  route(contract.declineOwn, async ({ params }, context) => {
    const voice = await ownVoice(context, params.roundId);
    return voice ? declineAnswering(context, voice) : notFound;
  }),
];
