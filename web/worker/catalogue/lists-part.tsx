import { useState } from "react";
import { z } from "zod";
import { vocabulariesOf } from "#core/services/drafts/model-fields.ts";
import { type Json, rowKey, withValue } from "#core/services/drafts/model-path.ts";
import type { Text } from "#core/kernel/text.ts";
import { useForm } from "#web/kit/form.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { Button, IconButton } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";
import { Row, Stack } from "#web/ui/layout.tsx";
import { TextField } from "#web/ui/text-field.tsx";
import { type Editing, ModelFields } from "./model-fields.tsx";
import { useModelWords } from "./model-words.ts";

type Term = { readonly code: string; readonly name: Text; readonly [key: string]: Json | Text };

/** The model's vocabularies: words changed, rows added, moved and taken away. */
export function ListsPart({ editing }: { readonly editing: Editing }) {
  const t = useText("catalogue");
  const words = useModelWords(editing.model);
  const lists = vocabulariesOf(editing.model);
  return (
    <Stack>
      <h2 className="only-read">{t("draft.lists")}</h2>
      {lists.map((list) => (
        <Disclosure key={list} aside={String(rowsOf(editing, list).length)} title={words.key(list)}>
          <Vocabulary editing={editing} list={list} title={words.key(list)} />
        </Disclosure>
      ))}
    </Stack>
  );
}

const rowsOf = (editing: Editing, list: string): readonly Term[] => editing.model[list] as readonly Term[];

function Vocabulary({
  editing,
  list,
  title,
}: {
  readonly editing: Editing;
  readonly list: string;
  readonly title: string;
}) {
  const t = useText("catalogue");
  const say = useSay();
  const [adding, setAdding] = useState(false);
  const rows = rowsOf(editing, list);
  const put = (next: readonly Term[]): void =>
    editing.change((model) => withValue(model, list, next as unknown as Json), `${list}/${next.length}`);
  return (
    <Stack>
      {rows.map((row, at) => (
        <Disclosure key={rowKey(row, at)} bare title={say(row.name)}>
          <Stack>
            <ModelFields editing={editing} path={`${list}/${rowKey(row, at)}`} />
            <Row>
              {at > 0 && (
                <IconButton
                  icon="up"
                  kind="quiet"
                  label={t("list.up")}
                  onClick={() =>
                    put(
                      rows.map((one, place) =>
                        place === at - 1 ? row : place === at ? (rows[at - 1] as Term) : one,
                      ),
                    )
                  }
                />
              )}
              <Button kind="danger" small onClick={() => put(rows.filter((one) => one !== row))}>
                {t("list.remove")}
              </Button>
            </Row>
          </Stack>
        </Disclosure>
      ))}
      <div>
        <Button icon="plus" kind="quiet" small onClick={() => setAdding(true)}>
          {t("list.add")}
        </Button>
      </div>
      {adding && (
        <AddDialog
          needsPlain={rows.length > 0 && rows.every((row) => row["plain"] !== undefined)}
          title={t("list.addTitle", { list: title })}
          onAdd={(row) => {
            put([...rows, row]);
            setAdding(false);
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </Stack>
  );
}

const words = z.string().trim().min(1, { error: "empty" });
const newTerm = z.object({
  code: z.string().regex(/^[a-z][a-z0-9_]*$/, { error: "invalid" }),
  fi: words,
  sv: words,
  en: words,
});

function AddDialog({
  title,
  needsPlain,
  onAdd,
  onClose,
}: {
  readonly title: string;
  /** Rows of this list say it to a family too: the new one begins with the same words. */
  readonly needsPlain: boolean;
  readonly onAdd: (row: Term) => void;
  readonly onClose: () => void;
}) {
  const t = useText("catalogue");
  const ui = useText("ui");
  const form = useForm({
    schema: newTerm,
    defaults: { code: "", fi: "", sv: "", en: "" },
    onSubmit: ({ code, ...name }) => onAdd({ code, name, ...(needsPlain ? { plain: name } : {}) }),
  });
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <Form form={form}>
        <TextField label={t("language.fi")} {...form.field("fi")} />
        <TextField label={t("language.sv")} {...form.field("sv")} />
        <TextField label={t("language.en")} {...form.field("en")} />
        <TextField hint={t("list.codeHint")} label={t("list.code")} {...form.field("code")} />
        <FormActions>
          <Button type="submit">{t("list.add")}</Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
