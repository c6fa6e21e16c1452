import { localDate } from "#core/kernel/local-date.ts";
import type { MeetingKind, ServiceModel } from "#core/services/model.ts";
import { openFamilyRehabilitationV1 } from "#core/services/models/open-family-rehabilitation.v1.ts";
import type { Rule, RuleOf } from "#core/services/rule-shapes.ts";

const former = openFamilyRehabilitationV1;

/** Interviews are held by guides: the meeting of an interview says whose guides. */
const withGuide = (kind: MeetingKind): MeetingKind => {
  if (kind.code === "child_interview") return { ...kind, interview: "child" };
  return kind.code === "parent_interview" ? { ...kind, interview: "parent" } : kind;
};

const signed: Readonly<Record<string, Pick<RuleOf<"required">, "explanation">>> = {
  "interviews.children": {
    explanation: {
      fi: "Jokainen lapsi haastatellaan erikseen oman ikänsä haastattelurungolla, jotta lapsen oma näkökulma ja kokemus tulevat esiin. Vastaukset kirjataan lapsen omin sanoin.",
      sv: "Varje barn intervjuas för sig enligt intervjuguiden för sin ålder, så att barnets eget perspektiv och egna upplevelser kommer fram. Svaren antecknas med barnets egna ord.",
      en: "Each child is interviewed separately by the guide of their age, so that the child's own view and experience come out. The answers are written in the child's own words.",
    },
  },
  "interviews.parents": {
    explanation: {
      fi: "Vanhemmat haastatellaan erikseen, jotta jokaisen näkemys tulee kuulluksi. Vastaukset kirjataan vanhemman omin sanoin.",
      sv: "Föräldrarna intervjuas för sig, så att vars och ens syn blir hörd. Svaren antecknas med förälderns egna ord.",
      en: "The parents are interviewed separately, so that each one's view is heard. The answers are written in the parent's own words.",
    },
  },
};

/** What the interviews' rules ask for is no longer a meeting but the signed interview itself. */
function asInterview(rule: RuleOf<"required">): Rule {
  const { what } = rule.parameters;
  if (what.fact !== "each_member") return rule;
  return {
    ...rule,
    ...signed[rule.id],
    parameters: { ...rule.parameters, what: { fact: "each_interviewed", role: what.role } },
  };
}

function changed(rule: Rule): Rule {
  if (rule.id === "team.therapist" && rule.shape === "team") {
    return {
      ...rule,
      explanation: {
        fi: "Työryhmä on moniammatillinen, vähintään kaksi työntekijää, ja yhdellä heistä on aina terapiakoulutus. Ilman heitä kuntoutusta ei aloiteta, ja jos viimeinen terapiakoulutettu lähtee, tilalle nimetään toinen.",
        sv: "Teamet är multiprofessionellt, minst två medarbetare, och en av dem har alltid terapiutbildning. Utan dem inleds inte rehabiliteringen, och om den sista terapiutbildade lämnar teamet utses en annan.",
        en: "The team is multi-professional, at least two workers, and one of them always has therapy training. Rehabilitation isn't begun without them, and when the last one with therapy training leaves, another is named.",
      },
      parameters: { ...rule.parameters, before: ["start", "hold_meeting:start", "approve_plan"] },
    };
  }
  if (rule.shape !== "required") return rule;
  if (rule.id === "effect.baseline") {
    return {
      ...rule,
      parameters: {
        ...rule.parameters,
        what: { fact: "measurement", purpose: "effectiveness", moment: "start", min: 1 },
        due: { after: { fact: "meeting", kinds: ["start"] }, within: { days: 42 } },
      },
      because: {
        fi: "Aloitustapaaminen pidettiin {from}. Alkumittaus tehdään viimeistään {due}, ennen suunnitelmaa.",
        sv: "Startmötet hölls {from}. Den första mätningen görs senast {due}, före planen.",
        en: "The start meeting was held on {from}. The first measurement is made by {due} at the latest, before the plan.",
      },
    };
  }
  if (rule.id === "effect.end") {
    return {
      ...rule,
      explanation: {
        fi: "Ennen päättämistä tehdään loppumittaus samalla mittarilla kuin alussa, jotta muutos nähdään.",
        sv: "Före avslutningen görs slutmätningen med samma mätare som i början, så att förändringen syns.",
        en: "Before closing the last measurement is made with the same tool as at the start, so that change can be seen.",
      },
      parameters: {
        ...rule.parameters,
        what: { fact: "measurement", purpose: "effectiveness", moment: "end", min: 1 },
      },
    };
  }
  return asInterview(rule);
}

/**
 * Version 2: interviews are held by guides and count when signed, the order can't be taken without a therapist in the team,
 * and the effectiveness tool's first and last measurement are named.
 */
export const openFamilyRehabilitationV2: ServiceModel = {
  ...former,
  version: 2,
  validFrom: localDate("2025-01-01"),
  tools: ["interviews", "patterns", "measurements"],
  meetingKinds: former.meetingKinds.map(withGuide),
  rules: former.rules.map(changed),
};
