import type { DocumentKind, MeetingKind, PlanElement, SupportTime } from "#core/services/model.ts";
import { configured, organiserSets, practice } from "#core/services/models/shared/rules.v1.ts";
import * as welfare from "#core/services/models/shared/child-welfare-rules.v1.ts";
import type { RuleOf } from "#core/services/rule-shapes.ts";

/** What intensified family work and guidance share. Released: a change is a new file with the next number. */
const source = "Tehostettu perhetyö ja tehostettu perheohjaus";

/** Hours of the day and the week in which support is given; the first that holds names a meeting's time. */
export const supportTimes: readonly SupportTime[] = [
  {
    code: "day",
    name: { fi: "arkipäivä klo 8–16", sv: "vardag kl. 8–16", en: "weekdays 8–16" },
    days: [1, 2, 3, 4, 5],
    from: "08:00",
    to: "16:00",
  },
  {
    code: "evening",
    name: { fi: "arki-ilta klo 16–21", sv: "vardagskväll kl. 16–21", en: "weekday evenings 16–21" },
    days: [1, 2, 3, 4, 5],
    from: "16:00",
    to: "21:00",
  },
  {
    code: "morning",
    name: { fi: "arkiaamu klo 6–8", sv: "vardagsmorgon kl. 6–8", en: "weekday mornings 6–8" },
    days: [1, 2, 3, 4, 5],
    from: "06:00",
    to: "08:00",
  },
  {
    code: "weekend",
    name: { fi: "viikonloppu klo 9–21", sv: "veckoslut kl. 9–21", en: "weekends 9–21" },
    days: [6, 7],
    from: "09:00",
    to: "21:00",
  },
  {
    code: "on_call",
    name: { fi: "päivystys", sv: "jour", en: "on call" },
    days: [1, 2, 3, 4, 5, 6, 7],
    from: "00:00",
    to: "24:00",
  },
];

export const meetings = {
  support_visit: {
    code: "support_visit",
    name: { fi: "arjen tukikäynti", sv: "stödbesök i vardagen", en: "daily support visit" },
    plain: {
      fi: "Olemme mukana siinä hetkessä, joka on teille vaikein: aamulla, koulun jälkeen tai nukkumaan mennessä.",
      sv: "Vi är med i den stund som är svårast för er: på morgonen, efter skolan eller vid läggdags.",
      en: "We are with you in the moment that is hardest for you: in the morning, after school or at bedtime.",
    },
  },
  on_call: {
    code: "on_call",
    name: { fi: "päivystysyhteys", sv: "jourkontakt", en: "on-call contact" },
    plain: {
      fi: "Soitatte tai me soitamme, kun tilanne kiristyy sovittujen tapaamisten välissä.",
      sv: "Ni ringer eller vi ringer när läget skärps mellan de överenskomna träffarna.",
      en: "You call us or we call you when things tighten between the agreed meetings.",
    },
  },
  situation_review: {
    code: "situation_review",
    name: { fi: "tilannearvion tapaaminen", sv: "möte om läget", en: "situation review" },
    plain: {
      fi: "Katsomme sosiaalityöntekijän kanssa, mitä pitää muuttua, jotta lapsi voi asua kotona, ja mitä kukin tekee.",
      sv: "Vi ser med socialarbetaren vad som behöver ändras för att barnet ska kunna bo hemma och vad var och en gör.",
      en: "With the social worker we look at what must change so that the child can live at home, and what each one does.",
    },
  },
  return_meeting: {
    code: "return_meeting",
    name: {
      fi: "kotiinpaluun tapaaminen",
      sv: "möte om återkomsten hem",
      en: "meeting about returning home",
    },
    plain: {
      fi: "Sovimme lapsen, perheen, sijaishuollon ja sosiaalityöntekijän kanssa, miten paluu kotiin etenee.",
      sv: "Vi kommer överens med barnet, familjen, vården utom hemmet och socialarbetaren om hur återkomsten går till.",
      en: "With the child, the family, the place of care and the social worker we agree how the return home goes.",
    },
  },
} as const satisfies Record<string, MeetingKind>;

