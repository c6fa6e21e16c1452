import type { LocalDate } from "#core/kernel/local-date.ts";
import { GoalLadder, type GoalLevel } from "#web/figures/goal-ladder.tsx";
import { useFormat } from "#web/kit/format.ts";
import { useSay, useText, useTextByCode } from "#web/kit/text.ts";
import { Said, type Voice } from "#web/ui/layout.tsx";
import { FormSheet, type FormShown, type SignedFormShown } from "./form-sheet.tsx";
import type { Term } from "../meetings/meeting-types.ts";

/** A record as it reads, signed or about to be. */
export type Sheet = {
  readonly on: LocalDate;
  readonly from: string | null;
  readonly durationMinutes: number;
  readonly placeKind: string;
  /** Null where an address is protected. */
  readonly place: string | null;
  readonly present: readonly { readonly id: string; readonly name: string }[];
  readonly absent: readonly { readonly id: string; readonly name: string }[];
  readonly methods: readonly string[];
  readonly situation: string;
  readonly wishes: readonly { readonly who: string; readonly words: string }[];
  readonly observed: string;
  readonly said: readonly {
    readonly speaker: { readonly kind: string | null; readonly name: string };
    readonly words: string;
  }[];
  readonly assessed: string;
  readonly childVoice: readonly { readonly name: string; readonly words: string; readonly how: string }[];
  readonly goals: readonly { readonly goalId: string; readonly title: string; readonly level: number }[];
  readonly effect: string;
  readonly continuation: {
    readonly decision: "continue" | "change" | "end";
    readonly reasons: string;
  } | null;
  readonly form: SignedFormShown | null;
  readonly concernRaised: boolean;
};
export type SheetWords = {
  readonly methods: readonly Term[];
  readonly places: readonly Term[];
  /** The form that the sheet was written on. */
  readonly form: FormShown | null;
};

const voices: Readonly<Record<string, Voice>> = { member: "parent", worker: "worker", partner: "close" };

/** The parts that were written, each under its name; observed, said and assessed stay apart. */
export function EntrySheet({ sheet, words }: { readonly sheet: Sheet; readonly words: SheetWords }) {
  const t = useText("entries");
  const byCode = useTextByCode("entries");
  const names = useNames(words);
  const format = useFormat();
  return (
    <div className="entry-sheet">
      <p className="soft">
        <span className="num">
          {format.day(sheet.on)}
          {sheet.from && ` ${format.clock(sheet.from)}`} · {format.duration(sheet.durationMinutes)}
        </span>
        {" · "}
        {sheet.place || names.place(sheet.placeKind)}
      </p>
      <Part title={t("parts.present")}>
        <p>{format.list(sheet.present.map(({ name }) => name))}</p>
        {sheet.absent.length > 0 && (
          <p className="soft small">
            {t("parts.absent")}: {format.list(sheet.absent.map(({ name }) => name))}
          </p>
        )}
      </Part>
      {sheet.methods.length > 0 && (
        <Part title={t("parts.methods")}>
          <p>{sheet.methods.map(names.method).join(", ")}</p>
        </Part>
      )}
      <Words text={sheet.situation} title={t("parts.situation")} />
      {sheet.wishes.length > 0 && (
        <Part title={t("parts.wishes")}>
          {sheet.wishes.map(({ who, words }) => (
            <Said key={`${who}-${words}`} by={who} voice="close">
              {words}
            </Said>
          ))}
        </Part>
      )}
      {sheet.childVoice.length > 0 && (
        <Part title={t("parts.childVoice")}>
          {sheet.childVoice.map((voice) => (
            <Said key={`${voice.name}-${voice.words}`} by={voice.name}>
              ”{voice.words}”{" "}
              <span className="soft small">({byCode(`childVoice.ways.${voice.how}`) ?? voice.how})</span>
            </Said>
          ))}
        </Part>
      )}
      <Words text={sheet.observed} title={t("parts.observed")} />
      {sheet.said.length > 0 && (
        <Part title={t("parts.said")}>
          {sheet.said.map(({ speaker, words }) => (
            <Said
              key={`${speaker.name}-${words}`}
              by={speaker.name}
              voice={voices[speaker.kind ?? "member"] ?? "parent"}
            >
              {words}
            </Said>
          ))}
        </Part>
      )}
      <Words text={sheet.assessed} title={t("parts.assessed")} />
      {sheet.goals.length > 0 && (
        <Part title={t("parts.goals")}>
          <ul className="lines">
            {sheet.goals.map((goal) => (
              <li key={goal.goalId} className="row between">
                {goal.title} <GoalLadder goal={goal.title} is={goal.level as GoalLevel} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Words text={sheet.effect} title={t("parts.effect")} />
      {sheet.continuation && (
        <Part title={t("parts.continuation")}>
          <p>
            <strong>{t(`network.decisions.${sheet.continuation.decision}`)}.</strong>{" "}
            {sheet.continuation.reasons}
          </p>
        </Part>
      )}
      {sheet.form && words.form && <FormSheet asked={words.form} signed={sheet.form} />}
      <Part title={t("concern.label")}>
        <p>{sheet.concernRaised ? t("concern.yes") : t("concern.no")}</p>
      </Part>
    </div>
  );
}

/** Words of the model's codes; a code that no model knows is shown as it is. */
export function useNames({ methods, places }: Pick<SheetWords, "methods" | "places">) {
  const say = useSay();
  const nameIn =
    (terms: readonly Term[]) =>
    (code: string): string => {
      const found = terms.find((term) => term.code === code);
      return found ? say(found.name) : code;
    };
  return { method: nameIn(methods), place: nameIn(places) };
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section aria-label={title} className="stack gap-2">
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Words({ title, text }: { readonly title: string; readonly text: string }) {
  if (text === "") return null;
  return (
    <Part title={title}>
      <p className="words">{text}</p>
    </Part>
  );
}
