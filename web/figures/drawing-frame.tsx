import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { useText } from "#web/kit/text.ts";
import { Button } from "#web/ui/button.tsx";
import { NoPrint, Row } from "#web/ui/layout.tsx";

type Hidden = { readonly before: boolean; readonly after: boolean };
const nothing: Hidden = { before: false, after: false };

/** What of a frame that is moved sideways is out of sight, before and after. */
function useHidden() {
  const frame = useRef<HTMLDivElement>(null);
  const [hidden, setHidden] = useState(nothing);
  useLayoutEffect(() => {
    const box = frame.current;
    if (!box) return undefined;
    const measure = (): void => {
      const [before, after] = [
        box.scrollLeft > 2,
        box.scrollLeft < box.scrollWidth - box.clientWidth - 2,
      ] as const;
      setHidden((now) => (now.before === before && now.after === after ? now : { before, after }));
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(box);
    if (box.firstElementChild) watcher.observe(box.firstElementChild);
    box.addEventListener("scroll", measure, { passive: true });
    return () => {
      watcher.disconnect();
      box.removeEventListener("scroll", measure);
    };
  }, []);
  return { frame, hidden };
}

/**
 * A drawing that is wider than the screen is moved sideways in a frame of its own: a shade at the edge and words tell that it goes on,
 * and the whole of it can be seen at once.
 */
export function DrawingFrame({
  label,
  children,
}: {
  /** The figure's name; without, something in the figure takes the focus by itself. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
}) {
  const t = useText("pictures");
  const [isWhole, setWhole] = useState(false);
  const { frame, hidden } = useHidden();
  const goesOn = hidden.before || hidden.after;
  return (
    <>
      <div className="drawing-edges">
        <div
          ref={frame}
          className={isWhole ? "drawing-frame whole" : "drawing-frame"}
          {...(label === undefined ? {} : { role: "group", "aria-labelledby": label, tabIndex: 0 })}
        >
          {children}
        </div>
        {hidden.before && <span aria-hidden="true" className="drawing-edge before" />}
        {hidden.after && <span aria-hidden="true" className="drawing-edge after" />}
      </div>
      {(goesOn || isWhole) && (
        <NoPrint>
          <Row align="between">
            <span className="soft small">{goesOn ? t("goesOn") : ""}</span>
            <Button kind="quiet" small onClick={() => setWhole(!isWhole)}>
              {t(isWhole ? "readable" : "whole")}
            </Button>
          </Row>
        </NoPrint>
      )}
    </>
  );
}
