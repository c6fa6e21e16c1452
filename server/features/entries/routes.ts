import * as contract from "#contract/worker/entries.ts";
import { recordPartsOf } from "#core/meetings/terms.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import { correctEntry, recordMeeting } from "#server/features/entries/commands.ts";
import { entryPageOf, recordFormOf } from "#server/features/entries/queries.ts";
import { wordsOf } from "#server/features/meetings/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

const asIs = (code: string) => ({ fi: code, sv: code, en: code });

export const entryRoutes: Route[] = [
  route(contract.recordForm, async ({ params }, { tx, caseId, today, about }) => {
    const found = await recordFormOf(tx, caseId, params.meetingId);
    if (!found) return notFound;
    about({ objectKind: "meeting", objectId: params.meetingId, objectVersion: found.meeting.version });
    const { services, ...form } = found;
    const service = services[0];
    const model = service && serviceModel(service.id, service.version);
    const kind = model?.meetingKinds.find(({ code }) => code === form.meeting.kind);
    const { methods, places } = wordsOf(services);
    return {
      today,
      ...form,
      kind: kind?.name ?? asIs(form.meeting.kind),
      parts: recordPartsOf(kind),
      light: model?.record === "light",
      methods,
      places,
    };
  }),

  route(contract.recordMeeting, ({ params, body }, context) =>
    recordMeeting(context, params.meetingId, body),
  ),

  route(contract.entryPage, async ({ params }, { tx, caseId, today, about }) => {
    const found = await entryPageOf(tx, caseId, params.entryId);
    if (!found) return notFound;
    const { service, services, heading, ...page } = found;
    about({ objectKind: "entry", objectId: params.entryId, objectVersion: page.versions[0]?.version ?? 1 });
    const { methods, places, kinds } = wordsOf(services);
    const kind = kinds.find(({ code }) => code === page.meeting.kind)?.name ?? asIs(page.meeting.kind);
    const name = serviceModel(service.id, service.version)?.name ?? asIs(service.id);
    return { today, ...page, kind, heading: { ...heading, service: name }, methods, places };
  }),

  route(contract.correctEntry, ({ params, body }, context) => correctEntry(context, params.entryId, body)),
];
