import type { Term } from "#core/services/model.ts";

/** Words that several services share. Released: a change is a new file with the next number. */
export const parties = {
  family: { code: "family", name: { fi: "perhe", sv: "familjen", en: "the family" } },
  child: { code: "child", name: { fi: "lapsi", sv: "barnet", en: "the child" } },
  parent: { code: "parent", name: { fi: "vanhempi", sv: "föräldern", en: "the parent" } },
  close_person: { code: "close_person", name: { fi: "läheinen", sv: "en närstående", en: "a close person" } },
  purchaser: { code: "purchaser", name: { fi: "tilaaja", sv: "beställaren", en: "the purchaser" } },
  worker: {
    code: "worker",
    name: { fi: "perhetyöntekijä", sv: "familjearbetaren", en: "the family worker" },
  },
  partner: {
    code: "partner",
    name: { fi: "yhteistyötaho", sv: "en samarbetspart", en: "a partner" },
    plain: {
      fi: "esimerkiksi koulu, päiväkoti, neuvola, perheneuvola tai poliklinikka",
      sv: "till exempel skolan, daghemmet, rådgivningen, familjerådgivningen eller polikliniken",
      en: "for example the school, day care, the child health clinic, family counselling or an outpatient clinic",
    },
  },
} as const satisfies Record<string, Term>;

/** Where a social worker orders the service, the purchaser goes by that name. */
export const socialWorkerOrders: Term = {
  code: "purchaser",
  name: { fi: "sosiaalityöntekijä", sv: "socialarbetaren", en: "the social worker" },
};

/** In aftercare the client is the young person. */
export const youngPersonAsClient: Term = {
  code: "child",
  name: { fi: "nuori", sv: "den unga", en: "the young person" },
};

export const places: readonly Term[] = [
  { code: "home", name: { fi: "kotona", sv: "hemma", en: "at home" } },
  { code: "outside_home", name: { fi: "kodin ulkopuolella", sv: "utanför hemmet", en: "outside the home" } },
  { code: "school", name: { fi: "koulussa", sv: "i skolan", en: "at school" } },
  { code: "day_care", name: { fi: "päiväkodissa", sv: "på daghemmet", en: "at day care" } },
  {
    code: "premises",
    name: { fi: "perhetyön tiloissa", sv: "i familjearbetets lokaler", en: "on our premises" },
  },
  {
    code: "partner_premises",
    name: { fi: "yhteistyökumppanin luona", sv: "hos en samarbetspart", en: "on a partner's premises" },
  },
  { code: "phone", name: { fi: "puhelimessa", sv: "per telefon", en: "by phone" } },
  { code: "video", name: { fi: "videoyhteydellä", sv: "per video", en: "by video" } },
];

export const planElements = {
  goals: { code: "goals", name: { fi: "tavoitteet", sv: "mål", en: "goals" } },
  roles: {
    code: "roles",
    name: {
      fi: "perheenjäsenten roolit",
      sv: "familjemedlemmarnas roller",
      en: "roles of the family members",
    },
  },
  routines: {
    code: "routines",
    name: {
      fi: "kodin käytännöt ja säännöt",
      sv: "hemmets rutiner och regler",
      en: "routines and rules at home",
    },
  },
  rhythm: { code: "rhythm", name: { fi: "viikkorytmi", sv: "veckorytm", en: "weekly rhythm" } },
  support_amount: {
    code: "support_amount",
    name: { fi: "tuen määrä ja tavat", sv: "stödets mängd och former", en: "amount and forms of support" },
  },
  rehabilitative_elements: {
    code: "rehabilitative_elements",
    name: { fi: "kuntouttavat osat", sv: "rehabiliterande inslag", en: "rehabilitative elements" },
  },
  therapeutic_approach: {
    code: "therapeutic_approach",
    name: { fi: "terapeuttinen työote", sv: "terapeutiskt arbetssätt", en: "therapeutic approach" },
  },
  partner_roles: {
    code: "partner_roles",
    name: { fi: "kunkin toimijan rooli", sv: "varje aktörs roll", en: "the role of each partner" },
  },
  family_wishes: {
    code: "family_wishes",
    name: { fi: "perheen omat toiveet", sv: "familjens egna önskemål", en: "the family's own wishes" },
  },
  young_person_wishes: {
    code: "young_person_wishes",
    name: { fi: "nuoren omat toiveet", sv: "den ungas egna önskemål", en: "the young person's own wishes" },
  },
  pattern_change: {
    code: "pattern_change",
    name: {
      fi: "mistä toimintamallista mihin",
      sv: "från vilket mönster till vilket",
      en: "from which pattern to which",
    },
  },
  relationships: {
    code: "relationships",
    name: {
      fi: "ihmissuhteet, joiden parissa työskennellään",
      sv: "relationer som arbetet gäller",
      en: "the relationships to work on",
    },
  },
} as const satisfies Record<string, Term>;

