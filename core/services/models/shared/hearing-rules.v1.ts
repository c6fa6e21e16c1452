import { localDate } from "#core/kernel/local-date.ts";
import type { RuleOf } from "#core/services/rule-shapes.ts";

/** Participation of children and young people, as law asks for it. Released: a change is a new file with the next number. */
export const eachChildHeard: RuleOf<"required"> = {
  id: "hearing.children",
  shape: "required",
  phase: "plan",
  public: true,
  name: {
    fi: "Jokaista lasta on kuultu",
    sv: "Varje barn har hörts",
    en: "Each child has been heard",
  },
  explanation: {
    fi: "Jokaisen lapsen toiveet ja mielipide selvitetään ennen suunnitelmaa, lapsen iän ja kehityksen mukaan: puhumalla, piirtämällä, leikkien tai muulla tavalla. Jos lasta ei ole voitu kuulla, kirjataan miksi.",
    sv: "Varje barns önskemål och åsikt utreds före planen, efter barnets ålder och utveckling: genom samtal, teckning, lek eller på annat sätt. Om barnet inte har kunnat höras antecknas varför.",
    en: "Each child's wishes and opinion are found out before the plan, by age and development: in talk, drawing, play or another way. Where a child couldn't be heard, the reason is recorded.",
  },
  todo: {
    fi: "Kuule lasta ja kirjaa, mitä hän sanoi",
    sv: "Hör barnet och anteckna vad det sade",
    en: "Hear the child and record what they said",
  },
  because: {
    fi: "Lapsista on kuultu {have}/{need}.",
    sv: "{have}/{need} av barnen har hörts.",
    en: "{have}/{need} of the children have been heard.",
  },
  source: { kind: "statute", reference: "LsL 417/2007 20 §", validFrom: localDate("2008-01-01") },
  deviable: false,
  parameters: { what: { fact: "heard", who: "each_child" }, before: ["approve_plan"] },
};

export const youngPersonHeard: RuleOf<"required"> = {
  ...eachChildHeard,
  id: "hearing.young_person",
  name: {
    fi: "Nuoren oma ääni on kirjattu",
    sv: "Den ungas egen röst är antecknad",
    en: "The young person's own voice is recorded",
  },
  explanation: {
    fi: "Ennen suunnitelmaa kirjataan, miten nuorta on kuultu, mitä hän sanoi ja mitä siitä seurasi. Jos häntä ei ole kuultu, kirjataan miksi.",
    sv: "Före planen antecknas hur den unga har hörts, vad hen sade och vad som följde av det. Om hen inte har hörts antecknas varför.",
    en: "Before the plan it is recorded how the young person was heard, what they said and what came of it. If they weren't heard, the reason is recorded.",
  },
  todo: {
    fi: "Kuule nuorta ja kirjaa, mitä hän sanoi",
    sv: "Hör den unga och anteckna vad hen sade",
    en: "Hear the young person and record what they said",
  },
  because: {
    fi: "Nuoren toiveita ja mielipidettä ei ole vielä kirjattu.",
    sv: "Den ungas önskemål och åsikt har inte antecknats ännu.",
    en: "The young person's wishes and opinion haven't been recorded yet.",
  },
  parameters: { what: { fact: "heard", who: "client" }, before: ["approve_plan"] },
};
