import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { useText } from "#web/kit/text.ts";
import { Button, IconButton } from "./button.tsx";
import { classes } from "./classes.ts";

export type ToastWords = {
  readonly message: string;
  readonly tone?: "danger";
  /** Offers to take it back for as long as the toast is there. */
  readonly undo?: () => void;
};

type Shown = ToastWords & { readonly key: number };

const Toasts = createContext<(words: ToastWords) => void>(() => undefined);

/** `const toast = useToast(); toast({ message: t("saved"), undo })` */
export const useToast = (): ((words: ToastWords) => void) => useContext(Toasts);

const readingMs = 6_000;
const decidingMs = 12_000;

/** Keeps the short messages that come up at the foot of the screen and go by themselves. */
export function ToastHolder({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const next = useRef(0);
  const show = useCallback((words: ToastWords) => {
    next.current += 1;
    const key = next.current;
    setShown((former) => [...former.slice(-2), { ...words, key }]);
  }, []);
  const drop = useCallback(
    (key: number) => setShown((former) => former.filter((toast) => toast.key !== key)),
    [],
  );
  return (
    <Toasts value={show}>
      {children}
      <div aria-live="polite" className="toasts no-print" role="status">
        {shown.map((toast) => (
          <Toast key={toast.key} toast={toast} onDrop={drop} />
        ))}
      </div>
    </Toasts>
  );
}

function Toast({ toast, onDrop }: { readonly toast: Shown; readonly onDrop: (key: number) => void }) {
  const t = useText("ui");
  const [held, setHeld] = useState(false);
  const { key, undo, message, tone } = toast;
  const drop = useMemo(() => () => onDrop(key), [key, onDrop]);
  useEffect(() => {
    if (held) return undefined;
    const timer = window.setTimeout(drop, undo ? decidingMs : readingMs);
    return () => window.clearTimeout(timer);
  }, [drop, held, undo]);
  return (
    <div
      className={classes("toast", tone)}
      onBlur={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
    >
      <span>{message}</span>
      {undo && (
        <Button
          kind="plain"
          small
          onClick={() => {
            undo();
            drop();
          }}
        >
          {t("undo")}
        </Button>
      )}
      <IconButton icon="close" label={t("close")} onClick={drop} />
    </div>
  );
}