export const competences = {
  therapy: {
    code: "therapy",
    name: { fi: "terapiakoulutus", sv: "terapiutbildning", en: "therapy training" },
  },
  violence: {
    code: "violence",
    name: { fi: "väkivaltatyö", sv: "arbete med våld", en: "work with violence" },
  },
  crisis: { code: "crisis", name: { fi: "kriisityö", sv: "krisarbete", en: "crisis work" } },
  baby: { code: "baby", name: { fi: "vauvatyö", sv: "arbete med spädbarn", en: "work with babies" } },
  neuropsychiatric: {
    code: "neuropsychiatric",
    name: {
      fi: "neuropsykiatrinen osaaminen",
      sv: "neuropsykiatrisk kompetens",
      en: "neuropsychiatric competence",
    },
  },
} as const satisfies Record<string, Term>;

export const specialCompetences: readonly Term[] = [
  competences.violence,
  competences.crisis,
  competences.baby,
  competences.neuropsychiatric,
];

export const specialNeeds: readonly Term[] = [
  {
    code: "violence",
    name: { fi: "väkivaltaa tai sen uhkaa", sv: "våld eller hot om våld", en: "violence or a threat of it" },
  },
  { code: "crisis", name: { fi: "äkillinen kriisi", sv: "en plötslig kris", en: "a sudden crisis" } },
  {
    code: "baby",
    name: {
      fi: "perheessä on vauva tai odotetaan vauvaa",
      sv: "familjen har eller väntar ett spädbarn",
      en: "the family has or expects a baby",
    },
  },
  {
    code: "neuropsychiatric",
    name: {
      fi: "neuropsykiatrisia vaikeuksia",
      sv: "neuropsykiatriska svårigheter",
      en: "neuropsychiatric difficulties",
    },
  },
];

