import { localDate } from "#core/kernel/local-date.ts";
import type { ServiceModel } from "#core/services/model.ts";
import * as welfare from "#core/services/models/shared/child-welfare-rules.v1.ts";
import { documents } from "#core/services/models/shared/documents.v1.ts";
import * as flow from "#core/services/models/shared/flow-rules.v1.ts";
import { intensifiedGrounds } from "#core/services/models/shared/grounds.v1.ts";
import { laws } from "#core/services/models/shared/laws.v1.ts";
import { meetings } from "#core/services/models/shared/meetings.v1.ts";
import { phases } from "#core/services/models/shared/phases.v1.ts";
import * as common from "#core/services/models/shared/rules.v1.ts";
import { steps } from "#core/services/models/shared/steps.v1.ts";
import * as terms from "#core/services/models/shared/terms.v1.ts";
import { contactSocialWorker, freeOfCharge } from "#core/services/models/shared/words.v1.ts";

/** Tehostettu perheohjaus: as family guidance, closer and longer, rehabilitative and therapeutic. */
export const intensifiedFamilyGuidanceV1: ServiceModel = {
  id: "intensified-family-guidance",
  version: 1,
  validFrom: localDate("2024-01-01"),
  serviceTask: "child-welfare",
  legalBasis: [laws.lsl36],
  ptv: { generalDescription: "SOTE-0083", serviceClasses: ["v1021"], ontologyTerms: ["p66540", "p12895"] },
  name: {
    fi: "Tehostettu perheohjaus",
    sv: "Intensifierad familjehandledning",
    en: "Intensified family guidance",
  },
  summary: {
    fi: "Tiivistä käytännön ohjausta ja kuntouttavaa tukea perheelle vakavissa vaikeuksissa.",
    sv: "Intensiv praktisk handledning och rehabiliterande stöd för familjen vid allvarliga svårigheter.",
    en: "Close practical guidance and rehabilitative support for a family in serious difficulties.",
  },
  description: {
    fi: "Tehostetussa perheohjauksessa paino on käytännön ohjauksessa ja avussa: teemme yhdessä arjen asioita ja harjoittelemme uusia tapoja, jopa päivittäin. Mukana on aina kuntouttavaa työtä ja terapeuttinen ote.\n\nTeemme työtä yhdessä teidän ja sosiaalityöntekijän kanssa. Puhumme avoimesti ja suoraan ja kuljemme rinnalla. Otamme huomioon perheenne omat arvot ja kulttuurin. Työryhmässä on osaamista sen mukaan, mitä tarvitsette: väkivaltatyötä, kriisityötä, vauvatyötä tai neuropsykiatrista osaamista. Tavoite on, että pärjäätte jatkossa omillanne.",
    sv: "I intensifierad familjehandledning ligger tyngdpunkten på praktisk handledning och hjälp: vi gör vardagssaker tillsammans och övar nya sätt, till och med dagligen. Arbetet har alltid rehabiliterande inslag och ett terapeutiskt arbetssätt.\n\nVi arbetar tillsammans med er och socialarbetaren. Vi talar öppet och direkt och går vid er sida. Vi tar hänsyn till familjens egna värden och kultur. I teamet finns kompetens enligt vad ni behöver: arbete med våld, krisarbete, arbete med spädbarn eller neuropsykiatrisk kompetens. Målet är att ni klarar er på egen hand.",
    en: "In intensified family guidance the weight is on practical guidance and help: we do everyday things together and practise new ways, even daily. The work always has rehabilitative elements and a therapeutic approach.\n\nWe work together with you and the social worker. We speak openly and directly and walk beside you. We take your family's own values and culture into account. The team has the competence you need: work with violence, crisis work, work with babies or neuropsychiatric competence. The aim is that you manage on your own.",
  },
  forWhom: {
    fi: "Perheille, joiden vaikeudet ovat kasvaneet vakaviksi: lapsen sijoitusta arvioidaan, lapsi on palaamassa kotiin, tai lapsen kasvu ja kehitys ovat vaarassa.",
    sv: "För familjer vars svårigheter har blivit allvarliga: en placering av barnet bedöms, barnet är på väg hem, eller barnets uppväxt och utveckling är i fara.",
    en: "For families whose difficulties have grown serious: a placement of the child is being assessed, the child is returning home, or the child's growth and development are in danger.",
  },
  contact: contactSocialWorker,
  cost: freeOfCharge,
  steps: [
    steps.decision,
    steps.startMeeting,
    steps.mapping,
    {
      title: { fi: "Suunnitelma", sv: "Plan", en: "Plan" },
      text: {
        fi: "Sovimme tavoitteet, kuntouttavat osat ja terapeuttisen työotteen sekä sen, kuinka usein tapaamme.",
        sv: "Vi kommer överens om mål, rehabiliterande inslag och ett terapeutiskt arbetssätt samt om hur ofta vi träffas.",
        en: "We agree on goals, rehabilitative elements and a therapeutic approach, and on how often to meet.",
      },
    },
    steps.network,
    {
      title: { fi: "Tiivis työskentely", sv: "Intensivt arbete", en: "Close work" },
      text: {
        fi: "Tapaamme niin usein kuin tarvitaan, jopa päivittäin. Katsomme kanssanne koko ajan, onko tukea sopivasti.",
        sv: "Vi träffas så ofta som det behövs, till och med dagligen. Vi ser hela tiden tillsammans med er på om stödet är lagom.",
        en: "We meet as often as needed, even daily. With you we look all the time at whether the support is right.",
      },
    },
    steps.finalEvaluation,
  ],
  languages: ["fi", "sv", "en"],
  begins: ["order"],
  phases: [phases.start, phases.mapping, phases.plan, phases.network, phases.work, phases.closing],
  meetingKinds: [
    meetings.start,
    meetings.mapping,
    meetings.regular,
    meetings.individual,
    meetings.network,
    meetings.closing,
  ],
  documentKinds: [
    documents.start_memo,
    documents.mapping_summary,
    documents.network_memo,
    documents.need_assessment,
    documents.periodic_summary,
    documents.final_evaluation,
  ],
  planElements: [
    terms.planElements.goals,
    terms.planElements.rehabilitative_elements,
    terms.planElements.therapeutic_approach,
    terms.planElements.roles,
    terms.planElements.routines,
    terms.planElements.rhythm,
  ],
  parties: [
    terms.parties.family,
    terms.parties.child,
    terms.socialWorkerOrders,
    terms.parties.worker,
    terms.parties.partner,
    terms.parties.close_person,
  ],
  competences: terms.specialCompetences,
  specialNeeds: terms.specialNeeds,
  entryGrounds: intensifiedGrounds,
  outcomes: [...terms.usualOutcomes, terms.outcomes.placement],
  methods: [
    terms.methods.guidance,
    terms.methods.practical_help,
    terms.methods.attachment,
    terms.methods.interaction_support,
    terms.methods.functional_doing,
    terms.methods.conversation,
    terms.methods.network_map,
  ],
  themes: [
    terms.themes.interaction,
    terms.themes.parenthood,
    terms.themes.daily_structure,
    terms.themes.returning_home,
    terms.themes.mental_health,
    terms.themes.risks,
    terms.themes.roles,
    terms.themes.school,
    terms.themes.close_network,
  ],
  places: terms.places,
  rules: [
    welfare.entryGroundNamed,
    common.teamNamed,
    welfare.teamMeetsNeeds,
    ...flow.familyWorkFlow.filter((rule) => rule.id !== "network.parties"),
    welfare.socialWorkerInNetwork,
    welfare.rehabilitativeAlways,
    welfare.upToDaily,
    welfare.needAssessedContinuously,
    common.clientPlanYearly,
    ...common.untilTheEnd,
  ],
};
