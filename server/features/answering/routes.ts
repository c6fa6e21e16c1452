import * as contract from "#contract/answerer/answering.ts";
import {
  declineAnswering,
  finishAnswering,
  saveAnswer,
  stopAnswering,
} from "#server/features/answering/commands.ts";
import { answeringOf, handedVoice } from "#server/features/answering/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const answeringRoutes: Route[] = [
  route(contract.answering, async (_input, context) => {
    const voice = await handedVoice(context);
    if (!voice) return notFound;
    context.about({ objectKind: "voice", objectId: voice.id });
    return answeringOf(voice, "handed");
  }),
  route(contract.saveAnswer, async ({ body }, context) => {
    const voice = await handedVoice(context);
    return voice ? saveAnswer(context, voice, body) : notFound;
  }),
  route(contract.finishAnswering, async ({ body }, context) => {
    const voice = await handedVoice(context);
    return voice ? finishAnswering(context, voice, body) : notFound;
  }),
  route(contract.declineAnswering, async (_input, context) => {
    const voice = await handedVoice(context);
    return voice ? declineAnswering(context, voice) : notFound;
  }),
  route(contract.stopAnswering, (_input, context) => stopAnswering(context)),
];
