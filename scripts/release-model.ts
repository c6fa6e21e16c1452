// Releases the model files that docs/released-models.json doesn't have yet: node scripts/release-model.ts
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lockFile, lockText, modelFiles, releasedModels } from "#checks/released-models.ts";

const path = fileURLToPath(new URL(`../${lockFile}`, import.meta.url));
const released = existsSync(path) ? releasedModels() : [];
const now = modelFiles();

const edited = released.filter((row) => now.find(({ file }) => file === row.file)?.sha256 !== row.sha256);
if (edited.length > 0) {
  for (const { file } of edited) console.error(`${file} is released and has been changed or removed.`);
  console.error("Put it back, and write the change as a new file with the next version number.");
  process.exit(1);
}

const fresh = now.filter(({ file }) => !released.some((row) => row.file === file));
writeFileSync(path, lockText([...released, ...fresh]));
for (const { id, version } of fresh) console.log(`released ${id} v${version}`);
if (fresh.length === 0) console.log("Nothing to release.");
