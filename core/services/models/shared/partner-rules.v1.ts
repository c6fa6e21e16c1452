import { localDate } from "#core/kernel/local-date.ts";
import { practice } from "#core/services/models/shared/rules.v1.ts";
import type { RuleOf } from "#core/services/rule-shapes.ts";

/** Rules of working together across agencies. Released: a change is a new file with the next number. */
const pilots = "Monitoimijaisuus perhetyön ydinelementtinä (LAPE)";

export const partnerConsent: RuleOf<"partner_consents"> = {
  id: "partners.consent",
  shape: "partner_consents",
  phase: "plan",
  public: true,
  name: {
    fi: "Perhe päättää, kenen kanssa asioista puhutaan",
    sv: "Familjen bestämmer vem man talar med",
    en: "The family decides whom its matters are shared with",
  },
  explanation: {
    fi: "Yhteistyötaho nimetään suunnitelmaan ja kutsutaan yhteiseen tapaamiseen, kun perhe on antanut siihen suostumuksen. Suostumuksen voi perua milloin vain.",
    sv: "En samarbetspart namnges i planen och kallas till ett gemensamt möte när familjen har gett sitt samtycke. Samtycket kan återtas när som helst.",
    en: "A partner is named in the plan and invited to a joint meeting when the family has given its consent. Consent can be withdrawn at any time.",
  },
  todo: {
    fi: "Kysy perheen suostumus tai jätä yhteistyötaho pois",
    sv: "Fråga om familjens samtycke eller lämna samarbetsparten utanför",
    en: "Ask for the family's consent, or leave the partner out",
  },
  source: { kind: "statute", reference: "ShL 1301/2014 41 §", validFrom: localDate("2015-04-01") },
  // What the family hasn't agreed to isn't shared by an inner decision of the service.
  deviable: false,
  parameters: { kinds: ["network", "joint", "school_day"], plan: true },
};

export const workPair: RuleOf<"meeting_parties"> = {
  id: "joint.pair",
  shape: "meeting_parties",
  phase: "work",
  name: {
    fi: "Yhteisellä käynnillä on kahden palvelun työpari",
    sv: "På en gemensam träff arbetar två tjänster som par",
    en: "A joint meeting has a pair from two services",
  },
  explanation: {
    fi: "Yhteisen työskentelykäynnin pitävät perhetyöntekijä ja toisen palvelun työntekijä yhdessä, esimerkiksi neuvolasta tai psykiatrialta.",
    sv: "En gemensam arbetsträff hålls av familjearbetaren och en medarbetare från en annan tjänst, till exempel rådgivningen eller psykiatrin.",
    en: "A joint working meeting is held by the family worker and a worker of another service, for example the child health clinic or psychiatry.",
  },
  source: practice(pilots),
  deviable: true,
  parameters: { kinds: ["joint"], parties: ["worker", "partner"] },
};

export const schoolDayParties: RuleOf<"meeting_parties"> = {
  id: "school_day.parties",
  shape: "meeting_parties",
  phase: "work",
  name: {
    fi: "Koulupäivässä ovat lapsi ja perhetyöntekijä",
    sv: "Under skoldagen är barnet och familjearbetaren med",
    en: "The child and the family worker are there through the school day",
  },
  explanation: {
    fi: "Perhetyöntekijä on lapsen tukena koulupäivän ajan ja auttaa sanoittamaan, mitä tapahtuu.",
    sv: "Familjearbetaren stöder barnet under skoldagen och hjälper till att sätta ord på det som händer.",
    en: "The family worker is beside the child through the school day and helps to put into words what happens.",
  },
  source: practice(pilots),
  deviable: true,
  parameters: { kinds: ["school_day"], parties: ["child", "worker"] },
};

/** The rule of stands with the partners among those who take one. */
export const partnersTakeAStand = (rule: RuleOf<"plan_approvers">): RuleOf<"plan_approvers"> => ({
  ...rule,
  name: {
    fi: "Perhe, sosiaalityöntekijä, perhetyöntekijä ja yhteistyötahot ottavat kantaa suunnitelmaan",
    sv: "Familjen, socialarbetaren, familjearbetaren och samarbetsparterna tar ställning till planen",
    en: "The family, the social worker, the family worker and the partners take a stand on the plan",
  },
  explanation: {
    fi: "Perhe, sosiaalityöntekijä ja perhetyöntekijä ottavat kantaa suunnitelmaan, ja jokainen siinä nimetty toimija omaan osuuteensa. Eriävä näkemys kirjataan.",
    sv: "Familjen, socialarbetaren och familjearbetaren tar ställning till planen, och varje aktör som namnges i den till sin egen del. Avvikande åsikter antecknas.",
    en: "The family, the social worker and the family worker take a stand on the plan, and each partner named in it on their own part. Dissenting views are written down.",
  },
  parameters: { approvers: [...rule.parameters.approvers, "partner"] },
});
