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

const model = "Avoperhekuntoutus";

/** Avoperhekuntoutus: a multi-professional team with a therapist, from a harmful pattern to a better one. */
export const openFamilyRehabilitationV1: ServiceModel = {
  id: "open-family-rehabilitation",
  version: 1,
  validFrom: localDate("2024-01-01"),
  serviceTask: "child-welfare",
  legalBasis: [laws.lsl36],
  ptv: { generalDescription: "SOTE-0086", serviceClasses: ["v1021"], ontologyTerms: ["p14277"] },
  name: { fi: "Avoperhekuntoutus", sv: "Öppen familjerehabilitering", en: "Open family rehabilitation" },
  summary: {
    fi: "Moniammatillinen työryhmä auttaa perhettä muuttamaan tapoja, jotka ovat jumiutuneet.",
    sv: "Ett multiprofessionellt team hjälper familjen att ändra mönster som har låst sig.",
    en: "A multi-professional team helps the family to change patterns that have got stuck.",
  },
  description: {
    fi: "Kun perheessä on pitkään riidelty, väsytty tai oltu erossa, tai mukana on päihteitä tai vaikeuksia koulussa, perhe voi jäädä toistamaan samaa tapaa toimia. Avoperhekuntoutuksessa etsimme kanssanne paremmin toimivan tavan.\n\nTyöryhmässä on useita ammattilaisia, ja yksi heistä on aina saanut terapiakoulutuksen. Haastattelemme vanhemmat ja jokaisen lapsen, lapset heidän ikänsä mukaan. Tapaamme perhettä yhdessä ja jokaista erikseen, ja tarvittaessa keskitymme kahden ihmisen väliseen suhteeseen. Puhumme avoimesti ja suoraan ja etsimme ratkaisuja. Mittaamme työn vaikutuksia yhdessä, jotta näemme, auttaako työ. Kuntoutus on avopalveluista usein pisin.",
    sv: "När familjen länge har haft gräl, utmattning eller separationer, eller när det finns rusmedel eller svårigheter i skolan, kan familjen fastna i samma mönster. I öppen familjerehabilitering söker vi tillsammans med er ett sätt som fungerar bättre.\n\nI teamet finns flera yrkesmänniskor, och en av dem har alltid terapiutbildning. Vi intervjuar föräldrarna och varje barn, barnen enligt deras ålder. Vi träffar familjen tillsammans och var och en enskilt, och vid behov fokuserar vi på relationen mellan två personer. Vi talar öppet och direkt och söker lösningar. Vi mäter arbetets effekter tillsammans, så att vi ser om arbetet hjälper. Rehabiliteringen är ofta den längsta av öppenvårdens tjänster.",
    en: "When a family has long had quarrels, exhaustion or separations, or when there is substance use or trouble at school, the family may get stuck in one way of doing things. In open family rehabilitation we look with you for a way that works better.\n\nThe team has several professionals, and one of them always has therapy training. We interview the parents and each child, the children by their age. We meet the family together and each one separately, and when needed we focus on the relationship between two people. We speak openly and directly and look for solutions. Together we measure what the work does, so that we see whether it helps. Rehabilitation is often the longest of the open services.",
  },
  forWhom: {
    fi: "Lastensuojelun asiakasperheille, joiden lapsella on asiakassuunnitelma ja joissa vaikeudet toistuvat.",
    sv: "För barnskyddets klientfamiljer där barnet har en klientplan och svårigheterna upprepas.",
    en: "For families in child welfare whose child has a client plan and whose difficulties repeat themselves.",
  },
  contact: contactSocialWorker,
  cost: freeOfCharge,
  steps: [
    {
      title: {
        fi: "Asiakassuunnitelma ja päätös",
        sv: "Klientplan och beslut",
        en: "Client plan and decision",
      },
      text: {
        fi: "Kuntoutus perustuu lapsen asiakassuunnitelmaan, jonka sosiaalityöntekijä tekee kanssanne.",
        sv: "Rehabiliteringen bygger på barnets klientplan, som socialarbetaren gör upp med er.",
        en: "Rehabilitation rests on the child's client plan, which the social worker makes with you.",
      },
    },
    steps.startMeeting,
    {
      title: { fi: "Haastattelut", sv: "Intervjuer", en: "Interviews" },
      text: {
        fi: "Haastattelemme vanhemmat ja jokaisen lapsen erikseen.",
        sv: "Vi intervjuar föräldrarna och varje barn för sig.",
        en: "We interview the parents and each child separately.",
      },
    },
    {
      title: { fi: "Suunnitelma", sv: "Plan", en: "Plan" },
      text: {
        fi: "Sovimme, mistä tavasta haluatte päästä eroon ja mitä tilalle.",
        sv: "Vi kommer överens om vilket mönster ni vill bort från och vad som kommer i stället.",
        en: "We agree which pattern you want to leave and what comes in its place.",
      },
    },
    {
      title: { fi: "Kuntoutus", sv: "Rehabilitering", en: "Rehabilitation" },
      text: {
        fi: "Tapaamme perhettä yhdessä ja erikseen. Mittaamme vaikutusta alussa, matkalla ja lopussa.",
        sv: "Vi träffar familjen tillsammans och var för sig. Vi mäter effekten i början, på vägen och i slutet.",
        en: "We meet the family together and separately. We measure the effect at the start, along the way and at the end.",
      },
    },
    steps.finalEvaluation,
  ],
  languages: ["fi", "sv", "en"],
  begins: ["order"],
  phases: [
    phases.start,
    {
      id: "interviews",
      name: { fi: "Haastattelut", sv: "Intervjuer", en: "Interviews" },
      plain: {
        fi: "Kuulemme vanhemmat ja jokaisen lapsen erikseen.",
        sv: "Vi hör föräldrarna och varje barn för sig.",
        en: "We hear the parents and each child separately.",
      },
      enteredWhen: [{ fact: "meeting", kinds: ["start"] }],
    },
    {
      ...phases.plan,
      enteredWhen: [
        { fact: "meeting", kinds: ["child_interview"] },
        { fact: "meeting", kinds: ["parent_interview"] },
        { fact: "plan", status: "begun" },
      ],
    },
    {
      ...phases.work,
      name: { fi: "Kuntoutus", sv: "Rehabilitering", en: "Rehabilitation" },
      enteredWhen: [{ fact: "plan", status: "approved" }],
    },
    phases.closing,
  ],
  meetingKinds: [
    meetings.start,
    { ...meetings.child_interview, phase: "interviews" },
    { ...meetings.parent_interview, phase: "interviews" },
    meetings.regular,
    meetings.individual,
    {
      code: "relationship",
      name: { fi: "kahden ihmisen tapaaminen", sv: "träff för två", en: "meeting about a relationship" },
      plain: {
        fi: "Keskitymme kahden perheenjäsenen väliseen suhteeseen.",
        sv: "Vi fokuserar på relationen mellan två familjemedlemmar.",
        en: "We focus on the relationship between two members of the family.",
      },
      phase: "work",
    },
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
    terms.planElements.goals,
    terms.planElements.pattern_change,
    terms.planElements.relationships,
    terms.planElements.roles,
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
  competences: [terms.competences.therapy],
  specialNeeds: [],
  entryGrounds: [],
  outcomes: [...terms.usualOutcomes, terms.outcomes.placement],
  methods: [
    terms.methods.child_interview,
    terms.methods.solution_focused,
    terms.methods.raising_concerns,
    terms.methods.interaction_support,
    terms.methods.conversation,
    terms.methods.functional_doing,
    terms.methods.timeline,
  ],
  themes: [
    terms.themes.upbringing,
    terms.themes.interaction,
    terms.themes.exhaustion,
    terms.themes.separation,
    terms.themes.substances,
    terms.themes.school,
    terms.themes.roles,
    terms.themes.risks,
  ],
  places: terms.places,
  rules: [
    {
      id: "entry.client_plan",
      shape: "required",
      phase: "start",
      public: true,
      name: {
        fi: "Lapsella on asiakassuunnitelma",
        sv: "Barnet har en klientplan",
        en: "The child has a client plan",
      },
      explanation: {
        fi: "Avoperhekuntoutus perustuu lapselle tehtyyn lastensuojelun asiakassuunnitelmaan. Ilman sitä kuntoutusta ei aloiteta.",
        sv: "Öppen familjerehabilitering bygger på den klientplan som barnskyddet har gjort för barnet. Utan den inleds inte rehabiliteringen.",
        en: "Open family rehabilitation rests on the client plan that child welfare has made for the child. It isn't begun without one.",
      },
      todo: {
        fi: "Pyydä sosiaalityöntekijältä lapsen asiakassuunnitelma",
        sv: "Be socialarbetaren om barnets klientplan",
        en: "Ask the social worker for the child's client plan",
      },
      source: common.practice(model),
      deviable: false,
      parameters: { what: { fact: "milestone", of: "client_plan" }, before: ["start", "approve_plan"] },
    },
    common.clientPlanYearly,
    {
      id: "team.therapist",
      shape: "team",
      phase: "start",
      public: true,
      name: {
        fi: "Työryhmässä on aina terapiakoulutettu työntekijä",
        sv: "I teamet finns alltid en terapiutbildad medarbetare",
        en: "The team always has a worker with therapy training",
      },
      explanation: {
        fi: "Työryhmä on moniammatillinen, vähintään kaksi työntekijää, ja yhdellä heistä on aina terapiakoulutus.",
        sv: "Teamet är multiprofessionellt, minst två medarbetare, och en av dem har alltid terapiutbildning.",
        en: "The team is multi-professional, at least two workers, and one of them always has therapy training.",
      },
      source: common.practice(model),
      deviable: false,
      parameters: {
        competences: ["therapy"],
        byNeed: [],
        minWorkers: 2,
        before: ["hold_meeting:start", "approve_plan"],
      },
    },
    {
      ...flow.startMeetingFirst,
      explanation: {
        fi: "Työskentely käynnistyy aloitustapaamisella. Vasta sen jälkeen haastatellaan.",
        sv: "Arbetet inleds med ett startmöte. Först därefter görs intervjuerna.",
        en: "The work begins with a start meeting. The interviews come after it.",
      },
      parameters: {
        what: { fact: "meeting", kinds: ["start"] },
        before: ["hold_meeting:child_interview", "hold_meeting:parent_interview", "approve_plan", "close"],
      },
    },
    flow.startMeetingSoon,
    flow.startParties,
    flow.startMemo,
    {
      id: "interviews.children",
      shape: "required",
      phase: "interviews",
      public: true,
      name: {
        fi: "Jokainen lapsi on haastateltu",
        sv: "Varje barn har intervjuats",
        en: "Each child has been interviewed",
      },
      explanation: {
        fi: "Jokainen lapsi haastatellaan erikseen ikätason mukaan, jotta lapsen oma näkökulma ja kokemus tulevat esiin.",
        sv: "Varje barn intervjuas för sig enligt sin ålder, så att barnets eget perspektiv och egna upplevelser kommer fram.",
        en: "Each child is interviewed separately by age level, so that the child's own view and experience come out.",
      },
      source: common.practice(model),
      deviable: true,
      parameters: {
        what: { fact: "each_member", role: "child", kinds: ["child_interview"] },
        before: ["approve_plan"],
      },
    },
    {
      id: "interviews.parents",
      shape: "required",
      phase: "interviews",
      public: true,
      name: {
        fi: "Jokainen vanhempi on haastateltu",
        sv: "Varje förälder har intervjuats",
        en: "Each parent has been interviewed",
      },
      explanation: {
        fi: "Vanhemmat haastatellaan erikseen, jotta jokaisen näkemys tulee kuulluksi.",
        sv: "Föräldrarna intervjuas för sig, så att vars och ens syn blir hörd.",
        en: "The parents are interviewed separately, so that each one's view is heard.",
      },
      source: common.practice(model),
      deviable: true,
      parameters: {
        what: { fact: "each_member", role: "parent", kinds: ["parent_interview"] },
        before: ["approve_plan"],
      },
    },
    {
      id: "interviews.soon",
      shape: "required",
      phase: "interviews",
      name: {
        fi: "Lasten haastattelut kuuden viikon kuluessa",
        sv: "Intervjuerna med barnen inom sex veckor",
        en: "The children's interviews within six weeks",
      },
      explanation: {
        fi: "Jokainen lapsi haastatellaan kuuden viikon kuluessa aloitustapaamisesta.",
        sv: "Varje barn intervjuas inom sex veckor från startmötet.",
        en: "Each child is interviewed within six weeks of the start meeting.",
      },
      todo: { fi: "Haastattele lapset", sv: "Intervjua barnen", en: "Interview the children" },
      because: {
        fi: "Lapsista on haastateltu {have}/{need}. Haastattelut tehdään viimeistään {due}.",
        sv: "{have}/{need} av barnen har intervjuats. Intervjuerna görs senast {due}.",
        en: "{have}/{need} of the children have been interviewed. The interviews are made by {due} at the latest.",
      },
      source: common.organiserSets,
      deviable: true,
      parameters: {
        what: { fact: "each_member", role: "child", kinds: ["child_interview"] },
        before: [],
        due: { after: { fact: "meeting", kinds: ["start"] }, within: { days: 42 } },
      },
    },
    {
      id: "interviews.parents_soon",
      shape: "required",
      phase: "interviews",
      name: {
        fi: "Vanhempien haastattelut kuuden viikon kuluessa",
        sv: "Intervjuerna med föräldrarna inom sex veckor",
        en: "The parents' interviews within six weeks",
      },
      explanation: {
        fi: "Jokainen vanhempi haastatellaan kuuden viikon kuluessa aloitustapaamisesta.",
        sv: "Varje förälder intervjuas inom sex veckor från startmötet.",
        en: "Each parent is interviewed within six weeks of the start meeting.",
      },
      todo: { fi: "Haastattele vanhemmat", sv: "Intervjua föräldrarna", en: "Interview the parents" },
      because: {
        fi: "Vanhemmista on haastateltu {have}/{need}. Haastattelut tehdään viimeistään {due}.",
        sv: "{have}/{need} av föräldrarna har intervjuats. Intervjuerna görs senast {due}.",
        en: "{have}/{need} of the parents have been interviewed. The interviews are made by {due} at the latest.",
      },
      source: common.organiserSets,
      deviable: true,
      parameters: {
        what: { fact: "each_member", role: "parent", kinds: ["parent_interview"] },
        before: [],
        due: { after: { fact: "meeting", kinds: ["start"] }, within: { days: 42 } },
      },
    },
    {
      id: "effect.baseline",
      shape: "required",
      phase: "plan",
      public: true,
      name: {
        fi: "Vaikuttavuus mitataan alussa",
        sv: "Effekten mäts i början",
        en: "The effect is measured at the start",
      },
      explanation: {
        fi: "Työskentelyssä käytetään vaikuttavuuden arviointityökalua. Ensimmäinen mittaus tehdään ennen suunnitelmaa, jotta muutos nähdään.",
        sv: "I arbetet används ett verktyg för att utvärdera effekten. Den första mätningen görs före planen, så att förändringen syns.",
        en: "The work uses a tool for evaluating effect. The first measurement is made before the plan, so that change can be seen.",
      },
      todo: {
        fi: "Tee alkumittaus perheen kanssa",
        sv: "Gör den första mätningen med familjen",
        en: "Make the first measurement with the family",
      },
      source: common.practice(model),
      deviable: true,
      parameters: {
        what: { fact: "measurement", purpose: "effectiveness", min: 1 },
        before: ["approve_plan"],
      },
    },
    {
      id: "effect.along",
      shape: "recurring",
      phase: "work",
      name: {
        fi: "Vaikuttavuus mitataan kolmen kuukauden välein",
        sv: "Effekten mäts var tredje månad",
        en: "The effect is measured every three months",
      },
      explanation: {
        fi: "Mittaus toistetaan kolmen kuukauden välein, jotta nähdään, auttaako työ.",
        sv: "Mätningen upprepas var tredje månad, så att man ser om arbetet hjälper.",
        en: "The measurement is repeated every three months, to see whether the work helps.",
      },
      todo: {
        fi: "Tee välimittaus perheen kanssa",
        sv: "Gör en ny mätning med familjen",
        en: "Measure again with the family",
      },
      because: {
        fi: "Edellinen mittaus tai suunnitelma oli {last}. Seuraava tehdään viimeistään {due}.",
        sv: "Den förra mätningen eller planen var {last}. Nästa görs senast {due}.",
        en: "The previous measurement, or the plan, was on {last}. The next is made by {due} at the latest.",
      },
      source: common.configured(`practice: ${model} (vaikuttavuuden arviointityökalu)`),
      deviable: true,
      parameters: {
        what: { measurement: "effectiveness" },
        every: { months: 3 },
        anchor: "previous",
        earlyDays: 0,
        from: { fact: "plan", status: "approved" },
      },
    },
    {
      id: "effect.end",
      shape: "required",
      phase: "closing",
      name: {
        fi: "Vaikuttavuus mitataan lopussa",
        sv: "Effekten mäts i slutet",
        en: "The effect is measured at the end",
      },
      explanation: {
        fi: "Ennen päättämistä on tehty vähintään kaksi mittausta, alussa ja lopussa.",
        sv: "Före avslutningen har minst två mätningar gjorts, i början och i slutet.",
        en: "Before closing at least two measurements have been made, at the start and at the end.",
      },
      todo: {
        fi: "Tee loppumittaus perheen kanssa",
        sv: "Gör slutmätningen med familjen",
        en: "Make the last measurement with the family",
      },
      source: common.practice(model),
      deviable: true,
      parameters: {
        what: { fact: "measurement", purpose: "effectiveness", min: 2 },
        before: ["close"],
      },
    },
    common.goalsSet,
    {
      id: "plan.elements",
      shape: "plan_elements",
      phase: "plan",
      public: true,
      name: {
        fi: "Suunnitelmassa sanotaan, mistä mallista mihin",
        sv: "Planen säger från vilket mönster till vilket",
        en: "The plan says from which pattern to which",
      },
      explanation: {
        fi: "Kuntoutuksessa autetaan perhettä muuttamaan vahingollinen toimintamalli toimivammaksi. Suunnitelmaan kirjataan, mikä malli on jumissa ja mitä tilalle tavoitellaan; tarvittaessa myös ne suhteet, joihin keskitytään.",
        sv: "Rehabiliteringen hjälper familjen att ändra ett skadligt mönster till ett som fungerar bättre. I planen antecknas vilket mönster som har låst sig och vad man vill ha i stället, och vid behov de relationer som arbetet gäller.",
        en: "Rehabilitation helps the family to change a harmful pattern into one that works better. The plan names the pattern that is stuck and what is wanted in its place, and when needed the relationships to work on.",
      },
      source: common.practice(model),
      deviable: true,
      parameters: { elements: ["goals", "pattern_change"] },
    },
    {
      ...flow.planVoices,
      name: {
        fi: "Perhe ja sosiaalityöntekijä ottavat kantaa suunnitelmaan",
        sv: "Familjen och socialarbetaren tar ställning till planen",
        en: "The family and the social worker take a stand on the plan",
      },
      explanation: {
        fi: "Perhe ja sosiaalityöntekijä ottavat kantaa suunnitelmaan. Eriävä näkemys kirjataan.",
        sv: "Familjen och socialarbetaren tar ställning till planen. Avvikande åsikter antecknas.",
        en: "The family and the social worker take a stand on the plan. Dissenting views are written down.",
      },
    },
    {
      ...flow.planSoon,
      name: {
        fi: "Suunnitelma kahden kuukauden kuluessa",
        sv: "Planen inom två månader",
        en: "The plan within two months",
      },
      explanation: {
        fi: "Suunnitelma hyväksytään kahden kuukauden kuluessa aloitustapaamisesta.",
        sv: "Planen godkänns inom två månader från startmötet.",
        en: "The plan is approved within two months of the start meeting.",
      },
      because: {
        fi: "Aloitustapaaminen pidettiin {from}. Suunnitelma hyväksytään viimeistään {due}.",
        sv: "Startmötet hölls {from}. Planen godkänns senast {due}.",
        en: "The start meeting was held on {from}. The plan is approved by {due} at the latest.",
      },
      parameters: {
        what: { fact: "plan", status: "approved" },
        before: [],
        due: { after: { fact: "meeting", kinds: ["start"] }, within: { months: 2 } },
      },
    },
    flow.planFirst,
    ...common.untilTheEnd,
  ],
};
