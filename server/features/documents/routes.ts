import * as contract from "#contract/worker/documents.ts";
import {
  approveDocument,
  beginDocument,
  giveDocument,
  redraftDocument,
  saveDocument,
} from "#server/features/documents/commands.ts";
import { documentListOf, documentPageOf } from "#server/features/documents/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import { route, type Route } from "#server/platform/serve.ts";

export const documentRoutes: Route[] = [
  route(contract.documentsOf, async (_input, { tx, caseId, today, about }) => {
    const list = await documentListOf(tx, caseId, today);
    about({ objectKind: "document", rowCount: list.documents.length });
    return list;
  }),
  route(contract.documentPage, async ({ params }, { tx, caseId, about }) => {
    const page = await documentPageOf(tx, caseId, params.documentId);
    about({
      objectKind: "document",
      objectId: params.documentId,
      ...(page ? { objectVersion: page.document.version } : {}),
    });
    return page ?? notFound;
  }),
  route(contract.beginDocument, ({ body }, context) => beginDocument(context, body)),
  route(contract.saveDocument, ({ params, body }, context) => saveDocument(context, params.documentId, body)),
  route(contract.redraftDocument, ({ params, body }, context) =>
    redraftDocument(context, params.documentId, body),
  ),
  route(contract.approveDocument, ({ params, body }, context) =>
    approveDocument(context, params.documentId, body),
  ),
  route(contract.giveDocument, ({ params, body }, context) => giveDocument(context, params.documentId, body)),
];
