import { useText } from "#web/kit/text.ts";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { type Editing, ModelFields } from "./model-fields.tsx";
import { useModelWords } from "./model-words.ts";

/** What the public page tells, place by place in the order it is read. */
const told = [
  "name",
  "summary",
  "description",
  "forWhom",
  "isNot",
  "contact",
  "cost",
  "steps",
  "phases",
  "legalBasis",
];
const open: ReadonlySet<string> = new Set(["name", "summary", "description", "forWhom"]);

export function WordsPart({ editing }: { readonly editing: Editing }) {
  const t = useText("catalogue");
  const words = useModelWords(editing.model);
  return (
    <Stack>
      <h2 className="only-read">{t("draft.words")}</h2>
      {told
        .filter((place) => editing.model[place] !== undefined)
        .map((place) => (
          <Disclosure key={place} startsOpen={open.has(place)} title={words.key(place)}>
            <Stack>
              <ModelFields
                editing={editing}
                path={place}
                which={({ kind, path }) => kind === "text" || path === "cost/charge"}
              />
            </Stack>
          </Disclosure>
        ))}
    </Stack>
  );
}
