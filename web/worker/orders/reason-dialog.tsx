import { useState } from "react";
import type { CallError } from "#web/kit/call.ts";
import { useText } from "#web/kit/text.ts";
import { Button, type ButtonKind } from "#web/ui/button.tsx";
import { Dialog } from "#web/ui/dialog.tsx";
import { Failure } from "#web/ui/failure.tsx";
import { FormActions } from "#web/ui/form.tsx";
import { TextArea } from "#web/ui/text-field.tsx";

/** Asks for the reason of something that somebody else will read it by. */
export function ReasonDialog({
  title,
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
  readonly label: string;
  readonly hint?: string;
  readonly confirm: string;
  readonly kind?: ButtonKind;
  readonly error: CallError | undefined;
  readonly isRunning: boolean;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}) {
  const ui = useText("ui");
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const missing = tried && reason.trim() === "";
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <form
        noValidate
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (reason.trim() !== "") onConfirm(reason.trim());
        }}
      >
        <TextArea
          error={missing ? ui("errors.empty") : undefined}
          hint={hint}
          id="reason-given"
          label={label}
          limit={2000}
          name="reason"
          value={reason}
          onChange={(value) => setReason(value ?? "")}
        />
        <Failure error={error} />
        <FormActions>
          <Button isRunning={isRunning} kind={kind} type="submit">
            {confirm}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {ui("cancel")}
          </Button>
        </FormActions>
      </form>
    </Dialog>
  );
}