export const safetyPlanDocument: DocumentKind = {
  code: "safety_plan",
  name: { fi: "turvasuunnitelma", sv: "säkerhetsplan", en: "safety plan" },
  plain: {
    fi: "Mistä huomaamme vaaran, mitä kukin silloin tekee, kenelle soitetaan ja missä lapsi on turvassa.",
    sv: "Hur vi märker fara, vad var och en då gör, vem man ringer och var barnet är tryggt.",
    en: "How we notice danger, what each one then does, whom to call and where the child is safe.",
  },
};

export const planElements = {
  family_values: {
    code: "family_values",
    name: {
      fi: "perheelle tärkeät arvot",
      sv: "värden som är viktiga för familjen",
      en: "the family's own values",
    },
    first: true,
  },
  culture_and_language: {
    code: "culture_and_language",
    name: { fi: "kulttuuri ja kielet", sv: "kultur och språk", en: "culture and languages" },
    first: true,
  },
} as const satisfies Record<string, PlanElement>;

export const severalADay: RuleOf<"meetings_a_day"> = {
  id: "work.up_to_daily",
  shape: "meetings_a_day",
  phase: "work",
  public: true,
  name: {
    fi: "Tukea jopa päivittäin, tarvittaessa monesti päivässä",
    sv: "Stöd till och med dagligen, vid behov flera gånger om dagen",
    en: "Support up to every day, several times a day when needed",
  },
  explanation: {
    fi: "Perhe voi saada tukea joka päivä, myös iltaisin ja viikonloppuisin. Samana päivänä pidetään enintään kolme tapaamista; päivystysyhteyksiä ei lasketa.",
    sv: "Familjen kan få stöd varje dag, också på kvällar och veckoslut. Under en dag hålls högst tre träffar; jourkontakter räknas inte.",
    en: "The family can get support every day, evenings and weekends too. At most three meetings are held on one day; on-call contacts don't count.",
  },
  source: configured(`practice: ${source} (tukea jopa päivittäin)`),
  deviable: true,
  parameters: { kinds: ["regular", "individual", "support_visit"], max: 3 },
};

export const withinSupportTimes: RuleOf<"meeting_times"> = {
  id: "work.support_times",
  shape: "meeting_times",
  name: {
    fi: "Tapaamiset aamusta iltaan, yöllä päivystys",
    sv: "Träffar från morgon till kväll, jour på natten",
    en: "Meetings from morning to evening, on call at night",
  },
  explanation: {
    fi: "Tapaamisia sovitaan arkisin klo 6–21 ja viikonloppuisin klo 9–21. Muina aikoina perhe saa yhteyden päivystykseen.",
    sv: "Träffar avtalas på vardagar kl. 6–21 och på veckoslut kl. 9–21. Under andra tider når familjen jouren.",
    en: "Meetings are agreed on weekdays 6–21 and on weekends 9–21. At other times the family reaches the on-call service.",
  },
  source: organiserSets,
  deviable: true,
  parameters: {
    kinds: [
      "start",
      "mapping",
      "regular",
      "individual",
      "support_visit",
      "network",
      "situation_review",
      "return_meeting",
      "closing",
    ],
    times: ["morning", "day", "evening", "weekend"],
  },
};

export const valuesFirst: RuleOf<"plan_elements"> = {
  id: "plan.values",
  shape: "plan_elements",
  phase: "plan",
  public: true,
  name: {
    fi: "Suunnitelma alkaa perheen arvoista, kulttuurista ja kielistä",
    sv: "Planen börjar med familjens värden, kultur och språk",
    en: "The plan begins with the family's values, culture and languages",
  },
  explanation: {
    fi: "Otamme huomioon perheen omat arvot ja kulttuurisen maailman. Siksi ne sanotaan suunnitelman ensimmäisellä sivulla, ennen tavoitteita.",
    sv: "Vi tar hänsyn till familjens egna värden och kulturella värld. Därför sägs de på planens första sida, före målen.",
    en: "We take the family's own values and cultural world into account. That is why they stand on the plan's first page, before the goals.",
  },
  source: practice(source),
  deviable: true,
  parameters: { elements: ["family_values", "culture_and_language"] },
};

