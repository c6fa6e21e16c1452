import { useRef, useState, type PointerEvent } from "react";

type Move = {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
};

const least = 6;

/** Dragging subjects of a figure by mouse or pen; a finger still moves the page. A short way leaves things as they were. */
export function useDrag(onDrag: ((id: string, dx: number, dy: number) => void) | undefined) {
  const [move, setMove] = useState<Move>();
  // The browser clicks after a drag too: that click isn't a choice.
  const ended = useRef(false);
  const of = (id: string) => {
    if (!onDrag) return {};
    const own = move?.id === id ? move : undefined;
    return {
      ...(own ? { transform: `translate(${own.dx} ${own.dy})` } : {}),
      onPointerDown: (event: PointerEvent<SVGGElement>) => {
        ended.current = false;
        if (event.pointerType === "touch" || event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setMove({ id, x: event.clientX, y: event.clientY, dx: 0, dy: 0 });
      },
      onPointerMove: (event: PointerEvent<SVGGElement>) => {
        if (own) setMove({ ...own, dx: event.clientX - own.x, dy: event.clientY - own.y });
      },
      onPointerCancel: () => setMove(undefined),
      onPointerUp: () => {
        if (!own) return;
        setMove(undefined);
        if (Math.hypot(own.dx, own.dy) < least) return;
        ended.current = true;
        onDrag(id, own.dx, own.dy);
      },
    };
  };
  return { of, isEnding: () => ended.current };
}
