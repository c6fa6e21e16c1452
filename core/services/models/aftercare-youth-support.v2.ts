import { localDate } from "#core/kernel/local-date.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { aftercareYouthSupportV1 as former } from "#core/services/models/aftercare-youth-support.v1.ts";
import { youngPersonHeard } from "#core/services/models/shared/hearing-rules.v1.ts";
import { ownLife } from "#core/services/models/shared/readiness.v1.ts";
import { practice } from "#core/services/models/shared/rules.v1.ts";
import type { Rule, RuleOf } from "#core/services/rule-shapes.ts";

const pilots = practice("Monitoimijaisuus perhetyön ydinelementtinä (jälkihuollon nuoret, nuorten tiimi)");

const invited: RuleOf<"invited_by_client"> = {
  id: "team.invited",
  shape: "invited_by_client",
  phase: "work",
  public: true,
  name: {
    fi: "Nuori päättää, keitä tiimiin kutsutaan",
    sv: "Den unga bestämmer vilka som bjuds in i teamet",
    en: "The young person decides who is asked into the team",
  },
  explanation: {
    fi: "Nuorten tiimiin kutsutaan vain ne, jotka nuori itse haluaa mukaan. Hän voi muuttaa mielensä milloin vain.",
    sv: "Till ungdomsteamet bjuds bara de in som den unga själv vill ha med. Hen kan ändra sig när som helst.",
    en: "Only those whom the young person wants are asked into the youth team. They can change their mind at any time.",
  },
  source: pilots,
  deviable: false,
  parameters: { kinds: ["network"] },
};

const prepared: RuleOf<"readiness"> = {
  id: "end.prepared",
  shape: "readiness",
  phase: "work",
  public: true,
  name: {
    fi: "Jälkihuollon päättymiseen valmistaudutaan",
    sv: "Eftervårdens slut förbereds",
    en: "The end of aftercare is prepared for",
  },
  explanation: {
    fi: "Vuosi ennen kuin nuori täyttää 23, katsotaan yhdessä, mikä on kunnossa: koti, raha, opinnot tai työ, ihmiset lähellä, hyvinvointi ja palvelut jatkossa. Kaikki on valmista kolme kuukautta ennen syntymäpäivää.",
    sv: "Ett år innan den unga fyller 23 ser man tillsammans på vad som är i ordning: hem, pengar, studier eller arbete, människor nära, välbefinnande och tjänster framöver. Allt är klart tre månader före födelsedagen.",
    en: "A year before the young person turns 23, it is looked at together what is in order: home, money, studies or work, people close by, wellbeing and services from then on. All is ready three months before the birthday.",
  },
  todo: {
    fi: "Valmistelkaa yhdessä: {area}",
    sv: "Förbered tillsammans: {area}",
    en: "Get ready together: {area}",
  },
  because: {
    fi: "Nuori täyttää {years} vuotta {until}. Tämän on oltava kunnossa viimeistään {due}.",
    sv: "Den unga fyller {years} år {until}. Det här ska vara i ordning senast {due}.",
    en: "The young person turns {years} on {until}. This is to be in order by {due}.",
  },
  forecast: {
    fi: "Jälkihuolto päättyy {until}. Valmisteltavia asioita on jäljellä {left}/{need}.",
    sv: "Eftervården upphör {until}. Kvar att förbereda är {left}/{need}.",
    en: "Aftercare ends on {until}. Of the things to get ready {left}/{need} are left.",
  },
  source: pilots,
  deviable: true,
  parameters: { years: 23, beginDays: 365, readyDays: 91, leadDays: 91 },
};

/** The end by age is seen a year ahead. */
const seenEarlier = (rule: Rule): Rule =>
  rule.shape === "end_age"
    ? { ...rule, parameters: { ...rule.parameters, warnDays: 365, leadDays: 183 } }
    : rule;

/** Jälkihuollon nuorten tuki: the young person leads, says who joins, is heard, and gets ready for the end. */
export const aftercareYouthSupportV2: ServiceModel = {
  ...former,
  version: 2,
  validFrom: localDate("2026-09-01"),
  client: "person",
  ledByClient: true,
  readiness: ownLife,
  rules: former.rules.flatMap((rule): readonly Rule[] => {
    if (rule.id === "limit.age_23") return [seenEarlier(rule), prepared];
    if (rule.id === "team.youth_team") return [rule, invited];
    if (rule.id === "plan.elements") return [youngPersonHeard, rule];
    return [seenEarlier(rule)];
  }),
};
