import type { ReactNode } from "react";
import { useText } from "#web/kit/text.ts";
import { classes } from "./classes.ts";
import { FieldGroup, type FieldProps } from "./field.tsx";
import { moodAt } from "./moods.ts";
import { Picture } from "./pictures.tsx";
import { Slider } from "./slider.tsx";
import { NumberField, TextArea } from "./text-field.tsx";
import "./question.css";

/** One step of a scale, in the answerer's language. */
export type QuestionStep = {
  readonly value: number;
  readonly name: string;
  /** Shown before the name where the figure itself means something to the one who answers: "−1", "4". */
  readonly sign?: string;
  /** A drawing of pictures.tsx, or a mood of faces.tsx. */
  readonly picture?: string;
  /** The zone that steps share; its id gives a colour where tokens have one (--zone-<id>). */
  readonly band?: { readonly id: string; readonly name: string };
};

/** What is asked and how it is answered. */
export type QuestionOf =
  | {
      readonly kind: "choice";
      readonly look: "steps" | "faces" | "pictures" | "slider";
      readonly steps: readonly QuestionStep[];
      /** On a slider: how far one press moves. */
      readonly by?: number;
      /** More of it is worse: faces without a picture of their own go the other way. */
      readonly turned?: boolean;
    }
  | { readonly kind: "number"; readonly from: number; readonly to: number }
  | { readonly kind: "words"; readonly limit: number }
  | { readonly kind: "say" };

type Given = number | string | undefined;

export type QuestionProps = Omit<FieldProps<Given>, "optional"> & {
  readonly of: QuestionOf;
  /** `one`: alone on the screen, large; `page`: among others. */
  readonly pace?: "one" | "page";
  /** What it is about, drawn above it for those who don't read yet. */
  readonly picture?: string;
};

/** One question and the way it is answered: the same for a child, a parent and a worker, whoever shows it. */
export function Question({ of, pace = "page", picture, value, onChange, ...field }: QuestionProps) {
  const look = classes("question", pace, of.kind === "choice" && of.look);
  const drawn = picture && (
    <span className="question-picture">
      <Picture name={picture} />
    </span>
  );
  return (
    <div className={look}>
      {drawn}
      <Answer {...field} of={of} pace={pace} value={value} onChange={onChange} />
    </div>
  );
}

function Answer({ of, pace, value, onChange, ...field }: QuestionProps & { readonly pace: "one" | "page" }) {
  const t = useText("ui");
  if (of.kind === "say") return <p className="question-words">{field.label}</p>;
  if (of.kind === "words")
    return (
      <TextArea
        {...field}
        limit={of.limit}
        rows={pace === "one" ? 4 : 2}
        value={typeof value === "string" ? value : ""}
        onChange={(words) => onChange(words || undefined)}
      />
    );
  if (of.kind === "number")
    return (
      <NumberField
        {...field}
        hint={field.hint ?? t("question.range", { from: of.from, to: of.to })}
        value={typeof value === "number" ? value : null}
        onChange={(given) => onChange(given ?? undefined)}
      />
    );
  return (
    <FieldGroup {...field} error={field.error}>
      {of.look === "slider" ? (
        <Slider
          by={of.by ?? 1}
          label={field.label}
          name={field.name}
          points={of.steps}
          value={typeof value === "number" ? value : undefined}
          onChange={onChange}
        />
      ) : pace === "page" && of.steps.some(({ band }) => band) ? (
        <Bands {...field} steps={of.steps} value={value} onChange={onChange} />
      ) : (
        <Steps {...field} of={of} value={value} onChange={onChange} />
      )}
    </FieldGroup>
  );
}

type Choosing = {
  readonly id: string;
  readonly name: string;
  readonly value: Given;
  readonly onBlur?: () => void;
  onChange(value: Given): void;
};

function StepInput({ step, ...props }: Choosing & { readonly step: QuestionStep }) {
  return (
    <input
      checked={props.value === step.value}
      name={`${props.id}-${props.name}`}
      type="radio"
      value={step.value}
      onBlur={props.onBlur}
      onChange={() => props.onChange(step.value)}
    />
  );
}

/** Each step on a target of its own: its drawing, its figure where it says something, and always its words. */
function Steps({ of, ...props }: Choosing & { readonly of: Extract<QuestionOf, { kind: "choice" }> }) {
  const rows: ReactNode[] = [];
  let band: string | undefined;
  for (const [place, step] of of.steps.entries()) {
    const drawn =
      step.picture ?? (of.look === "faces" ? moodAt(place, of.steps.length, of.turned) : undefined);
    if (step.band && step.band.id !== band) {
      band = step.band.id;
      rows.push(
        <span key={`band-${band}`} className="question-band" data-band={band}>
          {step.band.name}
        </span>,
      );
    }
    rows.push(
      <label key={step.value} className="question-step" data-band={step.band?.id}>
        <StepInput {...props} step={step} />
        {drawn && <Picture name={drawn} />}
        {step.sign && <b className="num">{step.sign}</b>}
        <span>{step.name}</span>
      </label>,
    );
  }
  return <div className="question-steps">{rows}</div>;
}

/** Steps in zones on one line: the figures to choose from under their zones' names, and the chosen one's words below. */
function Bands({ steps, ...props }: Choosing & { readonly steps: readonly QuestionStep[] }) {
  const t = useText("ui");
  const bands = [...new Map(steps.flatMap(({ band }) => (band ? [[band.id, band] as const] : []))).values()];
  const chosen = steps.find(({ value }) => value === props.value);
  return (
    <>
      <div className="question-bands">
        {bands.map((band) => {
          const within = steps.filter((step) => step.band?.id === band.id);
          return (
            <div key={band.id} data-band={band.id} style={{ flexGrow: within.length }}>
              <span className="question-band">{band.name}</span>
              <div>
                {within.map((step) => (
                  <label key={step.value} className="question-step" title={step.name}>
                    <StepInput {...props} step={step} />
                    <b className="num">{step.sign ?? step.value}</b>
                    <span className="only-read">{step.name}</span>
                  </label>
                ))}
              </div>
            </div>
          );
        })}
      </div>
      <p aria-live="polite" className="question-chosen">
        {chosen ? chosen.name : <span className="soft">{t("question.notChosen")}</span>}
      </p>
    </>
  );
}
