import { useEffect, useId, useReducer, useRef, type ReactNode } from "react";
import { useText } from "#web/kit/text.ts";
import { classes } from "./classes.ts";
import { Icon } from "./icon.tsx";

type Problem = { readonly id: string; readonly message: string };

/** What a form of web/kit/form.ts shows here. */
type FormLike = {
  readonly submit: () => void;
  readonly problems: readonly Problem[];
  readonly tries: number;
};

/** A form with its summary of what is still to be mended. `wide` where the fields need the whole page. */
export function Form({
  form,
  wide,
  children,
}: {
  readonly form: FormLike;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <form
      noValidate
      className="form"
      style={wide ? { maxWidth: "none" } : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        form.submit();
      }}
    >
      <ErrorSummary problems={form.problems} tries={form.tries} />
      {children}
    </form>
  );
}

const fieldOf = (id: string): HTMLElement | null => document.getElementById(id);
// A problem is known only after its field has been on the screen, so its label can be read from there.
const labelOf = (id: string): string =>
  fieldOf(id)?.closest<HTMLElement>("[data-label]")?.dataset["label"] ?? "";

/**
 * In the order the fields stand on the page. What has no field there yet (it opens with another's answer) would be a line
 * without a name: it is listed only when nothing else is.
 */
function asOnPage(problems: readonly Problem[]): readonly Problem[] {
  const placed = problems.flatMap((problem) => {
    const field = fieldOf(problem.id);
    return field ? [{ problem, field }] : [];
  });
  if (placed.length === 0) return problems;
  return placed
    .sort((a, b) => (a.field.compareDocumentPosition(b.field) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    .map(({ problem }) => problem);
}

/** Lists what is still to be mended, each leading to its field. Takes the focus each time sending is tried. */
export function ErrorSummary({
  problems,
  tries,
}: {
  readonly problems: readonly Problem[];
  readonly tries: number;
}) {
  const t = useText("ui");
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  // Labels are read from the page: drawn again when a change of language renames the fields, or an answer opens more.
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const isShown = problems.length > 0;
  useEffect(() => {
    const form = isShown && box.current?.closest("form");
    if (!form) return undefined;
    const changes = new MutationObserver(drawAgain);
    changes.observe(form, { subtree: true, childList: true, attributeFilter: ["data-label"] });
    return () => changes.disconnect();
  }, [isShown]);
  useEffect(() => {
    if (tries > 0) box.current?.focus();
  }, [tries]);
  if (problems.length === 0) return null;
  const listed = asOnPage(problems);
  return (
    <div ref={box} aria-labelledby={titleId} className="notice danger" role="group" tabIndex={-1}>
      <Icon name="danger" />
      <div className="notice-body">
        <p className="notice-title" id={titleId}>
          {t("errors.heading", { count: listed.length })}
        </p>
        <ul>
          {listed
            .map(({ id, message }) => ({ id, words: [labelOf(id), message].filter(Boolean).join(": ") }))
            .map(({ id, words }) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  onClick={(event) => {
                    event.preventDefault();
                    const field = fieldOf(id);
                    field?.scrollIntoView({ block: "center" });
                    (field?.matches("fieldset")
                      ? (field.querySelector<HTMLElement>("input, textarea, select") ?? field)
                      : field
                    )?.focus();
                  }}
                >
                  {words}
                </a>
              </li>
            ))}
        </ul>
      </div>
    </div>
  );
}

/** A part of a form with its own heading. */
export function FormSection({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="form-section">
      <div>
        <h2 id={id}>{title}</h2>
        {lead && <p className="soft">{lead}</p>}
      </div>
      {children}
    </section>
  );
}

/** Short fields side by side where there is room. */
export const FieldRow = ({ children }: { readonly children: ReactNode }) => (
  <div className="field-row">{children}</div>
);

/** The buttons of a form. `sticky` keeps them in sight under a long one. */
export const FormActions = ({
  sticky,
  children,
}: {
  readonly sticky?: boolean;
  readonly children: ReactNode;
}) => <div className={classes("form-actions", sticky && "sticky")}>{children}</div>;
