import type { z } from "zod";
import type * as contract from "#contract/worker/documents.ts";
import { closingGaps } from "#core/closings/decide-closing.ts";
import type { DocumentContent } from "#core/documents/content.ts";
import { decideApproveDocument, decideBeginDocument, decideGive } from "#core/documents/decide-document.ts";
import { draftAgain, draftDocument } from "#core/documents/draft-document.ts";
import { templateOf } from "#core/documents/templates.ts";
import { refuse } from "#core/kernel/decision.ts";
import { localDate, type LocalDate } from "#core/kernel/local-date.ts";
import { mayShare, type ConsentRow } from "#core/partners/decide-consent.ts";
import { closingFactsOf } from "#server/features/closings/queries.ts";
import {
  beginFactsOf,
  documentOf,
  recordFor,
  type DocumentInHand,
} from "#server/features/documents/queries.ts";
import { serviceStateOf } from "#server/features/duties/queries.ts";
import { proposeStep } from "#server/features/support/commands.ts";
import { notFound, stale } from "#server/platform/answers.ts";
import type { Context } from "#server/platform/serve.ts";

type Body<E extends { body?: z.ZodType }> = z.output<NonNullable<E["body"]>>;
type Row = { id: string; version: number };

export async function beginDocument(context: Context, body: Body<typeof contract.beginDocument>) {
  const { tx, caseId, actor, today } = context;
  const state = await serviceStateOf(tx, caseId);
  if (!state) return refuse("service_not_running");
  const decided = decideBeginDocument(await beginFactsOf(tx, caseId, state), body, today);
  if (!decided.ok) return decided;
  const { template, coversFrom, coversTo } = decided.value;
  const former = body.replaces === null ? undefined : await documentOf(tx, caseId, body.replaces);
  const focus = {
    ...(body.meetingId ? { meetingId: body.meetingId } : {}),
    ...(body.concernId ? { concernId: body.concernId } : {}),
  };
  const content = former
    ? former.document.content
    : draftDocument(
        template,
        await recordFor(tx, caseId, state, template, { from: coversFrom, to: coversTo, today }),
        body.language,
        focus,
      );
  const covers = former ? [former.document.coversFrom, former.document.coversTo] : [coversFrom, coversTo];
  await tx.rows(
    "document-begin",
    `
insert into document (id, case_id, period_id, service_task, kind, meeting_id, concern_id, replaces, template, template_version,
  covers_from, covers_to, content, begun_on, created_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb, $14, $15)`,
    [
      body.id,
      caseId,
      state.period.id,
      state.period.serviceTask,
      body.kind,
      body.meetingId,
      body.concernId,
      body.replaces,
      template.kind,
      template.version,
      ...covers,
      JSON.stringify(content),
      today,
      actor.id,
    ],
  );
  if (body.concernId !== null && former === undefined) {
    await tx.rows(
      "concern-notify",
      `
update concern set notification_id = $3, version = version + 1 where id = $1 and case_id = $2`,
      [body.concernId, caseId, body.id],
    );
  }
  context.about({ objectKind: "document", objectId: body.id });
  context.event("document_begun", { subjectKind: "document", subjectId: body.id, data: { kind: body.kind } });
  return { id: body.id, version: 1 };
}

async function seenDocument(context: Context, documentId: string, version: number) {
  const found = await documentOf(context.tx, context.caseId, documentId);
  context.about({
    objectKind: "document",
    objectId: documentId,
    ...(found ? { objectVersion: found.document.version } : {}),
  });
  if (!found) return { answer: notFound };
  if (found.document.version !== version) return { answer: stale(found.document) };
  return found.document.status === "draft" ? { found } : { answer: refuse("document_not_draft") };
}

const store = (context: Context, documentId: string, version: number, content: DocumentContent) =>
  context.tx.rows<Row>(
    "document-save",
    `
update document set content = $4::jsonb, version = version + 1
where id = $1 and case_id = $2 and version = $3 and status = 'draft' and superseded_on is null returning id, version`,
    [documentId, context.caseId, version, JSON.stringify(content)],
  );

export async function saveDocument(
  context: Context,
  documentId: string,
  body: Body<typeof contract.saveDocument>,
) {
  const [saved] = await store(context, documentId, body.version, body.content);
  if (saved) {
    context.about({ objectKind: "document", objectId: documentId, objectVersion: saved.version });
    return saved;
  }
  const { answer } = await seenDocument(context, documentId, body.version);
  return answer ?? notFound;
}

export async function redraftDocument(
  context: Context,
  documentId: string,
  { version }: Body<typeof contract.redraftDocument>,
) {
  const { tx, caseId, today } = context;
  const { found, answer } = await seenDocument(context, documentId, version);
  const state = await serviceStateOf(tx, caseId);
  if (!found || !state) return answer ?? notFound;
  const { document } = found;
  const template = templateOf(document.template, document.templateVersion);
  if (!template) throw new Error(`no template ${document.template} v${document.templateVersion}`);
  const days = {
    from: localDate(document.coversFrom ?? state.period.startedOn),
    to: localDate(document.coversTo ?? today),
    today,
  };
  const focus = {
    ...(found.meetingId ? { meetingId: found.meetingId } : {}),
    ...(document.concernId ? { concernId: document.concernId } : {}),
  };
  const fresh = draftDocument(
    template,
    await recordFor(tx, caseId, state, template, days),
    document.content.language,
    focus,
  );
  const [saved] = await store(context, documentId, version, draftAgain(document.content, fresh));
  context.event("document_redrafted", { subjectKind: "document", subjectId: documentId });
  return saved ?? notFound;
}

