import { isObject, valueAt, withValue } from "#core/services/drafts/model-path.ts";
import { fieldsAt } from "#core/services/drafts/model-fields.ts";
import type { ServiceModel } from "#core/services/model.ts";
import type { Rule } from "#core/services/rule-shapes.ts";
import { sourceInWords } from "#core/services/sources.ts";
import { useSay, useText } from "#web/kit/text.ts";
import { sameJson } from "#web/kit/versioned-draft.ts";
import { Button } from "#web/ui/button.tsx";
import { Disclosure } from "#web/ui/disclosure.tsx";
import { Stack } from "#web/ui/layout.tsx";
import { Notice } from "#web/ui/notice.tsx";
import { Tag } from "#web/ui/tag.tsx";
import { useToast } from "#web/ui/toast.tsx";
import { type Editing, ModelFields } from "./model-fields.tsx";
import { useModelWords } from "./model-words.ts";
import { useRuleFigure } from "./rule-figures.ts";

/** Every rule by its phase: its figures and choices first, its words behind. */
export function RulesPart({ editing, base }: { readonly editing: Editing; readonly base: object }) {
  const t = useText("catalogue");
  const model = editing.model as unknown as ServiceModel;
  const say = useSay();
  const phases = [
    ...model.phases.map((phase) => ({ id: phase.id as string | undefined, name: say(phase.name) })),
    { id: undefined, name: t("rule.noPhase") },
  ];
  return (
    <Stack gap={5}>
      {phases.map(({ id, name }) => {
        const rules = model.rules.filter((rule) => rule.phase === id);
        return (
          rules.length > 0 && (
            <section key={id ?? ""} aria-labelledby={`phase-${id ?? "all"}`} className="model-group">
              <h2 id={`phase-${id ?? "all"}`}>{name}</h2>
              {rules.map((rule) => (
                <RulePart key={rule.id} base={base} editing={editing} rule={rule} />
              ))}
            </section>
          )
        );
      })}
    </Stack>
  );
}

const kindText = { statute: "law", "seed-practice": "practice", configuration: "configuration" } as const;
/** What a rule is called and says, apart from what it asks. */
const isOfWords = (path: string): boolean =>
  /\/(name|explanation|todo|because|forecast|public|phase|source\/.*)$/.test(path);

function RulePart({
  editing,
  rule,
  base,
}: {
  readonly editing: Editing;
  readonly rule: Rule;
  readonly base: object;
}) {
  const t = useText("catalogue");
  const say = useSay();
  const words = useModelWords(editing.model);
  const said = useRuleFigure();
  const path = `rules/${rule.id}`;
  const isLaw = rule.source.kind === "statute";
  const figures = fieldsAt(editing.model, `${path}/parameters`)
    .filter(({ kind, path: place }) => kind === "number" && !/(lead|warn|early)Days$/.test(place))
    .map((field) => ({ ...field, value: valueAt(editing.model, field.path) }))
    // "At least none" asks nothing.
    .filter(({ value, path: place }) => value !== undefined && (value !== 0 || !place.endsWith("/min")))
    .map(
      ({ value, path: place }) =>
        said(rule.shape, place.slice(`${path}/parameters/`.length), Number(value)) ??
        `${words.place(place, `${path}/parameters`)} ${String(value)}`,
    );
  const was = valueAt(base, path);
  const isEdited = !sameJson(was, rule);
  const isWrong = editing.problems.some((one) => one.path === path || one.path.startsWith(`${path}/`));
  return (
    <Disclosure
      aside={
        <>
          {isWrong && <Tag tone="danger">{t("problems.heading_one")}</Tag>}
          {isEdited && <Tag tone="accent">{t("rule.edited")}</Tag>}
          <Tag>{t(`rule.${kindText[rule.source.kind]}`)}</Tag>
        </>
      }
      title={
        <span>
          {say(rule.name)}
          {figures.length > 0 && <span className="soft small num"> · {figures.join(", ")}</span>}
        </span>
      }
    >
      {() => <RuleFields editing={editing} isLaw={isLaw} isOfBase={isObject(was)} rule={rule} />}
    </Disclosure>
  );
}

/** The open part of a rule: what it says, its figures and choices, its words. */
function RuleFields({
  editing,
  rule,
  isLaw,
  isOfBase,
}: {
  readonly editing: Editing;
  readonly rule: Rule;
  readonly isLaw: boolean;
  readonly isOfBase: boolean;
}) {
  const t = useText("catalogue");
  const say = useSay();
  const toast = useToast();
  const path = `rules/${rule.id}`;
  return (
    <Stack>
      <p>{say(rule.explanation)}</p>
      <p className="soft small">{say(sourceInWords(rule.source))}</p>
      {isLaw && <Notice>{t("rule.lawHelp")}</Notice>}
      <div className="model-figures">
        <ModelFields
          editing={editing}
          locked={isLaw}
          path={`${path}/parameters`}
          which={({ kind }) => kind !== "codes" && kind !== "text"}
        />
      </div>
      <ModelFields
        editing={editing}
        locked={isLaw}
        path={`${path}/parameters`}
        which={({ kind }) => kind === "codes" || kind === "text"}
      />
      <ModelFields
        editing={editing}
        locked={isLaw}
        path={path}
        which={({ path: place }) => place === `${path}/deviable`}
      />
      <Disclosure bare title={t("rule.more")}>
        {() => (
          <Stack>
            <ModelFields
              editing={editing}
              locked={isLaw}
              path={path}
              which={({ path: place }) => isOfWords(place)}
            />
            {!isLaw && isOfBase && (
              <div>
                <Button
                  kind="danger"
                  small
                  onClick={() => {
                    editing.change((model) => withValue(model, path, undefined), path);
                    toast({ message: t("rule.removed") });
                  }}
                >
                  {t("rule.remove")}
                </Button>
              </div>
            )}
          </Stack>
        )}
      </Disclosure>
    </Stack>
  );
}
