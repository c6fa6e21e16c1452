import type { ReactNode } from "react";
import { z } from "zod";
import type { CallError } from "#web/kit/call.ts";
import { useForm } from "#web/kit/form.ts";
import { useText } from "#web/kit/text.ts";
import { Button, type ButtonKind } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Failure } from "./failure.tsx";
import { Form, FormActions } from "./form.tsx";
import { TextArea } from "./text-field.tsx";

const longest = 2000;
const schema = z.object({ reason: z.string().trim().min(1, "empty").max(longest) });

/** Asks for the reason of something that somebody else will read it by; `children` say what follows. */
export function ReasonDialog({
  title,
  children,
  label,
  hint,
  confirm,
  kind = "primary",
  error,
  isRunning,
  onConfirm,
  onClose,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly label: string;
  readonly hint?: string;
  readonly confirm: string;
  readonly kind?: ButtonKind;
  readonly error: CallError | undefined;
  readonly isRunning: boolean;
  readonly onConfirm: (reason: string) => unknown;
  readonly onClose: () => void;
}) {
  const ui = useText("ui");
  const form = useForm({
    schema,
    defaults: { reason: "" },
    onSubmit: ({ reason }) => onConfirm(reason),
  });
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <Form form={form}>
        {children}
        <TextArea hint={hint} label={label} limit={longest} {...form.field("reason")} />
        <Failure error={error} />
        <FormActions>
          <Button isRunning={isRunning} kind={kind} type="submit">
            {confirm}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
