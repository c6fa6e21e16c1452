import { configured, practice } from "#core/services/models/shared/rules.v1.ts";
import type { RuleOf } from "#core/services/rule-shapes.ts";

/** Rules that the services of child welfare share. Released: a change is a new file with the next number. */
const intensified = "Tehostettu perhetyö ja tehostettu perheohjaus";

export const entryGroundNamed: RuleOf<"choice"> = {
  id: "entry.ground",
  shape: "choice",
  phase: "start",
  public: true,
  name: {
    fi: "Aloittamisen peruste on kirjattu",
    sv: "Grunden för att inleda tjänsten är antecknad",
    en: "The ground for starting is recorded",
  },
  explanation: {
    fi: "Tehostettu työ on tarkoitettu vakaviin tilanteisiin. Aloitettaessa kirjataan, miksi sitä tarvitaan: lapsen sijoitusta arvioidaan, lapsi on palaamassa kotiin, perheen vuorovaikutuksessa on vakavia vaikeuksia, lapsi vaarantaa omaa kasvuaan tai kasvuolot vaarantavat sitä.",
    sv: "Intensifierat arbete är avsett för allvarliga situationer. I början antecknas varför det behövs: en placering av barnet bedöms, barnet är på väg hem, samspelet i familjen har allvarliga svårigheter, barnet äventyrar själv sin uppväxt eller uppväxtförhållandena äventyrar den.",
    en: "Intensified work is meant for serious situations. At the start it is recorded why it is needed: a placement of the child is being assessed, the child is returning home, interaction in the family has severe difficulties, the child endangers its own growth, or the conditions endanger it.",
  },
  source: practice(intensified),
  deviable: false,
  parameters: {
    of: "entry_ground",
    options: [
      "placement_assessed",
      "returning_home",
      "severe_interaction",
      "child_endangers_growth",
      "conditions_endanger_growth",
    ],
    before: ["start"],
  },
};

export const rehabilitativeAlways: RuleOf<"plan_elements"> = {
  id: "plan.rehabilitative",
  shape: "plan_elements",
  phase: "plan",
  public: true,
  name: {
    fi: "Suunnitelmassa ovat aina kuntouttavat osat ja terapeuttinen työote",
    sv: "Planen har alltid rehabiliterande inslag och ett terapeutiskt arbetssätt",
    en: "The plan always names rehabilitative elements and a therapeutic approach",
  },
  explanation: {
    fi: "Tehostetussa työssä on aina mukana kuntouttavia elementtejä ja terapeuttinen työote. Siksi suunnitelmaan kirjataan, mitä ne tässä perheessä ovat.",
    sv: "Intensifierat arbete har alltid rehabiliterande inslag och ett terapeutiskt arbetssätt. Därför skrivs det i planen vad de är i den här familjen.",
    en: "Intensified work always has rehabilitative elements and a therapeutic approach. That is why the plan says what they are in this family.",
  },
  source: practice(intensified),
  deviable: false,
  parameters: { elements: ["rehabilitative_elements", "therapeutic_approach"] },
};

export const upToDaily: RuleOf<"visit_rate"> = {
  id: "work.up_to_daily",
  shape: "visit_rate",
  phase: "work",
  public: true,
  name: { fi: "Tukea jopa päivittäin", sv: "Stöd till och med dagligen", en: "Support up to every day" },
  explanation: {
    fi: "Tehostetussa työssä perhe voi saada tukea jopa päivittäin, siis enintään seitsemän kertaa viikossa.",
    sv: "I intensifierat arbete kan familjen få stöd till och med dagligen, alltså högst sju gånger i veckan.",
    en: "In intensified work the family can get support up to every day, that is at most seven times a week.",
  },
  source: practice(intensified),
  deviable: true,
  parameters: { kinds: ["regular"], phases: ["network", "work", "closing"], min: 0, max: 7 },
};