export const safetyPlanMade: RuleOf<"required"> = {
  id: "safety.plan",
  shape: "required",
  phase: "start",
  public: true,
  name: {
    fi: "Turvasuunnitelma on sovittu",
    sv: "Säkerhetsplanen är överenskommen",
    en: "The safety plan has been agreed",
  },
  explanation: {
    fi: "Kun lapsen sijoitusta arvioidaan tai lapsi on palaamassa kotiin, perheen kanssa tehdään heti turvasuunnitelma. Ilman sitä suunnitelmaa ei hyväksytä.",
    sv: "När en placering av barnet bedöms eller barnet är på väg hem görs genast en säkerhetsplan med familjen. Utan den godkänns inte planen.",
    en: "When a placement of the child is being assessed or the child is returning home, a safety plan is made with the family at once. Without it the plan isn't approved.",
  },
  todo: {
    fi: "Tee turvasuunnitelma perheen kanssa",
    sv: "Gör säkerhetsplanen med familjen",
    en: "Make the safety plan with the family",
  },
  because: {
    fi: "Työ alkoi {from}. Turvasuunnitelma on oltava viimeistään {due}.",
    sv: "Arbetet började {from}. Säkerhetsplanen ska finnas senast {due}.",
    en: "The work began on {from}. The safety plan is there by {due} at the latest.",
  },
  source: configured(`practice: ${source} (sijoituksen arviointi, paluu sijoituksesta)`),
  deviable: true,
  parameters: {
    what: { fact: "document", kind: "safety_plan", status: "approved" },
    when: { fact: "entry_ground", of: ["placement_assessed", "returning_home"] },
    before: ["approve_plan"],
    due: { after: { fact: "milestone", of: "started" }, within: { days: 7 } },
    leadDays: 7,
  },
};

export const threatenedPath: RuleOf<"required"> = {
  id: "path.threatened",
  shape: "required",
  phase: "start",
  name: {
    fi: "Sijoituksen uhatessa tilanne arvioidaan yhdessä",
    sv: "När en placering hotar bedöms läget tillsammans",
    en: "Where placement threatens, the situation is reviewed together",
  },
  explanation: {
    fi: "Kun lapsen sijoitusta arvioidaan, perhe, työntekijät ja sosiaalityöntekijä katsovat kahden viikon kuluessa, mitä pitää muuttua, jotta lapsi voi asua kotona.",
    sv: "När en placering bedöms ser familjen, medarbetarna och socialarbetaren inom två veckor vad som behöver ändras för att barnet ska kunna bo hemma.",
    en: "Where a placement is being assessed, the family, the workers and the social worker look within two weeks at what must change so that the child can live at home.",
  },
  todo: {
    fi: "Pidä tilannearvion tapaaminen",
    sv: "Håll mötet om läget",
    en: "Hold the situation review",
  },
  because: {
    fi: "Työ alkoi {from}, ja sijoitusta arvioidaan. Tapaaminen pidetään viimeistään {due}.",
    sv: "Arbetet började {from} och en placering bedöms. Mötet hålls senast {due}.",
    en: "The work began on {from} and a placement is being assessed. The meeting is held by {due} at the latest.",
  },
  source: organiserSets,
  deviable: true,
  parameters: {
    what: { fact: "meeting", kinds: ["situation_review"] },
    when: { fact: "entry_ground", of: ["placement_assessed"] },
    before: ["approve_plan"],
    due: { after: { fact: "milestone", of: "started" }, within: { days: 14 } },
  },
};

