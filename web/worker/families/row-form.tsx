import { useEffect, type ReactNode } from "react";
import type { z } from "zod";
import type { Command } from "#web/kit/query.ts";
import type { AnyEndpoint } from "#web/kit/call.ts";
import { useForm, type DefaultsOf, type Form as FormOf } from "#web/kit/form.ts";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { Form, FormActions } from "#web/ui/form.tsx";

type RowFormProps<S extends z.ZodType> = {
  readonly schema: S;
  readonly defaults: DefaultsOf<z.input<S>>;
  readonly command: Pick<Command<AnyEndpoint>, "error" | "isRunning">;
  readonly save: (values: z.output<S>) => Promise<unknown>;
  readonly children: (form: FormOf<S>) => ReactNode;
};

/** The form of one row of the family: its fields, what stands in the way, and the button. */
export function RowForm<S extends z.ZodType>({ schema, defaults, command, save, children }: RowFormProps<S>) {
  const t = useText("ui");
  const form = useForm({ schema, defaults, onSubmit: save });
  const { showIssues } = form;
  useEffect(() => showIssues(command.error), [command.error, showIssues]);
  return (
    <Form form={form}>
      {children(form)}
      <Failure error={command.error} />
      <FormActions>
        <Button isRunning={command.isRunning} type="submit">
          {t("save")}
        </Button>
      </FormActions>
    </Form>
  );
}
