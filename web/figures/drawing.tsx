import { createElement, useId, useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from "react";
import { subjectsOf, type Drawing } from "#core/pictures/drawing.ts";
import { elementOf, type DrawnElement } from "#core/pictures/drawing-elements.ts";
import { useText } from "#web/kit/text.ts";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { DrawingFrame } from "./drawing-frame.tsx";
import { useDrag } from "./use-drag.ts";
import "./drawing.css";

/** What an arrow, Enter or Delete means on a subject: the id that takes the focus, or nothing when the key isn't the editor's. */
export type DrawingKeys = (id: string, key: string) => string | undefined;

const reactNames: Readonly<Record<string, string>> = {
  "stroke-width": "strokeWidth",
  "stroke-dasharray": "strokeDasharray",
  "font-size": "fontSize",
  "text-anchor": "textAnchor",
  "font-weight": "fontWeight",
};
const attributesOf = (element: DrawnElement): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(element.attributes).map(([name, value]) => [reactNames[name] ?? name, value]),
  );

function drawn(element: DrawnElement, key: number): ReactNode {
  return createElement(
    element.tag,
    { key, className: element.className, ...attributesOf(element) },
    element.text,
    ...(element.children ?? []).map(drawn),
  );
}

/** A word of a drawn person or thing that its name doesn't begin with: an age, years, a letter. The name says the same in words. */
const isSign = (element: DrawnElement, label: string): boolean =>
  element.text !== undefined && !label.startsWith(element.text);

/** A drawing for a narrow screen is drawn larger where there is room. */
const narrowest = 400;

/**
 * A drawing on the screen, with its legend, its sentences and its table behind. With `onChoose` each subject is a button in the figure:
 * one of them is in the tab order, and `onKey` says where arrow keys lead.
 */
export function DrawingFigure({
  drawing,
  chosen,
  onChoose,
  onKey,
  onDrag,
  dragged = "anywhere",
}: {
  readonly drawing: Drawing;
  /** The subject that takes the focus. */
  readonly chosen?: string | undefined;
  readonly onChoose?: (id: string) => void;
  readonly onKey?: DrawingKeys;
  /** A subject has been drawn to another place, by so much in the drawing's units. What it does can be done by keyboard elsewhere. */
  readonly onDrag?: (id: string, dx: number, dy: number) => void;
  /** Where dragging leads: what a finger does otherwise on a subject moves the page. */
  readonly dragged?: "anywhere" | "sideways" | "by-handle";
}) {
  const t = useText("pictures");
  const [titleId, descId] = [useId(), useId()];
  const figure = useRef<SVGSVGElement>(null);
  const drag = useDrag(onDrag);
  const { width, height, marks } = drawing;
  const subjects = subjectsOf(drawing);
  const inTabOrder = subjects.some(({ id }) => id === chosen) ? chosen : subjects[0]?.id;
  const isEditor = onChoose !== undefined;

  const press = (event: KeyboardEvent, id: string): void => {
    const next = onKey?.(id, event.key);
    if (next === undefined) return;
    event.preventDefault();
    const to = [...(figure.current?.querySelectorAll<SVGGElement>("[data-subject]") ?? [])].find(
      (each) => each.dataset["subject"] === next,
    );
    to?.focus();
    to?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };

  return (
    <figure className="drawing">
      {/* Of a wide picture that nothing is changed in the frame takes the focus, so that arrow keys move it. */}
      <DrawingFrame label={isEditor ? undefined : titleId}>
        <svg
          ref={figure}
          aria-describedby={descId}
          aria-labelledby={titleId}
          height={height}
          role={isEditor ? "group" : "img"}
          style={{ "--own": `${width}px`, "--most": width < narrowest ? 1.3 : 1 } as CSSProperties}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
        >
          <title id={titleId}>{drawing.title}</title>
          <desc id={descId}>
            {isEditor ? `${drawing.description} ${t("figureHelp")}` : drawing.description}
          </desc>
          <rect className="sheet" height="100%" width="100%" />
          {marks.map((mark, at) => {
            const element = elementOf(mark);
            const subject = element.subject;
            if (!isEditor || !subject) return drawn(element, at);
            const parts = element.children ?? [];
            return (
              <g key={subject.id}>
                {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
                <g
                  aria-label={subject.label}
                  className={`subject can-choose${onDrag ? ` dragged-${dragged}` : ""}`}
                  data-subject={subject.id}
                  role="button"
                  tabIndex={subject.id === inTabOrder ? 0 : -1}
                  {...drag.of(subject.id)}
                  onClick={() => !drag.isEnding() && onChoose(subject.id)}
                  onKeyDown={(event) => {
                    if (event.key === "Enter" || event.key === " ") {
                      event.preventDefault();
                      onChoose(subject.id);
                    } else press(event, subject.id);
                  }}
                >
                  {parts.filter((part) => !isSign(part, subject.label)).map(drawn)}
                </g>
                {/* Signs stand beside the button: what is to be read in it is its name alone. */}
                <g aria-hidden="true" className="signs">
                  {parts.filter((part) => isSign(part, subject.label)).map(drawn)}
                </g>
              </g>
            );
          })}
        </svg>
      </DrawingFrame>
      {drawing.legend.length > 0 && (
        <ul aria-label={t("legend")} className="drawing-legend">
          {drawing.legend.map(({ marks: sample, words }) => (
            <li key={words}>
              <svg aria-hidden="true" height="24" viewBox="0 0 44 24" width="44">
                <rect className="page" height="24" width="44" />
                {sample.map((mark, at) => drawn(elementOf(mark), at))}
              </svg>
              {words}
            </li>
          ))}
        </ul>
      )}
      <Disclosure bare title={t("inWords")}>
        <ul className="drawing-sentences">
          {drawing.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure bare title={t("asTable")}>
        <DrawingTable drawing={drawing} />
      </Disclosure>
    </figure>
  );
}

function DrawingTable({ drawing }: { readonly drawing: Drawing }) {
  const { caption, columns, rows } = drawing.table;
  return (
    <table className="drawing-table">
      <caption className="only-read">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join("|")}>
            {row.map((cell, at) =>
              at === 0 ? (
                <th key={columns[at]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={columns[at]} data-label={columns[at]}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
