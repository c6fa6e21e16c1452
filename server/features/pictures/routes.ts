import * as contract from "#contract/worker/pictures.ts";
import { decideExport } from "#core/pictures/decide-picture.ts";
import { withLegend } from "#core/pictures/drawing.ts";
import { svgOf } from "#core/pictures/drawing-elements.ts";
import { fileNames, type Receiver } from "#core/pictures/kinds.ts";
import { drawPicture, sharedPartOf } from "#core/pictures/pictures.ts";
import { toldWords } from "#core/pictures/words.ts";
import { pdfOf } from "#server/adapters/pdf/typst.ts";
import {
  archivePicture,
  beginPicture,
  describePicture,
  markPicture,
  restorePicture,
  savePicture,
} from "#server/features/pictures/commands.ts";
import { pictureList, picturePage } from "#server/features/pictures/queries.ts";
import { notFound } from "#server/platform/answers.ts";
import type { FieldSecrets } from "#server/platform/field-secrets.ts";
import { route, type Context, type Route } from "#server/platform/serve.ts";

export function pictureRoutes(secrets: FieldSecrets): Route[] {
  return [
    route(contract.picturesOf, async (_input, { tx, caseId, today, about }) => {
      const pictures = await pictureList(tx, secrets, caseId);
      about({ objectKind: "family_picture", rowCount: pictures.length });
      return { today, pictures };
    }),
    route(contract.pictureOf, async ({ params, query }, { tx, about }) => {
      about({ objectKind: "family_picture", objectId: params.pictureId });
      const page = await picturePage(tx, secrets, { ...params, ...query });
      if (!page) return notFound;
      about({ objectVersion: page.number });
      return page;
    }),
    route(contract.beginPicture, ({ body }, context) => beginPicture(context, secrets, body)),
    route(contract.savePicture, ({ params, body }, context) =>
      savePicture(context, secrets, params.pictureId, body),
    ),
    route(contract.restorePicture, ({ params, body }, context) =>
      restorePicture(context, secrets, params.pictureId, body),
    ),
    route(contract.describePicture, ({ params, body }, context) =>
      describePicture(context, secrets, params.pictureId, body),
    ),
    route(contract.markPicture, ({ params, body }, context) =>
      markPicture(context, secrets, params.pictureId, body),
    ),
    route(contract.archivePicture, ({ params, body }, context) =>
      archivePicture(context, secrets, params.pictureId, body),
    ),
    route(contract.pictureSvg, async ({ params, query }, context) => {
      const taken = await takenOut(context, secrets, { ...params, ...query }, "svg");
      return "drawing" in taken ? { text: svgOf(taken.drawing) } : taken;
    }),
    route(contract.picturePdf, async ({ params, query }, context) => {
      const taken = await takenOut(context, secrets, { ...params, ...query }, "pdf");
      if (!("drawing" in taken)) return taken;
      const { drawing, told } = taken;
      const pdf = pdfOf({ ...drawing, told, svg: svgOf(drawing), language: context.actor.language });
      return { text: pdf.toString("base64") };
    }),
  ];
}

/** The drawing as it leaves the record: who took it, in which form and for whom stands in the log. */
async function takenOut(
  context: Context,
  secrets: FieldSecrets,
  of: { pictureId: string; number?: number | undefined; for: Receiver },
  form: "svg" | "pdf",
) {
  const { tx, caseId, actor } = context;
  context.about({ objectKind: "family_picture", objectId: of.pictureId, detail: `${form} ${of.for}` });
  const page = await picturePage(tx, secrets, { caseId, ...of });
  if (!page) return notFound;
  context.about({ objectVersion: page.number });
  const { picture, content, ground, number } = page;
  const decided = decideExport({ ...picture, number }, of.for);
  if (!decided.ok) return decided;
  const told = toldWords(picture, actor.language, of.for);
  const given = of.for === "family" ? sharedPartOf(content) : content;
  const drawing = withLegend(drawPicture(given, ground, { title: picture.title, told }, actor.language));
  // The file's name tells no one's name: it stays on a phone or in a mail.
  context.reply.header(
    "content-disposition",
    `attachment; filename="${fileNames[picture.kind][actor.language]}-${picture.toldOn}-${number}.${form}"`,
  );
  return { drawing, told };
}
