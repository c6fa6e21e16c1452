import { useRef, useState, type PointerEvent } from "react";

type Held = {
  readonly id: string;
  readonly pointerId: number;
  /** Where it was taken hold of: in the drawing's units, and on the screen. */
  readonly from: DOMPoint;
  readonly at: readonly [x: number, y: number];
  readonly dx: number;
  readonly dy: number;
};

/** On the screen: a hand that shakes doesn't move anything. */
const least = 6;

/** Where the pointer is in the drawing's own units, whatever the zoom, the width or how far the frame has been moved. */
function inDrawing({ currentTarget, clientX, clientY }: PointerEvent<SVGGElement>): DOMPoint | undefined {
  const matrix = currentTarget.ownerSVGElement?.getScreenCTM();
  return matrix ? new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse()) : undefined;
}

/** A finger takes hold of the handle where a subject has one; the rest of it is for moving the page. */
const isHeldRight = ({ pointerType, currentTarget, target }: PointerEvent<SVGGElement>): boolean =>
  pointerType !== "touch" ||
  currentTarget.querySelector(".handle") === null ||
  (target instanceof Element && target.classList.contains("handle"));

/** Dragging subjects of a figure by mouse, pen or finger. A short way leaves things as they were. */
export function useDrag(onDrag: ((id: string, dx: number, dy: number) => void) | undefined) {
  const [held, setHeld] = useState<Held>();
  // The browser clicks after a drag too: that click isn't a choice.
  const ended = useRef(false);
  const of = (id: string) => {
    if (!onDrag) return {};
    const own = held?.id === id ? held : undefined;
    const isOwn = (event: PointerEvent): boolean => own?.pointerId === event.pointerId;
    return {
      ...(own ? { transform: `translate(${own.dx} ${own.dy})` } : {}),
      onPointerDown: (event: PointerEvent<SVGGElement>) => {
        ended.current = false;
        if (event.button !== 0 || !event.isPrimary || !isHeldRight(event)) return;
        const from = inDrawing(event);
        if (!from) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld({ id, pointerId: event.pointerId, from, at: [event.clientX, event.clientY], dx: 0, dy: 0 });
      },
      onPointerMove: (event: PointerEvent<SVGGElement>) => {
        const to = own && isOwn(event) ? inDrawing(event) : undefined;
        if (own && to) setHeld({ ...own, dx: to.x - own.from.x, dy: to.y - own.from.y });
      },
      // The browser has taken the finger for moving the page.
      onPointerCancel: () => setHeld(undefined),
      onPointerUp: (event: PointerEvent<SVGGElement>) => {
        if (!own || !isOwn(event)) return;
        setHeld(undefined);
        const to = inDrawing(event);
        if (!to || Math.hypot(event.clientX - own.at[0], event.clientY - own.at[1]) < least) return;
        ended.current = true;
        onDrag(id, to.x - own.from.x, to.y - own.from.y);
      },
    };
  };
  return { of, isEnding: () => ended.current };
}