/** A final evaluation is approved when each party's view has been asked. */
async function viewsMissing(context: Context, found: DocumentInHand) {
  if (found.document.kind !== "final_evaluation") return undefined;
  const facts = await closingFactsOf(context.tx, context.caseId, found.periodId);
  const gap = closingGaps({ ...facts, asks: [] }).find(({ code }) => code === "views_missing");
  return gap?.code === "views_missing"
    ? refuse("views_missing", { values: { missing: gap.missing.join(",") } })
    : undefined;
}

export async function approveDocument(
  context: Context,
  documentId: string,
  { version }: Body<typeof contract.approveDocument>,
) {
  const { tx, caseId, actor, today } = context;
  const { found, answer } = await seenDocument(context, documentId, version);
  if (!found) return answer ?? notFound;
  const { document } = found;
  const template = templateOf(document.template, document.templateVersion);
  if (!template) throw new Error(`no template ${document.template} v${document.templateVersion}`);
  const decided = decideApproveDocument({ status: document.status, template, content: document.content });
  if (!decided.ok) return decided;
  const missing = await viewsMissing(context, found);
  if (missing) return missing;
  const [saved] = await tx.rows<Row>(
    "document-approve",
    `
update document set status = 'approved', content = $4::jsonb, approved_on = $5, approved_by = $6, version = version + 1
where id = $1 and case_id = $2 and version = $3 and status = 'draft' and superseded_on is null returning id, version`,
    [documentId, caseId, version, JSON.stringify(decided.value), today, actor.id],
  );
  if (!saved) return notFound;
  if (document.replaces !== null) {
    await tx.rows(
      "document-supersede",
      `
update document set superseded_on = $3, version = version + 1 where id = $1 and case_id = $2 and superseded_on is null`,
      [document.replaces, caseId, today],
    );
  }
  await proposeStep(
    context,
    { id: documentId, periodId: found.periodId, replaces: document.replaces },
    template,
    decided.value,
  );
  context.event("document_approved", {
    subjectKind: "document",
    subjectId: documentId,
    data: { kind: document.kind },
  });
  return saved;
}

/** The family's partner, and whether the family has agreed on the day that documents may be given to them. */
async function partnerFor(
  tx: Context["tx"],
  caseId: string,
  partnerId: string,
  on: LocalDate,
): Promise<{ name: string; agreed: boolean } | null> {
  const [partner] = await tx.rows<{ name: string; consents: ConsentRow[] }>(
    "document-partner",
    `
select r.name || ', ' || r.agency as name, (select coalesce(jsonb_agg(jsonb_build_object('partnerId', s.partner_id, 'subjects', s.subjects,
    'givenOn', s.given_on, 'validTo', s.valid_to, 'withdrawnOn', s.withdrawn_on)), '[]')
  from sharing_consent s where s.case_id = $1 and s.partner_id = r.id) as consents
from partner r where r.case_id = $1 and r.id = $2 and (r.valid_to is null or r.valid_to >= $3)`,
    [caseId, partnerId, on],
  );
  return partner
    ? { name: partner.name, agreed: mayShare(partner.consents, partnerId, "documents", on) }
    : null;
}

export async function giveDocument(
  context: Context,
  documentId: string,
  body: Body<typeof contract.giveDocument>,
) {
  const { tx, caseId, actor, today } = context;
  const found = await documentOf(tx, caseId, documentId);
  context.about({ objectKind: "document", objectId: documentId });
  if (!found) return notFound;
  const { status, approvedOn } = found.document;
  const partnerId = body.to === "partner" ? (body.partnerId ?? "") : undefined;
  const toPartner = partnerId ? await partnerFor(tx, caseId, partnerId, body.on) : null;
  const decided = decideGive(
    {
      status,
      approvedOn: approvedOn === null ? null : localDate(approvedOn),
      ...(partnerId !== undefined && { toPartner }),
    },
    body.on,
    today,
  );
  if (!decided.ok) return decided;
  await tx.rows(
    "document-give",
    `
insert into document_delivery (id, case_id, document_id, to_party, to_name, how, given_on, given_by, partner_id)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      body.id,
      caseId,
      documentId,
      body.to,
      toPartner?.name ?? body.toName,
      body.how,
      body.on,
      actor.id,
      partnerId ?? null,
    ],
  );
  context.about({ purpose: `document given to ${body.to}` });
  context.event("document_given", { subjectKind: "document", subjectId: documentId, data: { to: body.to } });
  return { id: body.id };
}
