import * as contract from "#contract/worker/entries.ts";
import { refuse } from "#core/kernel/decision.ts";
import { formOfKind, meetingForm } from "#core/meetings/forms/forms.ts";
import { recordPartsOf } from "#core/meetings/terms.ts";
import type { LocalDate } from "#core/kernel/local-date.ts";
import { serviceModel } from "#core/services/catalogue.ts";
import { correctEntry, recordMeeting } from "#server/features/entries/commands.ts";
import {
  entryPageOf,
  recordFormOf,
  sharedPartOf,
  type SharedFound,
} from "#server/features/entries/queries.ts";
import { wordsOf } from "#server/features/meetings/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

const asIs = (code: string) => ({ fi: code, sv: code, en: code });

/** The shared part as everyone may see it: a partner whom the family's consent doesn't cover isn't named in it. */
function sharedPartShown(found: SharedFound) {
  const { service, form } = found;
  const kind = serviceModel(service.id, service.version)?.meetingKinds.find(
    ({ code }) => code === found.kind,
  );
  const isShown = (one: { kind: string; id: string }): boolean =>
    one.kind !== "partner" || found.consented.includes(one.id);
  const labels = form && meetingForm(form.code, form.version)?.parts;
  return {
    kind: kind?.name ?? asIs(found.kind),
    on: found.on,
    unit: found.unit,
    present: found.present.filter(isShown).map(({ name }) => name),
    parts: Object.entries(form?.shared ?? {})
      .filter(([, part]) => part.words !== "")
      .map(([code, part]) => ({
        label: labels?.find((one) => one.code === code)?.label ?? asIs(code),
        words: part.words,
        agreedBy: part.agreedBy.filter(({ ref }) => isShown(ref)).map(({ name }) => name),
        how: part.how ?? null,
        on: (part.on as LocalDate | undefined) ?? null,
      })),
    leftOut: found.present.filter((one) => !isShown(one)).length,
  };
}

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
      form: formOfKind(kind) ?? null,
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
    const signed = page.versions[0]?.form;
    const form = (signed && meetingForm(signed.code, signed.version)) ?? null;
    return { today, ...page, kind, form, heading: { ...heading, service: name }, methods, places };
  }),

  route(contract.sharedPart, async ({ params }, { tx, caseId, about }) => {
    const found = await sharedPartOf(tx, caseId, params.entryId);
    if (!found) return notFound;
    about({ objectKind: "entry", objectId: params.entryId });
    const shared = sharedPartShown(found);
    return shared.parts.length === 0 ? refuse("nothing_shared") : shared;
  }),

  route(contract.correctEntry, ({ params, body }, context) => correctEntry(context, params.entryId, body)),
];
