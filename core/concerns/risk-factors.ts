import type { Text } from "#core/kernel/text.ts";

/** The code system of risk factors: our own words, no national codes. */
export const riskFactorSystem = { id: "rinnalla:risk-factor", version: 1 } as const;

export const riskAreas = ["child", "parent", "together", "conditions"] as const;
export type RiskArea = (typeof riskAreas)[number];

export type RiskFactor = {
  readonly code: string;
  readonly area: RiskArea;
  readonly name: Text;
  /** The law asks to consider a child-welfare notification without delay: LsL 417/2007 25 §. */
  readonly considerNotification?: true;
};

/**
 * What a worker may recognise and raise with the family. Practice: "Perhetyötä tekevä henkilö tunnistaa mahdolliset
 * riskitekijät ja tuo ne esille perhetyössä" (Tavoitteena koko perheen hyvinvointi).
 */
export const riskFactors: readonly RiskFactor[] = [
  {
    code: "child_unsafe",
    area: "child",
    considerNotification: true,
    name: { fi: "lapsen turvattomuus", sv: "barnets otrygghet", en: "the child's lack of safety" },
  },
  {
    code: "child_needs_unmet",
    area: "child",
    considerNotification: true,
    name: {
      fi: "lapsen hoidon tai huolenpidon puute",
      sv: "bristande vård eller omsorg om barnet",
      en: "the child's care or needs not met",
    },
  },
  {
    code: "child_violence",
    area: "child",
    considerNotification: true,
    name: {
      fi: "lapseen kohdistuva väkivalta tai sen uhka",
      sv: "våld eller hot om våld mot barnet",
      en: "violence or its threat against the child",
    },
  },
  {
    code: "child_self_harm",
    area: "child",
    considerNotification: true,
    name: {
      fi: "lapsi tai nuori vahingoittaa itseään",
      sv: "barnet eller den unga skadar sig själv",
      en: "the child or young person harms themself",
    },
  },
  {
    code: "child_substances",
    area: "child",
    considerNotification: true,
    name: {
      fi: "lapsen tai nuoren päihteiden käyttö",
      sv: "barnets eller den ungas bruk av rusmedel",
      en: "the child's or young person's substance use",
    },
  },
  {
    code: "child_school_absence",
    area: "child",
    name: { fi: "poissaolot koulusta", sv: "frånvaro från skolan", en: "absence from school" },
  },
  {
    code: "child_mood",
    area: "child",
    name: {
      fi: "lapsen mieliala tai ahdistus",
      sv: "barnets sinnesstämning eller ångest",
      en: "the child's mood or anxiety",
    },
  },
  {
    code: "child_development",
    area: "child",
    name: {
      fi: "lapsen kehitys ja oppiminen",
      sv: "barnets utveckling och lärande",
      en: "the child's development and learning",
    },
  },
  {
    code: "child_alone",
    area: "child",
    name: {
      fi: "lapsen yksinäisyys tai kiusaaminen",
      sv: "barnets ensamhet eller mobbning",
      en: "the child's loneliness or bullying",
    },
  },
  {
    code: "parent_exhaustion",
    area: "parent",
    name: { fi: "vanhemman uupumus", sv: "förälderns utmattning", en: "the parent's exhaustion" },
  },
  {
    code: "parent_mental_health",
    area: "parent",
    name: {
      fi: "vanhemman mielenterveys",
      sv: "förälderns psykiska hälsa",
      en: "the parent's mental health",
    },
  },
  {
    code: "parent_substances",
    area: "parent",
    considerNotification: true,
    name: {
      fi: "vanhemman päihteiden käyttö",
      sv: "förälderns bruk av rusmedel",
      en: "the parent's substance use",
    },
  },
  {
    code: "parent_alone",
    area: "parent",
    name: {
      fi: "vanhempi on yksin vastuussa arjesta",
      sv: "föräldern bär ensam ansvaret för vardagen",
      en: "the parent carries daily life alone",
    },
  },
  {
    code: "partner_violence",
    area: "together",
    considerNotification: true,
    name: {
      fi: "väkivalta lähisuhteessa",
      sv: "våld i nära relationer",
      en: "violence in a close relationship",
    },
  },
  {
    code: "conflict",
    area: "together",
    name: {
      fi: "riidat ja kireä ilmapiiri",
      sv: "gräl och spänd stämning",
      en: "quarrels and a tense atmosphere",
    },
  },
  {
    code: "separation",
    area: "together",
    name: {
      fi: "vaikea ero tai huoltoriita",
      sv: "svår separation eller vårdnadstvist",
      en: "a hard separation or custody dispute",
    },
  },
  {
    code: "interaction",
    area: "together",
    name: {
      fi: "vuorovaikutuksen vaikeudet",
      sv: "svårigheter i samspelet",
      en: "difficulties in interaction",
    },
  },
  {
    code: "boundaries",
    area: "together",
    name: {
      fi: "rajojen puute arjessa",
      sv: "brist på gränser i vardagen",
      en: "lack of boundaries in daily life",
    },
  },
  {
    code: "money",
    area: "conditions",
    name: { fi: "rahahuolet", sv: "penningbekymmer", en: "money worries" },
  },
  {
    code: "housing",
    area: "conditions",
    name: {
      fi: "asuminen tai asunnon menettämisen uhka",
      sv: "boende eller hot om att förlora bostaden",
      en: "housing or the threat of losing it",
    },
  },
  {
    code: "isolation",
    area: "conditions",
    name: {
      fi: "läheisten tuen puute",
      sv: "brist på stöd från närstående",
      en: "lack of support from close people",
    },
  },
  {
    code: "crisis",
    area: "conditions",
    name: {
      fi: "äkillinen kriisi tai menetys",
      sv: "plötslig kris eller förlust",
      en: "a sudden crisis or loss",
    },
  },
  { code: "other", area: "conditions", name: { fi: "muu huoli", sv: "annan oro", en: "another concern" } },
];

export const riskFactor = (code: string): RiskFactor | undefined =>
  riskFactors.find((factor) => factor.code === code);

/** How grave, 1–4, as the worker judges it. */
export const severities: readonly {
  readonly value: 1 | 2 | 3 | 4;
  readonly name: Text;
  readonly plain: Text;
}[] = [
  {
    value: 1,
    name: { fi: "pieni huoli", sv: "liten oro", en: "small concern" },
    plain: { fi: "Otetaan puheeksi ja seurataan.", sv: "Tas upp och följs.", en: "Raised and followed." },
  },
  {
    value: 2,
    name: { fi: "kasvava huoli", sv: "växande oro", en: "growing concern" },
    plain: {
      fi: "Tarvitaan sovittuja toimia.",
      sv: "Det behövs avtalade åtgärder.",
      en: "Agreed action is needed.",
    },
  },
  {
    value: 3,
    name: { fi: "tuntuva huoli", sv: "påtaglig oro", en: "marked concern" },
    plain: {
      fi: "Tarvitaan lisää tukea pian, tilaaja mukaan.",
      sv: "Det behövs mer stöd snart, beställaren med.",
      en: "More support is needed soon, with the purchaser.",
    },
  },
  {
    value: 4,
    name: { fi: "suuri huoli", sv: "stor oro", en: "great concern" },
    plain: {
      fi: "Lapsi on vaarassa. Arvioi heti, onko tehtävä lastensuojeluilmoitus.",
      sv: "Barnet är i fara. Bedöm genast om en barnskyddsanmälan ska göras.",
      en: "The child is in danger. Assess at once whether to make a child-welfare notification.",
    },
  },
];