export const returnPath: RuleOf<"required"> = {
  id: "path.returning",
  shape: "required",
  phase: "start",
  name: {
    fi: "Kotiinpaluu sovitaan yhdessä",
    sv: "Återkomsten hem kommer man överens om tillsammans",
    en: "The return home is agreed together",
  },
  explanation: {
    fi: "Kun lapsi on palaamassa sijoituksesta, lapsi, perhe, sosiaalityöntekijä ja sijaishuolto sopivat kahden viikon kuluessa, miten paluu etenee.",
    sv: "När barnet är på väg hem från en placering kommer barnet, familjen, socialarbetaren och vården utom hemmet inom två veckor överens om hur återkomsten går till.",
    en: "When the child is returning from placement, the child, the family, the social worker and the place of care agree within two weeks how the return goes.",
  },
  todo: {
    fi: "Pidä kotiinpaluun tapaaminen",
    sv: "Håll mötet om återkomsten hem",
    en: "Hold the meeting about returning home",
  },
  because: {
    fi: "Työ alkoi {from}, ja lapsi on palaamassa kotiin. Tapaaminen pidetään viimeistään {due}.",
    sv: "Arbetet började {from} och barnet är på väg hem. Mötet hålls senast {due}.",
    en: "The work began on {from} and the child is returning home. The meeting is held by {due} at the latest.",
  },
  source: organiserSets,
  deviable: true,
  parameters: {
    what: { fact: "meeting", kinds: ["return_meeting"] },
    when: { fact: "entry_ground", of: ["returning_home"] },
    before: ["approve_plan"],
    due: { after: { fact: "milestone", of: "started" }, within: { days: 14 } },
  },
};

export const returnParties: RuleOf<"meeting_parties"> = {
  id: "path.returning_parties",
  shape: "meeting_parties",
  phase: "start",
  name: {
    fi: "Kotiinpaluusta sovittaessa lapsi on mukana",
    sv: "Barnet är med när återkomsten avtalas",
    en: "The child is there when the return is agreed",
  },
  explanation: {
    fi: "Kotiinpaluun tapaamisessa ovat lapsi, perhe, työntekijä, sosiaalityöntekijä ja sijaishuollon edustaja.",
    sv: "I mötet om återkomsten deltar barnet, familjen, medarbetaren, socialarbetaren och en företrädare för vården utom hemmet.",
    en: "The child, the family, a worker, the social worker and somebody from the place of care attend the meeting about returning home.",
  },
  source: practice(source),
  deviable: true,
  parameters: {
    kinds: ["return_meeting"],
    parties: ["family", "child", "worker", "purchaser", "partner"],
  },
};

export const socialWorkerTakesPart: RuleOf<"meeting_parties"> = {
  id: "social_worker.takes_part",
  shape: "meeting_parties",
  name: {
    fi: "Sosiaalityöntekijä on mukana ratkaisevissa tapaamisissa",
    sv: "Socialarbetaren deltar i de avgörande mötena",
    en: "The social worker attends the deciding meetings",
  },
  explanation: {
    fi: "Työ on suunnitelmallista yhdessä asiakkaan ja sosiaalityöntekijän kanssa. Siksi sosiaalityöntekijä on mukana tilannearvion tapaamisessa ja lopetustapaamisessa.",
    sv: "Arbetet planeras tillsammans med klienten och socialarbetaren. Därför deltar socialarbetaren i mötet om läget och i avslutningsmötet.",
    en: "The work is planned together with the client and the social worker. That is why the social worker attends the situation review and the closing meeting.",
  },
  source: practice(source),
  deviable: true,
  parameters: { kinds: ["situation_review", "closing"], parties: ["family", "worker", "purchaser"] },
};

/** As before, and asked again before the plan: somebody may have left in between. */
export const teamMeetsNeeds: RuleOf<"team"> = {
  ...welfare.teamMeetsNeeds,
  parameters: { ...welfare.teamMeetsNeeds.parameters, before: ["hold_meeting:start", "approve_plan"] },
};