export const methods = {
  functional_doing: {
    code: "functional_doing",
    name: { fi: "toiminnallinen tekeminen", sv: "funktionellt görande", en: "doing things together" },
    plain: {
      fi: "Tehdään yhdessä tavallisia asioita ja katsotaan, mikä niissä sujuu ja missä on voimaa.",
      sv: "Vi gör vanliga saker tillsammans och ser vad som fungerar och var det finns kraft.",
      en: "We do ordinary things together and see what goes well and where there is strength.",
    },
  },
  family_therapeutic_study: {
    code: "family_therapeutic_study",
    name: {
      fi: "perheterapeuttinen perhetutkimus",
      sv: "familjeterapeutisk familjeundersökning",
      en: "family-therapeutic family study",
    },
    plain: {
      fi: "Tutkitaan yhdessä, keitä perheeseen kuuluu, millaisia välit ovat ja mitä suvusta on tullut mukana.",
      sv: "Vi undersöker tillsammans vilka som hör till familjen, hurdana relationerna är och vad släkten har fört med sig.",
      en: "Together we look at who belongs to the family, how people get on and what has come along from earlier generations.",
    },
  },
  timeline: {
    code: "timeline",
    name: { fi: "aikajanatyöskentely", sv: "tidslinjearbete", en: "timeline work" },
    plain: {
      fi: "Piirretään aikajana siitä, mitä perheessä on tapahtunut ja mikä on ollut tärkeää.",
      sv: "Vi ritar en tidslinje över vad som har hänt i familjen och vad som har varit viktigt.",
      en: "We draw a timeline of what has happened in the family and what has mattered.",
    },
  },
  guidance: {
    code: "guidance",
    name: { fi: "ohjaus ja neuvonta", sv: "handledning och rådgivning", en: "guidance and advice" },
  },
  practical_help: {
    code: "practical_help",
    name: {
      fi: "yhdessä tekeminen ja käytännön apu",
      sv: "praktisk hjälp och att göra tillsammans",
      en: "practical help, doing it together",
    },
  },
  conversation: { code: "conversation", name: { fi: "keskustelu", sv: "samtal", en: "talking" } },
  child_interview: {
    code: "child_interview",
    name: {
      fi: "lapsen haastattelu ikätason mukaan",
      sv: "intervju med barnet enligt ålder",
      en: "interview of the child by age level",
    },
  },
  network_map: {
    code: "network_map",
    name: { fi: "verkostokartta", sv: "nätverkskarta", en: "network map" },
  },
  reflective_discussion: {
    code: "reflective_discussion",
    name: { fi: "reflektiivinen keskustelu", sv: "reflekterande samtal", en: "reflective discussion" },
    plain: {
      fi: "Jokainen kertoo vuorollaan, miltä tilanne näyttää, ja muut kuuntelevat.",
      sv: "Var och en berättar i tur och ordning hur läget ser ut, och de andra lyssnar.",
      en: "Each one in turn says how things look, and the others listen.",
    },
  },
  zones_of_concern: {
    code: "zones_of_concern",
    name: { fi: "huolen vyöhykkeet", sv: "zonerna av oro", en: "zones of concern" },
  },
  strengths_log: {
    code: "strengths_log",
    name: {
      fi: "vahvuuksien ja haavoittuvuuksien loki",
      sv: "logg över styrkor och sårbarheter",
      en: "strengths-and-vulnerabilities log",
    },
  },
  school_day: {
    code: "school_day",
    name: {
      fi: "mukana lapsen koulupäivässä",
      sv: "med under barnets skoldag",
      en: "alongside the child's school day",
    },
  },
  peer_group: { code: "peer_group", name: { fi: "vertaisryhmä", sv: "kamratgrupp", en: "peer group" } },
  support_person: {
    code: "support_person",
    name: { fi: "tukihenkilö", sv: "stödperson", en: "support person" },
  },
  attachment: {
    code: "attachment",
    name: { fi: "kiintymyssuhteen tukeminen", sv: "stöd för anknytningen", en: "support of attachment" },
  },
  interaction_support: {
    code: "interaction_support",
    name: {
      fi: "vuorovaikutuksen ja reflektiivisyyden tukeminen",
      sv: "stöd för samspel och reflektion",
      en: "support of interaction and reflection",
    },
  },
  raising_concerns: {
    code: "raising_concerns",
    name: { fi: "puheeksi ottaminen", sv: "att ta upp oro", en: "raising concerns" },
    plain: {
      fi: "Sanomme suoraan ja kunnioittaen, mikä huolettaa, ja kysymme, miltä se teistä näyttää.",
      sv: "Vi säger rakt och respektfullt vad som oroar och frågar hur ni ser på det.",
      en: "We say directly and with respect what worries us, and ask how you see it.",
    },
  },
  solution_focused: {
    code: "solution_focused",
    name: {
      fi: "ratkaisukeskeinen työskentely",
      sv: "lösningsfokuserat arbete",
      en: "solution-focused work",
    },
  },
} as const satisfies Record<string, Term>;

