import { useEffect, type ReactNode } from "react";
import type { z } from "zod";
import type { AnyEndpoint } from "#web/kit/call.ts";
import { useForm, type DefaultsOf, type Form as FormOf } from "#web/kit/form.ts";
import type { Command } from "#web/kit/query.ts";
import { useText } from "#web/kit/text.ts";
import { Button, type ButtonKind } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Failure } from "./failure.tsx";
import { Form, FormActions } from "./form.tsx";

/** A window with one form that sends one command: its fields, what stands in the way, and the buttons. */
export function FormDialog<S extends z.ZodType>({
  title,
  schema,
  defaults,
  command,
  onSave,
  onClose,
  submit,
  kind = "primary",
  size,
  children,
}: {
  readonly title: string;
  readonly schema: S;
  readonly defaults: DefaultsOf<z.input<S>>;
  readonly command: Pick<Command<AnyEndpoint>, "error" | "isRunning">;
  readonly onSave: (values: z.output<S>) => unknown;
  readonly onClose: () => void;
  /** The words of the sending button; "Save" when left out. */
  readonly submit?: string;
  readonly kind?: ButtonKind;
  readonly size?: "small" | "medium" | "wide";
  readonly children: (form: FormOf<S>) => ReactNode;
}) {
  const t = useText("ui");
  const form = useForm({ schema, defaults, onSubmit: onSave });
  const { showIssues } = form;
  useEffect(() => showIssues(command.error), [command.error, showIssues]);
  return (
    <Dialog isOpen title={title} {...(size && { size })} onClose={onClose}>
      <Form form={form}>
        {children(form)}
        <Failure error={command.error} />
        <FormActions>
          <Button isRunning={command.isRunning} kind={kind} type="submit">
            {submit ?? t("save")}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {t("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
