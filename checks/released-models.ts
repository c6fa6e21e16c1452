import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A released file of a model, an instrument or a guide: never edited, a change is a new file with the next number. */
export type ReleasedModel = {
  /** The service, `instruments/<id>`, or `shared/<name>` for rows and words that they share. */
  readonly id: string;
  readonly version: number;
  readonly file: string;
  readonly sha256: string;
};

const root = fileURLToPath(new URL("..", import.meta.url));
/** Where released data lies, and what is put before the ids of what isn't a service. */
const folders = [
  { folder: "core/services/models", prefix: "" },
  { folder: "core/instruments/models", prefix: "instruments/" },
  { folder: "core/discussions/guides", prefix: "discussions/" },
  { folder: "core/interviews/guides", prefix: "interviews/" },
  { folder: "core/documents/templates", prefix: "documents/" },
] as const;
export const lockFile = "docs/released-models.json";

/** The rows of docs/released-models.json. */
export const releasedModels = (): readonly ReleasedModel[] =>
  JSON.parse(readFileSync(`${root}${lockFile}`, "utf8")) as ReleasedModel[];

/** What lies in the folders now, in the order of the file names. */
export const modelFiles = (): readonly ReleasedModel[] => folders.flatMap(filesIn);

function filesIn({ folder, prefix }: (typeof folders)[number]): readonly ReleasedModel[] {
  const files = readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".ts"))
    .sort();
  return files.map((name) => {
    const [, id, version] = /^(.+)\.v(\d+)\.ts$/.exec(name) ?? [];
    if (id === undefined)
      throw new Error(`${folder}/${name} has no version in its name, as in family-work.v1.ts`);
    const file = `${folder}/${name}`;
    const sha256 = createHash("sha256")
      .update(readFileSync(`${root}${file}`))
      .digest("hex");
    return { id: `${prefix}${id}`, version: Number(version), file, sha256 };
  });
}

/** One row a line, so that a release is one line in a change. */
export const lockText = (rows: readonly ReleasedModel[]): string =>
  `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}\n]\n`;