export const themes = {
  parenthood: { code: "parenthood", name: { fi: "vanhemmuus", sv: "föräldraskap", en: "parenthood" } },
  interaction: {
    code: "interaction",
    name: { fi: "perheen vuorovaikutus", sv: "samspelet i familjen", en: "interaction in the family" },
  },
  daily_structure: {
    code: "daily_structure",
    name: { fi: "arjen rakenteet", sv: "vardagens struktur", en: "structure of daily life" },
  },
  upbringing: { code: "upbringing", name: { fi: "kasvatus", sv: "fostran", en: "upbringing" } },
  coping: {
    code: "coping",
    name: { fi: "vanhempana jaksaminen", sv: "att orka som förälder", en: "coping as a parent" },
  },
  house_rules: {
    code: "house_rules",
    name: { fi: "kodin säännöt", sv: "hemmets regler", en: "house rules" },
  },
  daily_rhythm: { code: "daily_rhythm", name: { fi: "arjen rytmi", sv: "vardagsrytm", en: "daily rhythm" } },
  day_care: { code: "day_care", name: { fi: "päiväkoti", sv: "daghem", en: "day care" } },
  school: { code: "school", name: { fi: "koulunkäynti", sv: "skolgång", en: "school" } },
  roles: {
    code: "roles",
    name: { fi: "roolit perheessä", sv: "roller i familjen", en: "roles in the family" },
  },
  risks: { code: "risks", name: { fi: "riskit ja huolet", sv: "risker och oro", en: "risks and concerns" } },
  mental_health: {
    code: "mental_health",
    name: { fi: "mielen hyvinvointi", sv: "psykiskt välbefinnande", en: "mental wellbeing" },
  },
  close_network: {
    code: "close_network",
    name: {
      fi: "läheiset ja heidän tukensa",
      sv: "närstående och deras stöd",
      en: "close people and their support",
    },
  },
  separation: { code: "separation", name: { fi: "ero", sv: "separation", en: "separation" } },
  substances: { code: "substances", name: { fi: "päihteet", sv: "rusmedel", en: "substance use" } },
  exhaustion: { code: "exhaustion", name: { fi: "uupumus", sv: "utmattning", en: "exhaustion" } },
  returning_home: {
    code: "returning_home",
    name: { fi: "lapsen kotiinpaluu", sv: "barnets återkomst hem", en: "the child's return home" },
  },
  independent_living: {
    code: "independent_living",
    name: { fi: "itsenäinen asuminen", sv: "eget boende", en: "living on one's own" },
  },
  studies_and_work: {
    code: "studies_and_work",
    name: { fi: "opiskelu ja työ", sv: "studier och arbete", en: "studies and work" },
  },
  money: { code: "money", name: { fi: "raha-asiat", sv: "ekonomi", en: "money" } },
} as const satisfies Record<string, Term>;

export const outcomes = {
  goals_reached: {
    code: "goals_reached",
    name: { fi: "tavoitteet saavutettu", sv: "målen har nåtts", en: "goals reached" },
  },
  lighter_service: {
    code: "lighter_service",
    name: {
      fi: "siirtyi kevyempään palveluun",
      sv: "fortsätter i en lättare tjänst",
      en: "moved to a lighter service",
    },
  },
  stronger_service: {
    code: "stronger_service",
    name: {
      fi: "siirtyi vahvempaan palveluun",
      sv: "fortsätter i en mer intensiv tjänst",
      en: "moved to a stronger service",
    },
  },
  other_service: {
    code: "other_service",
    name: {
      fi: "ohjattiin toiseen palveluun",
      sv: "hänvisades till en annan tjänst",
      en: "guided to another service",
    },
  },
  family_ended: {
    code: "family_ended",
    name: {
      fi: "perhe lopetti työskentelyn",
      sv: "familjen avslutade arbetet",
      en: "the family ended the work",
    },
  },
  moved_away: {
    code: "moved_away",
    name: { fi: "perhe muutti muualle", sv: "familjen flyttade", en: "the family moved away" },
  },
  placement: {
    code: "placement",
    name: {
      fi: "lapsi sijoitettiin kodin ulkopuolelle",
      sv: "barnet placerades utanför hemmet",
      en: "the child was placed outside the home",
    },
  },
  time_full: {
    code: "time_full",
    name: { fi: "enimmäisaika täyttyi", sv: "den längsta tiden gick ut", en: "the longest time ran out" },
  },
} as const satisfies Record<string, Term>;

/** How services that go on a plan usually end. */
export const usualOutcomes: readonly Term[] = [
  outcomes.goals_reached,
  outcomes.lighter_service,
  outcomes.stronger_service,
  outcomes.other_service,
  outcomes.family_ended,
  outcomes.moved_away,
];
