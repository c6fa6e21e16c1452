import { localDate } from "#core/kernel/local-date.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { documents } from "#core/services/models/shared/documents.v1.ts";
import * as flow from "#core/services/models/shared/flow-rules.v1.ts";
import { laws } from "#core/services/models/shared/laws.v1.ts";
import { meetings } from "#core/services/models/shared/meetings.v1.ts";
import { phases } from "#core/services/models/shared/phases.v1.ts";
import * as common from "#core/services/models/shared/rules.v1.ts";
import { steps } from "#core/services/models/shared/steps.v1.ts";
import * as terms from "#core/services/models/shared/terms.v1.ts";
import { contactUsDirectly, freeOfCharge } from "#core/services/models/shared/words.v1.ts";

/** Perheohjaus: goes as family work does, with the weight on practical guidance. */
export const familyGuidanceV1: ServiceModel = {
  id: "family-guidance",
  version: 1,
  validFrom: localDate("2024-01-01"),
  serviceTask: "family-services",
  legalBasis: [laws.shl16],
  ptv: { generalDescription: "SOTE-0012", serviceClasses: ["v1019"], ontologyTerms: ["p12895", "p67955"] },
  name: { fi: "Perheohjaus", sv: "Familjehandledning", en: "Family guidance" },
  summary: {
    fi: "Perheohjaus antaa käytännön ohjausta ja tukea vanhemmuuteen ja arkeen.",
    sv: "Familjehandledning ger praktisk handledning och stöd i föräldraskapet och vardagen.",
    en: "Family guidance gives practical guidance and support for parenthood and daily life.",
  },
  description: {
    fi: "Perheohjauksessa etsimme teidän kanssanne käytännön keinoja arkeen: miten aamut ja illat sujuvat, miten lasta ohjataan ja rajoja pidetään, miten raha-asiat ja asioiminen hoituvat. Kokeilemme keinoja yhdessä, kotona ja muualla, ja katsomme, mikä toimii.\n\nOhjaus etenee samoin kuin perhetyö: ensin tutustumme, sitten sovimme tavoitteet ja teemme töitä niiden hyväksi. Neuvomme myös, mistä muusta palvelusta voi olla apua.",
    sv: "I familjehandledningen söker vi tillsammans med er praktiska sätt att klara vardagen: hur morgnar och kvällar löper, hur man handleder barnet och sätter gränser, hur ekonomi och ärenden sköts. Vi prövar tillsammans, hemma och på andra ställen, och ser vad som fungerar.\n\nHandledningen går på samma sätt som familjearbetet: först lär vi känna varandra, sedan kommer vi överens om mål och arbetar för dem. Vi berättar också vilka andra tjänster som kan hjälpa.",
    en: "In family guidance we look with you for practical ways in daily life: how mornings and evenings can go well, how to guide a child and keep limits, how money and errands get taken care of. We try things out together, at home and elsewhere, and see what works.\n\nGuidance goes the way family work does: first we get to know each other, then we agree on goals and work for them. We also tell you which other services might help.",
  },
  forWhom: {
    fi: "Lapsiperheille, jotka tarvitsevat ohjausta arjen taitoihin ja palvelujen käyttöön.",
    sv: "För barnfamiljer som behöver handledning i vardagsfärdigheter och i att använda tjänster.",
    en: "For families with children who need guidance in the skills of daily life and in using services.",
  },
  contact: contactUsDirectly,
  cost: freeOfCharge,
  steps: [
    steps.contact,
    steps.startMeeting,
    steps.mapping,
    steps.plan,
    steps.network,
    steps.work,
    steps.finalEvaluation,
  ],
  languages: ["fi", "sv", "en"],
  begins: ["contact", "order"],
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
    documents.periodic_summary,
    documents.final_evaluation,
  ],
  planElements: [
    terms.planElements.goals,
    terms.planElements.roles,
    terms.planElements.routines,
    terms.planElements.rhythm,
  ],
  parties: [
    terms.parties.family,
    terms.parties.child,
    terms.parties.purchaser,
    terms.parties.worker,
    terms.parties.partner,
    terms.parties.close_person,
  ],
  competences: [],
  specialNeeds: [],
  entryGrounds: [],
  outcomes: terms.usualOutcomes,
  methods: [
    terms.methods.guidance,
    terms.methods.practical_help,
    terms.methods.functional_doing,
    terms.methods.conversation,
    terms.methods.network_map,
  ],
  themes: [
    terms.themes.parenthood,
    terms.themes.upbringing,
    terms.themes.daily_structure,
    terms.themes.house_rules,
    terms.themes.daily_rhythm,
    terms.themes.school,
    terms.themes.money,
    terms.themes.interaction,
  ],
  places: terms.places,
  rules: [common.teamNamed, ...flow.familyWorkFlow, ...common.untilTheEnd],
};
