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

/** Perhetyö: "Tavoitteena koko perheen hyvinvointi". */
export const familyWorkV1: ServiceModel = {
  id: "family-work",
  version: 1,
  validFrom: localDate("2024-01-01"),
  serviceTask: "family-services",
  legalBasis: [laws.shl18],
  ptv: { generalDescription: "SOTE-0012", serviceClasses: ["v1019"], ontologyTerms: ["p12895", "p67955"] },
  name: { fi: "Perhetyö", sv: "Familjearbete", en: "Family work" },
  summary: {
    fi: "Perhetyö tukee koko perhettä: vanhemmuutta, perheen välejä ja arkea, joka sujuu.",
    sv: "Familjearbetet stöder hela familjen: föräldraskapet, relationerna och en vardag som fungerar.",
    en: "Family work supports the whole family: parenthood, getting on together and a daily life that works.",
  },
  description: {
    fi: "Perhetyössä autamme koko perhettä. Vahvistamme vanhemmuutta ja sitä, miten perheessä ollaan ja puhutaan yhdessä. Selvitämme yhdessä, kuka tekee kotona mitäkin, mitkä ovat kodin tavat ja säännöt ja millainen on viikon rytmi. Tavoite on, että jokainen perheessä voi hyvin ja arki on hallittavaa, ennakoitavaa ja palkitsevaa.\n\nTeemme yhdessä tavallisia asioita, tutkimme perheen tarinaa ja piirrämme aikajanoja. Tapaamme kotona tai muualla. Teemme yhteistyötä esimerkiksi koulun, perheneuvolan ja lasten- ja nuorisopsykiatrian kanssa, kun siitä on sovittu. Jos huomaamme jotain huolestuttavaa, sanomme sen teille suoraan, ja autamme tarvittaessa hakemaan muuta tukea. Pidemmän ajan tavoite on, ettei perhe tarvitse muita väliintuloja.",
    sv: "I familjearbetet hjälper vi hela familjen. Vi stärker föräldraskapet och sättet att vara och tala med varandra. Tillsammans klargör vi vem som gör vad hemma, vilka vanor och regler som gäller och hur veckan ser ut. Målet är att var och en i familjen mår bra och att vardagen är hanterbar, förutsägbar och givande.\n\nVi gör vanliga saker tillsammans, undersöker familjens berättelse och ritar tidslinjer. Vi träffas hemma eller någon annanstans. Vi samarbetar till exempel med skolan, familjerådgivningen och barn- och ungdomspsykiatrin när vi har kommit överens om det. Om vi ser något som oroar säger vi det direkt till er, och vid behov hjälper vi er att söka annat stöd. Målet på längre sikt är att familjen inte behöver andra ingripanden.",
    en: "In family work we help the whole family. We strengthen parenthood and the way you are and talk with one another. Together we make clear who does what at home, what the habits and rules are and what the week looks like. The aim is that each one in the family is well and that daily life is manageable, predictable and rewarding.\n\nWe do ordinary things together, look into the family's story and draw timelines. We meet at home or elsewhere. We work with, for example, the school, family counselling and child and adolescent psychiatry when that has been agreed. If we notice something that worries us we say so to you directly, and when needed we help you to look for other support. In the long run the aim is that the family needs no other interventions.",
  },
  forWhom: {
    fi: "Lapsiperheille, jotka tarvitsevat tukea vanhemmuuteen, perheen väleihin tai arkeen.",
    sv: "För barnfamiljer som behöver stöd i föräldraskapet, relationerna eller vardagen.",
    en: "For families with children who need support with parenthood, getting on together or daily life.",
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
    terms.methods.functional_doing,
    terms.methods.family_therapeutic_study,
    terms.methods.timeline,
    terms.methods.network_map,
    terms.methods.conversation,
    terms.methods.guidance,
  ],
  themes: [
    terms.themes.parenthood,
    terms.themes.interaction,
    terms.themes.daily_structure,
    terms.themes.roles,
    terms.themes.house_rules,
    terms.themes.daily_rhythm,
    terms.themes.school,
    terms.themes.close_network,
    terms.themes.risks,
  ],
  places: terms.places,
  rules: [common.teamNamed, ...flow.familyWorkFlow, ...common.untilTheEnd],
};
