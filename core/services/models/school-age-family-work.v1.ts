import { localDate } from "#core/kernel/local-date.ts";
import type { ServiceModel } from "#core/services/model.ts";
import { documents } from "#core/services/models/shared/documents.v1.ts";
import * as flow from "#core/services/models/shared/flow-rules.v1.ts";
import { laws } from "#core/services/models/shared/laws.v1.ts";
import { withForms } from "#core/services/models/shared/meeting-forms.v1.ts";
import { meetings } from "#core/services/models/shared/meetings.v1.ts";
import { partnerConsent, schoolDayParties, workPair } from "#core/services/models/shared/partner-rules.v1.ts";
import { phases } from "#core/services/models/shared/phases.v1.ts";
import * as common from "#core/services/models/shared/rules.v1.ts";
import { steps } from "#core/services/models/shared/steps.v1.ts";
import * as terms from "#core/services/models/shared/terms.v1.ts";
import { contactUsDirectly, freeOfCharge } from "#core/services/models/shared/words.v1.ts";

const pilots = "Monitoimijaisuus perhetyön ydinelementtinä (LAPE)";

/** Kouluikäisten lasten perhetyö: early support with the school, begun by the family or by a contact from the school. */
export const schoolAgeFamilyWorkV1: ServiceModel = {
  id: "school-age-family-work",
  version: 1,
  validFrom: localDate("2024-01-01"),
  serviceTask: "family-services",
  legalBasis: [laws.shl18, laws.shl41],
  ptv: { generalDescription: "SOTE-0012", serviceClasses: ["v1019"], ontologyTerms: ["p12895", "p67955"] },
  name: {
    fi: "Kouluikäisten lasten perhetyö",
    sv: "Familjearbete för barn i skolåldern",
    en: "Family work with school-age children",
  },
  summary: {
    fi: "Varhaista tukea, kun koulunkäynti tai arki koululaisen kanssa on alkanut tuntua vaikealta.",
    sv: "Tidigt stöd när skolgången eller vardagen med ett skolbarn har börjat kännas svår.",
    en: "Early support when school or daily life with a school-age child has begun to feel hard.",
  },
  description: {
    fi: "Kouluikäisten lasten perhetyössä koti, koulu ja perhetyöntekijä katsovat yhdessä, mikä lasta auttaa. Voimme tulla kotiin, ja voimme olla lapsen mukana koulupäivän ajan. Silloin näemme, miltä päivä näyttää lapsen silmin, ja autamme sanoittamaan, mitä tapahtuu.\n\nTuki aloitetaan ajoissa ja pidetään kevyenä. Te päätätte, mistä koulun kanssa puhutaan.",
    sv: "I familjearbetet för barn i skolåldern ser hemmet, skolan och familjearbetaren tillsammans på vad som hjälper barnet. Vi kan komma hem till er, och vi kan vara med barnet under skoldagen. Då ser vi hur dagen ser ut med barnets ögon och hjälper till att sätta ord på det som händer.\n\nStödet börjar i tid och hålls lätt. Ni bestämmer vad vi talar om med skolan.",
    en: "In family work with school-age children the home, the school and the family worker look together at what helps the child. We can come to your home, and we can be with the child through the school day. Then we see what the day looks like through the child's eyes, and help to put into words what happens.\n\nThe support begins in good time and is kept light. You decide what we talk about with the school.",
  },
  forWhom: {
    fi: "Perheille, joissa on alakouluikäinen tai yläkouluikäinen lapsi.",
    sv: "För familjer med ett barn i grundskoleåldern.",
    en: "For families with a child of comprehensive-school age.",
  },
  contact: contactUsDirectly,
  cost: freeOfCharge,
  steps: [
    steps.contact,
    {
      title: { fi: "Aloitus kotona", sv: "Start hemma", en: "A start at home" },
      text: {
        fi: "Tapaamme ja kysymme jokaiselta, lapseltakin, mitä toivotte.",
        sv: "Vi träffas och frågar var och en, också barnet, vad ni önskar.",
        en: "We meet and ask each one of you, the child too, what you hope for.",
      },
    },
    {
      title: { fi: "Koulun kanssa", sv: "Med skolan", en: "With the school" },
      text: {
        fi: "Teidän suostumuksellanne tapaamme koulua ja voimme olla lapsen mukana koulupäivässä.",
        sv: "Med ert samtycke träffar vi skolan och kan vara med barnet under skoldagen.",
        en: "With your consent we meet the school and can be with the child through a school day.",
      },
    },
    steps.work,
    steps.finalEvaluation,
  ],
  languages: ["fi", "sv", "en"],
  begins: ["contact", "order"],
  phases: [
    phases.start,
    {
      ...phases.plan,
      enteredWhen: [{ fact: "meeting", kinds: ["start"] }],
    },
    { ...phases.work, enteredWhen: [{ fact: "plan", status: "approved" }] },
    phases.closing,
  ],
  meetingKinds: [
    meetings.start,
    meetings.regular,
    withForms(meetings.school_day),
    withForms(meetings.joint),
    meetings.individual,
    meetings.network,
    meetings.closing,
  ],
  documentKinds: [
    documents.start_memo,
    documents.network_memo,
    documents.periodic_summary,
    documents.final_evaluation,
  ],
  planElements: [
    terms.planElements.family_wishes,
    terms.planElements.goals,
    terms.planElements.partner_roles,
    terms.planElements.rhythm,
  ],
  parties: [
    terms.parties.family,
    terms.parties.child,
    terms.parties.parent,
    terms.parties.worker,
    terms.parties.partner,
    terms.parties.close_person,
  ],
  competences: [],
  specialNeeds: [],
  entryGrounds: [],
  outcomes: terms.usualOutcomes,
  methods: [
    terms.methods.school_day,
    terms.methods.conversation,
    terms.methods.functional_doing,
    terms.methods.guidance,
    terms.methods.network_map,
  ],
  themes: [
    terms.themes.school,
    terms.themes.upbringing,
    terms.themes.interaction,
    terms.themes.daily_rhythm,
    terms.themes.coping,
  ],
  places: terms.places,
  rules: [
    common.teamNamed,
    {
      ...flow.startMeetingFirst,
      explanation: {
        fi: "Työskentely käynnistyy aloitustapaamisella, jossa kysytään perheen ja lapsen omat toiveet.",
        sv: "Arbetet inleds med ett startmöte där familjens och barnets egna önskemål frågas.",
        en: "The work begins with a start meeting where the family and the child are asked for their own wishes.",
      },
      source: common.practice(pilots),
      parameters: { what: { fact: "meeting", kinds: ["start"] }, before: ["approve_plan", "close"] },
    },
    flow.startMeetingSoon,
    {
      ...flow.startParties,
      name: {
        fi: "Aloitustapaamisessa ovat perhe, lapsi ja työntekijä",
        sv: "På startmötet deltar familjen, barnet och medarbetaren",
        en: "The family, the child and the worker attend the start meeting",
      },
      explanation: {
        fi: "Koululainen on itse mukana alusta asti, kun puhutaan hänen asioistaan.",
        sv: "Skolbarnet är med från första början när man talar om barnets saker.",
        en: "The child is there from the beginning when the talk is of the child's own matters.",
      },
      source: common.practice(pilots),
      parameters: { kinds: ["start"], parties: ["family", "child", "worker"] },
    },
    common.goalsSet,
    {
      id: "plan.elements",
      shape: "plan_elements",
      phase: "plan",
      name: {
        fi: "Suunnitelmassa ovat perheen toiveet ja tavoitteet",
        sv: "Planen omfattar familjens önskemål och mål",
        en: "The plan has the family's wishes and goals",
      },
      explanation: {
        fi: "Varhaisen tuen suunnitelma on lyhyt: mitä perhe toivoo ja mihin pyritään.",
        sv: "Planen för tidigt stöd är kort: vad familjen önskar och vad man strävar efter.",
        en: "The plan of early support is short: what the family hopes for and what is aimed at.",
      },
      source: common.practice(pilots),
      deviable: true,
      parameters: { elements: ["family_wishes", "goals"] },
    },
    partnerConsent,
    {
      ...flow.planVoices,
      name: {
        fi: "Perhe ja lapsi ottavat kantaa suunnitelmaan",
        sv: "Familjen och barnet tar ställning till planen",
        en: "The family and the child take a stand on the plan",
      },
      explanation: {
        fi: "Suunnitelma tehdään perheen kanssa, ja kouluikäinen ottaa siihen itse kantaa. Eriävä näkemys kirjataan.",
        sv: "Planen görs med familjen, och skolbarnet tar själv ställning till den. Avvikande åsikter antecknas.",
        en: "The plan is made with the family, and the school-age child takes a stand on it too. Dissenting views are written down.",
      },
      parameters: { approvers: ["family", "child"] },
    },
    {
      ...flow.planSoon,
      name: {
        fi: "Suunnitelma kuukauden kuluessa",
        sv: "Planen inom en månad",
        en: "The plan within a month",
      },
      explanation: {
        fi: "Suunnitelma tehdään kuukauden kuluessa aloitustapaamisesta.",
        sv: "Planen görs inom en månad från startmötet.",
        en: "The plan is made within a month of the start meeting.",
      },
      because: {
        fi: "Aloitustapaaminen pidettiin {from}. Suunnitelma hyväksytään viimeistään {due}.",
        sv: "Startmötet hölls {from}. Planen godkänns senast {due}.",
        en: "The start meeting was held on {from}. The plan is approved by {due} at the latest.",
      },
      source: common.organiserSets,
      parameters: {
        what: { fact: "plan", status: "approved" },
        before: [],
        due: { after: { fact: "meeting", kinds: ["start"] }, within: { months: 1 } },
      },
    },
    flow.planFirst,
    workPair,
    schoolDayParties,
    ...common.untilTheEnd,
  ],
};
