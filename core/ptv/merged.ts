import { languages, type Text } from "#core/kernel/text.ts";
import type { GeneralDescription, Words } from "#core/ptv/entry.ts";
import { nationalDescriptions } from "#core/ptv/descriptions/national.ts";
import type { ServiceModel } from "#core/services/model.ts";

/** The national description by its reference code: one that has been read in, else the program's own. */
export const descriptionOf = (
  code: string,
  readIn: Readonly<Record<string, GeneralDescription>> = {},
): GeneralDescription | undefined =>
  readIn[code] ?? nationalDescriptions.find((description) => description.code === code);

const inThree = (words: Words): Text | null => {
  const { fi } = words;
  // A text that isn't there in a language is shown in Finnish, as suomi.fi does.
  return fi === undefined
    ? null
    : (Object.fromEntries(languages.map((language) => [language, words[language] ?? fi])) as Text);
};

export type National = {
  readonly code: string;
  readonly name: Text;
  readonly background: Text | null;
  readonly asOf: string | null;
};

/**
 * What suomi.fi shows of the national description beside the local text: its background. The local text leads; where the local service
 * says nothing of its own, the national word stands in.
 */
export function nationalBeside(
  model: ServiceModel,
  readIn: Readonly<Record<string, GeneralDescription>>,
): National | null {
  const found = descriptionOf(model.ptv.generalDescription, readIn);
  const name = found && inThree(found.name);
  if (!found || !name) return null;
  return { code: found.code, name, background: inThree(found.background), asOf: found.asOf ?? null };
}
