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
import { contactSocialWorker, freeOfCharge } from "#core/services/models/shared/words.v1.ts";

const pilots = "Monitoimijaisuus perhetyön ydinelementtinä (LAPE)";
const perspectives = ["child", "parent", "worker", "close_person"];

/** Monitoimijainen perhetyö: basic and special level in one shared plan, evaluated from four perspectives. */
export const multiAgencyFamilyWorkV1: ServiceModel = {
  id: "multi-agency-family-work",
  version: 1,
  validFrom: localDate("2024-01-01"),
  serviceTask: "child-welfare",
  legalBasis: [laws.shl41, laws.lsl36],
  ptv: { generalDescription: "SOTE-0083", serviceClasses: ["v1021"], ontologyTerms: ["p66540", "p12895"] },
  name: {
    fi: "Monitoimijainen perhetyö",
    sv: "Sektorsövergripande familjearbete",
    en: "Multi-agency family work",
  },
  summary: {
    fi: "Kaikki perheen kannalta tärkeät toimijat tekevät työtä yhdessä, samalla suunnitelmalla.",
    sv: "Alla aktörer som är viktiga för familjen arbetar tillsammans, enligt samma plan.",
    en: "Everyone who matters for the family's situation works together, by one plan.",
  },
  description: {
    fi: "Monitoimijaisessa perhetyössä kokoamme ympärillenne ne, joita tilanteessanne tarvitaan: esimerkiksi neuvolan, koulun ja aikuisten tai lasten psykiatrian. Lähdemme siitä, mitä apua te itse toivotte. Teemme yhden yhteisen suunnitelman, jossa sanotaan, kuka tekee mitäkin.\n\nTyöparina voi olla kaksi eri palvelun työntekijää, ja voimme tulla kotiin yhdessä. Perhetyöntekijä voi olla lapsen mukana koulupäivän ajan. Kysymme säännöllisesti lapselta, vanhemmalta, työntekijältä ja läheiseltä, miten menee. Jokainen näkemys on yhtä tärkeä.",
    sv: "I sektorsövergripande familjearbete samlar vi kring er dem som behövs: till exempel rådgivningen, skolan och vuxen- eller barnpsykiatrin. Vi utgår från vilken hjälp ni själva önskar. Vi gör en gemensam plan där det står vem som gör vad.\n\nTvå medarbetare från olika tjänster kan arbeta som par, och vi kan komma hem till er tillsammans. Familjearbetaren kan vara med barnet under skoldagen. Vi frågar regelbundet barnet, föräldern, medarbetaren och en närstående hur det går. Varje syn är lika viktig.",
    en: "In multi-agency family work we bring together around you those who are needed: for example the child health clinic, the school and adult or child psychiatry. We start from the help you yourselves hope for. We make one shared plan that says who does what.\n\nTwo workers of different services can be a pair, and we can come to your home together. The family worker can be with a child through the school day. Regularly we ask the child, the parent, the worker and a close person how it is going. Each view matters as much.",
  },
  forWhom: {
    fi: "Perheille, joilla on lastensuojelun perhetyön tarvetta ja apua monesta palvelusta.",
    sv: "För familjer som behöver barnskyddets familjearbete och får hjälp av flera tjänster.",
    en: "For families who need child welfare family work and have help from several services.",
  },
  contact: contactSocialWorker,
  cost: freeOfCharge,
  steps: [
    steps.decision,
    {
      title: { fi: "Perheen toiveet", sv: "Familjens önskemål", en: "The family's wishes" },
      text: {
        fi: "Kysymme ensin, mitä apua te itse toivotte ja keiden pitäisi olla mukana.",
        sv: "Vi frågar först vilken hjälp ni själva önskar och vilka som borde vara med.",
        en: "First we ask what help you yourselves hope for and who should take part.",
      },
    },
    {
      title: { fi: "Yhteinen näkemys", sv: "En gemensam syn", en: "A shared picture" },
      text: {
        fi: "Muodostamme yhdessä kuvan tilanteesta, jokaisen näkökulmasta.",
        sv: "Tillsammans bildar vi oss en bild av läget ur vars och ens synvinkel.",
        en: "Together we form a picture of the situation, as each one sees it.",
      },
    },
    {
      title: { fi: "Yksi suunnitelma", sv: "En enda plan", en: "One plan" },
      text: {
        fi: "Sovimme verkostotapaamisessa tavoitteet ja kunkin toimijan roolin.",
        sv: "På nätverksmötet kommer vi överens om målen och varje aktörs roll.",
        en: "At the network meeting we agree on goals and on the role of each partner.",
      },
    },
    {
      title: { fi: "Työskentely yhdessä", sv: "Arbete tillsammans", en: "Working together" },
      text: {
        fi: "Tapaamme kotona, koulussa ja yhteisillä käynneillä. Neljä näkökulmaa arvioi jatkuvasti, miten menee.",
        sv: "Vi träffas hemma, i skolan och på gemensamma besök. Fyra perspektiv utvärderar fortlöpande hur det går.",
        en: "We meet at home, at school and on joint visits. Four perspectives evaluate all the time how it goes.",
      },
    },
    steps.finalEvaluation,
  ],
  languages: ["fi", "sv", "en"],
  begins: ["order"],
  phases: [
    phases.start,
    {
      id: "picture",
      name: { fi: "Yhteinen näkemys", sv: "Gemensam syn", en: "Shared picture" },
      plain: {
        fi: "Muodostamme yhdessä kuvan tilanteesta.",
        sv: "Vi bildar oss tillsammans en bild av läget.",
        en: "Together we form a picture of the situation.",
      },
      enteredWhen: [{ fact: "meeting", kinds: ["start"] }],
    },
    { ...phases.plan, enteredWhen: [{ fact: "rule", rule: "picture.shared" }] },
    { ...phases.work, enteredWhen: [{ fact: "plan", status: "approved" }] },
    phases.closing,
  ],
  meetingKinds: [
    meetings.start,
    { ...meetings.network, phase: "plan" },
    meetings.regular,
    { ...meetings.joint, phase: "work" },
    { ...meetings.school_day, phase: "work" },
    meetings.individual,
    meetings.closing,
  ],
  documentKinds: [
    documents.start_memo,
    {
      code: "shared_picture",
      name: { fi: "yhteinen näkemys", sv: "gemensam syn", en: "shared picture" },
      plain: {
        fi: "Miltä tilanne näyttää perheestä ja kustakin toimijasta, ja mistä ollaan samaa tai eri mieltä.",
        sv: "Hur läget ser ut för familjen och varje aktör, och vad man är ense eller oense om.",
        en: "How things look to the family and to each partner, and where they agree or disagree.",
      },
      phase: "picture",
    },
    documents.network_memo,
    documents.periodic_summary,
    documents.final_evaluation,
  ],
  planElements: [
    terms.planElements.family_wishes,
    terms.planElements.goals,
    terms.planElements.partner_roles,
    terms.planElements.roles,
    terms.planElements.rhythm,
  ],
  parties: [
    terms.parties.family,
    terms.parties.child,
    terms.parties.parent,
    terms.parties.close_person,
    terms.socialWorkerOrders,
    terms.parties.worker,
    terms.parties.partner,
  ],
  competences: [],
  specialNeeds: [],
  entryGrounds: [],
  outcomes: [...terms.usualOutcomes, terms.outcomes.placement],
  methods: [
    terms.methods.reflective_discussion,
    terms.methods.zones_of_concern,
    terms.methods.strengths_log,
    terms.methods.school_day,
    terms.methods.functional_doing,
    terms.methods.guidance,
    terms.methods.network_map,
    terms.methods.conversation,
  ],
  themes: [
    terms.themes.interaction,
    terms.themes.parenthood,
    terms.themes.school,
    terms.themes.mental_health,
    terms.themes.daily_structure,
    terms.themes.close_network,
    terms.themes.risks,
  ],
  places: terms.places,
  rules: [
    common.teamNamed,
    {
      ...flow.startMeetingFirst,
      parameters: { what: { fact: "meeting", kinds: ["start"] }, before: ["approve_plan", "close"] },
      explanation: {
        fi: "Työskentely käynnistyy aloitustapaamisella, jossa kysytään perheen omat toiveet.",
        sv: "Arbetet inleds med ett startmöte där familjens egna önskemål frågas.",
        en: "The work begins with a start meeting where the family is asked for its own wishes.",
      },
    },
    flow.startMeetingSoon,
    flow.startParties,
    flow.startMemo,
    {
      id: "picture.shared",
      shape: "required",
      phase: "picture",
      public: true,
      name: {
        fi: "Yhteinen näkemys on muodostettu",
        sv: "En gemensam syn har bildats",
        en: "A shared picture has been formed",
      },
      explanation: {
        fi: "Ennen suunnitelmaa muodostetaan yhteinen kokonaisnäkemys perheen tilanteesta. Siihen kirjataan myös, mistä ollaan eri mieltä.",
        sv: "Före planen bildas en gemensam helhetssyn på familjens läge. I den antecknas också vad man är oense om.",
        en: "Before the plan a shared picture of the family's whole situation is formed. It also tells where views differ.",
      },
      source: common.practice(pilots),
      deviable: true,
      parameters: {
        what: { fact: "document", kind: "shared_picture", status: "approved" },
        before: ["approve_plan"],
      },
    },
    {
      id: "picture.soon",
      shape: "required",
      phase: "picture",
      name: {
        fi: "Yhteinen näkemys kuuden viikon kuluessa",
        sv: "Den gemensamma synen inom sex veckor",
        en: "The shared picture within six weeks",
      },
      explanation: {
        fi: "Yhteinen näkemys hyväksytään kuuden viikon kuluessa aloitustapaamisesta.",
        sv: "Den gemensamma synen godkänns inom sex veckor från startmötet.",
        en: "The shared picture is approved within six weeks of the start meeting.",
      },
      todo: {
        fi: "Kokoa yhteinen näkemys perheen ja toimijoiden kanssa",
        sv: "Sammanställ den gemensamma synen med familjen och aktörerna",
        en: "Put the shared picture together with the family and the partners",
      },
      because: {
        fi: "Aloitustapaaminen pidettiin {from}. Yhteinen näkemys hyväksytään viimeistään {due}.",
        sv: "Startmötet hölls {from}. Den gemensamma synen godkänns senast {due}.",
        en: "The start meeting was held on {from}. The shared picture is approved by {due} at the latest.",
      },
      source: common.organiserSets,
      deviable: true,
      parameters: {
        what: { fact: "document", kind: "shared_picture", status: "approved" },
        before: [],
        due: { after: { fact: "meeting", kinds: ["start"] }, within: { days: 42 } },
      },
    },
    {
      id: "plan.together",
      shape: "required",
      phase: "plan",
      public: true,
      name: {
        fi: "Suunnitelma tehdään verkostotapaamisessa",
        sv: "Planen görs på ett nätverksmöte",
        en: "The plan is made at a network meeting",
      },
      explanation: {
        fi: "Perus- ja erityistason toimijat sopivat yhteisestä suunnitelmasta perheen kanssa ainakin yhdessä verkostotapaamisessa.",
        sv: "Aktörerna på bas- och specialnivå kommer överens om den gemensamma planen med familjen på minst ett nätverksmöte.",
        en: "Partners of the basic and the special level agree on the shared plan with the family in at least one network meeting.",
      },
      todo: {
        fi: "Kutsu koolle verkostotapaaminen",
        sv: "Sammankalla nätverksmötet",
        en: "Call the network meeting",
      },
      source: common.practice(pilots),
      deviable: true,
      parameters: { what: { fact: "meeting", kinds: ["network"] }, before: ["approve_plan"] },
    },
    {
      ...flow.networkParties,
      phase: "plan",
      explanation: {
        fi: "Verkostotapaamisessa ovat perhe, perhetyöntekijä ja ne toimijat, joiden kanssa työtä tehdään.",
        sv: "På nätverksmötet deltar familjen, familjearbetaren och de aktörer som arbetar tillsammans.",
        en: "The family, the family worker and the partners of the work attend the network meeting.",
      },
      source: common.practice(pilots),
    },
    common.goalsSet,
    {
      id: "plan.elements",
      shape: "plan_elements",
      phase: "plan",
      public: true,
      name: {
        fi: "Suunnitelmassa ovat perheen toiveet, tavoitteet ja kunkin rooli",
        sv: "Planen omfattar familjens önskemål, mål och vars och ens roll",
        en: "The plan has the family's wishes, goals and each one's role",
      },
      explanation: {
        fi: "Keskeistä ovat perheen omat toiveet avusta. Suunnitelmassa nimetään myös kunkin toimijan rooli, jotta työ kulkee samaan suuntaan.",
        sv: "Det centrala är familjens egna önskemål om hjälp. I planen namnges också varje aktörs roll, så att arbetet går åt samma håll.",
        en: "The family's own wishes for help come first. The plan also names the role of each partner, so that the work goes one way.",
      },
      source: common.practice(pilots),
      deviable: true,
      parameters: { elements: ["family_wishes", "goals", "partner_roles"] },
    },
    {
      ...flow.planVoices,
      parameters: { approvers: ["family", "purchaser", "worker"] },
      name: {
        fi: "Perhe, sosiaalityöntekijä ja perhetyöntekijä ottavat kantaa suunnitelmaan",
        sv: "Familjen, socialarbetaren och familjearbetaren tar ställning till planen",
        en: "The family, the social worker and the family worker take a stand on the plan",
      },
      explanation: {
        fi: "Perhe, sosiaalityöntekijä ja perhetyöntekijä ottavat kantaa suunnitelmaan; muut toimijat sopivat osuudestaan verkostotapaamisessa. Eriävä näkemys kirjataan.",
        sv: "Familjen, socialarbetaren och familjearbetaren tar ställning till planen; de andra aktörerna kommer överens om sin del på nätverksmötet. Avvikande åsikter antecknas.",
        en: "The family, the social worker and the family worker take a stand on the plan; the other partners agree on their part at the network meeting. Dissenting views are written down.",
      },
    },
    {
      ...flow.planSoon,
      explanation: {
        fi: "Suunnitelma tehdään ja hyväksytään kahden viikon kuluessa yhteisestä näkemyksestä.",
        sv: "Planen görs och godkänns inom två veckor från den gemensamma synen.",
        en: "The plan is made and approved within two weeks of the shared picture.",
      },
      because: {
        fi: "Yhteinen näkemys hyväksyttiin {from}. Suunnitelma hyväksytään viimeistään {due}.",
        sv: "Den gemensamma synen godkändes {from}. Planen godkänns senast {due}.",
        en: "The shared picture was approved on {from}. The plan is approved by {due} at the latest.",
      },
      parameters: {
        what: { fact: "plan", status: "approved" },
        before: [],
        due: {
          after: { fact: "document", kind: "shared_picture", status: "approved" },
          within: { days: 14 },
        },
      },
    },
    flow.planFirst,
    {
      id: "evaluation.four_perspectives",
      shape: "recurring",
      phase: "work",
      public: true,
      name: {
        fi: "Neljä näkökulmaa arvioi jatkuvasti",
        sv: "Fyra perspektiv utvärderar fortlöpande",
        en: "Four perspectives evaluate all the time",
      },
      explanation: {
        fi: "Työtä arvioidaan jatkuvasti lapsen, vanhemman, työntekijän ja läheisen näkökulmasta, kultakin vähintään neljän viikon välein.",
        sv: "Arbetet utvärderas fortlöpande ur barnets, förälderns, medarbetarens och en närståendes perspektiv, av var och en minst var fjärde vecka.",
        en: "The work is evaluated all the time from the perspectives of the child, the parent, the worker and a close person, each at least every four weeks.",
      },
      todo: {
        fi: "Kysy arvio: {perspective}",
        sv: "Be om en utvärdering: {perspective}",
        en: "Ask for an evaluation: {perspective}",
      },
      because: {
        fi: "Edellinen arvio tai aloitus oli {last}. Seuraava kysytään viimeistään {due}.",
        sv: "Den förra utvärderingen eller starten var {last}. Nästa görs senast {due}.",
        en: "The previous evaluation, or the start, was on {last}. The next is asked for by {due} at the latest.",
      },
      source: common.configured(
        `practice: ${pilots} (jatkuva arviointi lapsen, vanhemman, työntekijän ja läheisen näkökulmasta)`,
      ),
      deviable: true,
      parameters: {
        what: { measurement: "session_feedback", perspectives },
        every: { days: 28 },
        anchor: "previous",
        earlyDays: 0,
        from: { fact: "plan", status: "approved" },
        leadDays: 7,
      },
    },
    {
      id: "closing.four_perspectives",
      shape: "required",
      phase: "closing",
      name: {
        fi: "Kaikki neljä näkökulmaa on kuultu",
        sv: "Alla fyra perspektiv har hörts",
        en: "All four perspectives have been heard",
      },
      explanation: {
        fi: "Ennen päättämistä lapsi, vanhempi, työntekijä ja läheinen ovat kukin arvioineet työtä ainakin kerran.",
        sv: "Före avslutningen har barnet, föräldern, medarbetaren och en närstående var och en utvärderat arbetet minst en gång.",
        en: "Before closing, the child, the parent, the worker and a close person have each evaluated the work at least once.",
      },
      source: common.practice(pilots),
      deviable: true,
      parameters: {
        what: { fact: "measurement", purpose: "session_feedback", min: 1, perspectives },
        before: ["close"],
      },
    },
    common.clientPlanYearly,
    ...common.untilTheEnd,
  ],
};
