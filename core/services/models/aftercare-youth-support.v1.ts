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

const pilots = "Monitoimijaisuus perhetyön ydinelementtinä (jälkihuollon nuoret, nuorten tiimi)";

const ageWords = {
  todo: {
    fi: "Sovi nuoren kanssa, mistä tuki jatkuu jälkihuollon jälkeen",
    sv: "Kom överens med den unga om var stödet fortsätter efter eftervården",
    en: "Agree with the young person where support goes on after aftercare",
  },
  because: {
    fi: "Nuori täyttää {years} vuotta {until}. Oikeus jälkihuoltoon päättyy silloin.",
    sv: "Den unga fyller {years} år {until}. Rätten till eftervård upphör då.",
    en: "The young person turns {years} on {until}. The right to aftercare ends then.",
  },
  forecast: {
    fi: "Oikeus jälkihuoltoon päättyy {until}, kun nuori täyttää {years} vuotta.",
    sv: "Rätten till eftervård upphör {until}, när den unga fyller {years} år.",
    en: "The right to aftercare ends on {until}, when the young person turns {years}.",
  },
};

/** Jälkihuollon nuorten tuki: the young person is the client and leads. */
export const aftercareYouthSupportV1: ServiceModel = {
  id: "aftercare-youth-support",
  version: 1,
  validFrom: localDate("2020-01-01"),
  serviceTask: "child-welfare",
  legalBasis: [laws.lsl75, laws.lsl76, laws.lsl77],
  ptv: { generalDescription: "SOTE-0085", serviceClasses: ["v1021"], ontologyTerms: ["p67637"] },
  name: {
    fi: "Jälkihuollon tuki nuorelle",
    sv: "Stöd till unga i eftervård",
    en: "Aftercare support for young people",
  },
  summary: {
    fi: "Tukea omaan elämään, kun olet ollut sijoitettuna: koti, opinnot, raha ja ihmiset lähellä.",
    sv: "Stöd för ett eget liv efter en placering: hem, studier, pengar och människor nära dig.",
    en: "Support for a life of your own after a placement: home, studies, money and people close to you.",
  },
  description: {
    fi: "Jälkihuolto on tukea sinulle, kun sijoitus tai muu lastensuojelu on päättynyt. Sinä päätät, mihin haluat tukea: asumiseen, opiskeluun, työhön, raha-asioihin, jaksamiseen tai ihmissuhteisiin. Teemme suunnitelman sinun sanoillasi.\n\nSinulla on oma työntekijä. Hänen kanssaan kokoamme nuorten tiimin: ihmisiä eri palveluista, joista on sinulle hyötyä. Sinä kerrot, keitä haluat mukaan. Oikeus jälkihuoltoon päättyy, kun täytät 23 vuotta.",
    sv: "Eftervård är stöd till dig när en placering eller annat barnskydd har upphört. Du bestämmer vad du vill ha stöd med: boende, studier, arbete, pengar, ork eller relationer. Vi gör planen med dina ord.\n\nDu har en egen medarbetare. Tillsammans samlar vi ett ungdomsteam: människor från olika tjänster som är till nytta för dig. Du säger vilka du vill ha med. Rätten till eftervård upphör när du fyller 23 år.",
    en: "Aftercare is support for you when a placement or other child welfare has ended. You decide what you want support with: a home, studies, work, money, coping or relationships. We make the plan in your words.\n\nYou have a worker of your own. Together we build a youth team: people of different services who are of use to you. You say whom you want in it. The right to aftercare ends when you turn 23.",
  },
  forWhom: {
    fi: "Nuorille, joilla on oikeus lastensuojelun jälkihuoltoon, enintään 23-vuotiaaksi.",
    sv: "För unga som har rätt till barnskyddets eftervård, högst tills de fyller 23 år.",
    en: "For young people who have the right to aftercare in child welfare, at most until they turn 23.",
  },
  contact: {
    fi: "Puhu omalle sosiaalityöntekijällesi tai täytä yhteydenottolomake. Voit ottaa yhteyttä itse, vaikka olisit aiemmin sanonut, ettet halua jälkihuoltoa.",
    sv: "Tala med din egen socialarbetare eller fyll i kontaktformuläret. Du kan själv ta kontakt, även om du tidigare har sagt att du inte vill ha eftervård.",
    en: "Talk to your own social worker or fill in the contact form. You can contact us yourself, even if you earlier said that you don't want aftercare.",
  },
  cost: {
    charge: "free_of_charge",
    text: {
      fi: "Palvelu on sinulle maksuton.",
      sv: "Tjänsten är avgiftsfri för dig.",
      en: "The service is free of charge for you.",
    },
  },
  steps: [
    {
      title: { fi: "Sinun toiveesi", sv: "Dina önskemål", en: "Your wishes" },
      text: {
        fi: "Tapaamme ja kerrot, mihin haluat tukea ja keitä haluat mukaan.",
        sv: "Vi träffas och du berättar vad du vill ha stöd med och vilka du vill ha med.",
        en: "We meet and you tell what you want support with and whom you want in it.",
      },
    },
    {
      title: { fi: "Oma suunnitelma", sv: "Din egen plan", en: "Your own plan" },
      text: {
        fi: "Teemme suunnitelman, jossa ovat sinun tavoitteesi ja kunkin auttajan rooli.",
        sv: "Vi gör en plan med dina mål och varje hjälpares roll.",
        en: "We make a plan with your goals and the role of each helper.",
      },
    },
    {
      title: { fi: "Tuki arjessa", sv: "Stöd i vardagen", en: "Support in daily life" },
      text: {
        fi: "Tapaamme niin usein kuin on sovittu. Nuorten tiimi auttaa, kun tarvitaan monta palvelua.",
        sv: "Vi träffas så ofta som vi har kommit överens om. Ungdomsteamet hjälper när flera tjänster behövs.",
        en: "We meet as often as agreed. The youth team helps when several services are needed.",
      },
    },
    {
      title: { fi: "Miten jatkat", sv: "Hur du fortsätter", en: "How you go on" },
      text: {
        fi: "Hyvissä ajoin ennen kuin täytät 23, sovimme, mistä saat tukea sen jälkeen.",
        sv: "I god tid innan du fyller 23 kommer vi överens om var du får stöd efter det.",
        en: "Well before you turn 23 we agree where you get support after that.",
      },
    },
    steps.finalEvaluation,
  ],
  languages: ["fi", "sv", "en"],
  begins: ["contact", "order"],
  phases: [
    {
      ...phases.start,
      plain: {
        fi: "Tapaamme ja kerrot, mihin haluat tukea.",
        sv: "Vi träffas och du berättar vad du vill ha stöd med.",
        en: "We meet and you tell what you want support with.",
      },
    },
    {
      ...phases.plan,
      plain: {
        fi: "Teemme suunnitelman sinun sanoillasi.",
        sv: "Vi gör planen med dina ord.",
        en: "We make the plan in your words.",
      },
      enteredWhen: [{ fact: "meeting", kinds: ["start"] }],
    },
    {
      ...phases.work,
      name: { fi: "Tuki", sv: "Stöd", en: "Support" },
      plain: {
        fi: "Teemme yhdessä niitä asioita, jotka olet valinnut.",
        sv: "Vi arbetar tillsammans med det du har valt.",
        en: "Together we work on what you have chosen.",
      },
      enteredWhen: [{ fact: "plan", status: "approved" }],
    },
    phases.closing,
  ],
  meetingKinds: [
    {
      ...meetings.start,
      plain: {
        fi: "Tapaamme ensimmäisen kerran. Sinä kerrot, mitä toivot.",
        sv: "Vi träffas för första gången. Du berättar vad du önskar.",
        en: "We meet for the first time. You tell what you hope for.",
      },
    },
    {
      ...meetings.regular,
      name: { fi: "tapaaminen", sv: "träff", en: "meeting" },
      plain: {
        fi: "Tapaat työntekijäsi.",
        sv: "Du träffar din medarbetare.",
        en: "You meet your worker.",
      },
    },
    {
      ...meetings.network,
      name: {
        fi: "nuorten tiimin tapaaminen",
        sv: "möte med ungdomsteamet",
        en: "meeting of the youth team",
      },
      plain: {
        fi: "Sinä ja ihmiset eri palveluista sovitte yhdessä, kuka auttaa missäkin.",
        sv: "Du och människor från olika tjänster kommer överens om vem som hjälper med vad.",
        en: "You and people of different services agree who helps with what.",
      },
    },
    meetings.closing,
  ],
  documentKinds: [
    documents.start_memo,
    documents.network_memo,
    documents.periodic_summary,
    documents.final_evaluation,
  ],
  planElements: [
    terms.planElements.young_person_wishes,
    terms.planElements.goals,
    terms.planElements.partner_roles,
    terms.planElements.support_amount,
  ],
  parties: [
    terms.youngPersonAsClient,
    terms.socialWorkerOrders,
    { code: "worker", name: { fi: "oma työntekijä", sv: "den egna medarbetaren", en: "the own worker" } },
    terms.parties.partner,
    terms.parties.family,
    terms.parties.close_person,
  ],
  competences: [],
  specialNeeds: [],
  entryGrounds: [],
  outcomes: [
    terms.outcomes.goals_reached,
    terms.outcomes.other_service,
    {
      code: "age_reached",
      name: { fi: "nuori täytti 23 vuotta", sv: "den unga fyllde 23 år", en: "the young person turned 23" },
    },
    {
      code: "young_person_ended",
      name: {
        fi: "nuori lopetti työskentelyn",
        sv: "den unga avslutade arbetet",
        en: "the young person ended the work",
      },
    },
    {
      code: "moved_away",
      name: { fi: "nuori muutti muualle", sv: "den unga flyttade", en: "the young person moved away" },
    },
  ],
  methods: [
    terms.methods.conversation,
    terms.methods.guidance,
    terms.methods.practical_help,
    terms.methods.network_map,
    terms.methods.timeline,
    terms.methods.support_person,
    terms.methods.peer_group,
  ],
  themes: [
    terms.themes.independent_living,
    terms.themes.studies_and_work,
    terms.themes.money,
    terms.themes.mental_health,
    terms.themes.close_network,
    terms.themes.risks,
  ],
  places: terms.places,
  rules: [
    {
      id: "limit.age_25",
      shape: "end_age",
      name: {
        fi: "Oikeus 25 vuoden ikään asti",
        sv: "Rätt till 25 års ålder",
        en: "A right until the age of 25",
      },
      explanation: {
        fi: "Vuoden 2023 loppuun asti oikeus jälkihuoltoon päättyi, kun nuori täytti 25 vuotta.",
        sv: "Till slutet av år 2023 upphörde rätten till eftervård när den unga fyllde 25 år.",
        en: "Until the end of 2023 the right to aftercare ended when the young person turned 25.",
      },
      ...ageWords,
      source: {
        kind: "statute",
        reference: "LsL 417/2007 75 §",
        validFrom: localDate("2020-01-01"),
        validTo: localDate("2023-12-31"),
      },
      deviable: false,
      parameters: { years: 25, warnDays: 180 },
    },
    {
      id: "limit.age_23",
      shape: "end_age",
      phase: "work",
      public: true,
      name: {
        fi: "Oikeus 23 vuoden ikään asti",
        sv: "Rätt till 23 års ålder",
        en: "A right until the age of 23",
      },
      explanation: {
        fi: "Oikeus jälkihuoltoon päättyy, kun nuori täyttää 23 vuotta. Jatkosta sovitaan hyvissä ajoin.",
        sv: "Rätten till eftervård upphör när den unga fyller 23 år. Fortsättningen planeras i god tid.",
        en: "The right to aftercare ends when the young person turns 23. What comes after is agreed in good time.",
      },
      ...ageWords,
      source: { kind: "statute", reference: "LsL 417/2007 75 §", validFrom: localDate("2024-01-01") },
      deviable: false,
      parameters: { years: 23, warnDays: 180 },
    },
    {
      ...common.teamNamed,
      name: {
        fi: "Nuorella on oma työntekijä",
        sv: "Den unga har en egen medarbetare",
        en: "The young person has a worker of their own",
      },
      explanation: {
        fi: "Jälkihuollossa nuorella on oma työntekijä, joka nimetään ennen ensimmäistä tapaamista.",
        sv: "I eftervården har den unga en egen medarbetare, som utses före den första träffen.",
        en: "In aftercare the young person has a worker of their own, named before the first meeting.",
      },
      source: common.practice(pilots),
    },
    {
      ...flow.startMeetingFirst,
      explanation: {
        fi: "Työskentely käynnistyy tapaamisella, jossa nuori kertoo omat toiveensa.",
        sv: "Arbetet inleds med en träff där den unga berättar om sina önskemål.",
        en: "The work begins with a meeting where the young person tells their own wishes.",
      },
      source: common.practice(pilots),
      parameters: { what: { fact: "meeting", kinds: ["start"] }, before: ["approve_plan", "close"] },
    },
    flow.startMeetingSoon,
    {
      id: "young_person.leads",
      shape: "meeting_parties",
      phase: "start",
      public: true,
      name: {
        fi: "Nuori on mukana jokaisessa tapaamisessa",
        sv: "Den unga är med på varje möte",
        en: "The young person is there at every meeting",
      },
      explanation: {
        fi: "Nuori on asiakas ja johtaa omaa asiaansa. Hänestä ei sovita ilman häntä.",
        sv: "Den unga är klient och leder sin egen sak. Inget avtalas om den unga utan den unga.",
        en: "The young person is the client and leads. Nothing is agreed about them without them.",
      },
      source: common.practice(pilots),
      deviable: true,
      parameters: { kinds: ["start", "regular", "network", "closing"], parties: ["child", "worker"] },
    },
    {
      id: "team.youth_team",
      shape: "meeting_parties",
      phase: "work",
      public: true,
      name: {
        fi: "Nuorten tiimissä on eri palveluja",
        sv: "Ungdomsteamet har flera tjänster",
        en: "The youth team has several services",
      },
      explanation: {
        fi: "Nuorten tiimiin kuuluu työntekijöitä eri palveluista, ja nuori päättää, keitä siihen kutsutaan.",
        sv: "I ungdomsteamet finns medarbetare från olika tjänster, och den unga bestämmer vilka som bjuds in.",
        en: "The youth team has workers of different services, and the young person decides who is asked to join.",
      },
      source: common.practice(pilots),
      deviable: true,
      parameters: { kinds: ["network"], parties: ["partner"] },
    },
    {
      ...common.goalsSet,
      explanation: {
        fi: "Suunnitelmassa on ainakin yksi nuoren oma tavoite, nuoren omin sanoin.",
        sv: "Planen har minst ett av den ungas egna mål, med den ungas egna ord.",
        en: "The plan has at least one goal of the young person's own, in their own words.",
      },
    },
    {
      id: "plan.elements",
      shape: "plan_elements",
      phase: "plan",
      name: {
        fi: "Suunnitelmassa ovat nuoren toiveet, tavoitteet ja auttajien roolit",
        sv: "Planen omfattar den ungas önskemål, mål och hjälparnas roller",
        en: "The plan has the young person's wishes, goals and the helpers' roles",
      },
      explanation: {
        fi: "Suunnitelma lähtee nuoren toiveista. Siinä sanotaan myös, kuka auttaa missäkin.",
        sv: "Planen utgår från den ungas önskemål. I den står också vem som hjälper med vad.",
        en: "The plan starts from the young person's wishes. It also says who helps with what.",
      },
      source: common.practice(pilots),
      deviable: true,
      parameters: { elements: ["young_person_wishes", "goals", "partner_roles"] },
    },
    {
      ...flow.planVoices,
      name: {
        fi: "Nuori ottaa kantaa suunnitelmaan",
        sv: "Den unga tar ställning till planen",
        en: "The young person takes a stand on the plan",
      },
      explanation: {
        fi: "Suunnitelma on nuoren oma, ja hän ottaa siihen kantaa. Eriävä näkemys kirjataan.",
        sv: "Planen är den ungas egen, och hen tar ställning till den. Avvikande åsikter antecknas.",
        en: "The plan is the young person's own, and they take a stand on it. Dissenting views are written down.",
      },
      parameters: { approvers: ["child"] },
    },
    {
      ...flow.planSoon,
      name: {
        fi: "Suunnitelma kuukauden kuluessa",
        sv: "Planen inom en månad",
        en: "The plan within a month",
      },
      explanation: {
        fi: "Suunnitelma tehdään kuukauden kuluessa ensimmäisestä tapaamisesta.",
        sv: "Planen görs inom en månad från den första träffen.",
        en: "The plan is made within a month of the first meeting.",
      },
      todo: {
        fi: "Tee suunnitelma nuoren kanssa",
        sv: "Gör upp planen med den unga",
        en: "Make the plan with the young person",
      },
      because: {
        fi: "Ensimmäinen tapaaminen oli {from}. Suunnitelma hyväksytään viimeistään {due}.",
        sv: "Den första träffen var {from}. Planen godkänns senast {due}.",
        en: "The first meeting was on {from}. The plan is approved by {due} at the latest.",
      },
      parameters: {
        what: { fact: "plan", status: "approved" },
        before: [],
        due: { after: { fact: "meeting", kinds: ["start"] }, within: { months: 1 } },
      },
    },
    common.clientPlanYearly,
    ...common.untilTheEnd,
  ],
};
