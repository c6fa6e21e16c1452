import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Language } from "#core/kernel/text.ts";

export type PictureDocument = {
  readonly title: string;
  readonly told: string;
  readonly description: string;
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly sentences: readonly string[];
  readonly table: {
    readonly caption: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly language: Language;
};

// Everything people have written comes in as JSON and is set as text: nothing in it is read as markup. The figure carries its text
// alternative; what it shows stands after it as sentences and as a table, so that nobody needs the figure.
const template = `
#let data = json(bytes(sys.inputs.document))
#set document(title: data.title, date: none)
#set text(lang: data.language, size: 11pt)
#set page(paper: "a4", flipped: data.width > data.height * 1.1, margin: 18mm, numbering: "1/1")
#show table.cell.where(y: 0): strong
= #data.title
#text(data.told)

#layout(size => {
  let ratio = data.width / data.height
  let high = size.height - 24mm
  let wide = calc.min(size.width, high * ratio, data.width * 0.75pt)
  align(center, image(bytes(data.svg), format: "svg", width: wide, alt: data.description))
})

#for sentence in data.sentences [#par(text(sentence))]

#if data.table.rows.len() > 0 [
  == #data.table.caption
  #table(
    columns: data.table.columns.len(),
    stroke: 0.5pt + luma(60%),
    table.header(repeat: true, ..data.table.columns.map(column => [#text(column)])),
    ..data.table.rows.flatten().map(cell => [#text(cell)]),
  )
]
`;

let compiler: NodeCompiler | undefined;

/**
 * An accessible PDF (PDF/UA-1, ISO 14289-1) of one picture.
 * @throws Error when it can't be set, which is a fault of the template and not of what people have written
 */
export function pdfOf(document: PictureDocument): Buffer {
  // An empty folder of its own: the compiler reads no file of this machine.
  compiler ??= NodeCompiler.create({ workspace: mkdtempSync(join(tmpdir(), "rinnalla-pdf-")) });
  const compiled = compiler.compile({
    mainFileContent: template,
    inputs: { document: JSON.stringify(document) },
  });
  if (compiled.result === null) {
    const why = compiled.takeError()?.shortDiagnostics[0] as { message?: string } | undefined;
    throw new Error(`a picture could not be set: ${why?.message ?? "unknown"}`);
  }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
  compiler.evictCache(10);
  return pdf;
}
