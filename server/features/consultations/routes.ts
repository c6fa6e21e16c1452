import * as open from "#contract/public/consultations.ts";
import * as contract from "#contract/worker/consultations.ts";
import {
  answer,
  joinToCase,
  passOn,
  receiveQuestion,
  take,
  writeDown,
} from "#server/features/consultations/commands.ts";
import {
  consultationOf,
  consultationsOfCase,
  figuresOf,
  listOf,
  placesToAsk,
} from "#server/features/consultations/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import type { FieldSecrets } from "#server/platform/field-secrets.ts";
import { route, type Route } from "#server/platform/serve.ts";

export function consultationRoutes(secrets: FieldSecrets): Route[] {
  return [
    route(open.consultationPlaces, async (_input, { tx, today }) => ({
      places: await placesToAsk(tx, today),
    })),
    route(open.askConsultation, ({ body }, context) => receiveQuestion(context, secrets, body)),

    route(contract.consultationList, async ({ query }, { tx, about }) => {
      const list = await listOf(tx, query.state, query.page);
      about({ objectKind: "consultation", rowCount: list.consultations.length });
      return list;
    }),
    route(contract.consultationFigures, ({ query }, { tx, about }) => {
      about({ objectKind: "consultation", detail: "figures" });
      return figuresOf(tx, query.from, query.to);
    }),
    route(contract.writeDownConsultation, ({ body }, context) => writeDown(context, secrets, body)),
    route(contract.readConsultation, async ({ params }, { tx, about }) => {
      about({ objectKind: "consultation", objectId: params.consultationId });
      return (await consultationOf(tx, params.consultationId)) ?? notFound;
    }),
    route(contract.takeConsultation, ({ params, body }, context) =>
      take(context, params.consultationId, body.version),
    ),
    route(contract.answerConsultation, ({ params, body }, context) =>
      answer(context, params.consultationId, body),
    ),
    route(contract.consultationToContact, ({ params, body }, context) =>
      passOn(context, secrets, params.consultationId, body),
    ),
    route(contract.joinableConsultations, async (_input, { tx, caseId, about }) => {
      const found = await consultationsOfCase(tx, caseId);
      about({ objectKind: "consultation", rowCount: found.joined.length + found.possible.length });
      return found;
    }),
    route(contract.joinConsultation, ({ params, body }, context) =>
      joinToCase(context, params.consultationId, body.version),
    ),
  ];
}
