import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { useText } from "#web/kit/text.ts";
import { Button, IconButton, type ButtonKind } from "./button.tsx";
import { classes } from "./classes.ts";
import { Notice } from "./notice.tsx";

type DialogProps = {
  readonly isOpen: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: "small" | "medium" | "wide";
  /** False for one that has to be answered: no close button, Escape does nothing. */
  readonly canClose?: boolean;
  /** It opens with words typed before, kept on the device. */
  readonly isBegun?: boolean;
};

/** A window over the page: the browser keeps the focus inside it and gives it back when it closes. */
export function Dialog({ isOpen, ...props }: DialogProps) {
  return isOpen ? <OpenDialog {...props} /> : null;
}

function OpenDialog({
  title,
  onClose,
  children,
  size = "medium",
  canClose = true,
  isBegun = false,
}: Omit<DialogProps, "isOpen">) {
  const t = useText("ui");
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);
  const opener = useRef(document.activeElement);
  const hasTyped = useRef(isBegun);
  const [isAsking, setAsking] = useState(false);
  // What is typed isn't thrown away by a slip: closing asks first, and the button that cancels is taken at its word.
  const close = (): void => {
    if (hasTyped.current) setAsking(true);
    else onClose();
  };

  // Opened before the effects of what is in it, so that a calendar or a field there can take the focus.
  useLayoutEffect(() => {
    const dialog = element.current;
    const back = opener.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      if (back instanceof HTMLElement && back.isConnected) back.focus();
    };
  }, []);

  return (
    // A press on the veil around the window closes it, as Escape does from the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={element}
      aria-labelledby={titleId}
      className={classes("dialog", size !== "medium" && size)}
      onCancel={(event) => {
        if (event.target !== element.current) return;
        event.preventDefault();
        if (canClose) close();
      }}
      onClick={(event) => {
        if (canClose && event.target === element.current) close();
      }}
      onInput={() => {
        hasTyped.current = true;
      }}
    >
      <div className="dialog-body">
        <div className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          {canClose && <IconButton icon="close" label={t("close")} onClick={close} />}
        </div>
        {isAsking && <UnsavedNotice onClose={onClose} onStay={() => setAsking(false)} />}
        {children}
      </div>
    </dialog>
  );
}

function UnsavedNotice({ onStay, onClose }: { readonly onStay: () => void; readonly onClose: () => void }) {
  const t = useText("ui");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const former = document.activeElement;
    box.current?.querySelector("button")?.focus();
    return () => {
      if (former instanceof HTMLElement && former.isConnected) former.focus();
    };
  }, []);
  return (
    <div ref={box}>
      <Notice
        announce
        actions={
          <>
            <Button small onClick={onStay}>
              {t("unsaved.stay")}
            </Button>
            <Button kind="quiet" small onClick={onClose}>
              {t("unsaved.close")}
            </Button>
          </>
        }
        title={t("unsaved.title")}
        tone="attention"
      />
    </div>
  );
}

/** Asks before something that can't be taken back. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirm,
  kind = "primary",
  isRunning,
  onConfirm,
  onClose,
}: Omit<DialogProps, "size" | "canClose" | "isBegun"> & {
  /** The word on the button says what happens: "Peruuta tapaaminen", not "OK". */
  readonly confirm: string;
  readonly kind?: ButtonKind;
  readonly isRunning?: boolean;
  readonly onConfirm: () => void;
}) {
  const t = useText("ui");
  return (
    <Dialog isOpen={isOpen} title={title} onClose={onClose}>
      <div>{children}</div>
      <div className="form-actions">
        <Button isRunning={isRunning} kind={kind} onClick={onConfirm}>
          {confirm}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t("cancel")}
        </Button>
      </div>
    </Dialog>
  );
}