export const needAssessedContinuously: RuleOf<"recurring"> = {
  id: "need.assessed",
  shape: "recurring",
  phase: "work",
  public: true,
  name: {
    fi: "Tuen tarvetta arvioidaan jatkuvasti",
    sv: "Behovet av stöd bedöms fortlöpande",
    en: "The need for support is assessed all the time",
  },
  explanation: {
    fi: "Tuen tarvetta arvioidaan jatkuvasti yhdessä perheen kanssa; arvio kirjataan neljän viikon välein.",
    sv: "Behovet av stöd bedöms fortlöpande tillsammans med familjen; bedömningen antecknas var fjärde vecka.",
    en: "The need for support is assessed all the time together with the family; the assessment is recorded every four weeks.",
  },
  todo: {
    fi: "Arvioi tuen tarve perheen kanssa",
    sv: "Bedöm behovet av stöd med familjen",
    en: "Assess the need for support with the family",
  },
  because: {
    fi: "Edellinen arvio tai aloitus oli {last}. Seuraava tehdään viimeistään {due}.",
    sv: "Den förra bedömningen eller starten var {last}. Nästa görs senast {due}.",
    en: "The previous assessment, or the start, was on {last}. The next is made by {due} at the latest.",
  },
  source: configured(`practice: ${intensified} (tuen tarvetta arvioimme jatkuvasti)`),
  deviable: true,
  parameters: {
    what: { document: "need_assessment" },
    every: { days: 28 },
    anchor: "previous",
    earlyDays: 0,
    from: { fact: "milestone", of: "started" },
    leadDays: 7,
  },
};

export const teamMeetsNeeds: RuleOf<"team"> = {
  id: "team.special_needs",
  shape: "team",
  phase: "start",
  public: true,
  name: {
    fi: "Työryhmän osaaminen vastaa perheen tarpeita",
    sv: "Teamets kompetens svarar mot familjens behov",
    en: "The team's competence meets the family's needs",
  },
  explanation: {
    fi: "Työryhmä kootaan perheen erityistarpeiden mukaan: väkivaltatyö, kriisityö, vauvatyö ja neuropsykiatrinen osaaminen. Jos perheellä on jokin näistä tarpeista, työryhmässä on joku, jolla on siihen osaamista.",
    sv: "Teamet sätts samman enligt familjens särskilda behov: arbete med våld, krisarbete, arbete med spädbarn och neuropsykiatrisk kompetens. Om familjen har något av dessa behov finns det någon i teamet som har kompetensen.",
    en: "The team is put together by the family's special needs: work with violence, crisis work, work with babies and neuropsychiatric competence. If the family has one of these needs, somebody in the team has the competence.",
  },
  source: practice(intensified),
  deviable: true,
  parameters: {
    competences: [],
    byNeed: ["violence", "crisis", "baby", "neuropsychiatric"],
    minWorkers: 1,
    before: ["hold_meeting:start"],
  },
};

export const socialWorkerInNetwork: RuleOf<"meeting_parties"> = {
  id: "network.parties",
  shape: "meeting_parties",
  phase: "network",
  name: {
    fi: "Sosiaalityöntekijä on mukana verkostotapaamisessa",
    sv: "Socialarbetaren deltar i nätverksmötet",
    en: "The social worker attends the network meeting",
  },
  explanation: {
    fi: "Työtä tehdään tiiviissä yhteistyössä sosiaalityöntekijän ja muiden verkostojen kanssa. Siksi verkostotapaamisessa ovat perhe, työntekijä, sosiaalityöntekijä ja yhteistyötaho.",
    sv: "Arbetet görs i nära samarbete med socialarbetaren och andra nätverk. Därför deltar familjen, medarbetaren, socialarbetaren och en samarbetspart i nätverksmötet.",
    en: "The work is done in close cooperation with the social worker and other networks. That is why the family, a worker, the social worker and a partner attend the network meeting.",
  },
  source: practice(intensified),
  deviable: true,
  parameters: { kinds: ["network"], parties: ["family", "worker", "purchaser", "partner"] },
};
